import { mixedBody, readMixed } from "../attachments/attachment.ts";
import type { Statement } from "../core/statement.ts";
import type { TransportRequest } from "../core/transport.ts";
import { DocumentStore } from "./document-store.ts";
import { FaultQueue, type Fault } from "./fault.ts";
import { isRecord } from "./json.ts";
import { StatementStore, type StoredStatement } from "./statement-store.ts";

/** How the LRS in memory behaves. */
export interface TestLrsOptions {
  /** Default ["1.0.3", "2.0.0"]. */
  readonly versions?: readonly string[];
  /** Answers 409 to any statement it has already, as some LRSs do. Default false. */
  readonly isStrict?: boolean;
  /** Bytes of a body beyond which it answers 413. */
  readonly maxBytes?: number;
  /** Statements on one page; `limit` is silently capped to it. Default 50. */
  readonly pageSize?: number;
  /** Whether an Authorization value is let in; default any. */
  readonly authorize?: (authorization: string | null) => boolean;
  /** Response headers to leave out, as other origins see an LRS that does not expose them. */
  readonly hiddenHeaders?: readonly string[];
  /** Path of the endpoint. Default /xapi/. */
  readonly path?: string;
  /** For faults with a chance: a seeded one makes a test repeatable. */
  readonly random?: () => number;
}

/** One request as the LRS saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Below the endpoint. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: Headers;
  readonly bytes: number;
  readonly at: number;
}

/** An LRS in memory for tests: statements, documents and trouble on demand. It is lenient and keeps nothing. */
export class TestLrs {
  /** Give this to a connection together with `fetch`. */
  readonly endpoint: string;
  readonly requests: SeenRequest[] = [];
  readonly #options: TestLrsOptions;
  readonly #statements = new StatementStore();
  readonly #documents = new DocumentStore();
  readonly #faults: FaultQueue;
  readonly #path: string;

  constructor(options: TestLrsOptions = {}) {
    this.#options = options;
    this.#path = options.path ?? "/xapi/";
    this.endpoint = `http://lrs.test${this.#path}`;
    this.#faults = new FaultQueue(options.random ?? Math.random);
  }

  /** In the order of storing, voided ones included. */
  get statements(): readonly StoredStatement[] {
    return this.#statements.all;
  }

