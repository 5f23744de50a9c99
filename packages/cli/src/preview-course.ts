import { type Preview, startPreview } from "@lentera/preview";
import { targets } from "@lentera/targets";
import { type BuildRequest, type BuildResult, CourseBuilder } from "./builder.ts";
import { inspector } from "./inspector.ts";
import { chooseLanguage, speak } from "./language.ts";
import { peek } from "./peek.ts";
import { readCourse } from "./files.ts";
import { courseTargets } from "./targets.ts";
import { onChange, watchFault } from "./watch.ts";

/** What a target or the judge of its packages may say; all else is the same whatever is built. */
const ofTargets: ReadonlySet<string> = new Set([inspector, ...targets].flatMap(({ diagnostics }) => Object.keys(diagnostics)));

/** Which course is shown, and how. */
export interface CoursePreviewOptions {
  /** Folder, course.yaml or Markdown file. */
  readonly course: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** Language of the page and of findings; without it the course's `messages:`, then the terminal's. */
  readonly uiLanguage?: string;
  /** Target to show first; without it the course's first. */
  readonly target?: string;
  /** False builds once: for tests that change nothing. */
  readonly watch?: boolean;
}

/**
 * Serves a course in the mini LMS and follows its files. Every target can be chosen on the page, unless one that the
 * course does not name refuses it: that is not the author's to mend, and the page then offers those that it names.
 */
export async function previewCourse(options: CoursePreviewOptions): Promise<Preview> {
  const builder = new CourseBuilder(options.course);
  const onDisk = readCourse(options.course);
  const settings = peek(onDisk.source);
  const language = chooseLanguage(options.uiLanguage, settings.messages);
  const first = options.target ?? courseTargets(settings)[0]?.id;
  const offered = [...targets].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const build = (wanted: BuildRequest["targets"]): Promise<BuildResult> => builder.build({ targets: wanted, language: () => language, inspect: inspector });
  const named: BuildRequest["targets"] = (now) => offered.filter(({ id }) => id === options.target || courseTargets(now).some((target) => target.id === id));
  const preview = await startPreview({
    port: options.port ?? 0,
    language,
    async build() {
      const built = await build(() => offered);
      const isRefused = built.diagnostics.some(({ code, severity }) => severity === "error" && ofTargets.has(code));
      const { course, packages, diagnostics } = isRefused ? await build(named) : built;
      builder.saveCache();
      return {
        title: course?.title ?? "",
        courseId: course?.id ?? "",
        packages: packages.map(({ target, files }) => ({ target, files, title: targets.find(({ id }) => id === target)?.title ?? target })),
        diagnostics,
      };
    },
  });
  const stop = options.watch === false ? undefined : onChange(onDisk, undefined, () => preview.rebuild(), watchFault(speak(language)));
  return {
    ...preview,
    async close() {
      await stop?.();
      await preview.close();
    },
  };
}
