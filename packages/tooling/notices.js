import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Folder of the dependency that a bundled file belongs to; undefined for files of the workspace. */
function packageOf(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  let folder = dirname(file);
  // Folders inside a package may have a package.json of their own that only says what kind of modules lie there.
  while (!existsSync(join(folder, "package.json")) || !JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return folder;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}`.trim();
}

/** Writes `THIRD-PARTY.txt` beside a bundle: the licences of what it carries ask for their text to go along. */
export function noticesPlugin() {
  return {
    name: "notices",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        const outputs = Object.values(metafile?.outputs ?? {});
        const inputs = outputs.flatMap((output) => Object.keys(output.inputs));
        const folders = new Set(inputs.map((file) => packageOf(file.replace(/^[a-z-]+:/, ""))).filter((folder) => folder !== undefined));
        const notices = [...new Set([...folders].map(notice))].sort();
        // The bundler's own files are written later, so in a fresh checkout there is no folder yet.
        mkdirSync(build.initialOptions.outdir, { recursive: true });
        writeFileSync(join(build.initialOptions.outdir, "THIRD-PARTY.txt"), `${notices.join(`\n\n${"-".repeat(72)}\n\n`)}\n`);
      });
    },
  };
}
