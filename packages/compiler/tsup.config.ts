import { library } from "@lentera/tooling/tsup";

export default library({ entry: ["src/index.ts", "src/parse.ts", "src/locale.ts"], splitting: true });
