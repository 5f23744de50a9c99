import { embedPlugin } from "@lentera/tooling/embed";
import { noticesPlugin } from "@lentera/tooling/notices";
import { library } from "@lentera/tooling/tsup";

export default library({
  entry: ["src/index.ts", "src/main.ts", "src/worker.ts"],
  platform: "node",
  // Each command is a chunk of its own, so that `lentera --help` loads none of them.
  splitting: true,
  // A build of one page spends most of its time on finding and reading modules: the compiler and what it stands
  // on are bundled, some 200 files fewer. What is loaded rarely, and what finds files beside itself, is not.
  noExternal: [/^(?!@lentera\/(?:preview|inspect|lrs|lrs-client)|libxml2-wasm|@clack\/|chokidar|commander|picocolors|node:)/],
  esbuildOptions(options) {
    options.conditions = ["@lentera/source"];
    options.legalComments = "linked";
  },
  // The bundled yaml is CommonJS, which asks for Node's own modules by `require`.
  banner: { js: 'import { createRequire as lenteraRequire } from "node:module";\nconst require = lenteraRequire(import.meta.url);' },
  treeshake: false,
  esbuildPlugins: [embedPlugin(), noticesPlugin()],
});