  /** Makes trouble for requests to come. */
  inject(fault: Fault): void {
    this.#faults.add(fault);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** Takes the place of `fetch`, and of a connection's `transport`. */
  readonly fetch = async (url: string | URL | Request, init: RequestInit | TransportRequest = {}): Promise<Response> => {
    const signal = init.signal ?? undefined;
    // The types of the platform know no `undefined` and no shared memory here.
    const answer = this.handle(new Request(url, init as RequestInit));
    if (!signal) return await answer;
    signal.throwIfAborted();
    return await Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      }),
    ]);
  };

  /** Answers a request; rejects where a fault breaks the connection, stays pending where it hangs. */
  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const body = new Uint8Array(await request.arrayBuffer());
    const path = url.pathname.startsWith(this.#path) ? url.pathname.slice(this.#path.length) : url.pathname;
    const { method, headers } = request;
    this.requests.push({ method, path, parameters: url.searchParams, headers, bytes: body.length, at: Date.now() });
    const fault = this.#faults.next(method, path);
    if (fault?.kind === "status") return this.#answer(fault.status ?? 503, fault.body ?? "", fault.headers);
    if (fault?.kind === "page") return this.#answer(200, "<!doctype html><title>Log in</title>", { "Content-Type": "text/html" });
    if (fault?.kind === "reset-before") throw new TypeError("The connection was reset.");
    if (fault?.kind === "hang") return new Promise<never>(() => {});
    const answer = await this.#route(method, path, url.searchParams, headers, body);
    if (fault?.kind === "reset-after") throw new TypeError("The connection was reset.");
    return answer;
  }

  async #route(method: string, path: string, parameters: URLSearchParams, headers: Headers, body: Uint8Array): Promise<Response> {
    const versions = this.#options.versions ?? ["1.0.3", "2.0.0"];
    if (path === "about") return this.#json(200, { version: versions });
    if (this.#options.authorize?.(headers.get("Authorization")) === false) return this.#answer(401, "Who are you?");
    const version = headers.get("X-Experience-API-Version") ?? "";
    if (!versions.some((one) => one.split(".")[0] === version.split(".")[0])) {
      return this.#answer(400, "X-Experience-API-Version is not supported.");
    }
    if (body.length > (this.#options.maxBytes ?? Infinity)) return this.#answer(413, "Too large.");
    const contentType = headers.get("Content-Type") ?? "application/octet-stream";
    if (path === "statements") return this.#statementsRoute(method, parameters, body, contentType);
    if (path === "activities") return this.#json(200, { objectType: "Activity", id: parameters.get("activityId") });
    if (path === "agents") return this.#json(200, { objectType: "Person", ...person(parameters.get("agent")) });
    if (!/^(activities\/(state|profile)|agents\/profile)$/.test(path)) return this.#answer(404, "Nothing here.");
    const { status, json, document, reason } = this.#documents.handle({
      method,
      resource: path,
      parameters,
      body,
      contentType,
      ifMatch: headers.get("If-Match"),
      ifNoneMatch: headers.get("If-None-Match"),
      isVersion2: version.startsWith("2"),
    });
    if (json !== undefined) return this.#json(status, json);
    if (!document) return this.#answer(status, reason ?? "");
    return this.#answer(status, document.content, {
      "Content-Type": document.contentType,
      ETag: document.etag,
      "Last-Modified": new Date(document.updated).toUTCString(),
    });
  }

  async #statementsRoute(method: string, parameters: URLSearchParams, body: Uint8Array, contentType: string): Promise<Response> {
    if (method === "GET") return this.#find(parameters);
    let read: Awaited<ReturnType<typeof readMixed>>;
    try {
      read = await readMixed(body, contentType);
    } catch (error) {
      return this.#answer(400, String(error));
    }
    const { json, attachments } = read;
    const id = method === "PUT" ? parameters.get("statementId") : null;
    const batch = (Array.isArray(json) ? json : [id !== null && isRecord(json) ? { id, ...json } : json]) as readonly Statement[];
    const missing = batch.flatMap((one) => one.attachments ?? []).some(({ sha2, fileUrl }) => fileUrl === undefined && !attachments.has(sha2.toLowerCase()));
    if (missing) return this.#answer(400, "An attachment's bytes are missing.");
    const storing = this.#statements.add(batch, this.#options.isStrict ?? false);
    if (storing.status !== 200) return this.#answer(storing.status, storing.reason);
    for (const [sha2, content] of attachments) this.#statements.attachments.set(sha2, content);
    return method === "PUT" ? this.#answer(204, "") : this.#json(200, storing.ids);
  }

  #find(parameters: URLSearchParams): Response {
    for (const name of ["statementId", "voidedStatementId"]) {
      const id = parameters.get(name);
      if (id === null) continue;
      const found = this.#statements.get(id, name === "voidedStatementId");
      return found ? this.#mixed(found, [found], parameters) : this.#answer(404, "No such statement.");
    }
    const start = Number(parameters.get("start") ?? 0);
    const most = this.#options.pageSize ?? 50;
    const limit = Math.min(Number(parameters.get("limit") ?? 0) || most, most);
    const found = this.#statements.query(parameters);
    const page = found.slice(start, start + limit);
    const next = new URLSearchParams(parameters);
    next.set("start", String(start + limit));
    const more = start + limit < found.length ? `${this.#path}statements?${next.toString()}` : "";
    return this.#mixed({ statements: page, more }, page, parameters);
  }

  #mixed(json: unknown, statements: readonly Statement[], parameters: URLSearchParams): Response {
    if (parameters.get("attachments") !== "true") return this.#json(200, json);
    const hashes = new Set(statements.flatMap(({ attachments }) => attachments ?? []).map(({ sha2 }) => sha2.toLowerCase()));
    const contents = [...this.#statements.attachments].filter(([sha2]) => hashes.has(sha2)).map(([, content]) => content);
    if (contents.length === 0) return this.#json(200, json);
    const { body, contentType } = mixedBody(JSON.stringify(json), contents);
    return this.#answer(200, body, { "Content-Type": contentType });
  }

  #json(status: number, value: unknown): Response {
    return this.#answer(status, JSON.stringify(value), { "Content-Type": "application/json" });
  }

  #answer(status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Response {
    const shown = new Headers(headers);
    shown.set("X-Experience-API-Version", this.#options.versions?.at(-1) ?? "2.0.0");
    shown.set("X-Experience-API-Consistent-Through", new Date().toISOString());
    shown.set("Date", new Date().toUTCString());
    for (const name of this.#options.hiddenHeaders ?? []) shown.delete(name);
    const isEmpty = status === 204 || body.length === 0;
    return new Response(isEmpty ? null : (body as BodyInit), { status, headers: shown });
  }
}

function person(agent: string | null): Record<string, unknown> {
  const given: unknown = JSON.parse(agent ?? "{}");
  return isRecord(given) ? Object.fromEntries(Object.entries(given).filter(([key]) => key !== "objectType").map(([key, value]) => [key, [value]])) : {};
}
