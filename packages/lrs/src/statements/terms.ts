import { createHash } from "node:crypto";
import { isObject } from "@lentera/lrs-client/validate";
import type { StatementJson } from "../access.ts";

/** In which role a term occurs in a statement; the numbers are stored. */
export const role = {
  /** The actor, the object, or a member of either group. */
  agent: 1,
  /** Any other agent, also in a SubStatement. */
  relatedAgent: 2,
  authority: 3,
  verb: 4,
  /** The object. */
  activity: 5,
  /** Any other activity, also in a SubStatement. */
  relatedActivity: 6,
  registration: 7,
} as const;

/** A term in a role. */
export interface TermInRole {
  readonly term: string;
  readonly role: number;
}

// Longer names go into the index as their hash: PostgreSQL refuses index entries above 2,700 bytes.
const longestTerm = 500;

function term(kind: string, name: string): string {
  if (name.length <= longestTerm) return `${kind}:${name}`;
  return `${kind}#${createHash("sha256").update(name).digest("hex")}`;
}

/** The term of a verb or activity. */
export function iriTerm(iri: string): string {
  return term("iri", iri);
}

/** The term of a registration. */
export function registrationTerm(registration: string): string {
  return `registration:${registration.toLowerCase()}`;
}

/** The identifier of an agent or group as text; undefined when it is anonymous. */
export function agentIdentifier(agent: unknown): string | undefined {
  if (!isObject(agent)) return undefined;
  const { mbox, mbox_sha1sum: sha1, openid, account } = agent;
  if (typeof mbox === "string") return mbox;
  if (typeof sha1 === "string") return `sha1:${sha1.toLowerCase()}`;
  if (typeof openid === "string") return `openid:${openid}`;
  // JSON keeps the two parts apart and has no U+0000, which PostgreSQL does not take.
  if (isObject(account)) return `account:${JSON.stringify([account["homePage"], account["name"]])}`;
  return undefined;
}

/** The term of an agent or group; undefined when it is anonymous. */
export function agentTerm(agent: unknown): string | undefined {
  const identifier = agentIdentifier(agent);
  return identifier === undefined ? undefined : term("agent", identifier);
}

/** Everything that queries can ask a valid statement for. */
export function termsOf(statement: StatementJson): TermInRole[] {
  const found = new Map<string, TermInRole>();
  const add = (name: string | undefined, inRole: number): void => {
    if (name !== undefined) found.set(`${inRole} ${name}`, { term: name, role: inRole });
  };
  const { actor, verb, object, context } = statement;
  eachAgent(actor, (agent) => add(agentTerm(agent), role.agent));
  if (isObject(verb)) add(iriTerm(String(verb["id"])), role.verb);
  if (isObject(object)) {
    const type = object["objectType"];
    if (type === "Agent" || type === "Group") eachAgent(object, (agent) => add(agentTerm(agent), role.agent));
    else if (type === "SubStatement") addRelated(object, add);
    else if (type !== "StatementRef") add(iriTerm(String(object["id"])), role.activity);
  }
  if (isObject(context)) {
    addContext(context, add);
    if (typeof context["registration"] === "string")
      add(registrationTerm(context["registration"]), role.registration);
  }
  eachAgent(statement["authority"], (agent) => add(agentTerm(agent), role.authority));
  // What matches in the narrow role need not be kept in the wide one too: queries ask for both.
  for (const { term: name, role: inRole } of [...found.values()]) {
    if (inRole === role.agent) found.delete(`${role.relatedAgent} ${name}`);
    if (inRole === role.activity) found.delete(`${role.relatedActivity} ${name}`);
  }
  return [...found.values()];
}

function eachAgent(actor: unknown, visit: (agent: Record<string, unknown>) => void): void {
  if (!isObject(actor)) return;
  visit(actor);
  if (Array.isArray(actor["member"]))
    for (const member of actor["member"]) if (isObject(member)) visit(member);
}

type Add = (name: string | undefined, inRole: number) => void;

function addRelated(substatement: Record<string, unknown>, add: Add): void {
  const { actor, object, context } = substatement;
  eachAgent(actor, (agent) => add(agentTerm(agent), role.relatedAgent));
  if (isObject(object)) {
    const type = object["objectType"];
    if (type === "Agent" || type === "Group")
      eachAgent(object, (agent) => add(agentTerm(agent), role.relatedAgent));
    else if (type !== "StatementRef") add(iriTerm(String(object["id"])), role.relatedActivity);
  }
  if (isObject(context)) addContext(context, add);
}

function addContext(context: Record<string, unknown>, add: Add): void {
  const related = (agent: Record<string, unknown>): void => add(agentTerm(agent), role.relatedAgent);
  eachAgent(context["instructor"], related);
  eachAgent(context["team"], related);
  for (const [list, name] of [
    ["contextAgents", "agent"],
    ["contextGroups", "group"],
  ] as const) {
    const items = context[list];
    if (Array.isArray(items)) for (const item of items) if (isObject(item)) eachAgent(item[name], related);
  }
  const activities = context["contextActivities"];
  if (!isObject(activities)) return;
  for (const some of Object.values(activities)) {
    if (!Array.isArray(some)) continue;
    for (const activity of some)
      if (isObject(activity)) add(iriTerm(String(activity["id"])), role.relatedActivity);
  }
}

/** The agents of a valid statement that have a name and an identifier, for the agents resource. */
export function namedAgents(statement: StatementJson): { term: string; name: string }[] {
  const found: { term: string; name: string }[] = [];
  const visit = (agent: Record<string, unknown>): void => {
    const name = agent["name"];
    const known = agentTerm(agent);
    if (
      typeof name === "string" &&
      known !== undefined &&
      name.length <= longestTerm &&
      !name.includes("\0")
    ) {
      found.push({ term: known, name });
    }
  };
  eachAgent(statement["actor"], visit);
  const { object, context } = statement;
  if (isObject(object) && (object["objectType"] === "Agent" || object["objectType"] === "Group"))
    eachAgent(object, visit);
  if (isObject(context)) {
    eachAgent(context["instructor"], visit);
    eachAgent(context["team"], visit);
  }
  return found;
}

/** The activities of a valid statement that come with a definition. */
export function definedActivities(
  statement: StatementJson,
): { id: string; definition: Record<string, unknown> }[] {
  const found: { id: string; definition: Record<string, unknown> }[] = [];
  const visit = (activity: unknown): void => {
    if (!isObject(activity) || !isObject(activity["definition"])) return;
    if (Object.keys(activity["definition"]).length === 0) return;
    found.push({ id: String(activity["id"]), definition: activity["definition"] });
  };
  const visitStatement = (part: Record<string, unknown>): void => {
    const { object, context } = part;
    if (isObject(object) && object["objectType"] === "SubStatement") visitStatement(object);
    else visit(object);
    const activities = isObject(context) ? context["contextActivities"] : undefined;
    if (isObject(activities))
      for (const some of Object.values(activities)) if (Array.isArray(some)) some.forEach(visit);
  };
  visitStatement(statement);
  return found;
}
