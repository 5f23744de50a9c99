import { randomUUID } from "node:crypto";
import { isObject, timestampToUtc, type XapiVersion } from "@lentera/lrs-client/validate";
import type { Authority, StatementJson } from "../access.ts";

/**
 * A valid statement as it is kept: with id, version and authority, context activities as arrays
 * (1.0.3, Data 2.4.6.2), timestamps in UTC when it is of 2.0 (IEEE 9274.1.1, section 4.2.7), and without
 * `stored`, which is set when it is written.
 */
export function normaliseStatement(
  statement: StatementJson,
  version: XapiVersion,
  authority: Authority,
): StatementJson {
  const { id, stored: _stored, authority: _authority, version: given, attachments, ...rest } = statement;
  return {
    id: id ?? randomUUID(),
    ...normalisePart(rest, version),
    authority,
    // 1.0.3, Data 2.4.10: a statement without version is of 1.0.0.
    version: given ?? (version === "2.0.0" ? "2.0.0" : "1.0.0"),
    ...(attachments === undefined ? {} : { attachments }),
  };
}

function normalisePart(part: StatementJson, version: XapiVersion): StatementJson {
  const result: Record<string, unknown> = { ...part };
  const { context, timestamp, object } = part;
  if (isObject(context) && isObject(context["contextActivities"])) {
    const lists = Object.entries(context["contextActivities"]).map(([name, value]) => [
      name,
      Array.isArray(value) ? value : [value],
    ]);
    result["context"] = { ...context, contextActivities: Object.fromEntries(lists) };
  }
  if (version === "2.0.0" && typeof timestamp === "string")
    result["timestamp"] = timestampToUtc(timestamp) ?? timestamp;
  if (isObject(object) && object["objectType"] === "SubStatement")
    result["object"] = normalisePart(object, version);
  return result;
}

/** JSON text of a kept statement; `stored` is also its timestamp when it came without one (Data 2.4.7). */
export function withStored(statement: string, stored: string, hasTimestamp: boolean): string {
  const timestamp = hasTimestamp ? "" : `,"timestamp":"${stored}"`;
  return `${statement.slice(0, -1)}${timestamp},"stored":"${stored}"}`;
}
