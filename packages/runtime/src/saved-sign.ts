import type { SaveStatus } from "@lentera/model";
import type { Wording } from "./wording.ts";

/** Saving that takes no longer than this is not worth a word, on the screen or to a screen reader. */
const patience = 3000;

/** How saving goes; `viewing`: nothing is saved, and nothing is meant to be. */
export type Sign = SaveStatus | "viewing";

/**
 * The small sign that says whether the work is saved. What is known to wait for a reason (`isTroubled`) says so at
 * once, lest it read "Saved" below a notice that nothing can be sent.
 */
export function createSavedSign(text: Wording): (status: Sign, isTroubled: boolean) => void {
  const sign = document.getElementById("lentera-saved");
  let shown: Sign | undefined;
  let timer = 0;

  function show(status: Sign): void {
    if (sign === null || shown === status) return;
    shown = status;
    sign.dataset["status"] = status;
    sign.textContent = text(`saved.${status}`);
  }

  return (status, isTroubled) => {
    if (status !== "waiting" || (isTroubled && shown !== "not-saved")) {
      window.clearTimeout(timer);
      timer = 0;
      show(status);
    } else if (timer === 0 && shown !== "not-saved") {
      timer = window.setTimeout(() => show("waiting"), patience);
    }
  };
}
