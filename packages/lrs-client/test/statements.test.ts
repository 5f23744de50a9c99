import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Statement } from "../src/core/index.ts";
import { increasingClock } from "../src/core/index.ts";
import { prepare } from "../src/core/prepare.ts";
import {
  about,
  activity,
  activityPatterns,
  activityTable,
  activityTypes,
  answered,
  choice,
  cmi5,
  cmi5Allowed,
  cmi5Completed,
  cmi5Failed,
  cmi5Initialized,
  cmi5Passed,
  cmi5Terminated,
  duration,
  fillIn,
  likert,
  matching,
  milliseconds,
  numeric,
  other,
  performance,
  registry,
  result,
  sequencing,
  trueFalse,
  verb,
  verbNames,
  video,
  videoSession,
  type ActivityKind,
  type ActivityTypeName,
  type VerbName,
} from "../src/statements/index.ts";
import { isDuration, isIri, validateStatement } from "../src/validate/index.ts";

const actor = { account: { homePage: "https://siasn.example.go.id", name: "199001012015031001" } };
const setting = { actor, courseId: "https://example.go.id/kursus" };

function valid(statement: Statement): Statement {
  for (const version of ["1.0.3", "2.0.0"] as const) {
    expect(validateStatement(JSON.parse(prepare(statement, increasingClock()).json), { version })).toEqual([]);
  }
  return statement;
}

describe("durations", () => {
  test.each([
    [0, "PT0S"],
    [4, "PT0S"],
    [10, "PT0.01S"],
    [59_999, "PT1M"],
    [90_500, "PT1M30.5S"],
    [86_400_000, "P1D"],
    [90_061_000, "P1DT1H1M1S"],
  ])("%i ms is %s", (length, text) => {
    expect(duration(length)).toBe(text);
  });

  test("are valid and come back to 0.01 s", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (length) => {
        const text = duration(length);
        expect(isDuration(text)).toBe(true);
        expect(Math.abs((milliseconds(text) ?? NaN) - length)).toBeLessThanOrEqual(5);
      }),
    );
  });

  test.each(["P", "PT", "P1DT", "1S", "PT1", "P1.5DT1H", "PT-1S", "P1W2D", ""])("%s is none", (text) => {
    expect(milliseconds(text)).toBeUndefined();
  });

  test("nonsense is refused", () => {
    for (const length of [NaN, -1, Infinity]) expect(() => duration(length)).toThrow(RangeError);
  });
});

