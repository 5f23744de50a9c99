import { Scorm12API, Scorm2004API } from "scorm-again";
import { describe, expect, test } from "vitest";
import { strictScorm, type ScormCall } from "./strict-scorm.ts";

function open(version: "1.2" | "2004"): { set(element: string, value: string): string; calls: ScormCall[] } {
  const calls: ScormCall[] = [];
  const settings = { autocommit: false, logLevel: 5 };
  const api = strictScorm(version === "1.2" ? new Scorm12API(settings) : new Scorm2004API(settings), { version, onCall: (call) => calls.push(call) });
  const prefix = version === "1.2" ? "LMS" : "";
  expect(api[`${prefix}SetValue`]?.("cmi.suspend_data", "x")).toBe("false");
  expect(api[`${prefix}GetLastError`]?.()).toBe(version === "1.2" ? "301" : "132");
  expect(api[`${prefix}Initialize`]?.("")).toBe("true");
  expect(api[`${prefix}Initialize`]?.("")).toBe("false");
  const set = (element: string, value: string): string =>
    api[`${prefix}SetValue`]?.(element, value) === "true" ? "ok" : (api[`${prefix}GetLastError`]?.() ?? "");
  return { set, calls };
}

describe("1.2", () => {
  test.each([
    ["cmi.core.lesson_status", "not attempted", "405"],
    ["cmi.core.score.raw", "101", "405"],
    ["cmi.core.score.raw", "70.01", "ok"],
    ["cmi.core.exit", "normal", "405"],
    ["cmi.core.session_time", "00:00:01.123", "405"],
    ["cmi.suspend_data", "x".repeat(4097), "405"],
    ["cmi.suspend_data", "x".repeat(4096), "ok"],
    ["cmi.core.student_id", "x", "403"],
    ["cmi.interactions.0.id", "q 1", "405"],
    ["cmi.interactions.1.id", "q1", "201"],
    ["cmi.interactions.0.type", "choice", "201"],
  ])("%s = %s → %s", (element, value, expected) => {
    expect(open("1.2").set(element, value)).toBe(expected);
  });

  test("answers by type", () => {
    const { set, calls } = open("1.2");
    expect(set("cmi.interactions.0.id", "q1")).toBe("ok");
    expect(set("cmi.interactions.0.student_response", "a")).toBe("201");
    expect(set("cmi.interactions.0.type", "choice")).toBe("ok");
    expect(set("cmi.interactions.0.student_response", "padang")).toBe("405");
    expect(set("cmi.interactions.0.student_response", "a,b")).toBe("ok");
    expect(set("cmi.interactions.0.result", "incorrect")).toBe("405");
    expect(set("cmi.interactions.0.result", "wrong")).toBe("ok");
    expect(calls.filter(({ violation }) => violation !== undefined).length).toBe(5);
  });
});

describe("2004", () => {
  test.each([
    ["cmi.completion_status", "Complete", "406"],
    ["cmi.score.scaled", "1.2", "407"],
    ["cmi.progress_measure", "1.5", "407"],
    ["cmi.session_time", "PT1H5M30.123S", "406"],
    ["cmi.session_time", "PT1H5M30.12S", "ok"],
    ["cmi.suspend_data", "x".repeat(64_001), "406"],
    ["cmi.interactions.0.type", "choice", "408"],
    ["cmi.exit", "suspend", "ok"],
  ])("%s = %s → %s", (element, value, expected) => {
    expect(open("2004").set(element, value)).toBe(expected);
  });

  test("times and identifiers as Moodle takes them", () => {
    const { set } = open("2004");
    set("cmi.interactions.0.id", "q1");
    set("cmi.interactions.0.type", "choice");
    expect(set("cmi.interactions.0.timestamp", "2026-11-24T07:08:09Z")).toBe("406");
    expect(set("cmi.interactions.0.timestamp", "2026-11-24T07:08:09.123Z")).toBe("406");
    expect(set("cmi.interactions.0.timestamp", "2026-11-24T07:08:09.12Z")).toBe("ok");
    expect(set("cmi.interactions.0.learner_response", "kota-padang")).toBe("406");
    expect(set("cmi.interactions.0.learner_response", "kota_padang[,]solok")).toBe("ok");
    expect(set("cmi.interactions.0.description", "dua\nbaris")).toBe("406");
  });
});
