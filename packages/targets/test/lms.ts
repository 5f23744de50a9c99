import { Scorm12API, Scorm2004API } from "scorm-again";
import { strictScorm, type ScormCall } from "@lentera/targets/testing";
import type { BrowserEnvironment } from "../src/scorm/browser-environment.ts";

/** What an LMS sets for a session. */
export interface SessionOptions {
  readonly mode?: string;
  readonly credit?: string;
  readonly interactions?: string;
  readonly mastery?: string;
}

/** scorm-again behind the strict shim, with a database and a cable that can be pulled. */
export class TestLms {
  readonly calls: ScormCall[] = [];
  readonly #version: "1.2" | "2004";
  #stored: Record<string, string> = {};
  #elements: Record<string, string> = {};
  #suspended = false;
  #sessions = 0;
  connected = true;
  hidden = false;
  #time = Date.UTC(2026, 10, 24, 1, 2, 3, 456);
  #timers: { readonly at: number; readonly task: () => void }[] = [];

  constructor(version: "1.2" | "2004") {
    this.#version = version;
  }

  get stored(): Readonly<Record<string, string>> {
    return this.#stored;
  }

  /** Moves the clock; what was to happen meanwhile happens. */
  wait(milliseconds: number): void {
    const until = this.#time + milliseconds;
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#time = due.at;
      due.task();
    }
    this.#time = until;
  }

  forget(): void {
    this.#timers = [];
  }

  environment(options: SessionOptions): BrowserEnvironment {
    const api = this.#version === "1.2" ? this.#api12(options) : this.#api2004(options);
    const wire = this.#wired(api, options);
    const strict = strictScorm(wire, { version: this.#version, onCall: (call) => this.#note(call) });
    return {
      window: { [this.#version === "1.2" ? "API" : "API_1484_11"]: strict },
      now: () => new Date(this.#time),
      after: (milliseconds, task) => void this.#timers.push({ at: this.#time + milliseconds, task }),
      hidden: () => this.hidden,
      online: () => this.connected,
    };
  }

  #note(call: ScormCall): void {
    this.calls.push(call);
    if (call.error !== "0") return;
    const name = call.method.replace(/^LMS/, "");
    const [element = "", value = ""] = call.arguments;
    if (name === "SetValue") this.#elements[element] = value;
    if (name === "Commit") this.#stored = { ...this.#elements };
    if (name === "Finish" || name === "Terminate") {
      this.#stored = { ...this.#elements };
    }
    this.#suspended = (this.#stored["cmi.core.exit"] ?? this.#stored["cmi.exit"]) === "suspend";
  }

  /** Commits fail while the cable is pulled; 1.2 may lack interactions. */
  #wired(api: object, { interactions }: SessionOptions): object {
    return new Proxy(api, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        if (/Commit|Finish|Terminate/.test(String(name)) && !this.connected) return () => "false";
        return (...values: unknown[]) => {
          if (interactions === "no" && String(values[0]).startsWith("cmi.interactions")) return "";
          return Reflect.apply(method, target, values) as unknown;
        };
      },
    });
  }

  #resumed(): Record<string, string> {
    const first = this.#sessions++ === 0;
    const kept = first || (this.#version === "2004" && !this.#suspended) ? {} : this.#stored;
    this.#elements = Object.fromEntries(Object.entries(kept).filter(([name]) => !/(exit|session_time)$/.test(name)));
    return this.#elements;
  }

  #api12(options: SessionOptions): object {
    const first = this.#sessions === 0;
    const api = new Scorm12API({ autocommit: false, logLevel: 5 });
    api.loadFromFlattenedJSON({
      ...this.#resumed(),
      "cmi.core.student_id": "s-1",
      "cmi.core.student_name": "Contoh, Peserta",
      "cmi.core.credit": options.credit ?? "credit",
      "cmi.core.lesson_mode": options.mode ?? "normal",
      "cmi.core.entry": first ? "ab-initio" : this.#suspended ? "resume" : "",
      ...(options.mastery !== undefined && { "cmi.student_data.mastery_score": options.mastery }),
    });
    return api;
  }

  #api2004(options: SessionOptions): object {
    const first = this.#sessions === 0;
    const api = new Scorm2004API({ autocommit: false, logLevel: 5 });
    api.loadFromFlattenedJSON({
      ...this.#resumed(),
      "cmi.learner_id": "s-1",
      "cmi.learner_name": "Contoh, Peserta",
      "cmi.credit": options.credit ?? "credit",
      "cmi.mode": options.mode ?? "normal",
      "cmi.entry": first ? "ab-initio" : this.#suspended ? "resume" : "",
      ...(options.mastery !== undefined && { "cmi.scaled_passing_score": options.mastery }),
    });
    return api;
  }
}
