/** Stable names of the forms that texts must have. */
export type FormatCode =
  | "iri"
  | "irl"
  | "uuid"
  | "mailto"
  | "media-type"
  | "language-tag"
  | "timestamp-1.0.3"
  | "timestamp-2.0"
  | "duration"
  | "sha1"
  | "sha2"
  | "version-1.0.3"
  | "version-2.0";

/** Stable names of the rules of the data model, for those who say them in words of their own. */
export type RuleCode =
  | FormatCode
  | "key-iri"
  | "key-language-tag"
  | "property-missing"
  | "property-unknown"
  | "type"
  | "const"
  | "enum"
  | "object-type"
  | "minimum"
  | "maximum"
  | "empty-object"
  | "empty-list"
  | "empty-text"
  | "schema"
  | "agent-identifiers"
  | "agent-unidentified"
  | "group-unidentified"
  | "authority-members"
  | "authority-identifier"
  | "voided-object"
  | "pattern-alone"
  | "components-type"
  | "component-repeated"
  | "score-range"
  | "score-below"
  | "score-above"
  | "activity-only"
  | "signature-type"
  | "id-repeated";

/** One broken rule: of the data model, or with another `Code` of what leads to it. */
export interface Finding<Code extends string = RuleCode> {
  /** JSON pointer (RFC 6901) to the value, `""` for the whole. */
  readonly path: string;
  readonly code: Code;
  /** What the sentence names beside the place: `property`, `types` and `found`, `allowed`, `limit`, … */
  readonly values: FindingValues;
  /** A plain sentence: what is wrong. */
  readonly message: string;
}

/** What the sentence of a finding names, by name. */
export type FindingValues = Readonly<Record<string, string>>;

/** Where rules are reported to. */
export type Report<Code extends string = RuleCode> = (path: string, code: Code, message: string, values?: FindingValues) => void;

/** A report that gathers. */
export function gather<Code extends string>(findings: Finding<Code>[]): Report<Code> {
  return (path, code, message, values = {}) => findings.push({ path, code, values, message });
}

/** The pointer to a property or item below `path`. */
export function pointer(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** True for JSON objects: not null, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
