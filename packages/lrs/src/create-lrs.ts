import {
  resourceMethods,
  validateQuery,
  type XapiResource,
  type XapiVersion,
} from "@lentera/lrs-client/validate";
import { about, activity, person } from "./about.ts";
import type { Access, DocumentName } from "./access.ts";
import { StorageError, type Database } from "./database/database.ts";
import { openDatabase } from "./database/open.ts";
import { Documents, type DocumentKey, type Preconditions } from "./documents.ts";
import { undoAlternateSyntax } from "./http/alternate.ts";
import { readBody } from "./http/body.ts";
import { HttpError, type LrsRequest, type LrsResponse } from "./http/message.ts";
import { fromFetch, toFetch } from "./http/fetch.ts";
import { demand, Keys } from "./keys.ts";
import type { Lrs, LrsOptions } from "./lrs-types.ts";
import { refuse } from "./statements/receive.ts";
import { refused, StatementResource } from "./statements/resource.ts";
import { TermNumbers } from "./statements/term-numbers.ts";
import { agentIdentifier } from "./statements/terms.ts";

const resources: readonly XapiResource[] = [
  ...(["about", "statements", "activities", "agents"] as const),
  ...(["activities/state", "activities/profile", "agents/profile"] as const),
];

/** An LRS with the entrance that the node adapter uses. */
export interface LrsCore extends Lrs {
  handle(request: LrsRequest, access?: Access): Promise<LrsResponse>;
}

/** Opens the database and returns the LRS. Rejects with a sentence when the database cannot be opened, or a key is none. */
export function createLrs(options: LrsOptions = {}): Promise<Lrs> {
  return createCore(options);
}

/** The same with the entrance of the node adapter. */
export async function createCore(options: LrsOptions): Promise<LrsCore> {
  const keys = new Keys(options.keys ?? [], options.homePage ?? "urn:lentera:lrs");
  const database = await openDatabase(options.database ?? "memory");
  const store = new Store(database, keys, options);
  return {
    path: store.path,
    handle: (request, access) => store.handle(request, access),
    fetch: async (request, access) => toFetch(await store.handle(fromFetch(request), access)),
    close: () => database.close(),
  };
}

class Store {
  readonly path: string;
  readonly #database: Database;
  readonly #options: LrsOptions;
  readonly #keys: Keys;
  readonly #numbers = new TermNumbers();
  readonly #statements: StatementResource;
  readonly #documents: Documents;
  readonly #maxBodyBytes: number;

