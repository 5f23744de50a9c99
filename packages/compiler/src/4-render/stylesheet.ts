import type { Course } from "@lentera/model";
import type { Kinds } from "../texts.ts";
import base from "./shell/1-base.css?text";
import bar from "./shell/2-bar.css?text";
import panels from "./shell/3-panels.css?text";
import pages from "./shell/4-pages.css?text";
import text from "./shell/5-text.css?text";
import media from "./shell/7-media.css?text";
import { isColour, themeStyle } from "./theme.ts";

/** The one stylesheet of a package: base, the parts and kinds in use, the course's accent. */
export function stylesheet(course: Course, used: Kinds, parts: readonly string[]): string {
  const accent = course.config.theme?.accent;
  const kinds = [...used.questions, ...used.blocks].map((kind) => kind.style);
  const theme = accent !== undefined && isColour(accent) ? themeStyle(accent) : "";
  // Print and forced colours stand last, since they overrule the rest.
  return [base, bar, panels, pages, text, ...parts, ...new Set(kinds), theme, media].filter((part) => part !== "").join("");
}
