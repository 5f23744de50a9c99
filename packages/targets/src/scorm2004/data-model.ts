import type { Launch, PlayerInput } from "@lentera/model";
import { identifier } from "../identifier.ts";
import type { Connection, Dialect } from "../scorm/connection.ts";
import type { Answered, DataModel, Reached, ScormSession } from "../scorm/driver.ts";
import { createReadBack } from "../scorm/read-back.ts";
import { readMarks, sealState, unsealState, writeMarks } from "../scorm/sealed-state.ts";
import { cut, oneLine } from "../scorm/text.ts";
import { decimal, duration, timestamp } from "../scorm/time.ts";
import { respelled } from "../scorm/writer.ts";
import { encodeInteraction, encodeResult } from "./interaction.ts";

/** SCORM 2004 RTE 3.3: the API instance. */
const dialect: Dialect = {
  object: "API_1484_11",
  initialize: "Initialize",
  terminate: "Terminate",
  get: "GetValue",
  set: "SetValue",
  commit: "Commit",
  lastError: "GetLastError",
};

/** RTE 4.2.22: what the standard promises for `cmi.suspend_data`. */
const longestState = 64_000;

/** What is left for the player: the seal and the marks take two. */
export const stateCharacters = longestState - 2;

/** RTE 4.2.9: localized_string_type of 250 characters. */
const longestDescription = 250;

const suspendData = "cmi.suspend_data";
const completion = "cmi.completion_status";
const success = "cmi.success_status";
const exit = "cmi.exit";
const progressMeasure = "cmi.progress_measure";

function neighbour(element: string, value: string): string | undefined {
  if (element === suspendData) return `${value} `;
  if (element.startsWith("cmi.score.") || element === progressMeasure) return respelled(value);
  if (element === exit) return "";
  if (element === completion && value === "completed") return "incomplete";
  return element === success && value !== "unknown" ? "unknown" : undefined;
}

/** Indexes of the interactions that the LMS holds already, by identifier. */
function readRecords(lms: Connection): Map<string, number> {
  const told = lms.get("cmi.interactions._count");
  // Open edX keeps records and does not count them: there the first without an identifier ends them.
  const count = told === undefined ? Infinity : Number(told) || 0;
  const indexes = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const id = lms.get(`cmi.interactions.${index}.id`);
    if (id === undefined && told === undefined) break;
    indexes.set(id ?? `${index}`, index);
  }
  return indexes;
}

/** The elements of SCORM 2004 RTE 4.2 that a unit uses; both editions share them. */
export function dataModel2004(input: PlayerInput): DataModel {
  const scored = input.driver["scored"] === true;
  /** Read when the first answer comes: not at launch, where each call counts. */
  let records: Map<string, number> | undefined;
  const readBack = createReadBack(longestState);
  /** What `cmi.completion_status` says: never taken back, since an earlier session may have said it. */
  let toldCompleted = false;

  function read({ lms }: ScormSession, reached: Reached): Launch {
    const name = lms.get("cmi.learner_name");
    const lessonMode = lms.get("cmi.mode");
    const mode = lessonMode === "browse" || lessonMode === "review" ? lessonMode : "normal";
    const saved = lms.get(suspendData);
    const { state, memo } = unsealState(saved ?? "");
    // The marks speak where the LMS says nothing at all: Open edX keeps both statuses and answers neither.
    const marks = readMarks(memo);
    const [held, completed] = [lms.get(success), lms.get(completion)];
    toldCompleted = completed === undefined ? marks?.completed === true : completed === "completed";
    reached.passed = held === undefined ? marks?.passed === true : held === "passed";
    reached.failed = held === "failed";
    // Completed, and not told while another try was left: the whole progress says so.
    reached.completed = toldCompleted || (reached.failed && Number(lms.get(progressMeasure)) === 1);
    const passing = scored ? Number(lms.get("cmi.scaled_passing_score") ?? "") : 0;
    return {
      learner: { id: lms.get("cmi.learner_id") ?? "", ...(name === undefined ? {} : { name }) },
      entry: saved !== undefined || lms.get("cmi.entry") === "resume" ? "resume" : "first",
      mode,
      credit: mode === "normal" && lms.get("cmi.credit") !== "no-credit",
      ...(state === "" ? {} : { state }),
      completed: reached.completed,
      success: reached.passed ? "passed" : reached.failed ? "failed" : "unknown",
      ...(passing > 0 && passing <= 1 ? { passing: Number(decimal(passing * 100)) } : {}),
    };
  }

  function writeAnswer({ lms, writer, now }: ScormSession, answer: Answered): void {
    records ??= readRecords(lms);
    const id = identifier(answer.interactionId);
    const index = records.get(id);
    const at = `cmi.interactions.${index ?? records.size}`;
    const { type, response, patterns } = encodeInteraction(answer.interaction, answer.response);
    // Identifier first, then type, then the rest: the other orders are refused (408).
    if (index === undefined) {
      if (!writer.setRecord(`${at}.id`, id)) return;
      records.set(id, records.size);
    }
    // An answer given again keeps what does not change: identifiers and patterns set twice are refused (351).
    if (index === undefined || lms.get(`${at}.type`) !== type) {
      writer.setRecord(`${at}.type`, type);
      answer.objectives.forEach((objective, n) => writer.setRecord(`${at}.objectives.${n}.id`, identifier(objective)));
      patterns.forEach((pattern, n) => writer.setRecord(`${at}.correct_responses.${n}.pattern`, pattern));
      const description = cut(oneLine(answer.description), longestDescription);
      if (description !== "") writer.setRecord(`${at}.description`, description);
      if (answer.grade !== undefined) writer.setRecord(`${at}.weighting`, decimal(answer.grade.outOf));
    }
    writer.setRecord(`${at}.timestamp`, timestamp(new Date(now().getTime() - Math.max(0, answer.latency))));
    if (response !== "") writer.setRecord(`${at}.learner_response`, response);
    writer.setRecord(`${at}.result`, encodeResult(answer.grade));
    writer.setRecord(`${at}.latency`, duration(answer.latency));
  }

  function writeState({ lms, writer }: ScormSession, state: string, reached: Reached): boolean {
    const sealed = sealState(state, writeMarks(reached));
    return readBack.set(lms, suspendData, sealed, () => writer.set(suspendData, sealed));
  }

  function writeReached({ writer }: ScormSession, reached: Reached): void {
    if (reached.score !== undefined) {
      writer.set("cmi.score.scaled", decimal(reached.score / 100, 4));
      writer.set("cmi.score.raw", decimal(reached.score));
      writer.set("cmi.score.min", "0");
      writer.set("cmi.score.max", "100");
    }
    const progress = reached.completed ? 1 : reached.progress;
    if (progress !== undefined) writer.set(progressMeasure, decimal(progress, 4));
    // Moodle opens what is completed for review alone, and keeps nothing of the tries that are left.
    const mayTryAgain = reached.failed && !reached.final && !reached.passed;
    toldCompleted ||= reached.completed && !mayTryAgain;
    writer.set(completion, toldCompleted ? "completed" : "incomplete");
    if (reached.passed) writer.set(success, "passed");
    else if (reached.failed) writer.set(success, "failed");
  }

  return {
    dialect,
    probe: completion,
    stateCharacters,
    neighbour,
    read,
    writeAnswer,
    writeLocation: ({ writer }, pageId) => void writer.set("cmi.location", identifier(pageId)),
    writeState,
    writeReached,
    writeExit: ({ writer }) => void writer.set(exit, "suspend"),
    writeTime: ({ writer }, milliseconds) => void writer.set("cmi.session_time", duration(milliseconds)),
  };
}
