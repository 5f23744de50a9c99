import { strictScorm } from "@lentera/targets/testing";
import { Scorm12API, Scorm2004API } from "scorm-again";
import type { Call, LaunchableUnit, LmsRecord } from "../contract.ts";
import { seconds, timeInterval, timespan } from "./duration.ts";
import { explainScorm } from "./explain.ts";
import type { Say } from "./say.ts";

type Elements = Readonly<Record<string, string>>;
interface Api {
  readonly [method: string]: unknown;
}

const functions12 = ["Initialize", "Finish", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"].map((name) => `LMS${name}`);
const functions2004 = ["Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"];
/** What an attempt brings back; the rest is made anew for each session. */
const kept12 = /^cmi\.(?:suspend_data|core\.(?:lesson_location|lesson_status|score\..*)|objectives\..*|interactions\..*|comments)$/;
const kept2004 = /^cmi\.(?:suspend_data|location|completion_status|success_status|progress_measure|score\..*|objectives\..*|interactions\..*|comments_from_learner\..*)$/;

/** What the mini LMS remembers of an attempt between sessions. */
export interface Attempt {
  readonly elements: Elements;
  readonly seconds: number;
  /** False after a session that ended without `suspend`, which begins again. */
  readonly suspended: boolean;
}

export interface ScormLmsOptions {
  readonly edition: "1.2" | "2004";
  readonly unit: LaunchableUnit;
  readonly attempt: Attempt | undefined;
  readonly say: Say;
  onCall(call: Call): void;
  /** The LMS's database takes in what was committed. */
  onStored(attempt: Attempt): void;
}

/** One session of a SCORM LMS around scorm-again: what is not committed is lost when the tab dies. */
export class ScormSession {
  readonly #options: ScormLmsOptions;
  readonly #api: Record<string, (...args: string[]) => string>;
  #elements: Record<string, string>;
  readonly #before: Attempt | undefined;
  readonly #entry: string;
  #sessionSeconds = 0;
  #exit = "";
  #open = false;
  dead = false;
  offline = false;

  constructor(options: ScormLmsOptions) {
    this.#options = options;
    const { edition, attempt } = options;
    const kept = edition === "1.2" ? kept12 : kept2004;
    this.#before = attempt;
    this.#elements = Object.fromEntries(Object.entries(attempt?.elements ?? {}).filter(([name]) => kept.test(name)));
    this.#entry = attempt === undefined ? "ab-initio" : attempt.suspended ? "resume" : "";
    this.#api = edition === "1.2" ? this.#create12() : this.#create2004();
  }

  get open(): boolean {
    return this.#open;
  }

  /** The object that the course finds in its parent window: the functions of the standard and nothing else. */
  get api(): Api {
    const names = this.#options.edition === "1.2" ? functions12 : functions2004;
    return Object.freeze(Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => this.#call(name, args.map(String))])));
  }

  record(): LmsRecord {
    const all = this.#elements;
    const get = (...names: string[]): string => names.map((name) => all[name]).find((value) => value !== undefined) ?? "";
    const status = get("cmi.core.lesson_status");
    const judged = status === "passed" || status === "failed";
    return {
      entry: this.#entry,
      completion: status === "" ? get("cmi.completion_status") : judged ? "completed" : status,
      success: status === "" ? get("cmi.success_status") : judged ? status : "unknown",
      score: get("cmi.core.score.raw", "cmi.score.scaled", "cmi.score.raw"),
      raw: get("cmi.core.score.raw", "cmi.score.raw"),
      scaled: get("cmi.score.scaled"),
      location: get("cmi.core.lesson_location", "cmi.location"),
      suspendData: get("cmi.suspend_data"),
      seconds: (this.#before?.seconds ?? 0) + this.#sessionSeconds,
      interactions: interactionsOf(all),
      elements: { ...all },
    };
  }

  #call(method: string, args: string[]): string {
    const short = method.replace(/^LMS/, "");
    if (short.startsWith("GetError") || short === "GetLastError" || short === "GetDiagnostic") {
      return this.dead ? "" : this.#cut !== undefined && short === "GetLastError" ? this.#cut : String(this.#api[method]?.(...args));
    }
    if (this.dead) return "false";
    this.#cut = undefined;
    const reaches = short === "Commit" || short === "Finish" || short === "Terminate" || short === "Initialize";
    if (this.offline && reaches) {
      // 101 General exception (SCORM 1.2 RTE 3.3.2, 2004 RTE 3.1.7.2).
      this.#cut = "101";
      this.#tell(method, args, "false", "101", this.#options.say("lms.say.offline"));
      return "false";
    }
    const result = String(this.#api[method]?.(...args));
    const code = String(this.#api[this.#options.edition === "1.2" ? "LMSGetLastError" : "GetLastError"]?.());
    const failed = code !== "0" && code !== "";
    if (!failed) this.#note(short, args);
    const { say } = this.#options;
    const reason = failed ? this.#violation ?? String(this.#api[this.#options.edition === "1.2" ? "LMSGetErrorString" : "GetErrorString"]?.(code)) : "";
    // Asking for what was never set is an error by the standard and no fault of the course.
    const refused = failed && short !== "GetValue";
    this.#tell(method, args, result, failed ? code : undefined, refused ? say("lms.say.refused", { reason }) : explainScorm(say, method, args, result));
    return result;
  }
  #cut: string | undefined;
  #violation: string | undefined;

  #note(name: string, [element = "", value = ""]: string[]): void {
    if (name === "Initialize") this.#open = true;
    if (name === "SetValue") {
      if (/^cmi\.(?:core\.)?session_time$/.test(element)) this.#sessionSeconds = seconds(value);
      else if (/^cmi\.(?:core\.)?exit$/.test(element)) this.#exit = value;
      else this.#elements[element] = value;
    }
    if (name === "Finish" || name === "Terminate") {
      this.#open = false;
      const status = this.#api["cmiStatus"]?.() ?? "";
      if (status !== "" && this.#elements["cmi.core.score.raw"] !== undefined) this.#elements["cmi.core.lesson_status"] = status;
    }
    if (name === "Commit" || name === "Finish" || name === "Terminate") {
      const total = (this.#before?.seconds ?? 0) + this.#sessionSeconds;
      this.#options.onStored({ elements: { ...this.#elements }, seconds: total, suspended: this.#exit === "suspend" });
    }
  }

  #tell(method: string, args: readonly string[], result: string, error: string | undefined, note: string): void {
    this.#options.onCall({ time: Date.now(), method, arguments: args, result, note, ...(error !== undefined && { error }) });
  }

  #create12(): Record<string, (...args: string[]) => string> {
    const api = new Scorm12API({ autocommit: false, logLevel: 5, mastery_override: true });
    const { unit } = this.#options;
    api.loadFromFlattenedJSON({
      ...this.#elements,
      "cmi.core.student_id": "pratinjau",
      "cmi.core.student_name": "Contoh, Peserta",
      "cmi.core.credit": "credit",
      "cmi.core.lesson_mode": "normal",
      "cmi.core.entry": this.#entry,
      "cmi.core.total_time": timespan(this.#before?.seconds ?? 0),
      ...(unit.launchData !== undefined && { "cmi.launch_data": unit.launchData }),
      ...(unit.passing !== undefined && { "cmi.student_data.mastery_score": unit.passing }),
    });
    return this.#bound(api, functions12, () => api.cmi.core.lesson_status);
  }

  #create2004(): Record<string, (...args: string[]) => string> {
    const api = new Scorm2004API({ autocommit: false, logLevel: 5 });
    const { unit } = this.#options;
    api.loadFromFlattenedJSON({
      ...this.#elements,
      "cmi.learner_id": "pratinjau",
      "cmi.learner_name": "Contoh, Peserta",
      "cmi.credit": "credit",
      "cmi.mode": "normal",
      "cmi.entry": this.#entry,
      "cmi.total_time": timeInterval(this.#before?.seconds ?? 0),
      ...(unit.launchData !== undefined && { "cmi.launch_data": unit.launchData }),
      ...(unit.passing !== undefined && { "cmi.scaled_passing_score": unit.passing }),
    });
    return this.#bound(api, functions2004, () => "");
  }

  #bound(api: object, names: readonly string[], status: () => string): Record<string, (...args: string[]) => string> {
    // scorm-again takes more than the standard allows; what is refused here some LMS refuses.
    const strict = strictScorm(api, { version: this.#options.edition, onCall: ({ violation }) => (this.#violation = violation) });
    const entries = names.map((name) => {
      const act: unknown = Reflect.get(strict, name);
      return [name, (...args: string[]) => (typeof act === "function" ? String(act.call(strict, ...args)) : "")] as const;
    });
    return Object.fromEntries([...entries, ["cmiStatus", status] as const]);
  }
}

function interactionsOf(elements: Elements): readonly Elements[] {
  const list: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(elements)) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (index !== undefined && field !== undefined) (list[Number(index)] ??= {})[field] = value;
  }
  return list.filter((entry) => entry !== undefined);
}
