import { verify, X509Certificate } from "node:crypto";
import {
  isObject,
  parseStrictJson,
  signatureUsage,
  validateStatement,
  type XapiVersion,
} from "@lentera/lrs-client/validate";
import type { StatementJson } from "../access.ts";
import { sameStatement } from "./equality.ts";
import { grounds } from "./grounds.ts";

// 1.0.3, Data 2.6: these three and no others.
const digests: ReadonlyMap<unknown, string> = new Map([
  ["RS256", "sha256"],
  ["RS384", "sha384"],
  ["RS512", "sha512"],
]);

/** The hash of the attachment that signs the statement, if there is one. */
export function signatureHash(statement: StatementJson): string | undefined {
  const { attachments } = statement;
  if (!Array.isArray(attachments)) return undefined;
  const signature: unknown = attachments.find(
    (item) => isObject(item) && item["usageType"] === signatureUsage,
  );
  return isObject(signature) ? String(signature["sha2"]) : undefined;
}

/**
 * Why a signature (a JWS in compact form) does not sign the statement; undefined when it does. With a
 * certificate in its header the signature is verified too; whether the certificate is trusted is not asked.
 */
export function signatureProblem(
  statement: StatementJson,
  signature: Uint8Array,
  version: XapiVersion,
): string | undefined {
  const parts = new TextDecoder().decode(signature).trim().split(".");
  const [head = "", payload = "", mark = ""] = parts;
  if (parts.length !== 3) return "it is not a JWS in compact form, three parts with dots between them";
  const header = readJson(head);
  if (!isObject(header)) return "its header is not JSON";
  const digest = digests.get(header["alg"]);
  if (digest === undefined) return "its algorithm is not RS256, RS384 or RS512";
  const signed = readJson(payload);
  if (!isObject(signed)) return "its payload is not a statement in JSON";
  if (grounds(validateStatement(signed, { version })).length > 0) return "its payload is not a valid statement";
  if (!sameStatement(signed, statement, { withoutAttachments: true }))
    return "its payload differs from the statement";
  const certificates = header["x5c"];
  if (certificates === undefined) return undefined;
  const first: unknown = Array.isArray(certificates) ? certificates[0] : undefined;
  if (typeof first !== "string") return "its certificate cannot be read";
  try {
    const { publicKey } = new X509Certificate(Buffer.from(first, "base64"));
    const good = verify(digest, Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(mark, "base64url"));
    return good ? undefined : "it does not fit its certificate";
  } catch {
    return "its certificate cannot be read";
  }
}

function readJson(part: string): unknown {
  try {
    return parseStrictJson(Buffer.from(part, "base64url"));
  } catch {
    return undefined;
  }
}
