import type { Launch, PlayerInput } from "@lentera/model";
import { identifier } from "../identifier.ts";
import type { Dialect } from "../scorm/connection.ts";
import type { Answered, DataModel, Reached, ScormSession } from "../scorm/driver.ts";
import { createReadBack } from "../scorm/read-back.ts";
import { readMarks, sealState, unsealState, writeMarks } from "../scorm/sealed-state.ts";
import { decimal, timeOfDay, timespan } from "../scorm/time.ts";
import { encodeInteraction, encodeResult } from "./interaction.ts";
import { neighbour } from "./neighbour.ts";
import { countRecords } from "./record-count.ts";
import { createRecordIndex, type RecordIndex } from "./record-index.ts";
import { readMemo, recordsOf } from "./record-memo.ts";
import { lessonStatus, readLessonStatus, type LessonStatus } from "./status.ts";

/** SCORM 1.2 RTE 3.3: the API adapter. */
const dialect: Dialect = {
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

const suspendData = "cmi.suspend_data";
const status = "cmi.core.lesson_status";
const exit = "cmi.core.exit";

/** The elements of SCORM 1.2 RTE 3.4.4 that a unit uses. */
export function dataModel12(input: PlayerInput): DataModel {
  const scored = input.driver["scored"] === true;
  let held: LessonStatus = "not attempted";
  /** Undefined where the LMS has no interactions, which are optional in 1.2. */
  let records: RecordIndex | undefined;
  const readBack = createReadBack(longestState);
  /** A state of an earlier session came back without its end. */
  let wasCut = false;

  function read({ lms }: ScormSession, reached: Reached): Launch {
    const name = lms.get("cmi.core.student_name");
    const lessonMode = lms.get("cmi.core.lesson_mode");
    const mode = lessonMode === "browse" || lessonMode === "review" ? lessonMode : "normal";
    const sealed = lms.get(suspendData);
    const saved = unsealState(sealed ?? "");
    const marks = readMarks(saved.memo);
    wasCut = marks === undefined;
    held = readLessonStatus(lms.get(status));
    // A status of `incomplete` does not say which half was reached.
    reached.completed = marks?.completed === true || held === "completed" || held === "passed";
    reached.passed = marks?.passed === true || held === "passed";
    const mastery = scored ? Number(lms.get("cmi.student_data.mastery_score") ?? "") : 0;
    if (mode === "normal" && (lms.get("cmi.interactions._children") ?? "").includes("student_response")) {
      const questions = input.questions.map((question) => question.id);
      const memo = readMemo(questions, saved.memo.slice(1));
      const count = countRecords(lms, memo === undefined ? 0 : recordsOf(memo));
      records = createRecordIndex(questions, count, memo);
    }
    return {
      learner: { id: lms.get("cmi.core.student_id") ?? "", ...(name === undefined ? {} : { name }) },
      entry: sealed !== undefined || lms.get("cmi.core.entry") === "resume" ? "resume" : "first",
      mode,
      credit: mode === "normal" && lms.get("cmi.core.credit") !== "no-credit",
      ...(saved.state === "" ? {} : { state: saved.state }),
      completed: reached.completed,
      success: reached.passed ? "passed" : held === "failed" ? "failed" : "unknown",
      ...(mastery > 0 && mastery <= 100 ? { passing: mastery } : {}),
    };
  }

  function writeAnswer({ writer, now }: ScormSession, answer: Answered): void {
    if (records === undefined) return;
    const at = `cmi.interactions.${records.of(answer.interactionId, answer.questionId)}`;
    const { type, response, patterns } = encodeInteraction(answer.interaction, answer.response);
    if (!writer.setRecord(`${at}.id`, identifier(answer.interactionId))) return;
    writer.setRecord(`${at}.type`, type);
    answer.objectives.forEach((id, n) => writer.setRecord(`${at}.objectives.${n}.id`, identifier(id)));
    writer.setRecord(`${at}.time`, timeOfDay(new Date(now().getTime() - Math.max(0, answer.latency))));
    patterns.forEach((pattern, n) => writer.setRecord(`${at}.correct_responses.${n}.pattern`, pattern));
    if (answer.grade !== undefined) writer.setRecord(`${at}.weighting`, decimal(answer.grade.outOf));
    writer.setRecord(`${at}.student_response`, response);
    writer.setRecord(`${at}.result`, encodeResult(answer.grade));
    writer.setRecord(`${at}.latency`, timespan(answer.latency));
  }

  function writeState({ lms, writer }: ScormSession, state: string, reached: Reached): boolean {
    const marks = writeMarks(reached);
    const memo = records?.memo() ?? "";
    const isLong = state.length > stateCharacters;
    if (isLong && wasCut) return false;
    const sealed = sealState(state, isLong || state.length + 2 + memo.length <= longestState ? marks + memo : marks);
    return readBack.set(lms, suspendData, sealed, () => writer.set(suspendData, sealed));
  }

  function writeReached({ writer }: ScormSession, reached: Reached): void {
    if (reached.score !== undefined) {
      writer.set("cmi.core.score.raw", decimal(reached.score));
      writer.set("cmi.core.score.min", "0");
      writer.set("cmi.core.score.max", "100");
    }
    held = lessonStatus(scored, reached, held);
    writer.set(status, held);
  }

  return {
    dialect,
    probe: status,
    stateCharacters,
    // Moodle keeps 64,000 unless its administrator asks for the letter of the standard.
    mayTakeMore: true,
    neighbour,
    read,
    writeAnswer,
    // A place for the LMS's reports; the player keeps its own in the state.
    writeLocation: ({ writer }, pageId) => void writer.set("cmi.core.lesson_location", identifier(pageId)),
    writeState,
    writeReached,
    writeBrowsed({ writer }) {
      if (held === "not attempted") writer.set(status, "browsed");
    },
    writeExit: ({ writer }) => void writer.set(exit, "suspend"),
    writeTime: ({ writer }, milliseconds) => void writer.set("cmi.core.session_time", timespan(milliseconds)),
  };
}
