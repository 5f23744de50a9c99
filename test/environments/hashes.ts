import { compile, readAll, writeZip } from "@lentera/compiler";
import { targets } from "@lentera/targets";

/** A course folder as JSON can carry it. */
export interface CourseFiles {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly value: string }[];
}

/** SHA-256 of the package for each target, in hexadecimal; needs nothing but the language and Web Crypto. */
export async function hashes({ name, files }: CourseFiles): Promise<Record<string, string>> {
  const { packages, diagnostics } = await compile({ name, files, assets: [] }, { targets });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const found: Record<string, string> = {};
  for (const { target, files: packaged } of packages) {
    const zip = await readAll({ path: "package.zip", size: 0, open: () => writeZip(packaged) });
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(zip)));
    found[target] = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  return found;
}
