import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

const skipped = new Set(["node_modules", "dist", "test", "fixtures", "bench"]);

function* walk(place) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    if (skipped.has(entry.name) || entry.name.endsWith(".test.ts")) continue;
    const path = join(place, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

/** A hash of files and of everything that is built from in folders. */
export function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const place of places.map((name) => join(root, name)).filter(existsSync)) {
    const files = place.includes(".") && !isFolder(place) ? [place] : [...walk(place)].sort();
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function isFolder(place) {
  try {
    readdirSync(place);
    return true;
  } catch {
    return false;
  }
}

/** Whether work of this name was last done for the same fingerprint. */
export function isFresh(name, value) {
  try {
    return readFileSync(stampFile(name), "utf8") === value;
  } catch {
    return false;
  }
}

export function stamp(name, value) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), value);
}

/** Work of this name has to be done again. */
export function forget(name) {
  rmSync(stampFile(name), { force: true });
}

function stampFile(name) {
  return join(root, "node_modules/.cache/lentera", name);
}
