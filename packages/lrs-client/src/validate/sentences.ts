import { isObject, pointer, type Finding, type FindingValues, type FormatCode, type RuleCode } from "./finding.ts";
import type { SchemaError } from "./generated/validators.js";

const formatTexts: Readonly<Record<FormatCode, string>> = {
  iri: "must be an absolute IRI with a scheme, such as https://example.org/quiz",
  irl: "must be an absolute address with a scheme, such as https://example.org/",
  uuid: "must be a UUID, such as 6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
  mailto: "must be a mailto: address, such as mailto:siti@example.org",
  "media-type": "must be a media type, such as text/plain",
  "language-tag": "must be a language tag of RFC 5646, such as id or en-US",
  "timestamp-1.0.3":
    "must be a date and time of ISO 8601, such as 2026-01-31T08:15:00.000Z, without an offset of -00:00",
  "timestamp-2.0":
    "must be a date and time of RFC 3339, such as 2026-01-31T08:15:00.000Z, without an offset of -00:00",
  duration: "must be a duration of ISO 8601, such as PT1H30M, with decimals only in its last part",
  sha1: "must be a SHA-1 value of 40 hexadecimal digits",
  sha2: "must be a SHA-2 value in hexadecimal digits",
  "version-1.0.3": "must be 1.0 or 1.0.x",
  "version-2.0": "must be 2.0 or 2.0.x, or 1.0 or 1.0.x of an older statement",
};

const whole = "The value";

// These only repeat what the errors inside them say.
const wrappers = new Set(["if", "propertyNames", "oneOf"]);

/** Turns the errors of a compiled schema into findings; `root` is the value that was validated. */
export function toFindings(errors: readonly SchemaError[], root: unknown, base = ""): Finding[] {
  const findings: Finding[] = [];
  for (const error of errors) {
    if (wrappers.has(error.keyword)) continue;
    const finding = toFinding(error, root, base);
    if (!findings.some((other) => other.path === finding.path && other.message === finding.message)) {
      findings.push(finding);
    }
  }
  return findings;
}

function toFinding(error: SchemaError, root: unknown, base: string): Finding {
  const path = base + error.instancePath;
  const name = quoted(error.instancePath);
  const { params } = error;
  const text = (key: string): string => String(params[key]);
  const broken = (code: RuleCode, message: string, values: FindingValues = {}, at = path): Finding => ({ path: at, code, values, message });
  switch (error.keyword) {
    case "required": {
      const property = text("missingProperty");
      return broken("property-missing", `${name} needs the property "${property}".`, { property });
    }
    case "additionalProperties": {
      const property = text("additionalProperty");
      const message = `"${property}" is not a property of ${name === whole ? "the value" : name}; names are case-sensitive.`;
      return broken("property-unknown", message, {}, pointer(path, property));
    }
    case "type": {
      const [types, found] = [[params["type"]].flat().map(String), kind(at(root, error.instancePath))];
      return broken("type", `${name} must be ${types.map(withArticle).join(" or ")}, but is ${withArticle(found)}.`, { types: types.join(), found });
    }
    case "format": {
      const format = text("format");
      if (!isFormat(format)) break;
      const rule = formatTexts[format];
      if (error.propertyName === undefined) return broken(format, `${name} ${rule}.`);
      const code = format === "language-tag" ? "key-language-tag" : "key-iri";
      return broken(code, `The key "${error.propertyName}" in ${name} ${rule}.`, {}, pointer(path, error.propertyName));
    }
    case "const":
      return broken("const", `${name} must be "${text("allowedValue")}".`, { allowed: text("allowedValue") });
    case "enum": {
      const allowed = list(params["allowedValues"]);
      return broken("enum", `${name} must be one of ${allowed}.`, { allowed });
    }
    case "discriminator": {
      const message = `The object type of ${name} is not one that is allowed here; object types are case-sensitive.`;
      return broken("object-type", message, {}, pointer(path, text("tag")));
    }
    case "minProperties":
      return broken("empty-object", `${name} must not be empty; leave it out instead.`);
    case "minItems":
      return broken("empty-list", `${name} must have at least one item.`);
    case "minLength":
      return broken("empty-text", `${name} must not be an empty text.`);
    case "minimum":
      return broken("minimum", `${name} must be at least ${text("limit")}.`, { limit: text("limit") });
    case "maximum":
      return broken("maximum", `${name} must be at most ${text("limit")}.`, { limit: text("limit") });
  }
  return broken("schema", `${name} breaks the rule "${error.keyword}".`, { rule: error.keyword });
}

const isFormat = (format: string): format is FormatCode => Object.hasOwn(formatTexts, format);

function quoted(path: string): string {
  const parts = path.split("/").slice(1);
  const last = parts.pop();
  if (last === undefined) return whole;
  const clear = last.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(clear) && parts.length > 0
    ? `Item ${Number(clear) + 1} of "${parts.at(-1) ?? ""}"`
    : `"${clear}"`;
}

function withArticle(type: string): string {
  if (type === "null") return type;
  if (type === "decimals") return "a number with decimals";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `"${String(value)}"`).join(", ") : String(values);
}

/** The type of a value in the words of JSON Schema, and `decimals` for numbers that are not whole. */
function kind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && !Number.isInteger(value) ? "decimals" : typeof value;
}

function at(root: unknown, path: string): unknown {
  let value = root;
  for (const part of path.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = value[Number(name)];
    else if (isObject(value) && Object.hasOwn(value, name)) value = value[name];
    else return undefined;
  }
  return value;
}
