import { defineConfig } from "tsup";
import { embedPlugin } from "./embed.js";

export function library(options = {}) {
  return defineConfig({
    entry: ["src/index.ts"],
    format: "esm",
    target: "es2022",
    platform: "neutral",
    // Declarations cost most of the time; the demo does without them.
    dts: process.env.LENTERA_TYPES !== "off",
    clean: true,
    treeshake: true,
    sourcemap: false,
    esbuildPlugins: [embedPlugin()],
    ...options,
  });
}
