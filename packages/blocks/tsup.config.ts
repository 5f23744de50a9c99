import { library } from "@lentera/tooling/tsup";

export default library({ entry: ["src/index.ts", "src/authoring.ts", "src/controls.ts", "src/browser.ts"] });
