import type { CourseSource } from "@lentera/model";

/** Tells programs without types what they got wrong, rather than failing somewhere inside. */
export function demandArguments(source: Partial<CourseSource> | undefined, options: { readonly targets?: unknown } | undefined): void {
  if (!Array.isArray(source?.files) || !Array.isArray(source.assets)) {
    throw new TypeError("compile() takes a source with lists of `files` and `assets`; either may be empty.");
  }
  const targets = options?.targets;
  if (!Array.isArray(targets)) throw new TypeError("compile() takes a list of `targets`; an empty one only checks.");
  for (const target of targets as readonly unknown[]) {
    if (typeof target === "object" && target !== null && "files" in target) continue;
    throw new TypeError(`The target ${String(target)} is no target; take scorm12, web and others from @lentera/targets.`);
  }
}
