import { behaviour as blanks } from "./blanks/browser.ts";
import { behaviour as choice } from "./choice/browser.ts";
import { behaviour as essay } from "./essay/browser.ts";
import { behaviour as matching } from "./matching/browser.ts";
import { behaviour as ordering } from "./ordering/browser.ts";

/** The browser halves of all kinds by folder name; in a package each is a bundle of its own. */
export const behaviours = { blanks, choice, essay, matching, ordering };
