import { comparableDuration, isObject, timestampToUtc } from "@lentera/lrs-client/validate";
import type { StatementJson } from "../access.ts";

/** What to leave out of a comparison. */
export interface EqualityOptions {
  /** A signature covers the statement without its attachments (1.0.3, Data 2.6). */
  readonly withoutAttachments?: boolean;
}

/**
 * Do two valid statements say the same (1.0.3, Data 2.3.1)? `stored`, `authority` and `version` are the LRS's
 * and do not count; id and timestamp count only when both have them, because the LRS sets what is missing. Times
 * are compared as instants, durations to hundredths of a second, members of groups in any order.
 */
export function sameStatement(
  one: StatementJson,
  other: StatementJson,
  options: EqualityOptions = {},
): boolean {
  const skipped = new Set(["stored", "authority", "version"]);
  if (options.withoutAttachments === true) skipped.add("attachments");
  for (const name of ["id", "timestamp"]) {
    if (one[name] === undefined || other[name] === undefined) skipped.add(name);
  }
  return statementText(one, skipped) === statementText(other, skipped);
}

function statementText(statement: StatementJson, skipped: ReadonlySet<string>): string {
  return objectText(statement, (name, value) => {
    if (skipped.has(name)) return undefined;
    switch (name) {
      case "id":
        return text(String(value).toLowerCase());
      case "actor":
        return actorText(value);
      case "object":
        return targetText(value);
      case "timestamp":
        return text(trimmed(timestampToUtc(String(value)) ?? value));
      case "result":
        return isObject(value) ? objectText(value, resultText) : text(value);
      case "context":
        return isObject(value) ? objectText(value, contextText) : text(value);
      default:
        return text(value);
    }
  });
}

function resultText(name: string, value: unknown): string {
  return name === "duration" ? comparableDuration(String(value)) : text(value);
}

function contextText(name: string, value: unknown): string {
  switch (name) {
    case "registration":
      return text(String(value).toLowerCase());
    case "instructor":
    case "team":
      return actorText(value);
    case "statement":
      return targetText(value);
    case "contextActivities":
      return isObject(value)
        ? objectText(value, (_, list) => (Array.isArray(list) ? list : [list]).map(targetText).join())
        : text(value);
    default:
      return text(value);
  }
}

function targetText(value: unknown): string {
  if (!isObject(value)) return text(value);
  switch (value["objectType"]) {
    case "Agent":
    case "Group":
      return actorText(value);
    case "SubStatement":
      return statementText(value, new Set());
    case "StatementRef":
      return `ref:${String(value["id"]).toLowerCase()}`;
    default:
      return objectText({ objectType: "Activity", ...value }, (_, part) => text(part));
  }
}

function actorText(value: unknown): string {
  if (!isObject(value)) return text(value);
  return objectText({ objectType: "Agent", ...value }, (name, part) =>
    name === "member" && Array.isArray(part) ? part.map(actorText).sort().join() : text(part),
  );
}

// More digits than the other side sent are not a difference when they are zeros.
function trimmed(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\.?0*Z$/, "Z") : value;
}

/** JSON with the keys in order. */
function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  if (isObject(value)) return objectText(value, (_, part) => text(part));
  return JSON.stringify(value) ?? "null";
}

function objectText(
  value: StatementJson,
  part: (name: string, value: unknown) => string | undefined,
): string {
  const parts: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const partText = part(name, value[name]);
    if (partText !== undefined) parts.push(`${JSON.stringify(name)}:${partText}`);
  }
  return `{${parts.join()}}`;
}
