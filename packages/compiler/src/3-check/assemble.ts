import type { AssetLink, CompiledFile, Course, CourseConfig, Module, Page } from "@lentera/model";
import { durationMinutes } from "@lentera/blocks/authoring";
import { defaultLanguage, direction, slug, titleFromName } from "../1-read/course-settings.ts";
import type { ModuleSource } from "../1-read/layout.ts";
import type { ReadCourse } from "../1-read/read-course.ts";
import { fileId } from "../2-parse/ids.ts";

/** Puts compiled files together in reading order. Links are still pending. */
export function assemble({ name, layout, origins }: ReadCourse, config: CourseConfig, files: readonly CompiledFile[], more: readonly AssetLink[]): Course {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const modules = layout.modules.flatMap((source) => moduleOf(source, byPath));
  const title = config.title ?? (modules.length === 1 && modules[0] ? modules[0].title : titleFromName(name));
  const language = config.language ?? defaultLanguage;
  const origin = origins.at(["title"]) ?? modules[0]?.origin;
  const duration = durationMinutes(config.duration);
  return {
    id: config.id ?? (slug(name) || slug(title) || "course"),
    language,
    direction: direction(language),
    title,
    config,
    ...(origin && { origin }),
    ...(duration !== undefined && { duration }),
    outcomes: config.objectives ?? [],
    modules,
    terms: files.flatMap((file) => file.terms),
    assets: [...new Map([...files.flatMap((file) => file.assets), ...more].map((link) => [link.path, link])).values()],
  };
}

function moduleOf(source: ModuleSource, byPath: ReadonlyMap<string, CompiledFile>): Module[] {
  if (source.form === "file") {
    const file = byPath.get(source.file.path);
    return file && file.pages.length > 0 ? [moduleFrom(file.id, file.title, file.pages, file)] : [];
  }
  const index = source.index && byPath.get(source.index.path);
  const files = [...(index ? [index] : []), ...source.pages.flatMap((page) => byPath.get(page.path) ?? [])];
  const first = files[0];
  const pages = files.flatMap((file) => file.pages);
  if (!first || pages.length === 0) return [];
  const title = titleFromName(source.name);
  // A name in another script has no letter left for the plain form.
  const id = index?.id ?? (slug(title) || fileId(`${source.name}/index.md`));
  return [moduleFrom(id, index?.title ?? title, pages, index ?? first)];
}

function moduleFrom(id: string, title: string, pages: readonly Page[], file: CompiledFile): Module {
  const minutes = pages.reduce((sum, page) => sum + (page.duration ?? 0), 0);
  return {
    id,
    title,
    pages,
    objectives: [...new Set(pages.flatMap((page) => page.objectives))],
    ...(minutes > 0 && { duration: minutes }),
    origin: file.origin,
  };
}
