import temml from "temml";
import type { ElementContent } from "hast";
import type { FileScope, Place } from "../file-scope.ts";
import { element, markup, text } from "./element.ts";

/** A formula as MathML. Styles are dropped: a strict content security policy would ignore them. */
export function formula(scope: FileScope, tex: string, display: boolean, place: Place): ElementContent {
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 200,
    });
    return markup(mathml.replace(/ style="[^"]*"/g, ""));
  } catch (error) {
    const problem =
      error instanceof Error ? (error.message.replace(/^ParseError: /, "").split("\n")[0] ?? "") : "";
    scope.report({
      code: "math/unreadable",
      severity: "error",
      values: { problem },
      origin: scope.origin(place),
    });
    return element("code", {}, [text(tex)]);
  }
}
