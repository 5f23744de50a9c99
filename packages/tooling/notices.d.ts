import type { Plugin } from "esbuild";

/** Writes `THIRD-PARTY.txt` beside a bundle: the licences of what it carries ask for their text to go along. */
export function noticesPlugin(): Plugin;
