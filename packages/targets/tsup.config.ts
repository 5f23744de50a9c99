import { library } from "@lentera/tooling/tsup";

export default library({ entry: ["src/index.ts", "src/ids.ts", "src/driver.ts", "src/testing/index.ts"], splitting: true });
