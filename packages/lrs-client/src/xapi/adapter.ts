import { readMixed } from "../attachments/attachment.ts";
import { jsonOf } from "../client/json-answer.ts";
import type { Connection, LrsRequest } from "../core/connection.ts";
import type { StatementSender } from "../core/sender-types.ts";
import type { Statement } from "../core/statement.ts";
import type { RequestBody, TransportResponse } from "../core/transport.ts";

/** What @xapi/xapi hands to an adapter. */
export interface AdapterRequest {
  readonly url: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** What it wants back. */
export interface AdapterAnswer {
  readonly data: unknown;
  readonly headers: Record<string, string>;
  readonly status: number;
}

const shownHeaders = ["etag", "last-modified", "content-type", "x-experience-api-version", "x-experience-api-consistent-through"];
const documents = /\/(activities\/state|activities\/profile|agents\/profile)\?/;
/** A request about one document, which may be of any type; lists of them are JSON. */
const oneDocument = /[?&](stateId|profileId)=/;

/** Carries the requests of @xapi/xapi over our connection, its statements through our queue. */
export function xapiAdapter(connection: Connection, sender: StatementSender): (request: AdapterRequest) => Promise<AdapterAnswer> {
  return async ({ url, method, headers = {}, data }) => {
    const isStatement = method === "POST" && new URL(url).href === new URL("statements", connection.endpoint).href;
    if (isStatement) return stored(sender, data as Statement | readonly Statement[]);
    const own = ownHeaders(headers);
    if (method === "PUT" && documents.test(url) && !own["If-Match"] && !own["If-None-Match"]) {
      Object.assign(own, await precondition(connection, url));
    }
    const response = await connection.request({
      method: method as LrsRequest["method"],
      resource: url,
      headers: own,
      body: bodyOf(data),
      attempts: 4,
    });
    return { data: await dataOf(response, documents.test(url) && oneDocument.test(url)), headers: headersOf(response), status: response.status };
  };
}

/** The answer to statements that are confirmed. */
export async function stored(sender: StatementSender, given: Statement | readonly Statement[]): Promise<AdapterAnswer> {
  const ids = await sender.send("length" in given ? given : [given]);
  return { data: ids, headers: {}, status: 200 };
}

/** Without what the connection sets itself, and without a header for an ETag that was never given. */
function ownHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const ours = /^(authorization|x-experience-api-version|undefined)$/i;
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (ours.test(name) || value === undefined ? [] : [[name, String(value)]])),
  );
}

/** A document is written over what is there now: 2.0 and profiles accept nothing else. */
async function precondition(connection: Connection, url: string): Promise<Record<string, string>> {
  const now = await connection.request({ method: "GET", resource: url, accept: [404], attempts: 4 });
  if (now.status === 404) return { "If-None-Match": "*" };
  return { "If-Match": now.headers.get("ETag") ?? "*" };
}

function bodyOf(data: unknown): RequestBody | undefined {
  if (data === undefined || typeof data === "string" || data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return JSON.stringify(data);
}

async function dataOf(response: TransportResponse, isDocument: boolean): Promise<unknown> {
  const type = response.headers.get("Content-Type") ?? "";
  const content = new Uint8Array(await response.arrayBuffer());
  if (content.length === 0) return undefined;
  if (!isDocument) {
    const { json, attachments } = await readMixed(content, type, response.status);
    return isMultipart(type) ? [json, ...attachments.values()] : json;
  }
  if (/^\s*application\/([\w.+-]*\+)?json/i.test(type)) return jsonOf(content, response.status);
  return /^\s*(text\/|application\/([\w.+-]*\+)?xml)/i.test(type) ? new TextDecoder().decode(content) : content;
}

const isMultipart = (type: string): boolean => /^\s*multipart\//i.test(type);

function headersOf(response: TransportResponse): Record<string, string> {
  return Object.fromEntries(shownHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    if (value === null) return [];
    // Parsed already: the class must not put it through its own reader, which is not binary-safe.
    return [[name, name === "content-type" && isMultipart(value) ? "application/json" : value]];
  }));
}
