import { callback, connect, createSender } from "@lentera/lrs-client/core";
import { indexedDbStore } from "@lentera/lrs-client/indexeddb";
import type { Launch, PlayerInput, SaveStatus, TrackingDriver, TrackingTrouble } from "@lentera/model";
import { courseReport, type CourseReport } from "../statements/course-report.ts";
import { eitherVersion } from "../statements/either-version.ts";
import { keptDocument } from "../statements/kept-document.ts";
import { lrsSession, type Kept, type LrsSession } from "../statements/lrs-session.ts";
import { types } from "../statements/vocabulary.ts";
import { writerNames } from "../statements/writer-names.ts";
import { TrackingError } from "../tracking-error.ts";
import { launchParameters, type LaunchParameters } from "./launch.ts";
import { ownerOf } from "../statements/owner.ts";

/** State documents have no limit of their own; what grows beyond this is a fault. */
export const stateCharacters = 1_000_000;

/** Tells an LRS what the learner does, for packages that an LMS launches with tincan.xml. */
export function createDriver(input: PlayerInput): TrackingDriver {
  const listeners: ((status: SaveStatus, trouble?: TrackingTrouble) => void)[] = [];
  let report: CourseReport | undefined;
  let session: LrsSession | undefined;
  let kept: Kept = {};
  let closed = false;

  const tell = (status: SaveStatus, trouble?: TrackingTrouble): void => {
    if (!closed) for (const listener of listeners) listener(status, trouble);
  };

  async function begin({ endpoint, auth, actor, registration, platform, activityId }: LaunchParameters): Promise<void> {
    const { language, title } = input.course;
    const id = activityId ?? String(input.driver["activity"] ?? "");
    const connection = connect({ endpoint, transport: eitherVersion(), credentials: callback(ownerOf(actor, registration, id), () => auth) });
    const document = keptDocument<Kept>(
      connection,
      { resource: "activities/state", activityId: id, agent: actor, stateId: "lentera", ...(registration !== undefined && { registration }) },
      writerNames(connection.owner),
    );
    kept = await document.read();
    const sender = createSender(connection, { store: indexedDbStore() });
    session = lrsSession({ sender, document, kept, mayWrite: () => !closed, tell });
    const root = { objectType: "Activity", id, definition: { type: types.course, name: { [language]: title } } } as const;
    report = courseReport(sender, { actor, registration, platform, root, language }, kept);
    report.begin();
  }

  async function open(): Promise<Launch> {
    const launch = launchParameters(location.search);
    const { actor } = launch;
    try {
      await begin(launch);
    } catch (error) {
      throw new TrackingError("refused", error instanceof Error ? error.message : "The LRS cannot be reached.");
    }
    return {
      learner: { id: actor.account?.name ?? actor.mbox ?? "", ...(actor.name !== undefined && { name: actor.name }) },
      entry: kept.state === undefined ? "first" : "resume",
      mode: "normal",
      credit: true,
      ...(typeof kept.state === "string" && { state: kept.state }),
      completed: kept.completed === true,
      success: kept.passed ? "passed" : kept.failed ? "failed" : "unknown",
    };
  }

  return {
    stateCharacters,
    open,
    record(event) {
      if (!closed) report?.record(event);
    },
    saveState: (state) => void (kept.state = state),
    commit: () => (session && !closed ? session.commit() : Promise.resolve("not-saved")),
    close() {
      if (closed) return;
      report?.end();
      session?.leave();
      closed = true;
    },
    onStatus: (listener) => void listeners.push(listener),
  };
}
