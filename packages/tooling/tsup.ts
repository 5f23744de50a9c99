import { defineConfig, type Options } from "tsup";
import { embedPlugin } from "./embed.ts";

/** How every library of the workspace is built: ESM with types, workspace sources never inlined. */
export function library(options: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: ["src/index.ts"],
    format: "esm",
    target: "es2022",
    platform: "neutral",
    dts: true,
    clean: true,
    treeshake: true,
    sourcemap: false,
    esbuildPlugins: [embedPlugin()],
    ...options,
  });
}
