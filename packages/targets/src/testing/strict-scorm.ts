import { type Rules, type Violation } from "./rule.ts";
import { rules12 } from "./rules-12.ts";
import { rules2004 } from "./rules-2004.ts";

/** A call that content made, with the answer it got. */
export interface ScormCall {
  readonly method: string;
  readonly arguments: readonly string[];
  readonly result: string;
  /** Code of the error; `0` where there was none. */
  readonly error: string;
  /** Why a strict LMS refuses the call. The LMS behind never saw it. */
  readonly violation?: string;
}

/** Which standard is kept, and who hears each call. */
export interface StrictScormOptions {
  readonly version: "1.2" | "2004";
  onCall?(call: ScormCall): void;
}

/** The eight functions that content calls. */
export type ScormApi = Readonly<Record<string, (...values: readonly unknown[]) => string>>;

interface Words {
  readonly prefix: string;
  readonly end: string;
  readonly rules: Rules;
  /** Error codes: the value is wrong; the element cannot be set; not begun; over; set before what it depends on. */
  readonly codes: { readonly value: string; readonly element: string; readonly before: string; readonly after: string; readonly order: string };
}

const words: Readonly<Record<StrictScormOptions["version"], Words>> = {
  // SCORM 1.2 RTE 3.3.2; 2004 RTE 3.1.7.2 and 3.1.7.5.
  "1.2": { prefix: "LMS", end: "LMSFinish", rules: rules12, codes: { value: "405", element: "403", before: "301", after: "301", order: "201" } },
  "2004": { prefix: "", end: "Terminate", rules: rules2004, codes: { value: "406", element: "404", before: "132", after: "133", order: "408" } },
};

/**
 * Puts a strict LMS in front of a lenient one: refuses what the standard, or Moodle in its narrower reading, does not
 * allow (identifiers, encodings, times, vocabulary, lengths, order of calls) and tells of every call. For tests and
 * previews: what passes here is taken everywhere.
 *
 * @param api Any object with the functions of the version: an LMS's, or scorm-again's.
 */
export function strictScorm(api: object, options: StrictScormOptions): ScormApi {
  const { prefix, end, rules, codes } = words[options.version];
  const types = new Map<number, string>();
  const identified = new Set<number>();
  let phase: "before" | "open" | "after" = "before";
  let refused: string | undefined;

  const behind = (name: string, ...values: readonly string[]): string => {
    const method: unknown = Reflect.get(api, name);
    return typeof method === "function" ? String(Reflect.apply(method, api, values)) : "";
  };
  const lastError = (): string => refused ?? (behind(`${prefix}GetLastError`) || "0");

  function count(): number {
    return Number(behind(`${prefix}GetValue`, "cmi.interactions._count")) || 0;
  }

  function judgeOrder(element: string): Violation | undefined {
    const [, digits, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (digits === undefined || field === undefined) return undefined;
    const index = Number(digits);
    if (index > count()) return { code: options.version === "1.2" ? "201" : "351", reason: `index ${index} leaves a gap` };
    if (field !== "id" && !identified.has(index) && index >= count()) {
      return { code: codes.order, reason: "the interaction's id has to be set first" };
    }
    const needsType = /^(correct_responses|student_response|learner_response)/.test(field);
    if (needsType && typeOf(index) === undefined) return { code: codes.order, reason: "the interaction's type has to be set before" };
    return undefined;
  }

  /** 1.2 cannot be asked for the type that an earlier session set. */
  function typeOf(index: number): string | undefined {
    const known = types.get(index);
    if (known !== undefined || options.version === "1.2") return known;
    return behind("GetValue", `cmi.interactions.${index}.type`) || undefined;
  }

  function judgeSet(element: string, value: string): Violation | undefined {
    const rule = rules.get(element.replace(/\.\d+(?=\.)/g, ".n"));
    if (rule === undefined) return { code: codes.element, reason: "content may not set this element" };
    const order = judgeOrder(element);
    if (order !== undefined) return order;
    const index = Number(/^cmi\.interactions\.(\d+)\./.exec(element)?.[1] ?? "-1");
    const expected = rule(value, index, { type: typeOf });
    if (expected === undefined) return undefined;
    const outside = options.version === "2004" && /scaled|progress_measure/.test(element) && Number.isFinite(Number(value));
    return { code: outside ? "407" : codes.value, reason: `expected ${expected}` };
  }

  function judge(name: string, values: readonly string[]): Violation | undefined {
    if (name === "Initialize") return phase === "before" ? undefined : { code: options.version === "1.2" ? "101" : "103", reason: "a session begins once" };
    if (phase !== "open") return { code: phase === "before" ? codes.before : codes.after, reason: phase === "before" ? "the session has not begun" : "the session is over" };
    return name === "SetValue" ? judgeSet(values[0] ?? "", values[1] ?? "") : undefined;
  }

  function note(name: string, values: readonly string[]): void {
    if (name === "Initialize") phase = "open";
    else if (`${prefix}${name}` === end) phase = "after";
    else if (name === "SetValue") {
      const [, index, field] = /^cmi\.interactions\.(\d+)\.(id|type)$/.exec(values[0] ?? "") ?? [];
      if (field === "id") identified.add(Number(index));
      if (field === "type") types.set(Number(index), values[1] ?? "");
    }
  }

  function call(name: string, given: readonly unknown[]): string {
    const values = given.map(String);
    const violation = judge(name, values);
    refused = violation?.code;
    const result = violation === undefined ? behind(`${prefix}${name}`, ...values) : name === "GetValue" ? "" : "false";
    const failed = name === "GetValue" ? lastError() !== "0" : result !== "true";
    if (!failed) note(name, values);
    options.onCall?.({
      method: `${prefix}${name}`,
      arguments: values,
      result,
      error: failed ? lastError() : "0",
      ...(violation === undefined ? {} : { violation: `${values[0] ?? name}: ${violation.reason}` }),
    });
    return result;
  }

  const functions = ["Initialize", end.slice(prefix.length), "GetValue", "SetValue", "Commit"];
  return {
    ...Object.fromEntries(functions.map((name) => [`${prefix}${name}`, (...values: readonly unknown[]) => call(name, values)])),
    [`${prefix}GetLastError`]: lastError,
    [`${prefix}GetErrorString`]: (code) => behind(`${prefix}GetErrorString`, String(code)),
    [`${prefix}GetDiagnostic`]: (code) => behind(`${prefix}GetDiagnostic`, String(code)),
  };
}
