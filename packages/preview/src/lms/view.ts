import type { Diagnostic } from "@lentera/model";
import type { BuildState, Call, LaunchableUnit, LmsRecord } from "../contract.ts";
import { valueWord } from "./explain.ts";
import type { Say } from "./say.ts";

type Child = Node | string;

/** An element with attributes and children; text is never read as HTML. */
export function make(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The element of the page with this id. */
export function part<Type extends HTMLElement>(id: string): Type {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as Type;
}

/** Fills the two lists above the course. */
export function showChoices(build: BuildState, target: string, units: readonly LaunchableUnit[], unit: string): void {
  const option = (value: string, label: string, chosen: string): HTMLElement =>
    make("option", { value, ...(value === chosen && { selected: "" }) }, label);
  part("target").replaceChildren(...build.targets.map(({ id, title }) => option(id, title, target)));
  part("unit").replaceChildren(...units.map(({ id, title }) => option(id, title || id, unit)));
  part("unit-choice").hidden = units.length < 2;
}

/** What the LMS knows, as a list of terms. */
export function showRecord(say: Say, record: LmsRecord): void {
  const value = (text: string): string => (text === "" ? say("lms.record.none") : valueWord(say, text));
  const minutes = `${Math.floor(record.seconds / 60)}:${String(Math.round(record.seconds) % 60).padStart(2, "0")}`;
  const rows: readonly (readonly [string, string])[] = [
    ["completion", value(record.completion)],
    ["success", value(record.success)],
    ["score", value(record.score)],
    ["time", minutes],
    ["entry", value(record.entry)],
    ["state", record.suspendData === "" ? say("lms.record.none") : say("lms.record.characters", { n: record.suspendData.length })],
  ];
  const list = rows.map(([key, text]) => make("div", {}, make("dt", {}, say(`lms.record.${key}`)), make("dd", { "data-record": key }, text)));
  part("record").replaceChildren(...list);
}

/** Characters of an argument that are shown in its line; the whole of a longer one opens below. */
const inLine = 80;

/** Error 403 of SCORM 2004, a value that was never set, is no fault: only asking tells. */
const isFailed = ({ method, error }: Call): boolean => error !== undefined && !(method === "GetValue" && error === "403");

/** One more line in the list of calls. */
export function addCall(say: Say, call: Call): void {
  const time = new Date(call.time).toTimeString().slice(0, 8);
  const long = call.arguments.filter(({ length }) => length > inLine);
  const signature = `${call.method}(${call.arguments.map((argument) => (long.includes(argument) ? "…" : JSON.stringify(argument))).join(", ")})`;
  const answer = `→ ${call.result === "" ? '""' : call.result}${call.error === undefined ? "" : ` (${call.error})`}`;
  const item = make(
    "li",
    isFailed(call) ? { class: "failed" } : {},
    make("p", { class: "note" }, call.note),
    make("p", { class: "call" }, make("time", {}, time), " ", make("code", {}, signature), " ", make("code", { class: "answer" }, answer)),
    ...long.map((argument) => make("details", { class: "call" }, make("summary", {}, say("lms.calls.whole")), make("pre", { tabindex: "0" }, indented(argument)))),
  );
  const list = part("calls");
  const scroller = part("calls-scroller");
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
  list.append(item);
  // A long session must not fill the memory of the page.
  while (list.childElementCount > 500) list.firstElementChild?.remove();
  part("calls-none").hidden = true;
  if (atEnd) scroller.scrollTop = scroller.scrollHeight;
}

/** JSON over several lines; other text as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** The findings of the newest build, opened by themselves where there are errors. */
export function showFindings(say: Say, build: BuildState): void {
  const count = (severity: Diagnostic["severity"]): number => build.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const said = (n: number, key: string): string[] => (n === 0 ? [] : [say(`lms.${key}.${n === 1 ? "one" : "many"}`, { n })]);
  const summary = [...said(count("error"), "errors"), ...said(count("warning"), "warnings")].join(", ");
  const button = part("findings-button");
  button.textContent = summary === "" ? say("lms.findings.none") : summary;
  button.dataset["severity"] = count("error") > 0 ? "error" : count("warning") > 0 ? "warning" : "none";
  part("findings-list").replaceChildren(...build.diagnostics.map((diagnostic) => finding(say, diagnostic)));
  const notice = part("findings-notice");
  notice.hidden = build.current;
  notice.textContent = say(build.targets.length > 0 ? "lms.findings.stale" : "lms.findings.nothing");
  part("findings").hidden = build.current;
  button.setAttribute("aria-expanded", String(!build.current));
}

function finding(say: Say, { code, severity, message, hint, origin }: Diagnostic): HTMLElement {
  const place = origin ? `${origin.file}:${origin.range.start.line}:${origin.range.start.column}` : "";
  return make(
    "li",
    { class: severity },
    make("p", { class: "place" }, place, " ", make("code", {}, code)),
    make("p", {}, message),
    ...(hint === undefined ? [] : [make("p", { class: "hint" }, make("strong", {}, `${say("lms.hint")}: `), hint)]),
  );
}
