import { createHash } from "node:crypto";
import {
  isObject,
  parseStrictJson,
  StrictJsonError,
  validateStatements,
  type Finding,
  type XapiVersion,
} from "@lentera/lrs-client/validate";
import type { StatementJson } from "../access.ts";
import { readBody } from "../http/body.ts";
import { HttpError, type LrsRequest } from "../http/message.ts";
import { headerParameter, parseMultipart, type Part } from "../http/multipart.ts";
import { grounds } from "./grounds.ts";
import { signatureHash, signatureProblem } from "./signature.ts";

/** The bytes of an attachment. */
export interface AttachmentBytes {
  readonly sha2: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Valid statements of a request, as sent, with the attachments that came along. */
export interface Received {
  readonly statements: readonly StatementJson[];
  readonly attachments: readonly AttachmentBytes[];
}

/** Reads and checks the body of PUT or POST statements. Throws HttpError. */
export async function receiveStatements(
  request: LrsRequest,
  version: XapiVersion,
  maxBytes: number,
): Promise<Received> {
  const contentType = request.header("content-type") ?? "";
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && type !== "multipart/mixed") {
    throw new HttpError(
      400,
      "Statements must be sent as application/json or, with attachments, as multipart/mixed.",
    );
  }
  const body = await readBody(request, maxBytes);
  if (type === "application/json") {
    const statements = readStatements(body, version);
    checkAttachments(statements, new Map());
    return { statements, attachments: [] };
  }
  const boundary = headerParameter(contentType, "boundary");
  if (!boundary) throw new HttpError(400, "The Content-Type multipart/mixed needs a boundary.");
  const [first, ...rest] = parseMultipart(body, boundary);
  if (first?.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() !== "application/json") {
    throw new HttpError(
      400,
      "The first part must hold the statements and have the Content-Type application/json.",
    );
  }
  const statements = readStatements(first.bytes, version);
  const parts = new Map(rest.map((part) => [partHash(part), part]));
  const types = checkAttachments(statements, parts);
  for (const hash of parts.keys()) {
    if (!types.has(hash))
      throw new HttpError(400, `No statement has an attachment with the sha2 "${hash}" of one of the parts.`);
  }
  checkSignatures(statements, parts, version);
  const attachments = [...parts].map(([sha2, part]) => ({
    sha2,
    type: types.get(sha2) ?? "",
    bytes: part.bytes,
  }));
  return { statements, attachments };
}

/** Refuses with findings, one line each. */
export function refuse(what: string, findings: readonly Finding<string>[]): HttpError {
  const lines = findings.slice(0, 20).map(({ path, message }) => `${path === "" ? "/" : path}: ${message}`);
  if (findings.length > lines.length) lines.push(`… and ${findings.length - lines.length} more.`);
  return new HttpError(400, [what, ...lines].join("\n"));
}

/** Strict JSON, or HttpError 400. */
export function readJson(bytes: Uint8Array | string): unknown {
  try {
    return parseStrictJson(bytes);
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new HttpError(400, error.path === "" ? error.message : `${error.path}: ${error.message}`);
  }
}

function readStatements(bytes: Uint8Array, version: XapiVersion): readonly StatementJson[] {
  const value = readJson(bytes);
  const findings = grounds(validateStatements(value, { version }));
  if (findings.length > 0)
    throw refuse(`The statements are not valid xAPI ${version}; nothing was stored.`, findings);
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isObject);
}

function partHash(part: Part): string {
  const hash = part.headers.get("x-experience-api-hash");
  if (hash === undefined)
    throw new HttpError(400, "Every part after the first needs the header X-Experience-API-Hash.");
  if (part.headers.get("content-transfer-encoding")?.toLowerCase() !== "binary") {
    throw new HttpError(
      400,
      "Every part after the first needs the header Content-Transfer-Encoding: binary.",
    );
  }
  const name = hash.toLowerCase();
  // The length of the hash says which of the SHA-2 family it is.
  const digest = `sha${name.length * 4}`;
  const known = ["sha224", "sha256", "sha384", "sha512"].includes(digest);
  if (!known || createHash(digest).update(part.bytes).digest("hex") !== name) {
    throw new HttpError(
      400,
      `The bytes of a part do not have the hash "${hash}" that its X-Experience-API-Hash says.`,
    );
  }
  return name;
}

// The media types by hash; refuses an attachment that has neither an address nor bytes.
function checkAttachments(
  statements: readonly StatementJson[],
  parts: ReadonlyMap<string, Part>,
): Map<string, string> {
  const types = new Map<string, string>();
  const visit = (part: StatementJson): void => {
    const list = Array.isArray(part["attachments"]) ? part["attachments"] : [];
    for (const attachment of list) {
      if (!isObject(attachment)) continue;
      const sha2 = String(attachment["sha2"]).toLowerCase();
      types.set(sha2, String(attachment["contentType"]));
      if (attachment["fileUrl"] === undefined && !parts.has(sha2)) {
        throw new HttpError(
          400,
          `The attachment with the sha2 "${sha2}" has neither a fileUrl nor a part of the request.`,
        );
      }
    }
    if (isObject(part["object"]) && part["object"]["objectType"] === "SubStatement") visit(part["object"]);
  };
  statements.forEach(visit);
  return types;
}

function checkSignatures(
  statements: readonly StatementJson[],
  parts: ReadonlyMap<string, Part>,
  version: XapiVersion,
): void {
  for (const statement of statements) {
    const hash = signatureHash(statement)?.toLowerCase();
    const part = hash === undefined ? undefined : parts.get(hash);
    if (part === undefined) continue;
    const problem = signatureProblem(statement, part.bytes, version);
    if (problem !== undefined)
      throw new HttpError(400, `The signature of a statement is refused: ${problem}.`);
  }
}
