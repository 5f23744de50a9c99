import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { element, xmlDocument } from "./xml.ts";

test("any text comes back as a parser reads it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (text, value) => {
      const document = XmlDocument.fromString(xmlDocument(element("r", { a: value }, element("t", {}, text))));
      const legal = (given: string): string =>
        Array.from(given, (character) =>
          // Control characters: what XML 1.0 forbids, lone halves of pairs included
          /^[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]$/.test(character) ? "\uFFFD" : character,
        ).join("");
      expect(document.get("/r/t")?.content ?? "").toBe(legal(text).replace(/\r\n?/g, "\n"));
      expect(document.root.attr("a")?.value).toBe(legal(value).replace(/\r\n?|[\t\n]/g, " "));
      document.dispose();
    }),
  );
});

test("writes UTF-8, not references, and closes empty elements", () => {
  expect(xmlDocument(element("a", { b: 'é"&' }, element("c"), element("d", {}, "<ñ>")))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="é&quot;&amp;">\n  <c/>\n  <d>&lt;ñ&gt;</d>\n</a>\n',
  );
});
