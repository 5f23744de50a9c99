/** The versions of the xAPI data model that are known. */
export type XapiVersion = "1.0.3" | "2.0";

/** One broken rule of the data model. */
export interface Finding {
  /** JSON pointer (RFC 6901) to the value, `""` for the whole. */
  readonly path: string;
  /** A plain sentence: what is wrong. */
  readonly message: string;
}

/** The pointer to a property or item below `path`. */
export function pointer(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** True for JSON objects: not null, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
