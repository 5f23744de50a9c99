/** Hundredths of a second, whole: neither version takes more than two decimals. */
function hundredths(milliseconds: number): number {
  return Number.isFinite(milliseconds) ? Math.max(0, Math.round(milliseconds / 10)) : 0;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** SCORM 1.2 CMITimespan `HHHH:MM:SS.SS` of milliseconds; stops at 9999:59:59.99. */
export function timespan(milliseconds: number): string {
  const most = 9999 * 360000 + 359999;
  const total = Math.min(hundredths(milliseconds), most);
  const seconds = Math.floor(total / 100);
  return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(total % 100)}`;
}

/** SCORM 1.2 CMITime `HH:MM:SS`, in the learner's own time zone. */
export function timeOfDay(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** ISO 8601 duration of milliseconds, to hundredths of a second: `PT1H5M30.12S`. */
export function duration(milliseconds: number): string {
  const total = hundredths(milliseconds);
  const seconds = Math.floor(total / 100);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = (seconds % 60) + (total % 100) / 100;
  const parts = `${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${rest > 0 ? `${Number(rest.toFixed(2))}S` : ""}`;
  return `PT${parts === "" ? "0S" : parts}`;
}

/**
 * SCORM 2004 time of a moment, UTC: `2026-11-24T04:05:06.07Z`. A zone is legal only after a fraction, and a fraction
 * has at most two digits (RTE 4.1.1.7), which is not what `toISOString` gives.
 */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.(\d\d)\dZ$/, ".$1Z");
}

/** A number as both versions write it: at most two decimals, no exponent, no trailing zeros. */
export function decimal(value: number, places = 2): string {
  const text = value.toFixed(places).replace(/\.?0+$/, "");
  return text === "-0" || text === "" ? "0" : text;
}
