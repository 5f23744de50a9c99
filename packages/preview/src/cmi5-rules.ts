import type { Statement } from "@lentera/lrs-client";

const verb = (statement: Statement): string => statement.verb.id.split("/").pop() ?? "";
const category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const isDefined = (statement: Statement): boolean =>
  statement.context?.contextActivities?.category?.some(({ id }) => id === category) ?? false;

/** A rule of cmi5 that a statement broke. */
export interface Violation {
  /** Section of the specification. */
  readonly clause: string;
  readonly message: string;
}

/**
 * What is wrong with the next statement of a session, given those before it (cmi5 9.3 to 9.6): enough to catch a
 * package that a strict LMS would refuse.
 *
 * @param earlier statements of other sessions of the registration
 */
export function violations(next: Statement, session: readonly Statement[], earlier: readonly Statement[], mode: string): Violation[] {
  const found: Violation[] = [];
  const report = (clause: string, message: string): void => void found.push({ clause, message });
  const name = verb(next);
  const defined = session.filter(isDefined).map(verb);
  if (session.length === 0 && name !== "initialized") report("9.3.2", "the first statement must be initialized");
  if (defined.includes("terminated")) report("9.3.8", "nothing may follow terminated");
  if (!next.timestamp?.endsWith("Z")) report("9.7", "the timestamp must be UTC");
  const last = session.at(-1)?.timestamp;
  if (last !== undefined && (next.timestamp ?? "") <= last) report("9.7", "timestamps must increase");
  if (!isDefined(next)) return found;
  if (defined.includes(name)) report("9.3", `${name} was already sent in this session`);
  const before = earlier.filter(isDefined).map(verb);
  if (["completed", "passed"].includes(name) && before.includes(name)) report("9.3", `${name} was already sent for this registration`);
  if (name === "failed" && [...before, ...defined].includes("passed")) report("9.3.5", "failed may not follow passed");
  if (name === "passed" && defined.includes("failed")) report("9.3.4", "a session may not hold both failed and passed");
  const { result } = next;
  if ((name === "completed") !== (result?.completion === true)) report("9.5.3", "completion true belongs to completed only");
  if (["passed", "failed"].includes(name) ? result?.success !== (name === "passed") : result?.success !== undefined) {
    report("9.5.2", "success belongs to passed and failed only");
  }
  if (result?.score && !["passed", "failed"].includes(name)) report("9.5.1", "a score belongs to passed and failed only");
  if (["completed", "passed", "failed", "terminated"].includes(name) && result?.duration === undefined) report("9.5.4", `${name} needs a duration`);
  if (mode !== "Normal" && !["initialized", "terminated"].includes(name)) report("10.2.2", `${name} may not be sent in ${mode}`);
  return found;
}
