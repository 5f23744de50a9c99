import type { Launch, PlayerInput, SaveStatus, TrackingDriver } from "@lentera/model";
import { createAnnounce } from "./announce.ts";
import type { Behaviours, QuestionBehaviour } from "./behaviour.ts";
import { createContents } from "./contents.ts";
import { behaviourOf, type PlayerContext } from "./context.ts";
import { showExited, showFinish } from "./finish.ts";
import { holdPress } from "./held-press.ts";
import { addressId, createPages, finishId } from "./pages.ts";
import { createPanel } from "./panels.ts";
import { searchPart } from "./parts.ts";
import { createPlayer } from "./player.ts";
import { emptyRecord } from "./record.ts";
import { createSavedSign } from "./saved-sign.ts";
import { createSession } from "./session.ts";
import { createSettings } from "./settings.ts";
import { stateFormat } from "./state.ts";
import { createTracker, type Tracker } from "./tracker.ts";
import { createTrouble } from "./trouble.ts";
import { createWording } from "./wording.ts";

/**
 * Starts the player in a launch document. Called once by the target's bundle, after the document was read.
 * `behaviours` is the global object on which the bundles of the kinds in use stand.
 */
export function start(driver: TrackingDriver, behaviours: Behaviours): void {
  const data = document.getElementById("lentera")?.textContent ?? "";
  // The compiler wrote it; it is ours.
  const input = JSON.parse(data) as PlayerInput;
  const text = createWording(input.texts, input.course.language);
  const sign = createSavedSign(text);
  const trouble = createTrouble(text);
  const pages = createPages(input, text);
  createSettings(text);
  searchPart(behaviours)?.(input, pages, text, createPanel);

  const format = stateFormat(
    input,
    (question) => behaviourOf(behaviours, question.kind) as QuestionBehaviour | undefined,
  );
  const drafts = new Set<() => void>();
  let tracker: Tracker | undefined;
  let elapsed = 0;
  let saved: SaveStatus = "not-saved";

  function state(): string {
    if (tracker === undefined) return "";
    for (const keep of drafts) keep();
    tracker.record.elapsed = elapsed + Math.round(performance.now() / 1000);
    const { text: encoded, complete } = format.encode(tracker.record, driver.stateCharacters);
    if (complete) return encoded;
    const whole = format.encode(tracker.record, Infinity).text;
    if (driver.takes?.(whole) === true) return whole;
    trouble.show("state-too-long");
    return encoded;
  }

  const session = createSession(
    driver,
    {
      state,
      status(status, why) {
        saved = status;
        sign(status, why !== undefined);
        if (why !== undefined) trouble.show(why);
        else if (status === "saved") trouble.connected();
      },
    },
    {
      window,
      document,
      reload: () => window.location.reload(),
      setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
      clearTimeout: (timer) => window.clearTimeout(timer),
    },
  );

  createContents(input, pages, () => tracker?.record.seen ?? new Set(), text);
  const shown = new Set<string>();
  pages.onShow((pageId) => void shown.add(pageId));
  if (!pages.go(addressId(), "launch")) pages.go(input.pages[0]?.id ?? "", "launch");
  const release = holdPress(document);
  void session.open().then(begin);

  function begin(launch: Launch | undefined): void {
    const { record, intact } = launch === undefined ? { record: emptyRecord(), intact: true } : format.decode(launch.state);
    if (!intact) trouble.show("state-unreadable");
    const viewing = launch !== undefined && launch.mode !== "normal";
    if (viewing) {
      sign("viewing", true);
      trouble.show("viewing");
    }
    elapsed = record.elapsed;
    tracker = createTracker(input, record, launch, session);
    const context: PlayerContext = {
      input,
      behaviours,
      tracker,
      learner: launch?.learner.id ?? "",
      text,
      announce: createAnnounce(document.getElementById("lentera-said")),
      drafts,
    };
    const player = createPlayer(context);
    const progress = document.querySelector<HTMLProgressElement>("#lentera-progress");
    const showProgress = (): void => {
      const percent = Math.round(context.tracker.standing().progress * 100);
      if (progress !== null) progress.value = percent;
      const word = document.getElementById("lentera-progress-text");
      if (word !== null) word.textContent = text("player.progress", { n: percent });
      if (pages.current() === finishId) showFinish(context, exit);
    };
    const exit = (): void => {
      void session.exit().then((url) => {
        if (url !== undefined) window.location.assign(url);
        else {
          pages.go(finishId, "end");
          showExited(context, saved === "saved" && !viewing);
        }
      });
    };
    document.getElementById("lentera-exit")?.addEventListener("click", exit);
    context.tracker.onChange(showProgress);
    pages.onShow((pageId, element, target) => {
      if (pageId === finishId) showFinish(context, exit);
      player.enter(element, target);
    });
    // Who turned pages while the LMS was asked has read them; one alone is the page of the launch.
    if (shown.size > 1) for (const { id } of input.pages) if (shown.has(id)) tracker.viewed(id);
    // A deep link wins; else the learner is taken back to where they were, unless they have turned a page meanwhile.
    const open = pages.current();
    const isTurned = open !== input.pages[0]?.id;
    const resumed = pages.go(addressId(), "launch") || (!isTurned && pages.go(record.page ?? "", "launch"));
    if (!resumed) pages.go(open, "launch");
    showProgress();
    // What was kept of an earlier session stands in the place of what was chosen meanwhile.
    release(launch?.entry !== "resume");
  }
}
