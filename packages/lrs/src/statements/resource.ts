import { randomUUID } from "node:crypto";
import { isObject, validateQuery, type XapiVersion } from "@lentera/lrs-client/validate";
import type { Access, Refusal } from "../access.ts";
import type { Database } from "../database/database.ts";
import { HttpError, json, noContent, type LrsRequest, type LrsResponse } from "../http/message.ts";
import { writeMultipart } from "../http/multipart.ts";
import { demand, ownOnly } from "../keys.ts";
import { findStatements, type StatementQuery } from "./find.ts";
import { activityIdsOf, toCanonical, toIds } from "./format.ts";
import { readMore, writeMore } from "./more.ts";
import { prepareStatements } from "./prepare.ts";
import {
  attachmentHashes,
  newestStored,
  readAttachments,
  readBodies,
  readStatement,
  type KeptStatement,
} from "./read.ts";
import { receiveStatements, refuse } from "./receive.ts";
import { pieces, places, type TermNumbers } from "./term-numbers.ts";
import { agentTerm, iriTerm } from "./terms.ts";
import { StatementWriter } from "./write.ts";

// More than this is never put on a page, whatever `limit` says.
const largestPage = 1000;

/** Sizes that the statements resource keeps to. */
export interface StatementLimits {
  readonly maxStatementBytes: number;
  readonly maxBodyBytes: number;
  readonly pageSize: number;
}

/** The statements resource (1.0.3, Communication 2.1; IEEE 9274.1.1, section 4.1.6.1). */
export class StatementResource {
  readonly #database: Database;
  readonly #numbers: TermNumbers;
  readonly #writer: StatementWriter;
  readonly #limits: StatementLimits;
  /** Path of the resource, for `more`. */
  readonly #path: string;

  constructor(database: Database, numbers: TermNumbers, limits: StatementLimits, path: string) {
    this.#database = database;
    this.#numbers = numbers;
    this.#writer = new StatementWriter(database, numbers);
    this.#limits = limits;
    this.#path = path;
  }

