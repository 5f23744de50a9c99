import type { Say } from "./language.ts";
import { reasonText } from "./reason-text.ts";

type ReasonKey = keyof typeof reasonText;

/** Codes of the operating system, of TLS, of SQLite and of PostgreSQL, as Node hands them on. */
const reasons: ReadonlyMap<string, ReasonKey> = new Map([
  ["ENOENT", "reason.notFound"],
  ["EACCES", "reason.noRight"],
  ["EPERM", "reason.notAllowed"],
  ["EROFS", "reason.readOnly"],
  ["EBUSY", "reason.inUse"],
  ["ETXTBSY", "reason.inUse"],
  ["EISDIR", "reason.isFolder"],
  ["ENOTDIR", "reason.isFile"],
  ["EEXIST", "reason.isThere"],
  ["ENOTEMPTY", "reason.notEmpty"],
  ["ENAMETOOLONG", "reason.longName"],
  ["EINVAL", "reason.badName"],
  ["EILSEQ", "reason.badName"],
  ["ELOOP", "reason.circle"],
  ["ENOSPC", "reason.diskFull"],
  ["EDQUOT", "reason.diskFull"],
  ["EFBIG", "reason.tooLarge"],
  ["EIO", "reason.diskFails"],
  ["ENXIO", "reason.diskFails"],
  ["EMFILE", "reason.manyOpen"],
  ["ENFILE", "reason.manyOpen"],
  ["ENOMEM", "reason.memory"],
  ["EADDRINUSE", "reason.portTaken"],
  ["EADDRNOTAVAIL", "reason.notOurAddress"],
  ["ECONNREFUSED", "reason.refused"],
  ["ETIMEDOUT", "reason.slow"],
  ["ENOTFOUND", "reason.unknownName"],
  ["EAI_AGAIN", "reason.noNames"],
  ["ECONNRESET", "reason.cut"],
  ["ECONNABORTED", "reason.cut"],
  ["EPIPE", "reason.cut"],
  ["EHOSTUNREACH", "reason.noWay"],
  ["EHOSTDOWN", "reason.noWay"],
  ["ENETUNREACH", "reason.noWay"],
  ["ENETDOWN", "reason.noWay"],
  ["EPROTO", "reason.noHttps"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "reason.noHttps"],
  ["CERT_HAS_EXPIRED", "reason.certificateExpired"],
  ["CERT_NOT_YET_VALID", "reason.certificateEarly"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "reason.certificateName"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "reason.certificateUnknown"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "reason.certificateUnknown"],
  ["UNABLE_TO_GET_ISSUER_CERT", "reason.certificateUnknown"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "reason.certificateUnknown"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "reason.certificateUnknown"],
  ["CERT_UNTRUSTED", "reason.certificateUnknown"],
  ["CERT_REVOKED", "reason.certificateBad"],
  ["CERT_REJECTED", "reason.certificateBad"],
  ["INVALID_PURPOSE", "reason.certificateBad"],
  ["SQLITE_CANTOPEN", "reason.databasePlace"],
  ["SQLITE_BUSY", "reason.inUse"],
  ["SQLITE_NOTADB", "reason.databaseOther"],
  ["SQLITE_READONLY", "reason.readOnly"],
  ["SQLITE_FULL", "reason.diskFull"],
  ["3D000", "reason.noDatabase"],
  ["28P01", "reason.databaseKey"],
  ["28000", "reason.databaseKey"],
]);

/** What a failed call says of itself; undefined where it is a bug. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Why a call failed, in no language yet: a key of the reasons, or the system's own words for what is not known here. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? "";
  // Linux says so of its watches, and the disk has room.
  if (code === "ENOSPC" && error instanceof Error && "syscall" in error && error.syscall === "watch") return "reason.manyWatched";
  return reasons.get(code) ?? ownWords(error, code);
}

/** Without code and path, which stand elsewhere in the sentence. */
function ownWords(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, "").replace(/, \w+( '.*)?$/s, "") || code;
}

/** A reason in words. */
export function sayReason(reason: string, say: Say): string {
  return isReason(reason) ? say(reason) : reason;
}

const isReason = (reason: string): reason is ReasonKey => Object.hasOwn(reasonText, reason);
