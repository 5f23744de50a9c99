import { expect, test } from "vitest";
import { titleElement } from "./title.ts";

/** A title as Moodle stores it: pieces that PHP takes for false once their ASCII blanks are gone are left out. */
function stored(text: string): string {
  const pieces = text.split(/([&<>])/).flatMap((run) => run.split(/(?<=^[\0-\x7F]*)(?=[^\0-\x7F])/u));
  return pieces.filter((piece) => !["", "0"].includes(piece.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ""))).join("");
}

test.each([
  ["0", "\u00A00"],
  ["0 \u2013 Pengantar", "\u00A00 \u2013 Pengantar"],
  ["Suhu < 0", "Suhu <\u00A00"],
  ["<0>", "<\u00A00>"],
  ["A & <B>", "A &\u00A0<B>"],
  ["Saya & \u00C9mile", "Saya &\u00A0\u00C9mile"],
  ["\u{1F600} 0 & 0 \u{1F600}", "\u{1F600} 0 &\u00A00 \u{1F600}"],
  ["Modul 0 & 10", "Modul 0 & 10"],
  ["", ""],
])("Moodle keeps the whole of the title %j", (title, written) => {
  expect(titleElement(title).children).toEqual([written]);
  expect(stored(written)).toBe(written);
});
