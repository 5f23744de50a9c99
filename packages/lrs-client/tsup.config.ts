import { library } from "@lentera/tooling/tsup";

export default library({
  entry: ["src/index.ts", "src/core/index.ts", "src/transport/node.ts", "src/transport/fetch.ts"],
  external: ["#transport"],
});
