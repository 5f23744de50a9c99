import { jsonOf } from "../client/json-answer.ts";
import { encodeJson, type BatchEncoder } from "../core/deliver.ts";
import { LrsError } from "../core/error.ts";
import type { AttachmentContent } from "../core/queue-store.ts";
import type { Attachment, LanguageMap } from "../core/statement.ts";
import { boundaryOf, readMultipart, writeMultipart, type Part } from "./multipart.ts";
import { hasHash, sha256 } from "./sha256.ts";

/** An attachment as it is given: length and hash are computed. */
export interface AttachmentInput {
  /** IRI of what it is for. */
  readonly usageType: string;
  readonly display: LanguageMap;
  readonly description?: LanguageMap;
  /** Media type. */
  readonly contentType: string;
  /** Its bytes; a text is sent as UTF-8. */
  readonly content: Uint8Array | string;
  /** Where it can be fetched as well. */
  readonly fileUrl?: string;
}

/** An attachment's description for the statement, length and hash computed, and its bytes for the request. */
export async function createAttachment(
  input: AttachmentInput,
): Promise<{ readonly attachment: Attachment; readonly content: AttachmentContent }> {
  const { content: given, ...described } = input;
  const content = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const sha2 = await sha256(content);
  return {
    attachment: { ...described, length: content.length, sha2 },
    content: { sha2, contentType: input.contentType, content },
  };
}

/** A multipart/mixed body: JSON first, then the bytes of attachments (Communication 1.5.2). */
export function mixedBody(
  json: string,
  contents: Iterable<AttachmentContent>,
): { readonly body: Uint8Array; readonly contentType: string } {
  const parts = [...contents].map(({ sha2, contentType, content }) => ({
    headers: { "Content-Type": contentType, "Content-Transfer-Encoding": "binary", "X-Experience-API-Hash": sha2 },
    content,
  }));
  const first = { headers: { "Content-Type": "application/json" }, content: new TextEncoder().encode(json) };
  return writeMultipart([first, ...parts]);
}

/** Batches as JSON, or as multipart/mixed where statements have attachments; equal bytes travel once. */
export const encodeMultipart: BatchEncoder = (statements) => {
  const contents = new Map<string, AttachmentContent>();
  for (const { attachments } of statements) for (const one of attachments ?? []) contents.set(one.sha2, one);
  if (contents.size === 0) return encodeJson(statements);
  return mixedBody(`[${statements.map(({ json }) => json).join(",")}]`, contents.values());
};

/** An answer of JSON with attachments behind it, as it comes from an LRS. */
export interface MixedAnswer {
  readonly json: unknown;
  /** Bytes by sha2, in lower case; each was hashed where the platform can, and agrees. */
  readonly attachments: ReadonlyMap<string, AttachmentContent>;
}

/**
 * Reads what may be multipart; rejects with `unexpected-answer` where bytes and hash disagree.
 *
 * @param status that it came with, for errors
 */
export async function readMixed(body: Uint8Array, contentType: string, status?: number): Promise<MixedAnswer> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return { json: jsonOf(body, status), attachments: new Map() };
  const attachments = new Map<string, AttachmentContent>();
  const [first, ...rest] = parts(body, boundary, status);
  for (const { headers, content } of rest) {
    const sha2 = (headers.get("x-experience-api-hash") ?? "").toLowerCase();
    if (!(await hasHash(content, sha2))) {
      throw new LrsError("unexpected-answer", `The bytes of the attachment ${sha2 || "without hash"} do not match its hash.`, { status });
    }
    attachments.set(sha2, { sha2, contentType: headers.get("content-type") ?? "application/octet-stream", content });
  }
  return { json: jsonOf(first?.content ?? new Uint8Array(), status), attachments };
}

function parts(body: Uint8Array, boundary: string, status: number | undefined): Part[] {
  try {
    return readMultipart(body, boundary);
  } catch (cause) {
    throw new LrsError("unexpected-answer", "The answer is no whole multipart body.", { status, cause });
  }
}
