/** What a package's bundle does, with a pretend LMS whose records the test reads. */
import type { Launch, TrackingDriver } from "@lentera/model";
import type { QuestionBehaviour } from "../../src/behaviour.ts";
import { behaviour as quizzes } from "../../src/quizzes/browser.ts";
import { behaviour as search } from "../../src/search/browser.ts";
import { start } from "../../src/start.ts";
import { pick, write, type PickData } from "../course.ts";

declare global {
  interface Window {
    lms: string[];
  }
}

const controls = (root: HTMLElement): HTMLInputElement[] => Array.from(root.querySelectorAll("input"));

const picked: QuestionBehaviour<PickData, string> = {
  ...pick,
  attach(root, _data, host) {
    root.addEventListener("change", () => host.changed());
    return {
      read: () => controls(root).find((input) => input.checked)?.value,
      show: (response) => controls(root).forEach((input) => (input.checked = input.value === response)),
      lock: (locked) => controls(root).forEach((input) => (input.disabled = locked)),
      mark: (response) => root.classList.toggle("marked", response !== undefined),
      reveal: () => root.classList.add("revealed"),
    };
  },
  records: (data, response) => [
    {
      suffix: "",
      interaction: { type: "choice", options: data.options.map((id) => ({ id, label: id })), correct: [[data.correct]] },
      response: { type: "choice", value: [response] },
      fraction: pick.grade(data, response) ?? 0,
    },
  ],
};

const written: QuestionBehaviour<unknown, string> = {
  ...write,
  attach(root, _data, host) {
    const area = root.querySelector("textarea");
    area?.addEventListener("input", () => host.changed());
    return {
      read: () => area?.value || undefined,
      show: (response) => area && (area.value = response ?? ""),
      lock: (locked) => area && (area.readOnly = locked),
      mark: () => undefined,
      reveal: () => undefined,
    };
  },
};

const query = new URLSearchParams(window.location.search);
window.lms = [];

const driver: TrackingDriver = {
  stateCharacters: Number(query.get("room") ?? 4096),
  takes: (state) => state.length <= Number(query.get("takes") ?? 0),
  async open() {
    window.lms.push("open");
    await new Promise((resolve) => window.setTimeout(resolve, Number(query.get("wait") ?? 0)));
    const trouble = query.get("trouble");
    if (trouble !== null) throw Object.assign(new Error(trouble), { trouble });
    const state = window.localStorage.getItem("state") ?? undefined;
    const launch: Launch = {
      learner: { id: query.get("learner") ?? "siti" },
      entry: state === undefined ? "first" : "resume",
      mode: (query.get("mode") ?? "normal") as Launch["mode"],
      credit: true,
      completed: false,
      success: "unknown",
      ...(state === undefined ? {} : { state }),
    };
    return launch;
  },
  record: (event) => void window.lms.push(event.type),
  saveState: (state) => window.localStorage.setItem("state", state),
  commit() {
    window.lms.push("commit");
    return Promise.resolve("saved");
  },
  close: () => void window.lms.push("close"),
};

start(driver, { quizzes: { behaviour: quizzes }, search: { behaviour: search }, pick: { behaviour: picked }, write: { behaviour: written } });
