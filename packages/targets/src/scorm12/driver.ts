import type { Launch, PlayerInput, TrackingDriver, TrackingEvent } from "@lentera/model";
import { identifier } from "../identifier.ts";
import { browserEnvironment, type BrowserEnvironment } from "../scorm/browser-environment.ts";
import type { Connection, Dialect } from "../scorm/connection.ts";
import { openSession } from "../scorm/open-session.ts";
import { sealState, unsealState } from "../scorm/sealed-state.ts";
import { decimal, timeOfDay, timespan } from "../scorm/time.ts";
import { createWriter, respelled, type StatusListener, type Writer } from "../scorm/writer.ts";
import { encodeInteraction, encodeResult } from "./interaction.ts";
import { createRecordIndex, type RecordIndex } from "./record-index.ts";
import { lessonStatus, readLessonStatus, type LessonStatus } from "./status.ts";

type Answered = Extract<TrackingEvent, { type: "answered" }>;

/** SCORM 1.2 RTE 3.3: the API adapter. */
export const dialect: Dialect = {
  object: "API",
  initialize: "LMSInitialize",
  terminate: "LMSFinish",
  get: "LMSGetValue",
  set: "LMSSetValue",
  commit: "LMSCommit",
  lastError: "LMSGetLastError",
};

/** CMIString4096: what the standard promises for `cmi.suspend_data`. */
const longestState = 4096;

/** What is left for the player: the seal and the marks take two. */
export const stateCharacters = longestState - 2;

/** Kept with the state, because a status of `incomplete` does not say which half was reached. */
const completedMark = 1;
const passedMark = 2;

const suspendData = "cmi.suspend_data";
const lessonStatusElement = "cmi.core.lesson_status";

/** A legal value beside the true one, for LMSs that send a value again only after it has changed (`Writer`). */
function neighbour(element: string, value: string): string | undefined {
  if (element === suspendData) return `${value} `;
  if (element.startsWith("cmi.core.score.")) return respelled(value);
  if (element === "cmi.core.exit") return "";
  if (element !== lessonStatusElement || value === "incomplete") return undefined;
  return value === "passed" ? "completed" : "incomplete";
}

/** What the target's `driver()` writes into the launch document. */
interface Settings {
  readonly scored: boolean;
}

function readSettings(input: PlayerInput): Settings {
  return { scored: input.driver["scored"] === true };
}

