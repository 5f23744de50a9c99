import { compile } from "@lentera/compiler";

const text = "# Mulai\n\n:::kuis\n## Satu\n\nAsas mana?\n\n- [ ] Keterbukaan\n- [ ] Kecepatan\n:::\n";
const { course, diagnostics } = await compile(
  { files: [{ path: "mulai.md", value: text }], assets: [] },
  { targets: [], language: "id" },
);

console.log(diagnostics[0]?.code, "–", diagnostics[0]?.message);
console.log(course.modules[0]?.pages.length, "page");
