import { compile, type CompileResult } from "@lentera/compiler";
import type { TargetId } from "@lentera/model";
import { targets } from "@lentera/targets";

const page = `# Loket

Sapa dahulu.

## Soal {#soal}

:::question{#q-asas}
Asas apa?

- [x] Terbuka
- [ ] Tertutup
:::
`;

/** A course of two pages and one question, compiled for one target; `more` stands at the end of its course.yaml. */
export function compileSmallCourse(target: TargetId, more = ""): Promise<CompileResult> {
  const config = `id: loket\ntitle: Loket\nlanguage: id\nbase: https://pelatihan.example/loket\n${more}`;
  return compile(
    { name: "loket", files: [{ path: "course.yaml", value: config }, { path: "01-loket.md", value: page }], assets: [] },
    { targets: targets.filter(({ id }) => id === target), language: "en" },
  );
}
