import type { Course, Reporter } from "@lentera/model";
import type { Place } from "../3-check/ids.ts";
import { resolveLink } from "../3-check/links.ts";

const pending = /href="lentera:([^"]*)"/g;

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
  const unitOf = new Map(
    course.modules.flatMap((module) =>
      module.pages.map((page) => [page.id, course.config.structure === "modules" ? module.id : course.id] as const),
    ),
  );
  const modules = course.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => {
      if (!page.html.includes('href="lentera:')) return page;
      const html = page.html.replace(pending, (_all, written: string) => {
        const target = decode(written);
        const id = resolveLink({ target }, places, firstPages);
        const pageId = id === undefined ? undefined : places.get(id)?.pageId;
        if (id === undefined || pageId === undefined) return "";
        if (unitOf.get(pageId) === unitOf.get(page.id)) return `href="#${encodeURI(id)}"`;
        reporter.report({ code: "link/across-units", severity: "warning", values: { target }, origin: page.origin });
        return "";
      });
      return { ...page, html };
    }),
  }));
  return { ...course, modules };
}
