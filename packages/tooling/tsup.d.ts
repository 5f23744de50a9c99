import type { defineConfig, Options } from "tsup";

/** How every library of the workspace is built: ESM with types, workspace sources never inlined. */
export declare function library(options?: Options): ReturnType<typeof defineConfig>;
