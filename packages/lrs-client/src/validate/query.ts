import { gather, type Finding, type Report } from "./finding.ts";
import { isIri, isUuid } from "./formats.ts";
import { validateActor } from "./statement.ts";
import { parseStrictJson, StrictJsonError } from "./strict-json.ts";
import { timestampMillis } from "./timestamp.ts";

/** The resources of an LRS that take parameters. */
export type XapiResource =
  | "statements"
  | "activities"
  | "agents"
  | "activities/state"
  | "activities/profile"
  | "agents/profile"
  | "about";

/** Stable names of what can be wrong with parameters. */
export type ParameterCode = "parameter-unknown" | "parameter-repeated" | "parameter-form" | "parameter-missing" | "parameter-together";

/** The methods that take parameters; HEAD takes those of GET. */
export type QueryMethod = "GET" | "PUT" | "POST" | "DELETE";
type Kind = "uuid" | "iri" | "agent" | "timestamp" | "integer" | "boolean" | "format" | "text";

interface Rule {
  /** `!` marks what must be there. */
  readonly [name: string]: Kind | `${Kind}!`;
}

const statementQuery: Rule = {
  statementId: "uuid",
  voidedStatementId: "uuid",
  agent: "agent",
  verb: "iri",
  activity: "iri",
  registration: "uuid",
  related_activities: "boolean",
  related_agents: "boolean",
  since: "timestamp",
  until: "timestamp",
  limit: "integer",
  format: "format",
  attachments: "boolean",
  ascending: "boolean",
};
const state = { activityId: "iri!", agent: "agent!", registration: "uuid" } as const;

const rules: Readonly<Record<XapiResource, Partial<Record<QueryMethod, Rule>>>> = {
  about: { GET: {} },
  statements: { GET: statementQuery, PUT: { statementId: "uuid!" }, POST: {} },
  activities: { GET: { activityId: "iri!" } },
  agents: { GET: { agent: "agent!" } },
  "activities/state": {
    GET: { ...state, stateId: "text", since: "timestamp" },
    PUT: { ...state, stateId: "text!" },
    POST: { ...state, stateId: "text!" },
    DELETE: { ...state, stateId: "text" },
  },
  "activities/profile": {
    GET: { activityId: "iri!", profileId: "text", since: "timestamp" },
    PUT: { activityId: "iri!", profileId: "text!" },
    POST: { activityId: "iri!", profileId: "text!" },
    DELETE: { activityId: "iri!", profileId: "text!" },
  },
  "agents/profile": {
    GET: { agent: "agent!", profileId: "text", since: "timestamp" },
    PUT: { agent: "agent!", profileId: "text!" },
    POST: { agent: "agent!", profileId: "text!" },
    DELETE: { agent: "agent!", profileId: "text!" },
  },
};

/** Which methods a resource answers. */
export function resourceMethods(resource: XapiResource): readonly string[] {
  return Object.keys(rules[resource]);
}

/**
 * Looks at the parameters of a request. Paths of the findings are `/name`. Parameters may come from the query
 * string or, in 1.0.3, from the form of the alternate request syntax.
 */
export function validateQuery(
  resource: XapiResource,
  method: QueryMethod,
  parameters: Iterable<readonly [string, string]>,
): Finding<ParameterCode>[] {
  const findings: Finding<ParameterCode>[] = [];
  const report = gather(findings);
  const rule = new Map(Object.entries(rules[resource][method] ?? {}));
  const given = new Set<string>();
  for (const [name, value] of parameters) {
    const path = `/${name}`;
    const kind = rule.get(name);
    if (kind === undefined) {
      const message = `"${name}" is not a parameter of ${method} ${resource}; names are case-sensitive.`;
      report(path, "parameter-unknown", message);
    } else if (given.has(name)) {
      report(path, "parameter-repeated", `The parameter "${name}" is given twice.`);
    } else {
      const problem = check(kind.replace("!", ""), value);
      if (problem !== undefined) report(path, "parameter-form", `The parameter "${name}" ${problem}`);
    }
    given.add(name);
  }
  for (const [name, kind] of rule) {
    if (kind.endsWith("!") && !given.has(name)) {
      report(`/${name}`, "parameter-missing", `The parameter "${name}" is missing.`);
    }
  }
  if (resource === "statements" && method === "GET") checkSingle(given, report);
  return findings;
}

// 1.0.3, Communication 2.1.3: beside an id only these two.
function checkSingle(given: ReadonlySet<string>, report: Report<ParameterCode>): void {
  const id = ["statementId", "voidedStatementId"].find((name) => given.has(name));
  if (id === undefined) return;
  for (const name of given) {
    if (name === id || name === "attachments" || name === "format") continue;
    report(`/${name}`, "parameter-together", `"${name}" cannot be used together with "${id}".`);
  }
}

function check(kind: string, value: string): string | undefined {
  if (value.includes("\0")) return "must not contain the character U+0000.";
  switch (kind) {
    case "uuid":
      return isUuid(value) ? undefined : "must be a UUID.";
    case "iri":
      return isIri(value) ? undefined : "must be an absolute IRI with a scheme.";
    case "timestamp":
      if (timestampMillis(value) !== undefined) return undefined;
      // What stands as + in an address is read as a space.
      return timestampMillis(value.replace(" ", "+")) === undefined
        ? "must be a timestamp, such as 2026-01-31T08:15:00Z."
        : 'has a space where "+" is meant; in an address "+" is written as %2B.';
    case "integer":
      return /^\d{1,9}$/.test(value) ? undefined : "must be a whole number, 0 or more.";
    case "boolean":
      return value === "true" || value === "false" ? undefined : "must be true or false.";
    case "format":
      return ["ids", "exact", "canonical"].includes(value) ? undefined : "must be ids, exact or canonical.";
    case "agent":
      return checkAgent(value);
    default:
      return value === "" ? "must not be empty." : undefined;
  }
}

function checkAgent(value: string): string | undefined {
  let agent: unknown;
  try {
    agent = parseStrictJson(value);
  } catch (error) {
    return `must be an agent as JSON: ${error instanceof StrictJsonError ? error.message : "it cannot be read."}`;
  }
  const [finding] = validateActor(agent);
  if (finding !== undefined) return `must be an agent as JSON: ${finding.message}`;
  return identified(agent) ? undefined : "must be an agent or a group with an identifier.";
}

function identified(agent: unknown): boolean {
  return (
    typeof agent === "object" &&
    agent !== null &&
    ["mbox", "mbox_sha1sum", "openid", "account"].some((name) => Object.hasOwn(agent, name))
  );
}
