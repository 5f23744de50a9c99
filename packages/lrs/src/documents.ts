import { createHash } from "node:crypto";
import { isObject, timestampMillis, type XapiVersion } from "@lentera/lrs-client/validate";
import type { DocumentName } from "./access.ts";
import type { Database } from "./database/database.ts";
import { HttpError, json, noContent, type LrsResponse } from "./http/message.ts";
import { readJson } from "./statements/receive.ts";

/** Which documents a request is about; empty texts where a part was not given. */
export type DocumentKey = Omit<DocumentName, "method">;

/** The preconditions of a request (RFC 9110, section 13). */
export interface Preconditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** A document on its way in. */
export interface IncomingDocument {
  readonly type: string;
  readonly bytes: Uint8Array;
}

type KeptDocument = {
  readonly type: string;
  readonly etag: string;
  readonly updated: number;
  readonly bytes: Uint8Array;
};

/** State, activity profile and agent profile documents. */
export class Documents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** One document. */
  async get(key: DocumentKey, { ifNoneMatch }: Preconditions): Promise<LrsResponse> {
    const sql = "SELECT type, etag, updated, bytes FROM document WHERE name = ?";
    const [found] = await this.#database.query<KeptDocument>(sql, [nameOf(key)]);
    if (found === undefined) throw new HttpError(404, `There is no document with the id "${key.id}" here.`);
    const headers = { etag: `"${found.etag}"`, "last-modified": new Date(found.updated).toUTCString() };
    if (ifNoneMatch !== undefined && matches(ifNoneMatch, found.etag)) return { status: 304, headers };
    return {
      status: 200,
      headers: {
        ...headers,
        "content-type": found.type,
        // A stored page must not run as a page of this host.
        "content-security-policy": "sandbox",
      },
      body: found.bytes,
    };
  }

  /** Ids of the documents changed after `since`; of all registrations when none is given. */
  async list(key: DocumentKey, since: string | undefined): Promise<LrsResponse> {
    const { sql, parameters } = familyQuery(key);
    const after = since === undefined ? -1 : (timestampMillis(since) ?? 0);
    const rows = await this.#database.query<{ id: string; updated: number }>(
      `SELECT DISTINCT id, updated FROM document WHERE ${sql} AND updated > ? ORDER BY updated`,
      [...parameters, after],
    );
    const newest = rows.at(-1)?.updated;
    const headers: Record<string, string> =
      newest === undefined ? {} : { "last-modified": new Date(newest).toUTCString() };
    return json(200, [...new Set(rows.map(({ id }) => id))], headers);
  }

  /** Stores a document in place of any other. */
  put(
    key: DocumentKey,
    document: IncomingDocument,
    preconditions: Preconditions,
    version: XapiVersion,
  ): Promise<LrsResponse> {
    return this.#change(key, preconditions, (found) => {
      const guarded = preconditions.ifMatch !== undefined || preconditions.ifNoneMatch !== undefined;
      const isProfile = key.resource !== "state";
      // 1.0.3, Communication 3.1, for profiles; IEEE 9274.1.1, section 4.1.4, for all three resources.
      if (found !== undefined && !guarded && (version === "2.0.0" || isProfile)) {
        throw new HttpError(
          409,
          "There is already a document with this id. Read it and send its ETag as If-Match, or send If-None-Match: * to store only where none is.",
        );
      }
      // 1.0.3, Communication 3.1: whoever puts a profile must say what he expects to be there, also when nothing is.
      if (found === undefined && !guarded && version === "1.0.3" && isProfile) {
        throw new HttpError(
          400,
          "In xAPI 1.0.3 a profile is put with If-None-Match: * where there is none yet, or with the ETag of the one that is there as If-Match.",
        );
      }
      return document;
    });
  }

  /** Merges a JSON object into the one that is there, name by name (1.0.3, Communication 2.2). */
  post(key: DocumentKey, document: IncomingDocument, preconditions: Preconditions): Promise<LrsResponse> {
    const isJson = isJsonType(document.type);
    const brought = isJson ? readJson(document.bytes) : undefined;
    if (isJson && !isObject(brought))
      throw new HttpError(400, "A JSON document that is posted must be an object.");
    return this.#change(key, preconditions, (found) => {
      if (found === undefined) return document;
      if (!isJsonType(found.type) || !isObject(brought)) {
        throw new HttpError(
          400,
          "Only JSON objects can be merged; both documents must have the Content-Type application/json. Use PUT to replace the document.",
        );
      }
      const before = parseObject(found.bytes);
      if (before === undefined)
        throw new HttpError(400, "The stored document is not a JSON object; use PUT to replace it.");
      return { type: "application/json", bytes: Buffer.from(JSON.stringify({ ...before, ...brought })) };
    });
  }

  /** Removes a document; it is no error when there is none. */
  async delete(key: DocumentKey, preconditions: Preconditions): Promise<LrsResponse> {
    await this.#database.write(async (writer) => {
      const [found] = await writer.query<{ etag: string }>("SELECT etag FROM document WHERE name = ?", [
        nameOf(key),
      ]);
      checkPreconditions(preconditions, found?.etag);
      writer.run("DELETE FROM document WHERE name = ?", [nameOf(key)]);
    });
    return noContent();
  }

  /** Removes all state documents of an agent in an activity, or of one registration. */
  async deleteAll(key: DocumentKey): Promise<LrsResponse> {
    const { sql, parameters } = familyQuery(key);
    await this.#database.write(async (writer) => writer.run(`DELETE FROM document WHERE ${sql}`, parameters));
    return noContent();
  }

  async #change(
    key: DocumentKey,
    preconditions: Preconditions,
    next: (found: KeptDocument | undefined) => IncomingDocument,
  ): Promise<LrsResponse> {
    const name = nameOf(key);
    const etag = await this.#database.write(async (writer) => {
      const sql = "SELECT type, etag, updated, bytes FROM document WHERE name = ?";
      const [found] = await writer.query<KeptDocument>(sql, [name]);
      checkPreconditions(preconditions, found?.etag);
      const { type, bytes } = next(found);
      // 1.0.3, Communication 3.1: the SHA-1 of the content.
      const hash = createHash("sha1").update(bytes).digest("hex");
      writer.run(
        `INSERT INTO document (name, family, registration, id, type, etag, updated, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET type = excluded.type, etag = excluded.etag, updated = excluded.updated, bytes = excluded.bytes`,
        [name, familyOf(key), key.registration, key.id, type, hash, Date.now(), bytes],
      );
      return hash;
    });
    return noContent({ etag: `"${etag}"` });
  }
}

