import { fingerprint } from "../core/credentials.ts";
import { canonical, isRecord, type Json } from "./json.ts";

export interface HeldDocument {
  readonly content: Uint8Array;
  readonly contentType: string;
  readonly etag: string;
  readonly updated: string;
}

export interface DocumentRequest {
  readonly method: string;
  /** `activities/state`, `activities/profile` or `agents/profile`. */
  readonly resource: string;
  readonly parameters: URLSearchParams;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly ifMatch: string | null;
  readonly ifNoneMatch: string | null;
  /** 2.0 refuses to overwrite state without a precondition. */
  readonly isVersion2: boolean;
}

export interface DocumentAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly document?: HeldDocument;
  readonly reason?: string;
}

/** State and profile documents of the test LRS. */
export class DocumentStore {
  readonly #documents = new Map<string, Map<string, HeldDocument>>();

  handle(request: DocumentRequest): DocumentAnswer {
    const { parameters, resource, method } = request;
    const id = parameters.get(resource === "activities/state" ? "stateId" : "profileId");
    const drawer = this.#drawer(resource, parameters);
    if (id === null) return this.#many(drawer, method, parameters);
    const held = drawer.get(id);
    if (method === "GET") return held ? { status: 200, document: held } : { status: 404 };
    const refusal = this.#precondition(request, held);
    if (refusal) return refusal;
    if (method === "DELETE") drawer.delete(id);
    else if (method === "PUT") drawer.set(id, made(request.body, request.contentType));
    else return this.#merge(drawer, id, held, request);
    return { status: 204 };
  }

  #drawer(resource: string, parameters: URLSearchParams): Map<string, HeldDocument> {
    const agent = parameters.get("agent");
    const key = [
      resource,
      parameters.get("activityId"),
      agent === null ? null : canonical(JSON.parse(agent)),
      parameters.get("registration"),
    ].join("\n");
    const drawer = this.#documents.get(key) ?? new Map<string, HeldDocument>();
    this.#documents.set(key, drawer);
    return drawer;
  }

  #many(drawer: Map<string, HeldDocument>, method: string, parameters: URLSearchParams): DocumentAnswer {
    const since = parameters.get("since");
    if (method === "DELETE") drawer.clear();
    if (method !== "GET") return { status: method === "DELETE" ? 204 : 400, reason: "The document's id is missing." };
    const recent = [...drawer].filter(([, { updated }]) => since === null || Date.parse(updated) > Date.parse(since));
    return { status: 200, json: recent.map(([id]) => id) };
  }

  #precondition(request: DocumentRequest, held: HeldDocument | undefined): DocumentAnswer | undefined {
    const { ifMatch, ifNoneMatch, isVersion2, resource, method } = request;
    if (ifMatch !== null && !(held && (ifMatch === "*" || ifMatch === held.etag))) return { status: 412, reason: "Changed." };
    if (ifNoneMatch !== null && held) return { status: 412, reason: "There is a document." };
    if (method !== "PUT" || ifMatch !== null || ifNoneMatch !== null) return undefined;
    if (held && (isVersion2 || resource !== "activities/state")) return { status: 409, reason: "If-Match is missing." };
    if (!held && resource !== "activities/state" && !isVersion2) return { status: 400, reason: "If-None-Match is missing." };
    return undefined;
  }

  #merge(drawer: Map<string, HeldDocument>, id: string, held: HeldDocument | undefined, request: DocumentRequest): DocumentAnswer {
    if (!held) {
      drawer.set(id, made(request.body, request.contentType));
      return { status: 204 };
    }
    const [before, added] = [objectOf(held.content), objectOf(request.body)];
    if (!before || !added) return { status: 400, reason: "Only JSON objects can be merged." };
    drawer.set(id, made(new TextEncoder().encode(JSON.stringify({ ...before, ...added })), "application/json"));
    return { status: 204 };
  }
}

function made(content: Uint8Array, contentType: string): HeldDocument {
  const etag = `"${fingerprint(new TextDecoder("latin1").decode(content) + contentType)}-${content.length}"`;
  return { content, contentType, etag, updated: new Date().toISOString() };
}

function objectOf(content: Uint8Array): Json | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