/** Tells a SCORM 1.2 LMS what the learner does. README.md of this folder says what is mapped to what. */
export function createDriver(
  input: PlayerInput,
  environment: BrowserEnvironment = browserEnvironment(),
): TrackingDriver {
  const { scored } = readSettings(input);
  const listeners: StatusListener[] = [];
  let session: { readonly lms: Connection; readonly writer: Writer } | undefined;
  let closed = false;
  let started = 0;
  /** Review and browse change nothing; without credit neither score nor status is written. */
  let writes = false;
  let judged = false;

  let status: LessonStatus = "not attempted";
  const reached = { completed: false, passed: false, failed: false };
  let records: RecordIndex | undefined;
  const answers = new Map<string, Answered>();
  let location: string | undefined;
  let score: number | undefined;
  let state: string | undefined;
  /** The longest state that the LMS gave back whole. */
  let provenLength = 0;

  async function open(): Promise<Launch> {
    const lms = await openSession(environment, dialect, lessonStatusElement);
    const writer = createWriter(lms, environment, neighbour);
    for (const listener of listeners) writer.onStatus(listener);
    session = { lms, writer };
    started = environment.now().getTime();
    return readLaunch(lms, writer);
  }

  function readLaunch(lms: Connection, writer: Writer): Launch {
    const name = lms.get("cmi.core.student_name");
    const lessonMode = lms.get("cmi.core.lesson_mode");
    const mode = lessonMode === "browse" || lessonMode === "review" ? lessonMode : "normal";
    const credit = mode === "normal" && lms.get("cmi.core.credit") !== "no-credit";
    const sealed = lms.get(suspendData);
    const saved = unsealState(sealed ?? "");
    status = readLessonStatus(lms.get(lessonStatusElement));
    const [marks, memo] = [Number(saved.memo.charAt(0)), saved.memo.slice(1)];
    reached.completed = (marks & completedMark) > 0 || status === "completed" || status === "passed";
    reached.passed = (marks & passedMark) > 0 || status === "passed";
    const mastery = scored ? Number(lms.get("cmi.student_data.mastery_score") ?? "") : 0;
    writes = mode === "normal";
    judged = credit;
    if (writes) {
      // Optional in 1.2: an LMS without interactions answers with an error.
      const supported = (lms.get("cmi.interactions._children") ?? "").includes("student_response");
      const count = supported ? Number(lms.get("cmi.interactions._count") ?? "0") : 0;
      if (supported) {
        records = createRecordIndex(input.questions.map((question) => question.id), count || 0, memo);
      }
      // At once: an LMS that sees Finish without a status makes it `completed`.
      if (judged) writer.set(lessonStatusElement, (status = lessonStatus(scored, reached, status)));
      // Before anything can go wrong: only a suspended attempt is resumed, and a killed tab says no goodbye.
      writer.set("cmi.core.exit", "suspend");
      writer.commit();
    }
    return {
      learner: { id: lms.get("cmi.core.student_id") ?? "", ...(name === undefined ? {} : { name }) },
      entry: sealed !== undefined || lms.get("cmi.core.entry") === "resume" ? "resume" : "first",
      mode,
      credit,
      ...(saved.state === "" ? {} : { state: saved.state }),
      completed: status === "completed" || status === "passed",
      success: status === "passed" || status === "failed" ? status : "unknown",
      ...(mastery > 0 && mastery <= 100 ? { passing: mastery } : {}),
    };
  }

  function record(event: TrackingEvent): void {
    if (event.type === "page-viewed") location = identifier(event.pageId);
    else if (event.type === "answered") answers.set(event.interactionId, event);
    else if (event.type === "completed") reached.completed = true;
    else if (event.type === "scored" || event.type === "passed" || event.type === "failed") {
      if (event.grade.outOf > 0) score = (100 * event.grade.points) / event.grade.outOf;
      if (event.type === "passed") reached.passed = true;
      if (event.type === "failed") reached.failed = event.final;
    }
  }

  function writeAnswer(writer: Writer, index: RecordIndex, answer: Answered): void {
    const at = `cmi.interactions.${index.of(answer.interactionId, answer.questionId)}`;
    const { type, response, patterns } = encodeInteraction(answer.interaction, answer.response);
    if (!writer.setRecord(`${at}.id`, identifier(answer.interactionId))) return;
    writer.setRecord(`${at}.type`, type);
    answer.objectives.forEach((id, n) => writer.setRecord(`${at}.objectives.${n}.id`, identifier(id)));
    const moment = new Date(environment.now().getTime() - Math.max(0, answer.latency));
    writer.setRecord(`${at}.time`, timeOfDay(moment));
    patterns.forEach((pattern, n) => writer.setRecord(`${at}.correct_responses.${n}.pattern`, pattern));
    if (answer.grade !== undefined) writer.setRecord(`${at}.weighting`, decimal(answer.grade.outOf));
    writer.setRecord(`${at}.student_response`, response);
    writer.setRecord(`${at}.result`, encodeResult(answer.grade));
    writer.setRecord(`${at}.latency`, timespan(answer.latency));
  }

  function writeState(lms: Connection, writer: Writer, text: string): void {
    const marks = String((reached.completed ? completedMark : 0) + (reached.passed ? passedMark : 0));
    const memo = records?.memo() ?? "";
    const sealed = sealState(text, text.length + 2 + memo.length <= longestState ? marks + memo : marks);
    const fits = text.length <= stateCharacters && writer.set(suspendData, sealed);
    // Some LMSs answer "true" and cut. What is no longer than what came back whole needs no second look.
    const whole = fits && (sealed.length <= provenLength || lms.get(suspendData) === sealed);
    if (whole) provenLength = Math.max(provenLength, sealed.length);
    writer.trouble(whole ? undefined : "state-too-long");
  }

  /** Score before status, status before exit: some LMSs judge the score when the status arrives. */
  function flush({ lms, writer }: NonNullable<typeof session>, leaving: boolean): void {
    if (writes) {
      if (records !== undefined) for (const answer of answers.values()) writeAnswer(writer, records, answer);
      answers.clear();
      if (location !== undefined) writer.set("cmi.core.lesson_location", location);
      if (state !== undefined) writeState(lms, writer, state);
    }
    if (judged) {
      if (score !== undefined) {
        writer.set("cmi.core.score.raw", decimal(Math.min(100, Math.max(0, score))));
        writer.set("cmi.core.score.min", "0");
        writer.set("cmi.core.score.max", "100");
      }
      writer.set(lessonStatusElement, (status = lessonStatus(scored, reached, status)));
    }
    if (leaving) {
      writer.set("cmi.core.session_time", timespan(environment.now().getTime() - started));
      writer.set("cmi.core.exit", "suspend");
    }
  }

  return {
    target: "scorm12",
    stateCharacters,
    open,
    record,
    saveState: (text) => void (state = text),
    commit() {
      if (session === undefined || closed) return Promise.resolve("not-saved");
      flush(session, environment.hidden());
      return Promise.resolve(session.writer.commit());
    },
    close() {
      if (session === undefined || closed) return;
      closed = true;
      flush(session, true);
      session.writer.commit();
      session.writer.stop();
      session.lms.terminate();
    },
    onStatus(listener) {
      listeners.push(listener);
      session?.writer.onStatus(listener);
    },
  };
}