// Hashes keep the key short: PostgreSQL refuses index entries above 2,700 bytes.
function hashed(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function nameOf({ resource, activity, agent, registration, id }: DocumentKey): string {
  return hashed([resource, activity, agent, registration, id]);
}

function familyOf({ resource, activity, agent }: DocumentKey): string {
  return hashed([resource, activity, agent]);
}

function familyQuery(key: DocumentKey): { sql: string; parameters: string[] } {
  if (key.registration === "") return { sql: "family = ?", parameters: [familyOf(key)] };
  return { sql: "family = ? AND registration = ?", parameters: [familyOf(key), key.registration] };
}

function isJsonType(type: string): boolean {
  return type.split(";")[0]?.trim().toLowerCase() === "application/json";
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// Older clients send ETags without quotes or with the weak mark; both are meant.
function matches(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  return header.split(",").some((part) => part.trim().replace(/^W\//, "").replace(/^"|"$/g, "") === etag);
}

function checkPreconditions({ ifMatch, ifNoneMatch }: Preconditions, etag: string | undefined): void {
  if (ifMatch !== undefined && (etag === undefined || !matches(ifMatch, etag))) {
    throw new HttpError(
      412,
      etag === undefined
        ? "There is no document yet that If-Match could mean."
        : "The document was changed since it was read; read it again and send its new ETag.",
    );
  }
  if (ifNoneMatch !== undefined && etag !== undefined && matches(ifNoneMatch, etag)) {
    throw new HttpError(412, "There is already a document with this id, which If-None-Match excludes.");
  }
}
