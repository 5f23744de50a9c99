/** Names of the object and its functions in one version of SCORM. */
export interface Dialect {
  /** The object that the LMS offers. */
  readonly object: string;
  readonly initialize: string;
  readonly terminate: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
}

/** The LMS's object, called without ever throwing: windows close, frames vanish, and some LMSs throw themselves. */
export interface Connection {
  initialize(): boolean;
  terminate(): boolean;
  /** The element's value; undefined where it is not there, not set or not readable. */
  get(element: string): string | undefined;
  set(element: string, value: string): boolean;
  commit(): boolean;
  /** Code of the last error, `0` where there was none. */
  lastError(): string;
}

export function connect(api: object, dialect: Dialect): Connection {
  const call = (name: string, ...values: readonly string[]): string | undefined => {
    try {
      const method: unknown = Reflect.get(api, name);
      // Called on the object: LMSs written as classes need their `this`. Answers come as text or as booleans.
      return typeof method === "function" ? String(Reflect.apply(method, api, values)) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    initialize: () => call(dialect.initialize, "") === "true",
    terminate: () => call(dialect.terminate, "") === "true",
    get(element) {
      const value = call(dialect.get, element);
      return value === undefined || value === "" || value === "null" || value === "undefined" ? undefined : value;
    },
    set: (element, value) => call(dialect.set, element, value) === "true",
    commit: () => call(dialect.commit, "") === "true",
    lastError: () => call(dialect.lastError) ?? "0",
  };
}
