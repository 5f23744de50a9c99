import type { PackageFile } from "@lentera/model";

/** A file of a package that is made from text, in UTF-8. */
export function textFile(path: string, text: string): PackageFile {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, open: () => bytes };
}
