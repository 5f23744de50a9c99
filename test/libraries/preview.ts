import { compile } from "@lentera/compiler";
import { startPreview } from "@lentera/preview";
import { scorm12 } from "@lentera/targets";

let text = "# Start\n\nGreet, then ask.\n";
const preview = await startPreview({
  async build() {
    const { course, packages, diagnostics } = await compile({ files: [{ path: "start.md", value: text }], assets: [] }, { targets: [scorm12] });
    return {
      title: course.title,
      courseId: course.id,
      packages: packages.map(({ target, files }) => ({ target, title: "SCORM 1.2", files })),
      diagnostics,
    };
  },
});

const page = await fetch(preview.url);
console.log(page.status, (await page.text()).startsWith("<!"));
text = "# Start\n\nGreet, say your name, then ask.\n";
await preview.rebuild();
await preview.close();
