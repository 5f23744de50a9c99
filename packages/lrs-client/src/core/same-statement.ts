import type { Statement } from "./statement.ts";

const setByServer = /^(stored|authority|version|id)$/;

/**
 * Whether an LRS holds what was sent: everything of it, in the canonical forms that an LRS may choose
 * (single context activities as arrays, timestamps in UTC, durations to 0.01 s, default object types).
 */
export function sameStatement(sent: Statement, kept: Statement): boolean {
  return holds(kept, sent, "");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function holds(kept: unknown, sent: unknown, property: string): boolean {
  if (kept === sent) return true;
  if (Array.isArray(sent) || Array.isArray(kept)) {
    const [ours, theirs] = [list(sent), list(kept)];
    return ours.length === theirs.length && ours.every((item, index) => holds(theirs[index], item, property));
  }
  if (isObject(sent) && isObject(kept)) {
    return Object.keys(sent).every((key) => {
      if (property === "" && setByServer.test(key)) return true;
      if (key === "objectType" && !own(kept, key)) return sent[key] === "Activity" || sent[key] === "Agent";
      return own(kept, key) && holds(kept[key], sent[key], key);
    });
  }
  if (typeof sent !== "string" || typeof kept !== "string") return false;
  if (property === "timestamp") return Date.parse(sent) === Date.parse(kept);
  if (property === "duration") return Math.abs(seconds(sent) - seconds(kept)) < 0.01;
  return property !== "response" && sent.toLowerCase() === kept.toLowerCase() && /^[\da-f-]{36,}$/i.test(sent);
}

function own(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Nominal length of a duration; NaN where it is none. */
function seconds(duration: string): number {
  const parts = /^P([\d.,]+W)?([\d.,]+Y)?([\d.,]+M)?([\d.,]+D)?(?:T([\d.,]+H)?([\d.,]+M)?([\d.,]+S)?)?$/.exec(duration);
  const units = [604800, 31556952, 2629746, 86400, 3600, 60, 1];
  return parts ? units.reduce((sum, unit, index) => sum + unit * parseFloat(parts[index + 1] ?? "0"), 0) : NaN;
}
