import { transport as platformTransport } from "#transport";
import type { Credentials } from "./credentials.ts";
import { LrsError } from "./error.ts";
import { exchange } from "./exchange.ts";
import { backoff, pause } from "./retry.ts";
import type { RequestBody, Transport, TransportResponse } from "./transport.ts";

/** The versions of xAPI that are known, 1.0.x and 2.0.x, as the header names them. */
export type XapiVersion = "1.0.3" | "2.0.0";

/** Objects are written as JSON; undefined is left out. */
export type QueryValue = string | number | boolean | object | undefined;

/** Where the LRS is, and how it is spoken to. */
export interface ConnectionOptions {
  /** Address before `statements`, with or without the last slash. */
  readonly endpoint: string;
  /** Made by `basic`, `bearer`, `callback` or `fetchToken`. */
  readonly credentials: Credentials;
  /** Default 1.0.3. */
  readonly version?: XapiVersion;
  /** Milliseconds until a request counts as unanswered. Default 20,000. */
  readonly timeout?: number;
  /** Default: `fetch`; in Node its own HTTP. */
  readonly transport?: Transport;
  /** Further headers for every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a browser sends cookies: default "omit". */
  readonly cookies?: "omit" | "include" | "same-origin";
}

/** What may be said of any request. */
export interface RequestOptions {
  /** Ends the request and every further try: it rejects with `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until a try counts as unanswered. Default: the connection's. */
  readonly timeout?: number | undefined;
}

/** A request to a resource of the LRS. */
export interface LrsRequest extends RequestOptions {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Relative to the endpoint (`statements`), or absolute on the endpoint's origin (a `more` link). */
  readonly resource: string;
  /** Undefined is left out; objects are written as JSON. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  /** Outlives the page; browsers allow 65,536 bytes for all such requests together. */
  readonly keepalive?: boolean | undefined;
  /** Tries in all where failures may pass; default 1. Repeating a PUT or POST is the caller's judgement. */
  readonly attempts?: number | undefined;
  /** Statuses that are answers, not failures (404 for an absent document). */
  readonly accept?: readonly number[];
}

/** A way to one LRS with one set of credentials. */
export interface Connection {
  readonly endpoint: string;
  readonly version: XapiVersion;
  /** Endpoint and owner: what queued statements belong to. */
  readonly owner: string;
  /**
   * Sends a request and gives the answer, body included; rejects with an `LrsError`.
   * Once credentials are known, the request has left when this returns.
   */
  request(request: LrsRequest): Promise<TransportResponse>;
}

/** Opens a way to an LRS; nothing is sent yet. Throws a TypeError where the endpoint is no http(s) address. */
export function connect(options: ConnectionOptions): Connection {
  const endpoint = checkedEndpoint(options.endpoint);
  const version = options.version ?? "1.0.3";
  const { credentials, transport = platformTransport, timeout = 20_000 } = options;
  let authorization: string | undefined;
  let renewal: Promise<string> | undefined;

  /** Asks for credentials, once for all requests together; answers at once where they are at hand. */
  function renew(refused?: string): string | Promise<string> {
    if (renewal) return renewal;
    try {
      const value = credentials.authorization(refused);
      if (typeof value === "string") return (authorization = checked(value));
      renewal = Promise.resolve(value)
        .then((given) => (authorization = checked(given)))
        .catch(refuse)
        .finally(() => (renewal = undefined));
      return renewal;
    } catch (cause) {
      return refuse(cause);
    }
  }

  // Async for its rejections only: it runs to the transport without a pause, which page dismissal needs.
  async function once(request: LrsRequest, value: string): Promise<TransportResponse> {
    return exchange({
      transport,
      url: urlOf(endpoint, request),
      request: {
        method: request.method,
        headers: {
          ...options.headers,
          "X-Experience-API-Version": version,
          Authorization: value,
          ...request.headers,
        },
        redirect: "manual",
        credentials: options.cookies ?? "omit",
        body: request.body,
        keepalive: request.keepalive,
      },
      name: `${request.method} ${request.resource.split("?", 1).join()}`,
      timeout: request.timeout ?? timeout,
      signal: request.signal,
      accept: request.accept,
      secret: value,
    });
  }

  async function authorised(request: LrsRequest): Promise<TransportResponse> {
    const known = authorization ?? renew();
    const used = typeof known === "string" ? known : await known;
    try {
      return await once(request, used);
    } catch (error) {
      if (!(error instanceof LrsError) || (error.status !== 401 && error.status !== 403)) throw error;
      const value = authorization === used ? await renew(used) : authorization;
      if (!value || value === used) throw error;
      return once(request, value);
    }
  }

  async function persistent(request: LrsRequest, attempts: number): Promise<TransportResponse> {
    for (let failures = 0; ; ) {
      try {
        return await authorised(request);
      } catch (error) {
        if (!(error instanceof LrsError) || !error.retryable || ++failures >= attempts) throw error;
        await pause(error.retryAfter ?? backoff(failures), request.signal);
      }
    }
  }

  return {
    endpoint,
    version,
    owner: `${endpoint} ${credentials.owner}`,
    request: (request) =>
      request.attempts === undefined ? authorised(request) : persistent(request, request.attempts),
  };
}

/** What cannot be a header's value would look like a network that is down: a token with the line break of its file. */
function checked(value: unknown): string {
  if (typeof value === "string" && /^[ -~]+$/.test(value)) return value;
  throw new TypeError("No header value");
}

function refuse(cause: unknown): never {
  throw cause instanceof LrsError ? cause : new LrsError("unauthorized", "No credentials could be had.", { cause });
}

function checkedEndpoint(endpoint: string): string {
  let url: URL | undefined;
  try {
    url = new URL(endpoint, typeof location === "undefined" ? undefined : location.href);
  } catch {
    // Told below.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new TypeError("The endpoint must be an http(s) address without credentials.");
  }
  return url.href.replace(/[?#].*$/, "").replace(/\/?$/, "/");
}

function urlOf(endpoint: string, { resource, query }: LrsRequest): string {
  const url = new URL(resource, endpoint);
  if (url.origin !== new URL(endpoint).origin) {
    throw new LrsError("unexpected-answer", "The link leads to another server.");
  }
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return `${name}=${encodeURIComponent(typeof value === "object" ? JSON.stringify(value) : value)}`;
  });
  return url.href + (pairs.length > 0 ? (url.search ? "&" : "?") : "") + pairs.join("&");
}
