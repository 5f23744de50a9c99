import fc from "fast-check";
import { expect, it } from "vitest";
import { diagnosticTexts } from "../src/diagnostics.ts";
import { describe } from "../src/describe.ts";
import { packagePath } from "../src/2-parse/package-path.ts";
import { slug } from "../src/2-parse/ids.ts";
import { shortId } from "../src/2-parse/file-scope.ts";
import { standardKinds } from "../src/texts.ts";
import { compileText } from "./compile-text.ts";

const pieces = [
  "# ",
  "## ",
  "### ",
  ":::",
  ":::quiz",
  ":::question",
  ":::details[a]",
  ":::tabs",
  ":::case-study",
  "::video",
  "::include{file=a.md}",
  "{#a",
  "{.exhibit}",
  "{points=2}",
  "}",
  "[[",
  "]]",
  "[[= 1 ± 2]]",
  "[[a | (b)]]",
  "> ",
  "> [!NOTE]",
  "> [!FACILITATOR] ",
  "> [!HINT]",
  "- [ ] ",
  "- [x] ",
  "- [] ",
  "- ",
  "1. ",
  "| a | b |",
  "|---|---|",
  "\\|",
  "|",
  "$",
  "$$",
  "`",
  "```",
  "*",
  "**",
  "_",
  "~~",
  "~",
  "[a](#b)",
  "![",
  "](x.svg)",
  "[^a]",
  "[^a]: ",
  "<b>",
  "</div>",
  "<!--",
  "-->",
  "<script>",
  "---",
  "\n",
  "\n\n",
  "\t",
  "    ",
  " ",
  "a",
  "Kata",
  "https://a.id",
  "*[a]: b",
  ": b",
  "\\",
  "&amp;",
  "\u0301",
  "👩‍👧",
  "مرحبا",
  "1.000",
  "2,5",
];
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
const role = fc.constantFrom("module", "page", "module-index", "glossary" as const);

it("no text makes the reader fail, and every finding has words", () => {
  const texts = diagnosticTexts(standardKinds, []);
  fc.assert(
    fc.property(markdown, role, (text, as) => {
      const file = compileText(text, { role: as, includes: [["a.md", text]] });
      const lines = text.split(/\r\n|\r|\n/);
      for (const finding of file.findings) {
        expect(describe(finding, texts, "id").message).not.toMatch(/\{[a-zA-Z]+\}/);
        const { line, column } = finding.origin?.range.start ?? { line: 0, column: 0 };
        expect(line >= 1 && line <= lines.length && column >= 1).toBe(true);
      }
      expect(JSON.parse(JSON.stringify(file))).toEqual(file);
    }),
    { numRuns: 1_500 },
  );
});

it("what facilitators are told is nowhere in the file's result", () => {
  const secret = "x7rahasia";
  fc.assert(
    fc.property(
      markdown,
      markdown,
      fc.constantFrom("> ", "> > ", "- > ", "1. > ", "  > "),
      (before, after, mark) => {
        const file = compileText(`# T\n\n${before}\n\n${mark}[!FACILITATOR] ${secret}\n\n${after}`);
        // In code it is an example of the notation, and shown on purpose.
        if (/`|~~~|\$|::include|    |\t/.test(before)) return;
        for (const page of file.pages) expect(JSON.stringify({ ...page, anchors: [] })).not.toContain(secret);
      },
    ),
    { numRuns: 800 },
  );
});

it("the same text gives the same result", () => {
  fc.assert(
    fc.property(markdown, (text) => void expect(compileText(text)).toEqual(compileText(text))),
    { numRuns: 100 },
  );
});

it("raw HTML never brings scripts, handlers or styles", () => {
  const html = fc.array(
    fc.constantFrom(
      "<b",
      "<a ",
      "<img ",
      "<svg>",
      "<style>",
      "<iframe ",
      "</",
      ">",
      "onclick=",
      "onerror =",
      "href=",
      "src=",
      "javascript:alert(1)",
      "style=",
      '"',
      "'",
      "x",
      " ",
      "/",
      "\n",
      "<math>",
      "<!--",
      "-->",
      "<template>",
      "&#106;avascript:",
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(html, (parts) => {
      const page = compileText(`# T\n\n${parts.join("")}`)
        .pages.map((one) => one.html)
        .join("");
      expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(
        /<(?:script|style|iframe|svg|template)|<[^>]*\s(?:on\w+|style)\s*=/i,
      );
      expect(page).not.toMatch(/<[^>]*(?:href|src)="\s*javascript:/i);
    }),
    { numRuns: 1_500 },
  );
});

it("package paths are safe, stable and apart", () => {
  const name = fc.string({
    unit: fc.constantFrom("a", "B", "é", " ", ".", "-", "_", "ي", "%", "#", "0", "名"),
    minLength: 1,
    maxLength: 80,
  });
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(path, path, (one, other) => {
      const target = packagePath(one);
      expect(target).toMatch(/^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)+$/);
      expect(target.length <= 120 && (target.split("/").at(-1)?.length ?? 0) <= 64).toBe(true);
      expect(packagePath(one)).toBe(target);
      if (one.normalize("NFC") !== other.normalize("NFC")) expect(packagePath(other)).not.toBe(target);
    }),
  );
});

it("package paths keep names that are safe and refuse what servers run", () => {
  expect(packagePath("media/peta-1.svg")).toBe("media/peta-1.svg");
  expect(packagePath("media/Foto Kantor.JPG")).toMatch(/^files\/foto-kantor-[a-z0-9]{11}\.jpg$/);
  expect(packagePath("media/a.php")).toMatch(/^files\/a-[a-z0-9]{11}\.bin$/);
  expect(packagePath("common/a.xsd")).toMatch(/^files\//);
});

it("ids made from texts are never empty, and short ones fit their alphabet", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(slug(text)).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      expect(shortId(text, new Set())).toMatch(/^[a-z]\w{0,7}$/);
    }),
  );
});
