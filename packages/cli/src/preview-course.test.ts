import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { targetIds } from "@lentera/targets/ids";
import { expect, it, vi } from "vitest";
import { CourseBuilder } from "./builder.ts";
import { previewCourse } from "./preview-course.ts";

/** Targets of which a package is served. */
async function offered(more: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "lentera-preview-"));
  writeFileSync(join(root, "course.yaml"), `id: loket\ntitle: Loket\nlanguage: en\nbase: https://pelatihan.example/loket\ntargets: [scorm12, web]\n${more}`);
  for (const name of ["01-sapa", "02-tanya"]) writeFileSync(join(root, `${name}.md`), "# A\n\nText.\n");
  const preview = await previewCourse({ course: root, watch: false, uiLanguage: "en" });
  try {
    const answers = await Promise.all(targetIds.map(async (id) => [id, (await fetch(new URL(`course/${id}/lentera.js`, preview.url))).ok] as const));
    return answers.filter(([, isThere]) => isThere).map(([id]) => id);
  } finally {
    await preview.close();
    rmSync(root, { recursive: true, force: true });
  }
}

it("offers every target, but not those that refuse a course that does not name them", async () => {
  expect(await offered("")).toEqual(targetIds);
  expect(await offered("structure: modules\n")).toEqual(["scorm12", "web"]);
});

it("builds once where the mistake is the author's", async () => {
  const build = vi.spyOn(CourseBuilder.prototype, "build");
  try {
    expect(await offered("titel: x\n")).toEqual([]);
    expect(build).toHaveBeenCalledTimes(1);
  } finally {
    build.mockRestore();
  }
});
