import type { Asset, AssetLink, CompiledFile, Course, CourseConfig, Reporter, Target, Unit } from "@lentera/model";
import { packagePath } from "../2-parse/package-path.ts";
import { defaultLanguage, titleFromName } from "../1-read/course-settings.ts";
import type { ReadCourse } from "../1-read/read-course.ts";
import { resolvePages } from "../4-render/links.ts";
import { unitsOf } from "../4-render/units.ts";
import type { Locale } from "../locale.ts";
import { locale } from "../locale.ts";
import { authorWords, type Kinds } from "../texts.ts";
import { assemble } from "./assemble.ts";
import { checkCourse } from "./course-rules.ts";
import { collectIds } from "./ids.ts";
import { checkAssets, checkLinks } from "./links.ts";
import { withRequiredKinds } from "./required-parts.ts";
import { checkMediaSize } from "./media-size.ts";
import { checkCopies, checkNames } from "./names.ts";
import { checkState } from "./state.ts";
import { checkUnits } from "./units.ts";

export interface CheckedCourse {
  readonly course: Course;
  readonly units: readonly Unit[];
  /** The media that pages use, by their path in the course folder. */
  readonly media: ReadonlyMap<string, Asset>;
}

/** Assembles the course and reports everything that can only be seen once all files are known. */
export function checkAll(
  read: ReadCourse,
  files: readonly CompiledFile[],
  assets: readonly Asset[],
  targets: readonly Target[],
  kinds: Kinds,
  locales: readonly Locale[],
  reporter: Reporter,
): CheckedCourse {
  for (const finding of files.flatMap((file) => file.findings)) reporter.report(finding);
  const whole = read.jobs[0]?.settings.whole ? files[0] : undefined;
  const written: CourseConfig = whole?.config ?? read.config;
  const places = collectIds(files, reporter);
  const config = withRequiredKinds(written, places, authorWords(written.language ?? defaultLanguage, locales));
  const firstPages = new Map(files.flatMap((file) => (file.pages[0] ? [[file.path, file.pages[0].id] as const] : [])));
  checkLinks(files, places, firstPages, reporter);
  checkCopies(read.layout, files, reporter);
  const logo = logoLink(config, read);
  const links = [...files.map((file) => file.assets), logo].flat();
  const media = checkAssets(links, assets, reporter);
  checkMediaSize(links, media, reporter);
  checkNames(read, assets, media, reporter);
  const draft = assemble(read, config, files, logo);
  checkCourse(draft, read.origins, reporter);
  if (!whole) checkNamed(draft, read, reporter);
  if (!locale(draft.language, locales) && !/^en\b/i.test(draft.language)) {
    const origin = read.origins.at(["language"]);
    reporter.report({ code: "course/language-untranslated", severity: "info", values: { language: draft.language }, ...(origin && { origin }) });
  }
  const course = resolvePages(draft, places, firstPages, reporter);
  const units = unitsOf(course);
  checkUnits(units, reporter);
  const once = onceOnly(reporter);
  for (const target of targets) {
    target.check?.(course, units, once);
    checkState(course, units, target, kinds, reporter);
  }
  return { course, units, media };
}

/** Versions and editions of one standard say the same of a course; its author hears it once. */
function onceOnly(reporter: Reporter): Reporter {
  const told = new Set<string>();
  return {
    report(finding) {
      const all = JSON.stringify(finding);
      if (!told.has(all)) reporter.report(finding);
      told.add(all);
    },
  };
}

/** The logo of course.yaml is a file of the course like those that pages show. */
function logoLink(config: CourseConfig, read: ReadCourse): AssetLink[] {
  const path = config.theme?.logo;
  const origin = read.origins.at(["theme", "logo"]) ?? read.origins.at([]);
  return path !== undefined && origin ? [{ path, target: packagePath(path), origin }] : [];
}

/** A folder course without a title or an id works, but its name in an LMS hangs on the folder's. */
function checkNamed(course: Course, read: ReadCourse, reporter: Reporter): void {
  const origin = read.origins.at([]);
  if (!origin) return;
  // What was written and refused has been told.
  if (course.config.title === undefined && !read.origins.at(["title"])) {
    reporter.report({ code: "course/no-title", severity: "warning", values: { title: course.title || titleFromName(read.name) }, origin });
  }
  if (course.config.id === undefined && !read.origins.at(["id"])) reporter.report({ code: "course/no-id", severity: "warning", values: { id: course.id }, origin });
}
