import { timestampMillis } from "@lentera/lrs-client/validate";
import type { Reader, SqlValue } from "../database/database.ts";
import type { TermNumbers } from "./term-numbers.ts";
import { agentTerm, iriTerm, registrationTerm, role } from "./terms.ts";

/** What a query asks for; the validated parameters of GET statements. */
export interface StatementQuery {
  readonly agent?: unknown;
  readonly verb?: string;
  readonly activity?: string;
  readonly registration?: string;
  readonly relatedAgents: boolean;
  readonly relatedActivities: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly ascending: boolean;
  /** The page goes on after this number. */
  readonly after?: number;
  /** Only statements of this authority, as its term. */
  readonly own?: string;
}

/** A term that must occur in one of the roles. */
interface Condition {
  readonly term: number;
  readonly roles: readonly number[];
  /** It must hold for the statement itself, not for one it refers to. */
  readonly itself: boolean;
}

// Counting stops here: whether a term is rare can be told by then.
const countedAtMost = 500;

/** Numbers of the statements that match, at most `limit`, in the order asked for. Voided ones are left out. */
export async function findStatements(
  reader: Reader,
  numbers: TermNumbers,
  query: StatementQuery,
  limit: number,
): Promise<number[]> {
  const conditions = await readConditions(reader, numbers, query);
  if (conditions === undefined) return [];
  const bounds = await readBounds(reader, query);
  if (bounds === undefined) return [];
  const { sql, parameters } = buildQuery(
    await rarestFirst(reader, conditions),
    bounds,
    query.ascending,
    limit,
  );
  const rows = await reader.query<{ seq: number }>(sql, parameters);
  return rows.map(({ seq }) => seq);
}

// Undefined when a term was never stored: then nothing matches.
async function readConditions(
  reader: Reader,
  numbers: TermNumbers,
  query: StatementQuery,
): Promise<Condition[] | undefined> {
  const asked: { term: string; roles: number[]; itself?: boolean }[] = [];
  const agent = query.agent === undefined ? undefined : (agentTerm(query.agent) ?? "");
  if (agent !== undefined) {
    asked.push({
      term: agent,
      roles: query.relatedAgents ? [role.agent, role.relatedAgent, role.authority] : [role.agent],
    });
  }
  if (query.verb !== undefined) asked.push({ term: iriTerm(query.verb), roles: [role.verb] });
  if (query.activity !== undefined) {
    const roles = query.relatedActivities ? [role.activity, role.relatedActivity] : [role.activity];
    asked.push({ term: iriTerm(query.activity), roles });
  }
  if (query.registration !== undefined) {
    asked.push({ term: registrationTerm(query.registration), roles: [role.registration] });
  }
  if (query.own !== undefined) asked.push({ term: query.own, roles: [role.authority], itself: true });
  const known = await numbers.find(
    reader,
    asked.map(({ term }) => term),
  );
  const conditions: Condition[] = [];
  for (const { term, roles, itself = false } of asked) {
    const number = known.get(term);
    if (number === undefined) return undefined;
    conditions.push({ term: number, roles, itself });
  }
  return conditions;
}

interface Bounds {
  /** Numbers above this. */
  readonly above: number;
  /** Numbers up to this. */
  readonly upTo: number;
}

// Numbers rise with the stored time, so that times become bounds of the key that everything is sorted by.
async function readBounds(reader: Reader, query: StatementQuery): Promise<Bounds | undefined> {
  const lastBefore = async (time: string): Promise<number> => {
    const sql = "SELECT seq FROM statement WHERE stored <= ? ORDER BY stored DESC, seq DESC LIMIT 1";
    const [row] = await reader.query<{ seq: number }>(sql, [timestampMillis(time) ?? 0]);
    return row?.seq ?? 0;
  };
  let above = query.since === undefined ? 0 : await lastBefore(query.since);
  let upTo = query.until === undefined ? Number.MAX_SAFE_INTEGER : await lastBefore(query.until);
  if (query.after !== undefined) {
    if (query.ascending) above = Math.max(above, query.after);
    else upTo = Math.min(upTo, query.after - 1);
  }
  return above < upTo ? { above, upTo } : undefined;
}

// A condition on the statement itself comes last: what leads binds the others to its source.
async function rarestFirst(reader: Reader, conditions: readonly Condition[]): Promise<readonly Condition[]> {
  if (conditions.length < 2) return conditions;
  const counted: { condition: Condition; count: number }[] = [];
  for (const condition of conditions) {
    const sql = `SELECT count(*) AS count FROM (
      SELECT 1 FROM filter WHERE term = ? AND role IN (${condition.roles.join(", ")}) LIMIT ${countedAtMost}
    ) AS counted`;
    const [row] = await reader.query<{ count: number }>(sql, [condition.term]);
    counted.push({ condition, count: row?.count ?? 0 });
  }
  const itself = ({ condition }: { condition: Condition }): number => Number(condition.itself);
  return counted
    .sort((one, other) => itself(one) - itself(other) || one.count - other.count)
    .map(({ condition }) => condition);
}

interface Query {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

function buildQuery(
  conditions: readonly Condition[],
  { above, upTo }: Bounds,
  ascending: boolean,
  limit: number,
): Query {
  const order = ascending ? "ASC" : "DESC";
  const [first, ...others] = conditions;
  const visible = "NOT EXISTS (SELECT 1 FROM voided WHERE voided.seq = found.seq)";
  if (first === undefined) {
    const sql = `SELECT found.seq FROM statement AS found
      WHERE found.seq > ? AND found.seq <= ? AND ${visible} ORDER BY found.seq ${order} LIMIT ${limit}`;
    return { sql, parameters: [above, upTo] };
  }
  const parameters: SqlValue[] = [];
  // One query a role: within a role the rows are in the order of the key, and the first few are enough.
  const parts = first.roles.map((inRole) => {
    parameters.push(first.term, inRole, above, upTo, ...others.map(({ term }) => term));
    const itself = first.itself ? " AND found.source = found.seq" : "";
    return `SELECT DISTINCT found.seq AS seq FROM filter AS found
      WHERE found.term = ? AND found.role = ? AND found.seq > ? AND found.seq <= ?${itself}
      ${others.map(also).join("\n      ")} AND ${visible} ORDER BY seq ${order} LIMIT ${limit}`;
  });
  if (parts.length === 1) return { sql: parts[0] ?? "", parameters };
  const union = parts.map((part, index) => `SELECT seq FROM (${part}) AS part${index}`).join(" UNION ");
  return { sql: `SELECT seq FROM (${union}) AS parts ORDER BY seq ${order} LIMIT ${limit}`, parameters };
}

// A scalar query, because a planner may turn EXISTS into a join and lose the order of the key.
function also({ roles, itself }: Condition): string {
  const source = itself ? "found.seq" : "found.source";
  return `AND (SELECT 1 FROM filter AS other WHERE other.term = ? AND other.role IN (${roles.join(", ")})
        AND other.seq = found.seq AND other.source = ${source} LIMIT 1) IS NOT NULL`;
}
