import { transport as platformTransport } from "#transport";
import type { Credentials } from "./credentials.ts";
import { kindOfStatus, LrsError } from "./error.ts";
import { backoff, pause, retryAfter } from "./retry.ts";
import type { RequestBody, Transport, TransportResponse } from "./transport.ts";

/** 1.0.x and 2.0.x in the header's own form. */
export type XapiVersion = "1.0.3" | "2.0.0";

export type QueryValue = string | number | boolean | object | undefined;

export interface ConnectionOptions {
  /** Address before `statements`, with or without the last slash. */
  readonly endpoint: string;
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

export interface LrsRequest {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Relative to the endpoint (`statements`), or absolute on the endpoint's origin (a `more` link). */
  readonly resource: string;
  /** Undefined is left out; objects are written as JSON. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  readonly keepalive?: boolean;
  /** Tries in all where failures may pass; default 1. Repeating a PUT or POST is the caller's judgement. */
  readonly attempts?: number;
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

  function renew(refused?: string): Promise<string> {
    renewal ??= Promise.resolve(credentials.authorization(refused)).then(
      (value) => {
        renewal = undefined;
        return (authorization = value);
      },
      (cause: unknown) => {
        renewal = undefined;
        if (cause instanceof LrsError) throw cause;
        throw new LrsError("unauthorized", "No credentials could be had.", { cause });
      },
    );
    return renewal;
  }

  // Async for its rejections only: it runs to the transport without a pause, which page dismissal needs.
  async function once(request: LrsRequest, value: string): Promise<TransportResponse> {
    return exchange(transport, urlOf(endpoint, request), {
      method: request.method,
      headers: {
        ...options.headers,
        "X-Experience-API-Version": version,
        Authorization: value,
        ...request.headers,
      },
      redirect: "manual",
      credentials: options.cookies ?? "omit",
      ...(request.body !== undefined && { body: request.body }),
      ...(request.keepalive && { keepalive: true }),
    }, request, timeout, value);
  }

  function authorised(request: LrsRequest): Promise<TransportResponse> {
    if (authorization === undefined) {
      const value = renewal ?? credentials.authorization();
      if (typeof value !== "string") return (renewal ? value : renew()).then((known) => once(request, known));
      authorization = value;
    }
    const used = authorization;
    return once(request, used).catch(async (error: unknown) => {
      if (!(error instanceof LrsError) || (error.status !== 401 && error.status !== 403)) throw error;
      const value = authorization === used ? await renew(used) : authorization;
      if (value === undefined || value === used) throw error;
      return once(request, value);
    });
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

function checkedEndpoint(endpoint: string): string {
  const base = typeof location === "undefined" ? undefined : location.href;
  let url: URL;
  try {
    url = new URL(endpoint, base);
  } catch {
    throw new TypeError(`The endpoint is not an address: ${JSON.stringify(endpoint)}.`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new TypeError("The endpoint must begin with http:// or https://.");
  if (url.username || url.password) throw new TypeError("Give the credentials apart from the endpoint's address.");
  return url.href.replace(/[?#].*$/, "").replace(/\/?$/, "/");
}

function urlOf(endpoint: string, { resource, query }: LrsRequest): string {
  const url = new URL(resource, endpoint);
  if (url.origin !== new URL(endpoint).origin) {
    throw new LrsError("unexpected-answer", "The LRS points to another server; credentials are not sent there.");
  }
  let separator = url.search ? "&" : "?";
  let text = url.href;
  for (const name of Object.keys(query ?? {})) {
    const value = query?.[name];
    if (value === undefined) continue;
    const written = typeof value === "object" ? JSON.stringify(value) : String(value);
    text += `${separator}${name}=${encodeURIComponent(written)}`;
    separator = "&";
  }
  return text;
}

/** One request with its time-out; the body has arrived when it resolves. */
function exchange(
  transport: Transport,
  url: string,
  init: Parameters<Transport>[1],
  request: LrsRequest,
  defaultTimeout: number,
  secret: string,
): Promise<TransportResponse> {
  const { signal, timeout = defaultTimeout } = request;
  if (signal?.aborted) return Promise.reject(new LrsError("aborted", "Stopped before it was sent."));
  const controller = new AbortController();
  let end: () => void;
  const answer = new Promise<TransportResponse>((resolve, reject) => {
    // Rejected here as well as aborted: a transport need not heed its signal.
    const stop = (kind: "timeout" | "aborted", message: string): void => {
      reject(new LrsError(kind, message));
      controller.abort();
    };
    const abort = (): void => stop("aborted", "Stopped by the caller.");
    const timer = setTimeout(() => stop("timeout", `No answer within ${timeout / 1000} s.`), timeout);
    signal?.addEventListener("abort", abort);
    end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    transport(url, { ...init, signal: controller.signal })
      .then((response) => judged(response, request, secret))
      .then(resolve, (cause: unknown) => {
        reject(cause instanceof LrsError ? cause : new LrsError("network", "The LRS cannot be reached.", { cause }));
      });
  });
  return answer.finally(() => end());
}

async function judged(response: TransportResponse, request: LrsRequest, secret: string): Promise<TransportResponse> {
  const kind = request.accept?.includes(response.status) ? undefined : kindOfStatus(response.status);
  if (kind === undefined) return complete(response);
  throw refusal(kind, response, await response.text().catch(() => ""), request, secret);
}

async function complete(response: TransportResponse): Promise<TransportResponse> {
  const content = await response.arrayBuffer();
  return {
    status: response.status,
    headers: response.headers,
    text: () => Promise.resolve(new TextDecoder().decode(content)),
    arrayBuffer: () => Promise.resolve(content),
  };
}

function refusal(
  kind: NonNullable<ReturnType<typeof kindOfStatus>>,
  response: TransportResponse,
  text: string,
  { method, resource }: LrsRequest,
  secret: string,
): LrsError {
  const isVersion = kind === "invalid" && /X-Experience-API-Version/i.test(text);
  const body = [secret, secret.replace(/^\S+ /, "")].reduce((shown, part) => shown.split(part).join("…"), text);
  const wait = retryAfter(response.headers.get("Retry-After"));
  return new LrsError(
    isVersion ? "version" : kind,
    `${method} ${resource.split("?")[0] ?? ""}: the LRS answered ${response.status || "with a redirect"}.`,
    {
      status: response.status,
      body: body.slice(0, 4000),
      ...(wait !== undefined && { retryAfter: wait }),
    },
  );
}
