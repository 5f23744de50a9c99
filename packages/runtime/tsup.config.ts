import { library } from "@lentera/tooling/tsup";

export default library({ entry: ["src/index.ts", "src/text.ts", "src/state.ts", "src/progress.ts", "src/part-scripts.ts"] });
