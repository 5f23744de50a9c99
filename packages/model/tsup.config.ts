import { library } from "@lentera/tooling/tsup";

export default library();
