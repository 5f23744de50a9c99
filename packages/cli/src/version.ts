import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const manifest: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Version of Lentera: all packages carry the same. */
export const version = manifest.version;

/**
 * What distinguishes this build of the compiler from every other: its version, and the state of what was built.
 */
export function compilerFingerprint(): string {
  const require = createRequire(import.meta.url);
  // The built program carries the compiler with it; run from sources, the nearest thing is what was built of them.
  const places = [
    () => fileURLToPath(new URL("./worker.js", import.meta.url)),
    () => require.resolve("@lentera/compiler"),
    () => require.resolve("@lentera/blocks"),
  ];
  const states = places.map((place) => {
    try {
      const { size, mtimeMs } = statSync(place());
      return `${size}-${Math.round(mtimeMs)}`;
    } catch {
      return "-";
    }
  });
  return [version, ...states].join("+");
}
