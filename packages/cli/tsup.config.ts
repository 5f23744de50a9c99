import { library } from "@lentera/tooling/tsup";

export default library({
  entry: ["src/index.ts", "src/main.ts", "src/worker.ts"],
  platform: "node",
  // Each command is a chunk of its own, so that `lentera --help` loads none of them.
  splitting: true,
});
