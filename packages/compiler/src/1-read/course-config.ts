import type { CourseConfig, Origin, Reporter, SourceFile } from "@lentera/model";
import { decode } from "../2-parse/decode.ts";
import validators from "../schemas/course.ts?validator";
import { readYaml } from "./yaml.ts";

/** Where in course.yaml a value stands, for findings that come later. */
export interface CourseOrigins {
  at(path: readonly (string | number)[]): Origin | undefined;
}

export const nowhere: CourseOrigins = { at: () => undefined };

/** Reads course.yaml. What is wrong is reported; what can be used is used. */
export function readCourseConfig(
  file: SourceFile,
  words: ReadonlyMap<string, string>,
  reporter: Reporter,
): { readonly config: CourseConfig; readonly origins: CourseOrigins } {
  const { text, findings: unreadable } = decode(file);
  for (const finding of unreadable) reporter.report(finding);
  if (unreadable.length > 0) return { config: {}, origins: nowhere };
  const { value, findings, originOf } = readYaml<CourseConfig>(text, file.path, { words, validate: validators["courseSchema"] });
  for (const finding of findings) reporter.report(finding);
  return { config: value ?? {}, origins: { at: originOf } };
}
