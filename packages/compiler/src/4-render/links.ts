import type { Course, Origin, Reporter } from "@lentera/model";
import type { Place } from "../3-check/ids.ts";
import { resolveLink } from "../3-check/links.ts";

/** In a tag alone: a text may say the same. */
const pending = /(<a(?: [\w-]+(?:="[^"]*")?)*?) href="lentera:([^"]*)"/g;

const decode = (target: string): string => {
  const text = target.replace(/&#x26;|&amp;/g, "&");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Puts the final address into links whose target is in another file: `#id`, since the whole unit is one
 * document. With `structure: modules` a link into another unit cannot be followed and becomes text.
 */
export function resolvePages(
  course: Course,
  places: ReadonlyMap<string, Place>,
  firstPages: ReadonlyMap<string, string>,
  reporter: Reporter,
): Course {
  const inUnits = course.config.structure === "modules";
  const unitOf = new Map(
    course.modules.flatMap((module) => module.pages.map((page) => [page.id, inUnits ? module.id : course.id] as const)),
  );
  /** `html` as it stands in a unit; undefined where it stands in several. */
  const resolved = (html: string, unit: string | undefined, origin: Origin): string =>
    html.replace(pending, (_all, tag: string, written: string) => {
      const target = decode(written);
      const id = resolveLink({ target }, places, firstPages);
      const pageId = id === undefined ? undefined : places.get(id)?.pageId;
      if (id === undefined || pageId === undefined) return tag;
      if (unitOf.get(pageId) === unit) return `${tag} href="#${encodeURI(id)}"`;
      reporter.report({ code: "link/across-units", severity: "warning", values: { target }, origin });
      return tag;
    });
  return {
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => ({ ...page, html: resolved(page.html, unitOf.get(page.id), page.origin) })),
    })),
    // Every unit shows the whole glossary.
    terms: course.terms.map((term) => ({ ...term, html: resolved(term.html, inUnits ? undefined : course.id, term.origin) })),
  };
}
