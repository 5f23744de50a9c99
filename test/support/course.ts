import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type CompileOptions, type CompileResult } from "@lentera/compiler";
import { targets } from "@lentera/targets";

export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Compiles a course folder of the repository, given as a path from its root. */
export async function compileFolder(path: string, wanted: readonly string[], options: Partial<CompileOptions> = {}): Promise<CompileResult> {
  const folder = join(root, path);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const local = (file: string): string => relative(folder, file).split(sep).join("/");
  return compile(
    {
      name: path.split("/").at(-1) ?? path,
      files: paths.filter((file) => /\.(?:md|yaml)$/.test(file)).map((file) => ({ path: local(file), value: readFileSync(file) })),
      assets: paths.map((file) => ({ path: local(file), size: statSync(file).size, open: () => readFileSync(file) })),
    },
    { targets: targets.filter(({ id }) => wanted.includes(id)), language: "en", ...options },
  );
}
