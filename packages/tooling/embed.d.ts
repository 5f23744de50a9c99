import type { Plugin } from "esbuild";

// The code is plain JavaScript because Node 20 loads it before anything is built.

/** Browsers that the player supports. esbuild lowers syntax to what all of them read. */
export declare const playerTargets: string[];

/**
 * Text of a browser bundle: an IIFE that sets `lentera["<folder>"]`. The document loads the kinds first and
 * the target's player last, joined in one file.
 */
export declare function bundle(file: string): Promise<string>;

/** What `import text from "./file?bundle"` and `"./style.css?text"` stand for. */
export declare function embed(file: string, how: string): Promise<string>;

/** Resolves `?bundle` and `?text` imports for tsup. */
export declare function embedPlugin(): Plugin;

/** The same for vitest. */
export declare function embedVite(): {
  name: string;
  enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(id: string): Promise<string> | undefined;
};
