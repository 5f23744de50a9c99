import type { BuildState, Call, LaunchableUnit, LenteraLms } from "../contract.ts";
import { emptyRecord, launch, type Session } from "./launch.ts";
import { readUnits } from "./manifest.ts";
import { sayFrom } from "./say.ts";
import { addCall, part, showChoices, showFindings, showRecord } from "./view.ts";

declare global {
  interface Window {
    lenteraLms: LenteraLms;
  }
}

const texts = JSON.parse(document.getElementById("texts")?.textContent ?? "{}") as Record<string, string>;
const say = sayFrom(new Map(Object.entries(texts)));
const frameBox = part("stage");
const calls: Call[] = [];
const faults: string[] = [];
let build: BuildState | undefined;
let units: readonly LaunchableUnit[] = [];
let session: Session | undefined;
let offline = false;
const chosen = { target: "", unit: "" };
/** One thing after the other: a reload must not overtake a launch. */
let queue: Promise<unknown> = Promise.resolve();

function note(call: Call): void {
  calls.push(call);
  addCall(say, call);
}

function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  const next = queue.then(act);
  queue = next.catch((error: unknown) => note({ time: Date.now(), method: "preview", arguments: [], result: "", error: "!", note: String(error) }));
  return next;
}

const frame = (): HTMLIFrameElement | null => document.querySelector("#course");

/** Takes the course away. Removing the frame fires `pagehide` in it, so that a living course says goodbye. */
async function leave(): Promise<void> {
  frame()?.remove();
  await session?.end();
  session = undefined;
}

async function open(fresh: boolean): Promise<void> {
  await leave();
  if (build === undefined || build.targets.length === 0) return;
  const { target } = chosen;
  const base = `/course/${target}/`;
  units = await readUnits(target, base);
  const unit = units.find(({ id }) => id === chosen.unit) ?? units[0];
  if (!unit) throw new Error("the package has nothing to launch");
  chosen.unit = unit.id;
  showChoices(build, target, units, unit.id);
  part("calls-web").hidden = target !== "web";
  const { courseId, title } = build;
  session = await launch({ target, unit, units, base, courseId, title, fresh, say, onCall: note, onChange });
  await session.offline(offline);
  part("killed").hidden = true;
  await load(session.url);
  onChange();
}

function load(url: string): Promise<void> {
  return new Promise((resolve) => {
    const element = document.createElement("iframe");
    element.id = "course";
    element.name = "course";
    element.title = say("lms.course");
    element.allow = "fullscreen";
    element.addEventListener("load", () => {
      watchFaults(element);
      resolve();
    });
    element.src = url;
    frameBox.append(element);
  });
}

/** Lists what the course's document is denied and what goes wrong in it. */
function watchFaults(element: HTMLIFrameElement): void {
  const inner = element.contentWindow;
  inner?.document.addEventListener("securitypolicyviolation", (event) => {
    const what = `${event.effectiveDirective} ${event.blockedURI}`;
    faults.push(what);
    note({ time: Date.now(), method: "CSP", arguments: [what], result: "", error: "CSP", note: say("lms.say.csp", { what }) });
  });
  inner?.addEventListener("error", (event) => faults.push(event.message));
  inner?.addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
}

function onChange(): void {
  showRecord(say, session?.record() ?? emptyRecord);
}

async function setOffline(cut: boolean): Promise<void> {
  offline = cut;
  await session?.offline(cut);
  const button = part("offline");
  button.setAttribute("aria-pressed", String(cut));
  button.textContent = say(cut ? "lms.online" : "lms.offline");
}

async function kill(): Promise<void> {
  await session?.die();
  frame()?.remove();
  part("killed").hidden = false;
}

window.lenteraLms = {
  calls,
  state: {
    get target() {
      return chosen.target;
    },
    get unit() {
      return chosen.unit;
    },
    get build() {
      return build?.build ?? 0;
    },
    get open() {
      return session?.open ?? false;
    },
    get offline() {
      return offline;
    },
    get record() {
      return session?.record() ?? emptyRecord;
    },
    faults,
  },
  ready: () => inTurn(async () => {}),
  newAttempt: () => inTurn(() => open(true)),
  resume: () => inTurn(() => open(false)),
  offline: (cut) => inTurn(() => setOffline(cut)),
  kill: () => inTurn(kill),
  select: (target, unit = "") =>
    inTurn(() => {
      Object.assign(chosen, { target, unit });
      history.replaceState(null, "", `?target=${encodeURIComponent(target)}`);
      return open(false);
    }),
};

async function onBuild(next: BuildState): Promise<void> {
  const renewed = next.build !== build?.build;
  build = next;
  document.title = say("lms.title", { title: next.title });
  part("course-title").textContent = next.title;
  showFindings(say, next);
  const wished = chosen.target || (new URLSearchParams(location.search).get("target") ?? "");
  chosen.target = next.targets.some(({ id }) => id === wished) ? wished : (next.targets[0]?.id ?? "");
  // The course leaves properly and resumes: page and answers come back as they do in an LMS.
  if (renewed) await open(false);
}

const events = new EventSource("/events");
events.addEventListener("build", (event) => {
  part("disconnected").hidden = true;
  const next = JSON.parse(event.data) as BuildState;
  void inTurn(() => onBuild(next));
});
events.addEventListener("call", (event) => {
  note(JSON.parse(event.data) as Call);
  window.dispatchEvent(new Event("lentera-stored"));
});
events.addEventListener("error", () => (part("disconnected").hidden = false));

const lms = window.lenteraLms;
const click = (id: string, act: () => void): void => part(id).addEventListener("click", act);
click("new-attempt", () => void lms.newAttempt());
click("resume", () => void lms.resume());
click("resume-killed", () => void lms.resume());
click("offline", () => void lms.offline(!offline));
click("kill", () => void lms.kill());
click("calls-clear", () => {
  part("calls").replaceChildren();
  part("calls-none").hidden = false;
});
click("findings-button", () => toggle("findings", "findings-button"));
click("findings-close", () => {
  toggle("findings", "findings-button");
  part("findings-button").focus();
});
function togglePanel(): void {
  const hidden = toggle("panel", "panel-button");
  part("panel-button").textContent = say(hidden ? "lms.panel.show" : "lms.panel.hide");
}
click("panel-button", togglePanel);
// The width of style.css from which on the panel stands below the course: a narrow window is there to see the course in.
if (window.matchMedia("(max-width: 48rem)").matches) togglePanel();
part<HTMLSelectElement>("target").addEventListener("change", (event) => void lms.select((event.target as HTMLSelectElement).value));
part<HTMLSelectElement>("unit").addEventListener("change", (event) => void lms.select(chosen.target, (event.target as HTMLSelectElement).value));

function toggle(id: string, button: string): boolean {
  const element = part(id);
  element.hidden = !element.hidden;
  part(button).setAttribute("aria-expanded", String(!element.hidden));
  return element.hidden;
}
