import type { AttachmentContent } from "../core/queue-store.ts";
import { sameStatement } from "../core/same-statement.ts";
import type { Activity, Statement } from "../core/statement.ts";
import { uuid } from "../core/uuid.ts";
import { isRecord, same, type Json } from "./json.ts";

const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const voided = "http://adlnet.gov/expapi/verbs/voided";

/** A statement as the LRS holds it. */
export type StoredStatement = Statement & { readonly id: string; readonly stored: string; readonly timestamp: string };

interface Held {
  readonly statement: StoredStatement;
  isVoided: boolean;
}

/** What became of a request to store. */
export type Storing = { readonly status: 200; readonly ids: string[] } | { readonly status: 400 | 409; readonly reason: string };

/** Statements of the test LRS. */
export class StatementStore {
  readonly held = new Map<string, Held>();
  readonly attachments = new Map<string, AttachmentContent>();
  readonly #order: Held[] = [];
  #last = 0;

  /** In the order in which they were stored, voided ones included. */
  get all(): readonly StoredStatement[] {
    return this.#order.map(({ statement }) => statement);
  }

  get(id: string, isVoided: boolean): StoredStatement | undefined {
    const held = this.held.get(id.toLowerCase());
    return held?.isVoided === isVoided ? held.statement : undefined;
  }

  /** Stores all or none. */
  add(batch: readonly unknown[], isStrict: boolean): Storing {
    const fresh: StoredStatement[] = [];
    const ids: string[] = [];
    for (const given of batch) {
      const reason = mistake(given);
      if (reason !== undefined) return { status: 400, reason };
      const statement = given as Statement;
      const id = (statement.id ?? uuid()).toLowerCase();
      if (ids.includes(id)) return { status: 400, reason: `The id ${id} stands twice in the batch.` };
      ids.push(id);
      const known = this.held.get(id);
      if (known) {
        const isSame = sameStatement(statement, known.statement) && statement.timestamp !== undefined;
        if (isStrict || !isSame) return { status: 409, reason: `A statement with the id ${id} exists.` };
        continue;
      }
      const stored = this.#now();
      fresh.push({ version: "1.0.0", ...statement, id, stored, timestamp: statement.timestamp ?? stored });
    }
    for (const statement of fresh) this.#store(statement);
    return { status: 200, ids };
  }

  /** Newest first, or oldest first. */
  query(parameters: URLSearchParams): StoredStatement[] {
    const wanted = (name: string): string | null => parameters.get(name);
    const agent = wanted("agent");
    const filter = {
      agent: agent === null ? undefined : (JSON.parse(agent) as Json),
      verb: wanted("verb"),
      activity: wanted("activity"),
      registration: wanted("registration"),
      since: wanted("since"),
      until: wanted("until"),
      relatedAgents: wanted("related_agents") === "true",
      relatedActivities: wanted("related_activities") === "true",
    };
    const found = this.#order.filter((held) => !held.isVoided).map(({ statement }) => statement).filter((statement) => {
      if (filter.verb !== null && statement.verb.id !== filter.verb) return false;
      if (filter.registration !== null && statement.context?.registration !== filter.registration) return false;
      if (filter.since !== null && Date.parse(statement.stored) <= Date.parse(filter.since)) return false;
      if (filter.until !== null && Date.parse(statement.stored) > Date.parse(filter.until)) return false;
      if (filter.activity !== null && !activitiesOf(statement, filter.relatedActivities).includes(filter.activity)) return false;
      return filter.agent === undefined || agentsOf(statement, filter.relatedAgents).some((one) => samePerson(one, filter.agent));
    });
    return wanted("ascending") === "true" ? found : found.reverse();
  }

  #store(statement: StoredStatement): void {
    const held = { statement, isVoided: false };
    this.held.set(statement.id, held);
    this.#order.push(held);
    if (statement.verb.id !== voided || statement.object.objectType !== "StatementRef") return;
    const target = this.held.get(statement.object.id.toLowerCase());
    if (target) target.isVoided = target.statement.verb.id !== voided;
  }

  #now(): string {
    this.#last = Math.max(Date.now(), this.#last + 1);
    return new Date(this.#last).toISOString();
  }
}

/** The first thing wrong with a statement, as far as this LRS looks. */
function mistake(given: unknown): string | undefined {
  if (!isRecord(given)) return "A statement must be an object.";
  const { id, actor, verb, object, timestamp } = given;
  if (id !== undefined && !(typeof id === "string" && uuidPattern.test(id))) return "The id is no UUID.";
  if (!isRecord(actor)) return "The actor is missing.";
  if (!isRecord(verb) || typeof verb["id"] !== "string" || !/^[a-z][\w+.-]*:/i.test(verb["id"])) return "The verb has no IRI.";
  if (!isRecord(object) || (object["id"] === undefined && !["Agent", "Group", "SubStatement"].includes(String(object["objectType"])))) {
    return "The object is missing or has no id.";
  }
  if (timestamp !== undefined && Number.isNaN(Date.parse(String(timestamp)))) return "The timestamp is none.";
  const score = isRecord(given["result"]) ? given["result"]["score"] : undefined;
  if (isRecord(score) && score["scaled"] !== undefined && Math.abs(Number(score["scaled"])) > 1) return "The scaled score is outside -1 to 1.";
  return undefined;
}

function activitiesOf(statement: Statement, isRelated: boolean): string[] {
  const { object, context } = statement;
  const direct = object.objectType === undefined || object.objectType === "Activity" ? [object.id] : [];
  if (!isRelated) return direct;
  const lists = Object.values(context?.contextActivities ?? {}) as readonly (readonly Activity[])[];
  const inner = object.objectType === "SubStatement" ? activitiesOf({ ...object }, true) : [];
  return [...direct, ...lists.flatMap((list) => [list].flat().map(({ id }) => id)), ...inner];
}

function agentsOf(statement: Statement, isRelated: boolean): unknown[] {
  const { actor, object, context, authority } = statement;
  const direct: unknown[] = [actor, ...(object.objectType === "Agent" || object.objectType === "Group" ? [object] : [])];
  const related: unknown[] = isRelated ? [authority, context?.instructor, context?.team] : [];
  return [...direct, ...related].flatMap((one) => (isRecord(one) && Array.isArray(one["member"]) ? [one, ...(one["member"] as unknown[])] : [one]));
}

function samePerson(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return false;
  return ["mbox", "mbox_sha1sum", "openid", "account"].some((key) => other[key] !== undefined && same(one[key], other[key]));
}
