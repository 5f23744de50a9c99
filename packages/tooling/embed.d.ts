import type { Plugin } from "esbuild";

// The code is plain JavaScript because Node 20 loads it before anything is built.

/** Browsers that the player supports. esbuild lowers syntax to what all of them read. */
export declare const playerTargets: string[];

/**
 * Text of a browser bundle: an IIFE that sets `lentera["<folder>"]`. The document loads the kinds first and
 * the target's player last, joined in one file.
 */
export declare function bundle(file: string): Promise<string>;

/**
 * Text of the module that an import with a query stands for: `?bundle` and `?text` have a string as default export,
 * `?validator` ready-made ajv validators by schema name, `?template` a precompiled Handlebars template.
 */
export declare function embed(file: string, how: string): Promise<string>;

/** Resolves such imports for tsup. */
export declare function embedPlugin(): Plugin;

/** The same for vitest. */
export declare function embedVite(): {
  name: string;
  enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(id: string): Promise<string> | undefined;
};
