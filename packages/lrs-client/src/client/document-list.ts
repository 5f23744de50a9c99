import type { Connection, RequestOptions } from "../core/connection.ts";
import type { DocumentAddress } from "../core/document.ts";
import { LrsError } from "../core/error.ts";
import { jsonAnswer } from "./json-answer.ts";

/** Where documents stand together: an address without the id of a single one. */
export type DocumentScope =
  | Omit<Extract<DocumentAddress, { resource: "activities/state" }>, "stateId">
  | Omit<Extract<DocumentAddress, { resource: "activities/profile" }>, "profileId">
  | Omit<Extract<DocumentAddress, { resource: "agents/profile" }>, "profileId">;

/** Which documents are listed. */
export interface DocumentListOptions extends RequestOptions {
  /** Changed after this moment (ISO 8601). */
  readonly since?: string | Date;
}

/** Ids of the documents in a place, or of those that changed since. */
export async function readDocumentIds(
  connection: Connection,
  scope: DocumentScope,
  options: DocumentListOptions = {},
): Promise<readonly string[]> {
  const { since, ...rest } = options;
  const response = await connection.request({
    method: "GET",
    resource: scope.resource,
    query: { ...scope, resource: undefined, since: since instanceof Date ? since.toISOString() : since },
    attempts: 4,
    ...rest,
  });
  const ids = await jsonAnswer(response);
  if (!Array.isArray(ids)) throw new LrsError("unexpected-answer", "The answer is no list of ids.", { status: response.status });
  return ids.map(String);
}

/** Removes all state documents of an activity and agent (and registration, if given). */
export async function deleteStates(
  connection: Connection,
  scope: Extract<DocumentScope, { resource: "activities/state" }>,
  options: RequestOptions = {},
): Promise<void> {
  const query = { ...scope, resource: undefined };
  await connection.request({ method: "DELETE", resource: scope.resource, query, attempts: 4, ...options });
}
