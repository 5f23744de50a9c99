import type { Launch, PlayerInput, TrackingDriver, TrackingEvent, TrackingTrouble, SaveStatus } from "@lentera/model";

/** Most UTF-16 units of state: storage takes megabytes, a state of that size is a fault. */
export const stateCharacters = 1_000_000;

/** The part of `Storage` that is used. */
export interface WebStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The browser's storage; undefined where the browser keeps it from the page (private windows, file: in some). */
export function browserStore(): WebStore | undefined {
  try {
    const store = window.localStorage;
    store.getItem("lentera");
    return store;
  } catch {
    return undefined;
  }
}

interface Kept {
  state?: string;
  completed?: boolean;
  success?: "passed" | "failed";
}

function parse(text: string | null): Kept {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/**
 * Keeps a learner's state in the browser, for packages that stand on any web server or are opened from a folder.
 * One origin serves many courses, so the key holds the course, its base and the unit.
 */
export function createDriver(input: PlayerInput, store: WebStore | undefined = browserStore()): TrackingDriver {
  const key = `lentera:${[input.driver["base"] ?? "", input.course.id, input.unit.id].join(":")}`;
  const listeners: ((status: SaveStatus, trouble?: TrackingTrouble) => void)[] = [];
  let kept: Kept = {};
  let changed = false;
  let told: SaveStatus = "saved";

  const save = (): SaveStatus => {
    let status: SaveStatus = store === undefined ? "not-saved" : "saved";
    if (changed && store !== undefined) {
      try {
        store.setItem(key, JSON.stringify(kept));
        changed = false;
      } catch {
        // The quota is used up, or storage was switched off meanwhile.
        status = "not-saved";
      }
    }
    if (status !== told) for (const listener of listeners) listener(status);
    told = status;
    return status;
  };

  const record = (event: TrackingEvent): void => {
    if (event.type === "completed") kept.completed = true;
    else if (event.type === "passed") kept.success = "passed";
    else if (event.type === "failed" && event.final && kept.success !== "passed") kept.success = "failed";
    else return;
    changed = true;
  };

  return {
    stateCharacters,
    open(): Promise<Launch> {
      kept = parse(store === undefined ? null : store.getItem(key));
      return Promise.resolve({
        learner: { id: "" },
        entry: kept.state === undefined ? "first" : "resume",
        mode: "normal",
        credit: true,
        ...(typeof kept.state === "string" ? { state: kept.state } : {}),
        completed: kept.completed === true,
        success: kept.success ?? "unknown",
      });
    },
    record,
    saveState(state) {
      changed = changed || kept.state !== state;
      kept.state = state;
    },
    commit: () => Promise.resolve(save()),
    close: () => void save(),
    onStatus: (listener) => void listeners.push(listener),
  };
}
