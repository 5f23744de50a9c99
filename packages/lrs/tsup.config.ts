import { library } from "@lentera/tooling/tsup";

export default library({ platform: "node" });
