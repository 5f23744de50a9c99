import type { Inspector } from "@lentera/compiler";
import { inspector as packageInspector } from "@lentera/inspect";

/** Judges every package before it is written. */
export const inspector: Inspector = packageInspector;