  /** X-Experience-API-Consistent-Through for an answer that does not bring its own. */
  get consistentThrough(): Record<string, string> {
    return consistentThrough(this.#writer.lastSettled);
  }

  async post(request: LrsRequest, version: XapiVersion, access: Access): Promise<LrsResponse> {
    return json(200, await this.#store(request, version, access));
  }

  async put(request: LrsRequest, version: XapiVersion, access: Access, id: string): Promise<LrsResponse> {
    await this.#store(request, version, access, id);
    return noContent();
  }

  async get(request: LrsRequest, access: Access): Promise<LrsResponse> {
    demand(access, "read");
    const given = new URLSearchParams(request.query);
    const token = given.get("more");
    const more = token === null || [...given.keys()].length > 1 ? undefined : readMore(token);
    const query = more === undefined ? given : new URLSearchParams(more.query);
    const findings = validateQuery("statements", "GET", query);
    if (findings.length > 0) throw refuse("The parameters are not valid.", findings);
    // Before the statements are read: what is stored meanwhile and is not on the page must come after it.
    const through = consistentThrough(await this.#writer.settled());
    const id = query.get("statementId") ?? query.get("voidedStatementId");
    const answer =
      id === null
        ? await this.#page(query, more?.after, request, access)
        : await this.#single(id, query, request, access);
    return { ...answer, headers: { ...answer.headers, ...through } };
  }

  async #store(request: LrsRequest, version: XapiVersion, access: Access, id?: string): Promise<unknown[]> {
    demand(access, "write");
    const received = await receiveStatements(request, version, this.#limits.maxBodyBytes);
    const { attachments } = received;
    const statements = id === undefined ? received.statements : [withId(received.statements, id)];
    const refusal = access.check?.(statements);
    if (refusal !== undefined) throw refused(refusal);
    const prepared = prepareStatements(statements, version, access.authority, this.#limits.maxStatementBytes);
    if (prepared.length > 0) await this.#writer.write(prepared, attachments, access);
    access.stored?.(statements);
    return prepared.map(({ statement }) => statement["id"]);
  }

  async #single(
    id: string,
    query: URLSearchParams,
    request: LrsRequest,
    access: Access,
  ): Promise<LrsResponse> {
    const kept = await readStatement(this.#database, id, query.has("voidedStatementId"));
    if (kept === undefined || (ownOnly(access) && !isOwn(kept, access))) {
      throw new HttpError(
        404,
        `There is no ${query.has("voidedStatementId") ? "voided " : ""}statement with the id "${id}".`,
      );
    }
    const headers = { "last-modified": new Date(kept.stored).toUTCString() };
    const [body = ""] = await this.#formatted([kept.body], query, request);
    if (query.get("attachments") !== "true") {
      return { status: 200, headers: { ...headers, "content-type": "application/json" }, body };
    }
    return this.#multipart(headers, piecesOf(body), new Set(hashesOf(kept.body)));
  }

  async #page(
    query: URLSearchParams,
    after: number | undefined,
    request: LrsRequest,
    access: Access,
  ): Promise<LrsResponse> {
    const asked = Number(query.get("limit") ?? 0);
    const limit = Math.min(asked === 0 ? this.#limits.pageSize : asked, largestPage);
    const own = ownOnly(access) ? agentTerm(access.authority) : undefined;
    const found = await findStatements(
      this.#database,
      this.#numbers,
      readQuery(query, after, own),
      limit + 1,
    );
    const seqs = found.slice(0, limit);
    const last = seqs.at(-1);
    const more =
      found.length > limit && last !== undefined
        ? `${this.#path}?more=${writeMore({ query: query.toString(), after: last })}`
        : "";
    const newest = await newestStored(this.#database, seqs);
    const headers: Record<string, string> =
      newest === undefined ? {} : { "last-modified": new Date(newest).toUTCString() };
    const hashes = new Set<string>();
    const withAttachments = query.get("attachments") === "true";
    const body = this.#statementResult(seqs, more, query, request, withAttachments ? hashes : undefined);
    if (!withAttachments)
      return { status: 200, headers: { ...headers, "content-type": "application/json" }, body };
    return this.#multipart(headers, body, hashes);
  }

  // `hashes` is filled while the statements go out, and read after them.
  async *#statementResult(
    seqs: readonly number[],
    more: string,
    query: URLSearchParams,
    request: LrsRequest,
    hashes: Set<string> | undefined,
  ): AsyncGenerator<string> {
    let before = '{"statements":[';
    for await (const bodies of readBodies(this.#database, seqs)) {
      if (hashes !== undefined)
        for (const body of bodies) for (const hash of hashesOf(body)) hashes.add(hash);
      yield before + (await this.#formatted(bodies, query, request)).join(",");
      before = ",";
    }
    yield `${before === "," ? "" : before}],"more":${JSON.stringify(more)}}`;
  }

  #multipart(
    headers: Record<string, string>,
    body: AsyncIterable<string>,
    hashes: Iterable<string>,
  ): LrsResponse {
    const boundary = `lentera-${randomUUID()}`;
    return {
      status: 200,
      headers: { ...headers, "content-type": `multipart/mixed; boundary=${boundary}` },
      body: writeMultipart(boundary, body, readAttachments(this.#database, hashes)),
    };
  }

  async #formatted(
    bodies: readonly string[],
    query: URLSearchParams,
    request: LrsRequest,
  ): Promise<readonly string[]> {
    const format = query.get("format") ?? "exact";
    if (format === "exact") return bodies;
    const statements = bodies.map((body): unknown => JSON.parse(body)).filter(isObject);
    if (format === "ids") return statements.map((statement) => JSON.stringify(toIds(statement)));
    const definitions = await this.#definitions(statements.flatMap(activityIdsOf));
    const language = request.header("accept-language");
    return statements.map((statement) => JSON.stringify(toCanonical(statement, language, definitions)));
  }

  async #definitions(ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
    const numbers = await this.#numbers.find(this.#database, ids.map(iriTerm));
    const byNumber = new Map(ids.map((id) => [numbers.get(iriTerm(id)) ?? 0, id]));
    const found = new Map<string, Record<string, unknown>>();
    for (const some of pieces([...byNumber.keys()])) {
      const sql = `SELECT term, definition FROM activity WHERE term IN (${places(some.length)})`;
      for (const { term, definition } of await this.#database.query<{ term: number; definition: string }>(
        sql,
        some,
      )) {
        const value: unknown = JSON.parse(definition);
        if (isObject(value)) found.set(byNumber.get(term) ?? "", value);
      }
    }
    return found;
  }
}

function consistentThrough(moment: number): Record<string, string> {
  return { "x-experience-api-consistent-through": new Date(moment).toISOString() };
}

/** A refusal of a rule above the LRS, as an error. */
export function refused({ status, message }: Refusal): HttpError {
  return new HttpError(status, message);
}

async function* piecesOf(body: string): AsyncGenerator<string> {
  yield body;
}

function hashesOf(body: string): string[] {
  if (!body.includes('"attachments"')) return [];
  const statement: unknown = JSON.parse(body);
  return isObject(statement) ? attachmentHashes(statement) : [];
}

function isOwn({ body }: KeptStatement, access: Access): boolean {
  const statement: unknown = JSON.parse(body);
  return isObject(statement) && agentTerm(statement["authority"]) === agentTerm(access.authority);
}

function withId(
  statements: readonly Readonly<Record<string, unknown>>[],
  id: string,
): Readonly<Record<string, unknown>> {
  const [statement] = statements;
  if (statement === undefined || statements.length !== 1)
    throw new HttpError(400, "PUT stores exactly one statement; send several with POST.");
  const own = statement["id"];
  if (own !== undefined && String(own).toLowerCase() !== id.toLowerCase()) {
    throw new HttpError(
      400,
      `The statement's id "${String(own)}" is not the statementId "${id}" of the request.`,
    );
  }
  return { ...statement, id: own ?? id };
}

function readQuery(
  query: URLSearchParams,
  after: number | undefined,
  own: string | undefined,
): StatementQuery {
  const agent = query.get("agent");
  const given = (name: string): Record<string, string> => {
    const value = query.get(name);
    return value === null ? {} : { [name]: value };
  };
  return {
    ...(agent === null ? {} : { agent: JSON.parse(agent) as unknown }),
    ...given("verb"),
    ...given("activity"),
    ...given("registration"),
    ...given("since"),
    ...given("until"),
    relatedAgents: query.get("related_agents") === "true",
    relatedActivities: query.get("related_activities") === "true",
    ascending: query.get("ascending") === "true",
    ...(after === undefined ? {} : { after }),
    ...(own === undefined ? {} : { own }),
  };
}
