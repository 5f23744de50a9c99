export type RequestBody = string | Uint8Array;

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

/** Sends one request. `fetch` is one; rejects with anything where there is no answer. */
export type Transport = (url: string, request: TransportRequest) => Promise<TransportResponse>;
