import type { PlayerContext } from "./context.ts";
import { button, fill, link, make } from "./dom.ts";
import { finishId } from "./pages.ts";
import type { OpenPart, Standing } from "./progress.ts";

const most = 12;

/** The page after the last: what was reached, what is still open, and a clear end. */
export function showFinish(context: PlayerContext, exit: () => void): void {
  const page = document.getElementById(finishId);
  const body = page?.querySelector(".finish-body");
  if (!body) return;
  const { input, tracker, text } = context;
  const now = tracker.standing();
  const facts = make("dl", "facts");
  const fact = (name: string, value: string, note = ""): void => {
    facts.append(make("div", "", make("dt", "", text(name)), make("dd", "", value, note === "" ? "" : make("small", "", note))));
  };
  if (now.score !== undefined) fact("finish.score", text("player.percent", { n: now.score }), text("finish.passing", { n: now.passing }));
  const seen = input.pages.filter(({ id }) => tracker.record.seen.has(id)).length;
  fact("finish.seen", text("finish.of", { n: seen, total: input.pages.length }));
  const parts: (Node | string)[] = [make("p", "finish-word", word(now, context)), facts];
  if (now.open.length > 0) parts.push(make("h2", "", text("finish.open")), openList(now.open, context));
  else parts.push(make("p", "", text("finish.end")));
  parts.push(make("p", "finish-actions", button(text("player.exit"), "button", exit)));
  fill(body, ...parts);
}

function word(now: Standing, { text }: PlayerContext): string {
  if (now.success === "failed") return text(now.final ? "finish.failed" : "finish.failed-open");
  const words: string[] = [];
  if (now.success === "passed") words.push(text("finish.passed"));
  if (now.completed) words.push(text("finish.done"));
  return words.length > 0 ? words.join(" ") : text("player.progress", { n: Math.round(now.progress * 100) });
}

function openList(open: readonly OpenPart[], { text }: PlayerContext): HTMLElement {
  const list = make("ul", "open-parts");
  for (const part of open.slice(0, most)) {
    list.append(make("li", "", link(`#${part.id}`, "", part.title), make("small", "", ` ${text(`finish.${part.why}`)}`)));
  }
  if (open.length > most) list.append(make("li", "", text("finish.more", { n: open.length - most })));
  return list;
}

/** After Exit: nothing more can be done here. The work `isHandedOver`, unless nothing was kept or saving failed. */
export function showExited(context: PlayerContext, isHandedOver: boolean): void {
  const { text } = context;
  document.body.classList.add("exited");
  const body = document.querySelector(`#${finishId} .finish-body`);
  const again = button(text("finish.reopen"), "button button--quiet", () => window.location.reload());
  if (body) fill(body, make("p", "finish-word", text(isHandedOver ? "finish.exited" : "finish.closed")), make("p", "", again));
}
