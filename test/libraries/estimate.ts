import { fileURLToPath } from "node:url";
import { blockKinds, questionKinds } from "@lentera/blocks";
import { prompt, promptDiagnostics } from "@lentera/blocks/authoring";
import { compile, locale, readLocale } from "@lentera/compiler";
import type { BlockKind, QuestionKind } from "@lentera/model";
import { web } from "@lentera/targets";
import { build } from "esbuild";

export interface EstimateData {
  readonly value: number;
  readonly within: number;
}

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("estimate-browser.ts", import.meta.url))],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: 'lentera["estimate"]',
  target: "es2019",
});

const estimate: QuestionKind<EstimateData> = {
  kind: "estimate",
  types: ["estimate"],
  matches: () => false,
  attributes: ["value", "within"],
  parse(parts, context) {
    const read = (key: string): number | undefined => {
      const written = parts.attributes.values.get(key);
      return written && context.number(String(written.value), written.range);
    };
    const value = read("value");
    if (value === undefined) return void context.report({ code: "estimate/no-value", severity: "error", origin: context.origin(parts.node) });
    const input = { name: parts.id, ariaLabelledBy: [`${parts.id}--prompt`], inputMode: "decimal" };
    return {
      data: { value, within: read("within") ?? 0 },
      gradable: true,
      body: [prompt(parts.nodes, parts, context), { type: "element", tagName: "input", properties: input, children: [] }],
    };
  },
  packedSize: () => ({ bits: 0, characters: 20 }),
  diagnostics: {
    ...promptDiagnostics,
    "estimate/no-value": { message: "This estimate has no right value.", hint: "Write it as value=38." },
  },
  texts: {},
  player: outputFiles[0]?.text ?? "",
  style: "",
};

const notice: BlockKind = {
  kind: "notice",
  containers: ["notice"],
  leaves: [],
  attributes: [],
  render: ({ nodes }, context) => [
    { type: "element", tagName: "aside", properties: { className: ["notice"] }, children: context.content(nodes) },
  ],
  diagnostics: {},
  texts: {},
  player: "",
  style: ".notice { border-inline-start: 3px solid var(--accent); padding-inline-start: var(--space); }",
};

const value = `# Mulai

:::catatan
Perkirakan saja.
:::

:::soal{tipe=taksiran nilai=38 toleransi=2}
Berapa provinsi ada di Indonesia?
:::
`;
const words = { catatan: "notice", taksiran: "estimate", nilai: "value", toleransi: "within" };
const { course, diagnostics, packages } = await compile(
  { files: [{ path: "course.yaml", value: "id: taksir\ntitle: Taksir\nlanguage: id\n" }, { path: "01-mulai.md", value }], assets: [] },
  {
    targets: [web],
    kinds: { questions: [...questionKinds, estimate], blocks: [...blockKinds, notice] },
    locales: [readLocale("id", { words }, locale("id"))],
  },
);
const [question] = course.modules.flatMap(({ pages }) => pages).flatMap(({ questions }) => questions);
console.log(diagnostics.length, "findings,", packages[0]?.files.length, "files,", question?.kind, question?.data);
