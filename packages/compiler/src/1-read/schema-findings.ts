import type { DiagnosticCode, Finding, Origin } from "@lentera/model";
import type { Words } from "../2-parse/words.ts";
import { laterKeys, wordValues } from "../2-parse/vocabulary.ts";
import { nearest } from "../nearest.ts";

/** One finding of a ready-made ajv validator. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}
export interface SchemaValidator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** What people call a secret. Nothing of the kind may stand beside an LRS's address. */
const secretKeys =
  /^(?:user(?:name)?|password|passphrase|auth(?:orization)?|credentials?|(?:api[-_]?)?key|secret|basic|bearer|headers?|pengguna|(?:kata[-_]?)?sandi|kunci|rahasia)$/i;

/** Places of the values that are checked. */
export interface SchemaPlaces {
  readonly words: Words;
  /** Keys that are known elsewhere. */
  readonly elsewhere: ReadonlySet<string>;
  originOf(path: string, key: boolean): Origin | undefined;
  writtenOf(path: string): string | undefined;
  sourceOf(path: string): string | undefined;
}

/**
 * Checks a value in place and says what is wrong in our own words, never in ajv's. Numbers and words such as
 * `yes` where a text is wanted are taken as they were written; whatever is refused is taken out.
 */
export function schemaFindings(value: unknown, validate: SchemaValidator, places: SchemaPlaces): Finding[] {
  const findings: Finding[] = [...outdented(value, validate, places)];
  // Each round removes or mends at least one value, so this ends; the bound is for a schema with a fault.
  for (let round = 0; round < 100 && !validate(value); round += 1) {
    let changed = false;
    for (const error of [...(validate.errors ?? [])].reverse()) {
      const mended = error.keyword === "type" ? asWritten(error, places) : undefined;
      if (mended !== undefined) {
        changed = replace(value, error.instancePath, mended) || changed;
        continue;
      }
      const own =
        error.keyword === "additionalProperties"
          ? `${error.instancePath}/${escape(String(error.params["additionalProperty"]))}`
          : error.instancePath;
      if (error.keyword === "anyOf" || error.keyword === "oneOf" || error.keyword === "if") continue;
      // What is missing later was there and has been refused: told already.
      const isTold = error.keyword === "required" && round > 0;
      const finding = isTold ? undefined : worded(error, own, places);
      if (finding) findings.unshift(finding);
      changed = replace(value, own, undefined) || changed;
    }
    if (!changed) break;
  }
  return findings;
}

/**
 * Keys that stand beside the empty key they belong under, since their indent is missing. They are put there, so that
 * one finding tells it and not one for each of them.
 */
function outdented(value: unknown, validate: SchemaValidator, places: SchemaPlaces): Finding[] {
  if (typeof value !== "object" || value === null || validate(value)) return [];
  const keys = value as Record<string, unknown>;
  const strangers = (validate.errors ?? []).filter((error) => error.keyword === "additionalProperties" && error.instancePath === "");
  const known = (strangers[0]?.parentSchema?.["properties"] ?? {}) as Readonly<Record<string, { readonly properties?: object }>>;
  const findings: Finding[] = [];
  for (const [parent, schema] of Object.entries(known)) {
    if (keys[parent] !== null || schema.properties === undefined) continue;
    const { properties } = schema;
    const lost = strangers.map((error) => String(error.params["additionalProperty"])).filter((key) => Object.hasOwn(properties, key));
    const [first] = lost;
    if (first === undefined) continue;
    const origin = places.originOf(`/${first}`, true);
    const values = { keys: lost.map((key) => places.writtenOf(`/${key}`) ?? key).join(", "), parent: places.writtenOf(`/${parent}`) ?? parent };
    findings.push({ code: "yaml/not-indented", severity: "error", values, ...(origin && { origin }) });
    keys[parent] = Object.fromEntries(lost.map((key) => [key, keys[key]]));
    for (const key of lost) delete keys[key];
  }
  return findings;
}

