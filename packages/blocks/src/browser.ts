import { behaviour as blanks } from "./blanks/browser.ts";
import { behaviour as caseStudy } from "./case-study/browser.ts";
import { behaviour as choice } from "./choice/browser.ts";
import { behaviour as essay } from "./essay/browser.ts";
import { behaviour as glossary } from "./glossary/browser.ts";
import { behaviour as matching } from "./matching/browser.ts";
import { behaviour as ordering } from "./ordering/browser.ts";
import { behaviour as tabs } from "./tabs/browser.ts";

/** The browser halves of all question kinds by folder name; in a package each is a bundle of its own. */
export const questionBehaviours = { blanks, choice, essay, matching, ordering };

/** The browser halves of all other blocks by folder name. */
export const blockBehaviours = { "case-study": caseStudy, glossary, tabs };