describe("interactions", () => {
  const parts = { a: "Satu", b: "Dua", c: "Tiga" };
  test.each([
    ["true-false", trueFalse({ correct: true }).definition, ["true"], trueFalse().response(false), "false"],
    ["choice", choice({ choices: parts, correct: [["a", "c"], ["b"]] }).definition, ["a[,]c", "b"], choice({ choices: parts }).response(["a"]), "a"],
    ["sequencing", sequencing({ choices: parts, correct: [["c", "b", "a"]] }).definition, ["c[,]b[,]a"], "", ""],
    ["fill-in", fillIn({ correct: [["Jakarta", "Pusat"]], caseMatters: true, orderMatters: false }).definition, ["{case_matters=true}{order_matters=false}Jakarta[,]Pusat"], fillIn().response(["apa [,] pun"]), "apa [,] pun"],
    ["matching", matching({ source: parts, target: parts, correct: [[["a", "b"], ["b", "c"]]] }).definition, ["a[.]b[,]b[.]c"], "", ""],
    ["performance", performance({ steps: parts, correct: [[["a", "ya"], ["b", { min: 1, max: 2 }], ["c", 5]]], orderMatters: false }).definition, ["{order_matters=false}a[.]ya[,]b[.]1[:]2[,]c[.]5"], "", ""],
    ["numeric", numeric({ correct: [4, { min: 1 }, { max: 9 }] }).definition, ["4", "1[:]", "[:]9"], numeric().response(0.5), "0.5"],
    ["likert", likert({ scale: parts }).definition, undefined, likert({ scale: parts }).response("b"), "b"],
    ["other", other().definition, undefined, "", ""],
  ])("%s", (type, definition, patterns, response, expected) => {
    expect(definition.interactionType).toBe(type);
    expect(definition.correctResponsesPattern).toEqual(patterns);
    expect(response).toBe(expected);
  });

  test("component ids that would break a pattern are refused", () => {
    for (const id of ["a b", "a[,]b", "a[.]b", ""]) expect(() => choice({ choices: { [id]: "x" } })).toThrow(RangeError);
  });

  test("numbers and ranges that are none are refused", () => {
    for (const wrong of [NaN, Infinity, { min: 5, max: 1 }]) expect(() => numeric({ correct: [wrong] })).toThrow(RangeError);
    for (const points of [NaN, Infinity]) expect(() => result({ score: { points, outOf: 3 } })).toThrow(RangeError);
    expect(result({ score: { points: 0, outOf: 0 } })).toEqual({ score: { scaled: 0 } });
  });

  test("every question makes a statement that the validator accepts", () => {
    valid(answered(setting, "https://example.go.id/s/1", choice({ choices: parts, correct: [["a"]], name: "Soal" }), ["a"], { success: true, duration: 3000, score: { points: 1, outOf: 1 } }));
    valid(answered(setting, "https://example.go.id/s/2", matching({ source: parts, target: parts, correct: [[["a", "b"]]] }), [["a", "b"]]));
    valid(answered(setting, "https://example.go.id/s/3", performance({ steps: parts, correct: [[["a", "x"]]] }), [["a", "x"]]));
    valid(answered(setting, "https://example.go.id/s/4", likert({ scale: parts }), "a"));
    valid(answered(setting, "https://example.go.id/s/5", fillIn({ isLong: true }), ["panjang"]));
  });
});

describe("vocabularies", () => {
  test("verbs and types are IRIs with words", () => {
    for (const name of verbNames) {
      expect(isIri(verb(name).id)).toBe(true);
      expect(Object.keys(verb(name).display ?? {})).toEqual(["en", "id"]);
    }
    expect([...Object.values(activityTypes), ...Object.values(cmi5)].every(isIri)).toBe(true);
    expect(verbNames).toEqual(expect.arrayContaining(["launched", "abandoned", "waived", "satisfied"]));
  });

  test("a survey says that it is one, and what follows a profile names it", () => {
    const object = { id: "https://example.go.id/x" };
    expect(about(setting, "survey", "completed", object).object).toMatchObject({ definition: { extensions: { [registry.assessmentType]: "survey" } } });
    const context = { contextActivities: { category: [{ id: "https://example.go.id/c" }] } };
    const played = about({ ...setting, context }, "video", "played", object);
    expect(played.context?.contextActivities?.category).toEqual([{ id: "https://example.go.id/c" }, { id: video.category }]);
  });

  test("a name that is none is told as such to programs without types", () => {
    expect(() => verb("pased" as VerbName)).toThrow(/no verb "pased" here, only answered, /);
    expect(() => activity("https://example.go.id/x", { type: "toString" as ActivityTypeName })).toThrow(/no activity type "toString"/);
  });

  test("each activity's each verb makes a valid statement", () => {
    for (const kind of Object.keys(activityPatterns) as ActivityKind[]) {
      for (const name of activityPatterns[kind].verbs) {
        const said = name.replace("?", "") as Parameters<typeof about<typeof kind>>[2];
        valid(about({ ...setting, parentId: "https://example.go.id/p" }, kind, said, { id: "https://example.go.id/x", name: { id: "X" } }, { score: { points: -2, outOf: 8 }, duration: 5 }));
      }
    }
    expect(activityTable().split("\n")).toHaveLength(Object.keys(activityPatterns).length + 2);
  });
});

