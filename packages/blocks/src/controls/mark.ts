import type { QuestionHost } from "@lentera/runtime";

/** How a part of an answer came out. */
export type Verdict = "right" | "partly" | "wrong" | "answer";

/** English texts of the marks; each kind that marks its controls takes them along. */
export const markTexts = {
  "mark.right": "Right",
  "mark.partly": "Partly right",
  "mark.wrong": "Wrong",
  "mark.answer": "Right answer",
};

/** A word with a sign (drawn by the style sheet) and a colour; never the colour alone. */
export function mark(verdict: Verdict, host: QuestionHost, detail = ""): HTMLElement {
  const element = document.createElement("span");
  element.className = `mark mark--${verdict}`;
  element.textContent = host.text(`mark.${verdict}`) + (detail === "" ? "" : `: ${detail}`);
  return element;
}

/** The verdict on a share of the points. */
export function verdictOf(fraction: number): Verdict {
  return fraction >= 1 ? "right" : fraction > 0 ? "partly" : "wrong";
}

/** Takes away what `mark` and `feedback` added. */
export function unmark(root: HTMLElement): void {
  for (const element of root.querySelectorAll(".mark, .option-feedback")) element.remove();
}

/** A copy of a template's content in a box; undefined where the author wrote none. */
export function feedback(root: HTMLElement, option: string): HTMLElement | undefined {
  for (const template of root.querySelectorAll<HTMLTemplateElement>("template[data-option]")) {
    if (template.dataset["option"] === option) {
      const box = document.createElement("div");
      box.className = "option-feedback";
      box.append(template.content.cloneNode(true));
      return box;
    }
  }
  return undefined;
}