function worded(error: SchemaError, path: string, places: SchemaPlaces): Finding | undefined {
  const { keyword, params, data, parentSchema = {} } = error;
  // An item of a list is called by the list's key.
  const key = places.writtenOf(path.replace(/(?:\/\d+)+$/, "")) ?? path.split("/").filter((part) => !/^\d+$/.test(part)).at(-1) ?? "";
  const written = typeof data === "object" && data !== null ? "…" : (places.sourceOf(path) ?? String(data));
  // What stands beside the LRS's address may be a secret: it is not repeated in a message.
  const value = /^\/xapi(?:\/|$)/.test(path) ? "…" : written;
  const title = typeof parentSchema["title"] === "string" ? parentSchema["title"] : key;
  const origin = places.originOf(path, keyword === "additionalProperties" || data === null || data === "");
  const make = (code: DiagnosticCode, values: Finding["values"], words?: Finding["words"]): Finding => ({
    code,
    severity: "error",
    ...(values && { values }),
    ...(words && { words }),
    ...(origin && { origin }),
  });
  switch (keyword) {
    case "additionalProperties": {
      const canonical = String(params["additionalProperty"]);
      // A secret may hide behind any name, so not even a near miss is shown with its line.
      if (path.startsWith("/xapi/")) return make(secretKeys.test(canonical) ? "xapi/secret" : "xapi/unknown-key", { key });
      if (laterKeys.has(canonical)) return make("later/key", { key });
      if (places.elsewhere.has(canonical)) return make("yaml/key-elsewhere", { key, meant: key });
      const known = Object.keys((parentSchema["properties"] as object | undefined) ?? {});
      const meant = nearest(key, places.words.spellings(known));
      // A slip in a key of another file is the author's; what is farther off is another program's.
      const away = nearest(key, places.words.spellings(places.elsewhere), 1);
      if (meant === undefined && away !== undefined) return make("yaml/key-elsewhere", { key, meant: away });
      const values = { key, known: known.join(", "), ...(meant !== undefined && { meant }) };
      return make(meant === undefined ? "yaml/unknown-key" : "yaml/misspelt-key", values, ["known"]);
    }
    case "required":
      return make("yaml/missing-key", { key: String(params["missingProperty"]) });
    case "enum": {
      const allowed = ((params["allowedValues"] as unknown[] | undefined) ?? []).map(String);
      if (data === null) return make("yaml/empty", { key });
      const meant = nearest(value, places.words.spellings(allowed));
      const values = { key, value, allowed: allowed.join(", "), ...(meant !== undefined && { meant }) };
      // Other keys take the English words alone.
      const isWord = wordValues.has(path.split("/").filter((part) => !/^\d+$/.test(part)).at(-1) ?? "");
      return make(meant === undefined ? "yaml/not-allowed" : "yaml/misspelt-value", values, isWord ? ["allowed"] : []);
    }
    case "type":
      if (data === null) return make("yaml/empty", { key });
      return make(typeCode(String(params["type"])), { key, value });
    case "minLength":
      return make("yaml/empty", { key });
    case "maxLength":
    case "maxItems":
      return make("yaml/too-long", { key, most: Number(params["limit"]) });
    case "minimum":
    case "maximum":
      return make("yaml/out-of-range", {
        key,
        value,
        least: Number(parentSchema["minimum"] ?? 0),
        most: Number(parentSchema["maximum"] ?? 0),
      });
    case "pattern": {
      // A token itself, where its address is meant.
      if (path === "/xapi/token" && !/^\w+:\/\//.test(written)) return make("xapi/secret", { key });
      const examples = (parentSchema["examples"] as unknown[] | undefined) ?? [];
      return make(examples.length > 0 ? "yaml/bad-form" : "yaml/bad-value", {
        key,
        value,
        title,
        example: String(examples[0] ?? ""),
      });
    }
    default:
      return make("yaml/bad-value", { key, value, title });
  }
}

function typeCode(type: string): DiagnosticCode {
  if (type === "array") return "yaml/want-list";
  if (type === "object") return "yaml/want-keys";
  if (type.includes("integer") || type.includes("number")) return "yaml/want-number";
  if (type === "boolean") return "yaml/want-yes-no";
  return "yaml/want-text";
}

/** A value of the type that is wanted, where what is written can be taken for one. */
function asWritten({ params, data, instancePath }: SchemaError, places: SchemaPlaces): string | boolean | undefined {
  if (params["type"] === "string" && isPlain(data)) return places.sourceOf(instancePath);
  if (params["type"] !== "boolean" || typeof data !== "string") return undefined;
  // The words that switches in braces take.
  return /^(?:yes|on|ya)$/i.test(data) ? true : /^(?:no|off|tidak)$/i.test(data) ? false : undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function escape(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Puts a value at a JSON pointer, or takes it out where `next` is undefined. False where nothing is there. */
function replace(root: unknown, path: string, next: string | boolean | undefined): boolean {
  const parts = path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = parts.pop();
  let parent: unknown = root;
  for (const part of parts)
    parent =
      typeof parent === "object" && parent !== null && Object.hasOwn(parent, part)
        ? (parent as Record<string, unknown>)[part]
        : undefined;
  if (last === undefined || typeof parent !== "object" || parent === null || !Object.hasOwn(parent, last))
    return false;
  const holder = parent as Record<string, unknown>;
  if (next !== undefined) holder[last] = next;
  // Items of a list are taken out one a round from the end, since `errors` is walked backwards.
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete holder[last];
  return true;
}