describe("cmi5", () => {
  const session = {
    actor,
    activityId: "https://lms.example/au/1",
    registration: "0d3b8a2e-6f0e-4f57-9d5c-8c6fb0c0a001",
    masteryScore: 0.75,
    contextTemplate: {
      contextActivities: { grouping: [{ id: "https://example.go.id/au" }], category: [{ id: "https://example.go.id/kategori" }] },
      extensions: { [cmi5.sessionId]: "sesi-1" },
    },
  };
  const categories = (statement: Statement): string[] => (statement.context?.contextActivities?.category ?? []).map(({ id }) => id);

  test("defined statements have what the profile asks, on the template unchanged and first", () => {
    const all = [cmi5Initialized(session), cmi5Completed(session, 1000), cmi5Passed(session, 1000, { scaled: 0.75 }), cmi5Failed(session, 1000, { scaled: 0 }), cmi5Terminated(session, 2000)].map(valid);
    const own = [[cmi5.category], [cmi5.category, cmi5.moveOn], [cmi5.category, cmi5.moveOn], [cmi5.category, cmi5.moveOn], [cmi5.category]];
    all.forEach((statement, index) => {
      expect(categories(statement)).toEqual(["https://example.go.id/kategori", ...(own[index] ?? [])]);
      expect(statement.context?.contextActivities?.grouping).toEqual(session.contextTemplate.contextActivities.grouping);
      expect(statement.context?.registration).toBe(session.registration);
      expect(statement.context?.extensions?.[cmi5.sessionId]).toBe("sesi-1");
    });
    expect(all[1]?.result).toEqual({ completion: true, duration: "PT1S" });
    expect(all[3]?.result).toEqual({ success: false, duration: "PT1S", score: { scaled: 0 } });
    expect(all[2]?.context?.extensions?.[cmi5.masteryScore]).toBe(0.75);
    expect(all[4]?.result).toEqual({ duration: "PT2S" });
  });

  test("a score against the mastery score is refused", () => {
    expect(() => cmi5Passed(session, 1, { scaled: 0.74 })).toThrow(RangeError);
    expect(() => cmi5Failed(session, 1, { scaled: 0.75 })).toThrow(RangeError);
    expect(() => cmi5Passed(session, 1, { scaled: 1.2 })).toThrow(RangeError);
    expect(cmi5Passed(session, 1).context?.extensions).not.toHaveProperty([cmi5.masteryScore]);
  });

  test("allowed statements keep the template and have no cmi5 category", () => {
    const said = valid(cmi5Allowed(session, about(setting, "page", "experienced", { id: "https://example.go.id/h" }), 41.6));
    expect(categories(said)).toEqual(["https://example.go.id/kategori"]);
    expect(said.context?.contextActivities?.grouping?.map(({ id }) => id)).toEqual(["https://example.go.id/au", setting.courseId]);
    expect(said.result?.extensions).toEqual({ [cmi5.progress]: 42 });
  });
});

test("a playing by the video profile", () => {
  const playing = videoSession({ actor, id: "https://example.go.id/v", length: 20, completionThreshold: 0.9 });
  const first = valid(playing.initialized({ speed: "1x", fullScreen: false }));
  valid(playing.played(0));
  valid(playing.seeked(12, 14));
  valid(playing.paused(21));
  const paused = valid(playing.paused(21));
  expect(paused.result?.extensions).toEqual({ [video.time]: 21, [video.progress]: 0.95, [video.playedSegments]: "0.000[.]12.000[,]14.000[.]21.000" });
  const done = valid(playing.completed(21, 30_000));
  expect(done.result).toMatchObject({ completion: true, duration: "PT30S" });
  const end = valid(playing.terminated(21, 31_000));
  expect(end.context?.extensions?.[video.sessionId]).toBe(first.id);
  expect(playing.progress).toBe(0.95);
});
