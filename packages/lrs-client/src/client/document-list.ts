import type { Connection } from "../core/connection.ts";
import type { DocumentAddress } from "../core/document.ts";
import { LrsError } from "../core/error.ts";
import type { RequestOptions } from "./about.ts";
import { jsonAnswer } from "./json-answer.ts";

/** Where documents stand together: an address without the id of a single one. */
export type DocumentDrawer =
  | Omit<Extract<DocumentAddress, { resource: "activities/state" }>, "stateId">
  | Omit<Extract<DocumentAddress, { resource: "activities/profile" }>, "profileId">
  | Omit<Extract<DocumentAddress, { resource: "agents/profile" }>, "profileId">;

/** Ids of the documents in a place, or of those that changed since. */
export async function readDocumentIds(
  connection: Connection,
  drawer: DocumentDrawer,
  options: RequestOptions & { readonly since?: string | Date } = {},
): Promise<readonly string[]> {
  const { since, ...rest } = options;
  const response = await connection.request({
    method: "GET",
    resource: drawer.resource,
    query: { ...drawer, resource: undefined, since: since instanceof Date ? since.toISOString() : since },
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
  drawer: Extract<DocumentDrawer, { resource: "activities/state" }>,
  options: RequestOptions = {},
): Promise<void> {
  const query = { ...drawer, resource: undefined };
  await connection.request({ method: "DELETE", resource: drawer.resource, query, attempts: 4, ...options });
}
