import { callback, connect, createSender, LrsError, uuid } from "@lentera/lrs-client/core";
import { indexedDbStore } from "@lentera/lrs-client/indexeddb";
import type { Launch, PlayerInput, SaveStatus, TrackingDriver, TrackingTrouble } from "@lentera/model";
import { courseReport, type CourseReport, type Told } from "../statements/course-report.ts";
import { eitherVersion } from "../statements/either-version.ts";
import { identityOf, ownerOf } from "../statements/owner.ts";
import { watchSender, type WatchedSender } from "../statements/watch-sender.ts";
import { browserStore, createDriver, stateCharacters, type WebStore } from "./driver.ts";
import { findLaunch, type LaunchSource, type ReportLaunch } from "./report-launch.ts";
import type { ReportSettings } from "./report-settings.ts";

/** What has been told of one learner on this device. */
interface Account extends Told {
  /** Makes what may be told once the same in every window and session. */
  registration: string;
}

/**
 * Keeps a learner's state in the browser, as the plain web package does, and tells an LRS what the learner does.
 * Statements wait in a queue on the device until the LRS has confirmed them. Each learner has a state of their own;
 * without a launch the course goes on for nobody in particular, reports nothing and says so.
 */
export function createReportingDriver(input: PlayerInput, store: WebStore | undefined = browserStore()): TrackingDriver {
  const settings = input.driver["xapi"] as ReportSettings;
  const listeners: ((status: SaveStatus, trouble?: TrackingTrouble) => void)[] = [];
  let local: TrackingDriver | undefined;
  let report: CourseReport | undefined;
  let watched: WatchedSender | undefined;
  let sender: ReturnType<typeof createSender> | undefined;
  let saveAccount = (): void => undefined;
  let localStatus: SaveStatus = "saved";
  let closed = false;

  const tell = (status: SaveStatus, trouble?: TrackingTrouble): void => {
    if (!closed) for (const listener of listeners) listener(status, trouble);
  };

  function begin(launch: ReportLaunch, source: LaunchSource, account: Account): void {
    const { endpoint, activity, type } = settings;
    const { actor } = launch;
    const { registration } = account;
    const authorization = async (): Promise<string> => {
      const next = await source.again();
      if (typeof next !== "string") return next.auth;
      throw new LrsError(next === "nobody" ? "unauthorized" : "unavailable", "No new token could be had.");
    };
    const credentials = callback(ownerOf(actor, launch.registration, activity), (refused) => (refused === undefined ? launch.auth : authorization()));
    sender = createSender(connect({ endpoint, transport: eitherVersion(), credentials }), { store: indexedDbStore() });
    watched = watchSender(sender, "not-reported", tell, () => localStatus === "saved");
    const { language, title } = input.course;
    const name = type.endsWith("/module") ? input.unit.title : title;
    const root = { objectType: "Activity", id: activity, definition: { type, name: { [language]: name } } } as const;
    report = courseReport(sender, { actor, registration, root, language }, account);
    report.begin();
  }

  async function open(): Promise<Launch> {
    const source = await findLaunch(settings);
    const { first } = source;
    const learner = typeof first === "string" ? "" : ` ${identityOf(first.actor)} ${first.registration ?? ""}`;
    const own: WebStore | undefined = store && {
      getItem: (key) => store.getItem(key + learner),
      setItem: (key, value) => store.setItem(key + learner, value),
    };
    local = createDriver(input, own);
    const opened = await local.open();
    if (typeof first === "string") return opened;
    const key = `lentera told ${settings.activity}`;
    const account = accountOf(own, key, first.registration);
    saveAccount = () => void attempt(() => own?.setItem(key, JSON.stringify(account)));
    saveAccount();
    begin(first, source, account);
    return { ...opened, learner: { id: identityOf(first.actor), ...(first.actor.name !== undefined && { name: first.actor.name }) } };
  }

  async function commit(): Promise<SaveStatus> {
    localStatus = (await local?.commit()) ?? "not-saved";
    saveAccount();
    // The learner is told at once that nobody learns of it, and kept from leaving with a false "Saved".
    if (!sender || !watched) return "not-saved";
    if (localStatus !== "saved") return localStatus;
    try {
      await sender.flush();
    } catch {
      return "not-saved";
    }
    return watched.outcome();
  }

  return {
    stateCharacters,
    open,
    record(event) {
      local?.record(event);
      report?.record(event);
    },
    saveState: (state) => local?.saveState(state),
    commit,
    close() {
      if (closed) return;
      local?.close();
      report?.end();
      saveAccount();
      sender?.handOver();
      closed = true;
    },
    onStatus(listener) {
      listeners.push(listener);
      // The player takes a session that opens for saved: this comes after.
      if (!sender) setTimeout(() => listener("not-saved", "not-reported"), 0);
    },
  };
}

function accountOf(store: WebStore | undefined, key: string, registration: string | undefined): Account {
  const kept = attempt(() => JSON.parse(store?.getItem(key) ?? "{}") as unknown);
  const known = Object(kept) as Partial<Account>;
  return { ...known, registration: registration ?? known.registration ?? uuid() };
}

/** Storage may be full, forbidden or damaged: the course goes on without it, and the local driver says so. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
