import { library } from "@lentera/tooling/tsup";

export default library({
  entry: [
    "src/index.ts",
    "src/core/index.ts",
    "src/statements/index.ts",
    "src/stores/file.ts",
    "src/stores/indexeddb.ts",
    "src/testing/index.ts",
    "src/tools/index.ts",
    "src/transport/fetch.ts",
    "src/transport/node.ts",
    "src/validate/index.ts",
    "src/xapi/index.ts",
  ],
  external: ["#transport", /^node:/],
});
