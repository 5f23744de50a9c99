import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";

const manifest: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Version of Lentera: all packages carry the same. */
export const version = manifest.version;

/**
 * What distinguishes this build of the compiler from every other: its version, and in a checkout also the
 * state of what was built.
 */
export function compilerFingerprint(): string {
  const require = createRequire(import.meta.url);
  const states = ["@lentera/compiler", "@lentera/blocks"].map((name) => {
    try {
      const { size, mtimeMs } = statSync(require.resolve(name));
      return `${size}-${Math.round(mtimeMs)}`;
    } catch {
      return "packed";
    }
  });
  return [version, ...states].join("+");
}
