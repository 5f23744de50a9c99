/** Text, or bytes as they stand. */
export type RequestBody = string | Uint8Array;

/** A request with everything in it: the part of `RequestInit` that is used. */
export interface TransportRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Outlives the page; browsers allow 65,536 bytes for all such requests together. */
  readonly keepalive?: boolean | undefined;
  readonly redirect?: "manual";
  readonly credentials?: "omit" | "include" | "same-origin";
}

/** What this library reads of an answer: a part of `Response`. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Sends one request; rejects with anything where there is no answer. Another `fetch` becomes one by
 * `(url, request) => otherFetch(url, request as RequestInit)`.
 */
export type Transport = (url: string, request: TransportRequest) => Promise<TransportResponse>;
