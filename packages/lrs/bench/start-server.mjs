import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const bundle = fileURLToPath(new URL("../node_modules/.lrs-server/server.mjs", import.meta.url));
let built;

// Built from the sources, below node_modules, where Node finds the packages that stay outside.
function buildServer() {
  built ??= build({
    entryPoints: [fileURLToPath(new URL("server.ts", import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@lentera/source"],
    external: ["libsql", "pg"],
  });
  return built;
}

/** Starts an LRS in another process; resolves when it listens. */
export async function startServer(database) {
  await buildServer();
  const child = spawn(process.execPath, [bundle, database], { stdio: ["ignore", "pipe", "inherit"] });
  let endpoint = "";
  for await (const text of child.stdout) {
    endpoint += String(text);
    if (endpoint.endsWith("\n")) break;
  }
  return {
    endpoint: endpoint.trim(),
    pid: child.pid,
    stop: async (signal = "SIGTERM") => {
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    },
  };
}
