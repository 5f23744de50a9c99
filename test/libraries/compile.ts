import { compile, writeZip } from "@lentera/compiler";
import { scorm12, web } from "@lentera/targets";

const files = [
  { path: "course.yaml", value: "id: counter\ntitle: At the counter\nlanguage: en\n" },
  { path: "01-start.md", value: "# Start\n\nGreet, then ask.\n\n:::question\nTwo and two are [[= 4]].\n:::\n" },
];

const { course, packages, diagnostics } = await compile({ files, assets: [] }, { targets: [scorm12, web] });
for (const { severity, code, message, origin } of diagnostics) {
  console.log(`${origin?.file}:${origin?.range.start.line} ${severity} ${code}: ${message}`);
}
for (const { target, files: packaged } of packages) {
  let bytes = 0;
  for await (const chunk of writeZip(packaged)) bytes += chunk.length;
  console.log(`${course.title}: ${target}, ${packaged.length} files, ${bytes > 20_000 ? "a zip" : "nothing"}`);
}
