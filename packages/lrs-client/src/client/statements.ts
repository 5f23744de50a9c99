import { readMixed, type MixedAnswer } from "../attachments/attachment.ts";
import type { Connection, QueryValue, RequestOptions } from "../core/connection.ts";
import { LrsError } from "../core/error.ts";
import type { AttachmentContent } from "../core/queue-store.ts";
import type { Activity, Actor, Agent, Group, Statement } from "../core/statement.ts";
import type { TransportResponse } from "../core/transport.ts";
import { isObject } from "./json-answer.ts";

/** A statement as an LRS gives it. */
export type StoredStatement = Statement & {
  readonly id: string;
  readonly timestamp: string;
  readonly stored: string;
  readonly authority: Actor;
};

/** How statements are given. */
export interface StatementFormat extends RequestOptions {
  /** Default exact. */
  readonly format?: "exact" | "ids" | "canonical";
  /** Fetch attachments' bytes too. */
  readonly attachments?: boolean;
  /** Accept-Language for `canonical`. */
  readonly language?: string;
}

/** Filters of the statements resource (Communication 2.1.3), all of them. */
export interface StatementQuery extends StatementFormat {
  /** Actor or object of the statement; anywhere in it with `related_agents`. */
  readonly agent?: Agent | Group;
  /** IRI of the verb. */
  readonly verb?: string;
  /** The object of the statement; anywhere in it with `related_activities`. */
  readonly activity?: string | Activity;
  readonly registration?: string;
  readonly related_activities?: boolean;
  readonly related_agents?: boolean;
  /** Stored after. */
  readonly since?: string | Date;
  /** Stored at or before. */
  readonly until?: string | Date;
  /** Most on one page; an LRS may give fewer. */
  readonly limit?: number;
  /** Oldest first. Default: newest first. */
  readonly ascending?: boolean;
}

/** One page of an answer. */
export interface StatementPage {
  readonly statements: readonly StoredStatement[];
  /** Where the next page is, relative to the host; undefined on the last one. */
  readonly more: string | undefined;
  /** Bytes by sha2 (lower case), each checked against its hash. */
  readonly attachments: ReadonlyMap<string, AttachmentContent>;
  /** All statements stored before this are in the answer. */
  readonly consistentThrough: string | undefined;
}

/** One statement, and bytes by sha2 (lower case) where they were asked for. */
export interface StatementWithAttachments {
  readonly statement: StoredStatement;
  readonly attachments: ReadonlyMap<string, AttachmentContent>;
}

/** The statement under an id, or the voided one; undefined where there is none. */
export async function readStatement(
  connection: Connection,
  id: string,
  options: StatementFormat & { readonly voided?: boolean } = {},
): Promise<StatementWithAttachments | undefined> {
  const { voided, format, attachments, language, ...rest } = options;
  const response = await connection.request({
    method: "GET",
    resource: "statements",
    query: { [voided ? "voidedStatementId" : "statementId"]: id, format, attachments },
    headers: languageHeader(language),
    accept: [404],
    attempts: 4,
    ...rest,
  });
  if (response.status === 404) return undefined;
  const mixed = await mixedOf(response);
  if (!isStatement(mixed.json)) throw new LrsError("unexpected-answer", "The answer is no statement.", { status: response.status });
  return { statement: mixed.json, attachments: mixed.attachments };
}

/** An LRS stores nothing that is no statement: it is enough to see that none of its error answers came. */
function isStatement(json: unknown): json is StoredStatement {
  return isObject(json) && "actor" in json && "verb" in json && "object" in json;
}

/** One page: the first of a query, or the one that `more` points to. */
export async function readPage(
  connection: Connection,
  query: StatementQuery | { readonly more: string } & StatementFormat,
): Promise<StatementPage> {
  const { signal, timeout, language, ...filters } = query;
  const response = await connection.request({
    method: "GET",
    ...("more" in filters ? { resource: moreResource(connection, filters.more) } : { resource: "statements", query: written(filters) }),
    headers: languageHeader(language),
    attempts: 4,
    signal,
    timeout,
  });
  const { json, attachments } = await mixedOf(response);
  if (!isObject(json) || !Array.isArray(json["statements"])) {
    throw new LrsError("unexpected-answer", "The answer is no list of statements.", { status: response.status });
  }
  const more = json["more"];
  return {
    statements: json["statements"] as readonly StoredStatement[],
    more: typeof more === "string" && more !== "" ? more : undefined,
    attachments,
    consistentThrough: response.headers.get("X-Experience-API-Consistent-Through") ?? undefined,
  };
}

/** All pages of a query, following `more` to the end; never trusts `limit`. */
export async function* readPages(connection: Connection, query: StatementQuery = {}): AsyncGenerator<StatementPage, void, undefined> {
  const { signal, timeout, language } = query;
  let page = await readPage(connection, query);
  for (;;) {
    yield page;
    const { more } = page;
    if (more === undefined) return;
    page = await readPage(connection, {
      more,
      ...(signal && { signal }),
      ...(timeout !== undefined && { timeout }),
      ...(language !== undefined && { language }),
    });
    if (page.more === more) throw new LrsError("unexpected-answer", "The LRS leads from a page to the same page.");
  }
}

function written({ activity, since, until, ...rest }: StatementQuery): Readonly<Record<string, QueryValue>> {
  return {
    ...rest,
    activity: typeof activity === "object" ? activity.id : activity,
    since: since instanceof Date ? since.toISOString() : since,
    until: until instanceof Date ? until.toISOString() : until,
  };
}

/** `more` is relative to the host. Behind a proxy it may name the host under another scheme or port. */
function moreResource({ endpoint }: Connection, more: string): string {
  const [target, base] = [new URL(more, endpoint), new URL(endpoint)];
  return target.hostname === base.hostname ? base.origin + target.pathname + target.search : target.href;
}

async function mixedOf(response: TransportResponse): Promise<MixedAnswer> {
  const contentType = response.headers.get("Content-Type") ?? "application/json";
  return readMixed(new Uint8Array(await response.arrayBuffer()), contentType, response.status);
}

function languageHeader(language: string | undefined): Readonly<Record<string, string>> {
  return language === undefined ? {} : { "Accept-Language": language };
}
