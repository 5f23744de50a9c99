import type { TrackingTrouble } from "@lentera/model";
import { button, fill, make } from "./dom.ts";
import type { Wording } from "./wording.ts";

/** `viewing`: the LMS opened the course for review or as a preview, and keeps nothing. */
export type Trouble = TrackingTrouble | "state-unreadable" | "viewing";

/** Says what is wrong with saving and what the learner can do; the course can be read all the same. */
export function createTrouble(text: Wording): { show(trouble: Trouble): void; connected(): void } {
  const place = document.getElementById("lentera-trouble");
  let shown: Trouble | undefined;

  function clear(): void {
    if (place === null) return;
    place.hidden = true;
    fill(place);
  }

  return {
    show(trouble) {
      // Told once: who pressed "Read on" is not told again.
      if (place === null || shown === trouble) return;
      shown = trouble;
      const actions = make("p", "trouble-actions");
      // Where loading the document again may mend it.
      if (!/^(?:no-lms|offline|state|viewing)/.test(trouble)) {
        actions.append(button(text("trouble.retry"), "button", () => window.location.reload()));
      }
      actions.append(button(text("trouble.dismiss"), "button button--quiet", clear));
      fill(place, make("p", "", text(`trouble.${trouble}`)), actions);
      place.hidden = false;
    },
    connected() {
      // What is wrong with the state itself is not mended by a connection.
      if (shown === "state-too-long" || shown === "state-unreadable") return;
      shown = undefined;
      clear();
    },
  };
}
