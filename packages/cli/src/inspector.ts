import type { Inspector } from "@lentera/compiler";

/** Judges every package before it is written. */
export const inspector: Inspector | undefined = undefined;
