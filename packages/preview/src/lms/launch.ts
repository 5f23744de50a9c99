import type { Call, LaunchableUnit, LmsRecord } from "../contract.ts";
import { AttemptStore, forgetWebState } from "./store.ts";
import type { Say } from "./say.ts";
import { ScormSession } from "./scorm-lms.ts";

/** A session of a unit in the mini LMS. */
export interface Session {
  /** What the frame is to load. */
  readonly url: string;
  readonly open: boolean;
  record(): LmsRecord;
  offline(cut: boolean): Promise<void>;
  /** Takes the LMS away from the course, as a dying tab does. */
  die(): Promise<void>;
  /** The frame is gone: what a real LMS would notice only later. */
  end(): Promise<void>;
}

export interface LaunchOptions {
  readonly target: string;
  readonly unit: LaunchableUnit;
  readonly units: readonly LaunchableUnit[];
  /** Path of the package on the server. */
  readonly base: string;
  readonly courseId: string;
  readonly title: string;
  readonly fresh: boolean;
  readonly say: Say;
  onCall(call: Call): void;
  onChange(): void;
}

export const emptyRecord: LmsRecord = {
  entry: "",
  completion: "",
  success: "",
  score: "",
  raw: "",
  scaled: "",
  location: "",
  suspendData: "",
  seconds: 0,
  interactions: [],
  elements: {},
};

/** Opens a session the way an LMS of the target's standard does. */
export async function launch(options: LaunchOptions): Promise<Session> {
  if (options.target.startsWith("scorm")) return launchScorm(options);
  if (options.target === "web") return launchWeb(options);
  return launchXapi(options);
}

function launchScorm({ target, unit, base, courseId, fresh, say, onCall, onChange }: LaunchOptions): Session {
  const store = new AttemptStore(courseId);
  if (fresh) store.forget(target, unit.id);
  const edition = target === "scorm12" ? "1.2" : "2004";
  const session = new ScormSession({
    edition,
    unit,
    attempt: store.read(target, unit.id),
    say,
    onCall(call) {
      onCall(call);
      onChange();
    },
    onStored: (attempt) => store.write(target, unit.id, attempt),
  });
  const name = edition === "1.2" ? "API" : "API_1484_11";
  for (const other of ["API", "API_1484_11"]) Reflect.deleteProperty(window, other);
  Object.defineProperty(window, name, { value: session.api, configurable: true });
  return {
    url: base + unit.href,
    get open() {
      return session.open;
    },
    record: () => session.record(),
    offline: async (cut) => void (session.offline = cut),
    die: async () => void (session.dead = true),
    end: async () => void (session.dead = true),
  };
}

function launchWeb({ unit, base, fresh }: LaunchOptions): Session {
  if (fresh) forgetWebState();
  const state = (): string => Object.entries(localStorage).find(([key]) => key.startsWith("lentera:"))?.[1] ?? "";
  return {
    url: base + unit.href,
    open: true,
    record: () => ({ ...emptyRecord, suspendData: String(state()) }),
    offline: async () => {},
    die: async () => {},
    end: async () => {},
  };
}

async function launchXapi(options: LaunchOptions): Promise<Session> {
  const { target, unit, units, courseId, title, base, fresh, onChange } = options;
  const launched = await post<{ url: string; session: string }>("/lms/launch", { target, unit: unit.id, units, courseId, title, base, fresh });
  let record = emptyRecord;
  let open = true;
  const refresh = async (): Promise<void> => {
    const answer = await fetch(`/lms/record?session=${encodeURIComponent(launched.session)}`);
    if (!answer.ok) return;
    const known = (await answer.json()) as { record: LmsRecord; open: boolean };
    ({ record, open } = known);
    onChange();
  };
  const onStored = (): void => void refresh();
  window.addEventListener("lentera-stored", onStored);
  return {
    url: launched.url,
    get open() {
      return open;
    },
    record: () => record,
    offline: (cut) => post("/lms/offline", { cut }),
    die: () => post("/lms/die", { session: launched.session }),
    async end() {
      window.removeEventListener("lentera-stored", onStored);
      await refresh();
    },
  };
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
