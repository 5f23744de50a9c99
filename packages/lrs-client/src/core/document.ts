import type { Connection, RequestOptions } from "./connection.ts";
import type { Agent } from "./statement.ts";
import type { RequestBody } from "./transport.ts";

/** Where a document stands. */
export type DocumentAddress =
  | {
      readonly resource: "activities/state";
      readonly activityId: string;
      readonly agent: Agent;
      readonly stateId: string;
      readonly registration?: string;
    }
  | { readonly resource: "activities/profile"; readonly activityId: string; readonly profileId: string }
  | { readonly resource: "agents/profile"; readonly agent: Agent; readonly profileId: string };

/** A document as it was read. */
export interface StoredDocument {
  readonly content: Uint8Array;
  readonly contentType: string;
  /** Undefined where the LRS gives none or hides it from this origin. */
  readonly etag: string | undefined;
  /** HTTP date. */
  readonly lastModified: string | undefined;
  /** The content read as UTF-8. */
  text(): string;
  /** The content parsed. Throws a SyntaxError where it is no JSON. */
  json(): unknown;
}

/** How a document is written. */
export interface WriteDocumentOptions extends RequestOptions {
  /** Default application/json, or application/octet-stream for bytes. */
  readonly contentType?: string;
  /**
   * What is expected to be there: the ETag read before, "none" for no document, "any" for some document,
   * undefined for no precondition (which 2.0 refuses over an existing document).
   */
  readonly expect?: string | "none" | "any";
  /** The request outlives the page; browsers allow 65,536 bytes for all such requests together. */
  readonly keepalive?: boolean;
  /** Tries in all; default 4, with `keepalive` 1. */
  readonly attempts?: number;
  /** POST instead of PUT: the LRS merges the JSON objects' top-level properties. */
  readonly merge?: boolean;
}

function parameters(address: DocumentAddress): Readonly<Record<string, string | Agent | undefined>> {
  return { ...address, resource: undefined };
}

/** Reads a document; undefined where there is none. */
export async function readDocument(
  connection: Connection,
  address: DocumentAddress,
  options: RequestOptions = {},
): Promise<StoredDocument | undefined> {
  const response = await connection.request({
    method: "GET",
    resource: address.resource,
    query: parameters(address),
    accept: [404],
    attempts: 4,
    ...options,
  });
  if (response.status === 404) return undefined;
  const content = new Uint8Array(await response.arrayBuffer());
  const text = (): string => new TextDecoder().decode(content);
  return {
    content,
    contentType: response.headers.get("Content-Type") ?? "application/octet-stream",
    etag: response.headers.get("ETag") ?? undefined,
    lastModified: response.headers.get("Last-Modified") ?? undefined,
    text,
    json: () => JSON.parse(text()) as unknown,
  };
}

/**
 * Writes a document and gives its new ETag, where the LRS tells it. Rejects with `precondition-failed` where
 * something else is there than expected, which after a lost answer may be this very document. With
 * `keepalive` it is tried once and has left when this returns.
 */
export async function writeDocument(
  connection: Connection,
  address: DocumentAddress,
  content: string | Uint8Array | object,
  options: WriteDocumentOptions = {},
): Promise<string | undefined> {
  const { contentType, expect, keepalive, merge, ...rest } = options;
  const isRaw = typeof content === "string" || content instanceof Uint8Array;
  const body: RequestBody = isRaw ? content : JSON.stringify(content);
  const response = await connection.request({
    method: merge ? "POST" : "PUT",
    resource: address.resource,
    query: parameters(address),
    headers: {
      "Content-Type": contentType ?? (content instanceof Uint8Array ? "application/octet-stream" : "application/json"),
      ...precondition(expect),
    },
    body,
    keepalive,
    attempts: keepalive ? undefined : 4,
    ...rest,
  });
  return response.headers.get("ETag") ?? undefined;
}

/** Removes a document; it may be absent. */
export async function deleteDocument(
  connection: Connection,
  address: DocumentAddress,
  options: RequestOptions & Pick<WriteDocumentOptions, "expect"> = {},
): Promise<void> {
  const { expect, ...rest } = options;
  await connection.request({
    method: "DELETE",
    resource: address.resource,
    query: parameters(address),
    headers: precondition(expect),
    attempts: 4,
    accept: [404],
    ...rest,
  });
}

function precondition(expect: string | undefined): Readonly<Record<string, string>> {
  if (expect === undefined) return {};
  if (expect === "none") return { "If-None-Match": "*" };
  return { "If-Match": expect === "any" ? "*" : expect };
}
