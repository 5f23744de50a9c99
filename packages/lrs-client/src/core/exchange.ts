import { kindOfStatus, LrsError, type LrsErrorKind } from "./error.ts";
import { longestWait, retryAfter } from "./retry.ts";
import type { Transport, TransportRequest, TransportResponse } from "./transport.ts";

/** How one request is made and judged. */
export interface Exchange {
  readonly transport: Transport;
  readonly url: string;
  readonly request: TransportRequest;
  /** What errors call it. */
  readonly name: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Statuses that are no failures. */
  readonly accept?: readonly number[] | undefined;
  /** Header value that must not be shown. */
  readonly secret: string;
}

/** One request with its time-out; the body has arrived when it resolves. Rejects with an `LrsError`. */
export function exchange(given: Exchange): Promise<TransportResponse> {
  const { transport, url, request, timeout, signal } = given;
  if (signal?.aborted) return Promise.reject(new LrsError("aborted", "Stopped by the caller."));
  const controller = new AbortController();
  let end: () => void;
  const answer = new Promise<TransportResponse>((resolve, reject) => {
    // Rejected here as well as aborted: a transport need not heed its signal.
    const stop = (kind: LrsErrorKind, message: string): void => {
      reject(new LrsError(kind, message));
      controller.abort();
    };
    const abort = (): void => stop("aborted", "Stopped by the caller.");
    const timer = setTimeout(() => stop("timeout", `No answer within ${timeout / 1000} s.`), Math.min(timeout, longestWait));
    signal?.addEventListener("abort", abort);
    end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    transport(url, { ...request, signal: controller.signal })
      .then((response) => complete(response, given))
      .then(resolve, (cause: unknown) => {
        reject(cause instanceof LrsError ? cause : new LrsError("network", "The LRS cannot be reached.", { cause }));
      });
  });
  return answer.finally(() => end());
}

async function complete(response: TransportResponse, { accept, name, secret }: Exchange): Promise<TransportResponse> {
  const { status, headers } = response;
  const kind = kindOfStatus(status);
  if (kind === undefined || accept?.includes(status)) {
    const content = await response.arrayBuffer();
    return {
      status,
      headers,
      text: () => Promise.resolve(new TextDecoder().decode(content)),
      arrayBuffer: () => Promise.resolve(content),
    };
  }
  let body = await response.text().catch(() => "");
  const isVersion = kind === "invalid" && /X-Experience-API-Version/i.test(body);
  for (const part of [secret, secret.replace(/^\S+ /, "")]) if (part !== "") body = body.split(part).join("…");
  throw new LrsError(isVersion ? "version" : kind, `${name}: the answer was ${status || "a redirect"}.`, {
    status,
    body: body.slice(0, 4000),
    retryAfter: retryAfter(headers.get("Retry-After")),
  });
}
