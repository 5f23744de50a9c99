import type { XapiVersion } from "../core/connection.ts";

// RFC 3339, section 5.6; xAPI 2.0 asks for it. The separator may be a space.
const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)$/;
// ISO 8601, extended and basic format of date and time; xAPI 1.0.3 asks for it.
const extended = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Instant {
  /** Milliseconds since 1970 of the whole second. */
  readonly second: number;
  /** Digits after the decimal point, as written. */
  readonly fraction: string;
}

function read(value: string, version: XapiVersion): Instant | undefined {
  const match = version === "2.0.0" ? rfc3339.exec(value) : (extended.exec(value) ?? basic.exec(value));
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 && !leap ? 28 : (days[month - 1] ?? 0);
  if (day < 1 || day > longest || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = offsetMinutes(match[8] ?? "Z");
  if (offset === undefined) return undefined;
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(hour, minute - offset, second);
  return { second: utc.getTime(), fraction: match[7] ?? "" };
}

// An offset of minus zero says that the local time is unknown (RFC 3339, section 4.3); xAPI forbids it.
function offsetMinutes(zone: string): number | undefined {
  if (zone === "Z" || zone === "z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || "0");
  if (hours > 23 || minutes > 59) return undefined;
  const total = hours * 60 + minutes;
  if (zone.startsWith("-")) return total === 0 ? undefined : -total;
  return total;
}

/** Is this a timestamp of the version: date and time, of the calendar, no offset of minus zero? */
export function isTimestamp(value: string, version: XapiVersion): boolean {
  return read(value, version) !== undefined;
}

/** Milliseconds since 1970, rounded down; undefined when it is no timestamp of either version. */
export function timestampMillis(value: string): number | undefined {
  const instant = read(value, "2.0.0") ?? read(value, "1.0.3");
  if (instant === undefined) return undefined;
  return instant.second + Number(instant.fraction.slice(0, 3).padEnd(3, "0"));
}

/** The same instant in UTC with at least milliseconds; all digits of the fraction are kept. */
export function timestampToUtc(value: string): string | undefined {
  const instant = read(value, "2.0.0") ?? read(value, "1.0.3");
  if (instant === undefined) return undefined;
  const seconds = new Date(instant.second).toISOString().slice(0, -5);
  return `${seconds}.${instant.fraction.padEnd(3, "0")}Z`;
}
