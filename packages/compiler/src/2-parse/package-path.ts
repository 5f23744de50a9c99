import { hash } from "./ids.ts";

/** Own margins below what learning platforms are known to take; no vendor states a limit. */
const longestPath = 120;
const longestName = 64;

/** Folders and files at the root of packages that are ours or the standards'. */
const reserved =
  /^(?:common|extend|unique|vocab|xsd|lentera|index|imsmanifest|metadata|cmi5|tincan|adl|ims|xml|datatypes)/;

/** Extensions that web servers may run or refuse to hand out. */
const unsafeExtension = /\.(?:php\d?|phtml|aspx?|jspx?|py|rb|pl|cgi|sh|bat|cmd|exe|htaccess|mjs)$/;

/**
 * Where a file of the course stands in a package: lower-case ASCII, a pure function of its path. Names that
 * are safe already stay; any other becomes a readable stem with a hash of the whole path.
 */
export function packagePath(path: string): string {
  const normal = path.normalize("NFC");
  const safe =
    /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)+$/.test(normal) &&
    normal.length <= longestPath &&
    (normal.split("/").at(-1)?.length ?? 0) <= longestName &&
    !reserved.test(normal) &&
    !unsafeExtension.test(normal);
  if (safe) return normal;
  const name = normal.split("/").at(-1) ?? "";
  const [, stem = "", extension = ""] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const ending = `.${ascii(extension.slice(1)).replaceAll("-", "").slice(0, 10)}`;
  const kept = ending === "." || unsafeExtension.test(ending) ? "" : ending;
  const readable = ascii(stem).slice(0, 40).replace(/-+$/, "");
  return `files/${readable === "" ? "file" : readable}-${hash(normal)}${kept === "" && extension !== "" ? ".bin" : kept}`;
}

function ascii(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
