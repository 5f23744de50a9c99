import { behaviour as choice } from "./choice/browser.ts";

/** The browser halves of all kinds by folder name; in a package each is a bundle of its own. */
export const behaviours = { choice };