  constructor(database: Database, keys: Keys, options: LrsOptions) {
    this.path = (options.path ?? "/xapi").replace(/^\/*/, "/").replace(/\/+$/, "");
    this.#database = database;
    this.#options = options;
    this.#keys = keys;
    this.#maxBodyBytes = options.maxBodyBytes ?? 64 * 1024 * 1024;
    const limits = {
      maxStatementBytes: options.maxStatementBytes ?? 1024 * 1024,
      maxBodyBytes: this.#maxBodyBytes,
      pageSize: options.pageSize ?? 100,
    };
    this.#statements = new StatementResource(database, this.#numbers, limits, `${this.path}/statements`);
    this.#documents = new Documents(database);
  }

  async handle(request: LrsRequest, access?: Access): Promise<LrsResponse> {
    const answer: Answer = { version: fallbackVersion(request) };
    let response: LrsResponse;
    try {
      response = await this.#answer(request, answer, access);
    } catch (error) {
      response = this.#failure(error);
    }
    const headers: Record<string, string> = {
      ...this.#commonHeaders(),
      ...(answer.resource === "statements" && this.#statements.consistentThrough),
      ...response.headers,
    };
    // The latest patch version of the one that the request is of (1.0.3, Communication 3.3).
    headers["x-experience-api-version"] = answer.version;
    if (request.method !== "HEAD" && answer.method !== "HEAD") return { ...response, headers };
    return { status: response.status, headers };
  }

  async #answer(outer: LrsRequest, answer: Answer, given: Access | undefined): Promise<LrsResponse> {
    const resource = this.#resource(outer.path);
    answer.resource = resource;
    if (outer.method === "OPTIONS") return this.#preflight(resource);
    const request = await undoAlternateSyntax(outer, this.#maxBodyBytes, (header) => this.#access(header, given));
    answer.method = request.method;
    const method = request.method === "HEAD" ? "GET" : request.method;
    // Anybody may ask what the LRS is, in any version.
    if (resource === "about" && method === "GET") {
      const asked = readVersion(request);
      answer.version = asked ?? "2.0.0";
      return about(asked);
    }
    const version = readVersion(request);
    if (version === undefined) {
      throw new HttpError(400, "The header X-Experience-API-Version must say 1.0.x or 2.0.x.");
    }
    answer.version = version;
    // Which methods there are is no secret: nobody has to show credentials to hear that there is none.
    if (method !== "GET" && method !== "PUT" && method !== "POST" && method !== "DELETE")
      throw notAllowed(resource);
    if (!resourceMethods(resource).includes(method)) throw notAllowed(resource);
    const access = await this.#access(request.header("authorization"), given);
    const query = new URLSearchParams(request.query);
    // The page after the first has only its token; the resource reads it.
    if (!(resource === "statements" && method === "GET")) {
      const findings = validateQuery(resource, method, query);
      if (findings.length > 0) throw refuse("The parameters are not valid.", findings);
    }
    switch (resource) {
      case "statements":
        if (method === "GET") return this.#statements.get(request, access);
        if (method === "PUT")
          return this.#statements.put(request, version, access, query.get("statementId") ?? "");
        return this.#statements.post(request, version, access);
      case "activities":
        demand(access, "read");
        return activity(this.#database, this.#numbers, query.get("activityId") ?? "");
      case "agents":
        demand(access, "read");
        return person(this.#database, this.#numbers, JSON.parse(query.get("agent") ?? "null"));
      case "about":
        return about(version);
      default:
        return this.#document(request, resource, method, query, version, access);
    }
  }

  async #document(
    request: LrsRequest,
    resource: "activities/state" | "activities/profile" | "agents/profile",
    method: "GET" | "PUT" | "POST" | "DELETE",
    query: URLSearchParams,
    version: XapiVersion,
    access: Access,
  ): Promise<LrsResponse> {
    const idName = resource === "activities/state" ? "stateId" : "profileId";
    const agent: unknown = query.has("agent") ? JSON.parse(query.get("agent") ?? "") : undefined;
    const key: DocumentKey = {
      resource: documentResources[resource],
      activity: query.get("activityId") ?? "",
      agent: agentIdentifier(agent) ?? "",
      registration: (query.get("registration") ?? "").toLowerCase(),
      id: query.get(idName) ?? "",
    };
    const preconditions: Preconditions = {
      ifMatch: request.header("if-match"),
      ifNoneMatch: request.header("if-none-match"),
    };
    const check = (content?: Uint8Array): void => {
      const refusal = access.checkDocument?.({ ...key, method }, content);
      if (refusal !== undefined) throw refused(refusal);
    };
    if (method === "GET") {
      demand(access, "read");
      check();
      if (key.id === "") return this.#documents.list(key, query.get("since") ?? undefined);
      return this.#documents.get(key, preconditions);
    }
    demand(access, "write");
    if (method === "DELETE") {
      check();
      return key.id === "" ? this.#documents.deleteAll(key) : this.#documents.delete(key, preconditions);
    }
    const type = request.header("content-type");
    const bytes = await readBody(request, this.#maxBodyBytes);
    if (method === "POST" && type === undefined && bytes.byteLength === 0)
      throw new HttpError(400, "The request has neither content nor a Content-Type; there is nothing to store.");
    check(bytes);
    const document = { type: type ?? "application/octet-stream", bytes };
    if (method === "PUT") return this.#documents.put(key, document, preconditions, version);
    return this.#documents.post(key, document, preconditions);
  }

  #resource(path: string): XapiResource {
    // Clients that glue "/statements" to an endpoint that ends with a slash, as ours does, ask for "//statements".
    const rest = path.startsWith(`${this.path}/`) ? path.slice(this.path.length).replace(/^\/+|\/$/g, "") : "";
    const resource = resources.find((name) => name === rest);
    if (resource === undefined)
      throw new HttpError(
        404,
        `There is nothing at "${path}"; the resources of this LRS stand below ${this.path}/.`,
      );
    return resource;
  }

  async #access(header: string | undefined, given: Access | undefined): Promise<Access> {
    if (given !== undefined) return given;
    const found =
      header === undefined
        ? undefined
        : (this.#keys.find(header) ?? (await this.#options.authorize?.(header)));
    if (found !== undefined) return found;
    const message =
      header === undefined
        ? "This LRS needs credentials: HTTP Basic with the name and secret of a key."
        : "These credentials are not known to this LRS.";
    throw new HttpError(401, message, { "www-authenticate": 'Basic realm="LRS", charset="UTF-8"' });
  }

  #preflight(resource: XapiResource): LrsResponse {
    const methods = [
      ...new Set([
        "HEAD",
        "OPTIONS",
        ...resourceMethods(resource),
        ...(resource === "about" ? [] : ["POST"]),
      ]),
    ];
    return {
      status: 204,
      headers: {
        "access-control-allow-methods": methods.join(", "),
        "access-control-allow-headers":
          "Authorization, Content-Type, Content-Encoding, Accept-Language, If-Match, If-None-Match, X-Experience-API-Version",
        "access-control-max-age": "86400",
      },
    };
  }

  #commonHeaders(): Record<string, string> {
    return {
      "access-control-allow-origin": this.#options.origin ?? "*",
      "access-control-expose-headers":
        "ETag, Last-Modified, Retry-After, WWW-Authenticate, X-Experience-API-Version, X-Experience-API-Consistent-Through",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    };
  }

  #failure(error: unknown): LrsResponse {
    if (error instanceof HttpError) return plain(error.status, error.message, error.headers);
    this.#options.onError?.(error);
    if (error instanceof StorageError) {
      return plain(error.status, error.message, error.status === 503 ? { "retry-after": "5" } : {});
    }
    return plain(500, "The LRS failed at this request; nothing of it was stored.");
  }
}

/** What is known of a request while it is answered. */
interface Answer {
  version: XapiVersion;
  resource?: XapiResource;
  method?: string;
}

const documentResources: Readonly<
  Record<"activities/state" | "activities/profile" | "agents/profile", DocumentName["resource"]>
> = {
  "activities/state": "state",
  "activities/profile": "activity-profile",
  "agents/profile": "agent-profile",
};

function readVersion(request: LrsRequest): XapiVersion | undefined {
  const header = request.header("x-experience-api-version")?.trim() ?? "";
  if (/^1\.0(?:\.\d+)?$/.test(header)) return "1.0.3";
  return /^2\.0(?:\.\d+)?$/.test(header) ? "2.0.0" : undefined;
}

// What a request without a version is answered in. One that asks for nothing in particular is of somebody who
// looks for an LRS: the version that every client knows.
function fallbackVersion({ method, query }: LrsRequest): XapiVersion {
  return method === "GET" && query === "" ? "1.0.3" : "2.0.0";
}

function notAllowed(resource: XapiResource): HttpError {
  const allow = ["HEAD", ...resourceMethods(resource)].join(", ");
  return new HttpError(405, `The resource ${resource} answers only ${allow}.`, { allow });
}

function plain(status: number, message: string, headers: Readonly<Record<string, string>> = {}): LrsResponse {
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
    body: `${message}\n`,
  };
}
