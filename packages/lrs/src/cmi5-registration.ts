import { isObject } from "@lentera/lrs-client/validate";
import { isSatisfied, nodesOf, type UnitState } from "./cmi5-course.ts";
import type { LmsRecords } from "./cmi5-records.ts";
import { definedVerb } from "./cmi5-rules.ts";
import { lmsStatement } from "./cmi5-statements.ts";
import type { Cmi5Au, Cmi5Block, Cmi5Course, Cmi5Registration } from "./cmi5-types.ts";
import { cmi5ActivityType } from "./cmi5-vocabulary.ts";

/** How far a registration is. */
export interface RegistrationState {
  readonly registration: Cmi5Registration;
  readonly units: Map<string, UnitState>;
  /** Publisher ids of what a `satisfied` was written for. */
  readonly satisfied: Set<string>;
}

/** Writes `satisfied` for blocks and the course whose parts are all satisfied, inner ones first (cmi5, section 9.3.9). */
export async function writeSatisfied(
  state: RegistrationState,
  session: string,
  records: LmsRecords,
): Promise<void> {
  const { course, learner, id } = state.registration;
  const visit = async (node: Cmi5Au | Cmi5Block | Cmi5Course): Promise<boolean> => {
    if ("kind" in node && node.kind === "au") return isSatisfied(node, state.units.get(node.id));
    let all = true;
    for (const child of node.children) all = (await visit(child)) && all;
    if (!all || state.satisfied.has(node.id)) return all;
    state.satisfied.add(node.id);
    const type = "kind" in node ? cmi5ActivityType.block : cmi5ActivityType.course;
    const object = { id: records.activityId(id, node.id), type, title: node.title };
    await records.write(
      lmsStatement("satisfied", object, {
        learner,
        registration: id,
        session,
        publisherId: node.id,
        now: records.now(),
      }),
    );
    return true;
  };
  await visit(course);
}

/** Takes over what earlier sessions of the registration have stored, for a preview that was started again. */
export async function restoreRegistration(state: RegistrationState, records: LmsRecords): Promise<void> {
  const { id, course } = state.registration;
  const byActivity = new Map(nodesOf(course).map((node) => [records.activityId(id, node.id), node.id]));
  let path = records.firstPage(id);
  while (path !== "") {
    const answer: unknown = await records.read(path);
    const page = isObject(answer) ? answer : {};
    const list: unknown[] = Array.isArray(page["statements"]) ? page["statements"] : [];
    for (const statement of list) {
      if (!isObject(statement) || !isObject(statement["object"])) continue;
      const node = byActivity.get(String(statement["object"]["id"]));
      const unit = state.units.get(node ?? "");
      const verb = definedVerb(statement);
      if (node !== undefined && verb === "satisfied") state.satisfied.add(node);
      if (unit !== undefined && (verb === "completed" || verb === "passed" || verb === "waived"))
        unit[verb] = true;
    }
    path = typeof page["more"] === "string" ? page["more"] : "";
  }
}
