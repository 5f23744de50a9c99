import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";

const keys = ["id", "title", "objectives", "grading", "theme", "xapi", "targets", "type", "kind", "duration", "__proto__", "<<", '""', "?"];
const values = [
  ..."1|-1|1e999|.nan|0x1F|1_000|yes|~|2026-01-01|6 JP|1.10|80%|quiz|h2|javascript:alert(1)|</script>".split("|"),
  ...["[]", "{}", "[a, [b, {c: d}]]", "{__proto__: {a: 1}}", "{a", "[a", '"a', "*a", "&a [b]", "a: b", "#", "@a", "[?]", "[*a, web]"],
  ...["!!binary AAAA", "!!set {a}", "!!omap [a: 1]", "!!timestamp 2026-01-01", "!!js/function x", "!a b", '"\\u0000"', '"\\ud800"'],
  ...["|\n  a\n b", "\n  - id: a\n    text: b", "\n  passing: 170", "\n\tpassing: 70", "[".repeat(2_000), "{a: ".repeat(99)],
];
const line = fc.oneof(
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values)).map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom(...values, "---", "...", "%YAML 1.1", "%YAML 1.1\n---"),
);
const settings = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n", "\r")).map(([lines, end]) => lines.join("\n").replaceAll("\n", end) + end);

it("no settings make the check fail, and every finding has words and a place in its file", async () => {
  await fc.assert(
    fc.asyncProperty(settings, settings, async (config, head) => {
      const files = [
        { path: "course.yaml", value: config },
        { path: "01-a.md", value: `---\n${head}---\n\n## A\n\nTeks.\n` },
      ];
      const { diagnostics } = await compile({ name: "a", files, assets: [] }, { targets: [] });
      for (const { message, hint = "", origin } of diagnostics) {
        expect(`${message} ${hint}`).not.toMatch(/\bundefined\b|\[object/);
        const lines = files.find(({ path }) => path === origin?.file)?.value.split(/\r\n|\r|\n/);
        for (const { line: number, column } of origin ? [origin.range.start, origin.range.end] : []) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines?.[number - 1]?.length ?? -1) + 1);
        }
      }
      expect(Object.keys({})).toEqual([]);
      expect(({} as { a?: unknown }).a).toBeUndefined();
    }),
    { numRuns: 600 },
  );
});
