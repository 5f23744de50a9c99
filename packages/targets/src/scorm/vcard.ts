import type { Author } from "@lentera/model";
import { oneLine } from "./text.ts";

/** Line breaks, commas and semicolons separate in a vCard (RFC 2426, 4). */
function vcardText(text: string): string {
  return oneLine(text).replace(/[\\,;]/g, (character) => `\\${character}`);
}

/** vCard 3.0 of a person, as LOM wants contributors. */
export function vcard(author: Author): string {
  const organisation = author.affiliation === undefined ? [] : [`ORG:${vcardText(author.affiliation)}`];
  const name = vcardText(author.name);
  return ["BEGIN:VCARD", "VERSION:3.0", `FN:${name}`, `N:${name};;;;`, ...organisation, "END:VCARD"].join("\n");
}
