/** Seconds of a SCORM 1.2 CMITimespan (`0001:02:03.4`) or an ISO 8601 duration as SCORM 2004 and xAPI write it. */
export function seconds(text: string): number {
  const span = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d{1,2})?)$/.exec(text);
  if (span) return Number(span[1]) * 3600 + Number(span[2]) * 60 + Number(span[3]);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!iso) return 0;
  const [, days = "0", hours = "0", minutes = "0", rest = "0"] = iso;
  return Number(days) * 86400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** A duration in the form of SCORM 1.2 (RTE 3.4.4, CMITimespan). */
export function timespan(total: number): string {
  const whole = Math.floor(total);
  const part = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${part(Math.floor(whole / 3600), 4)}:${part(Math.floor(whole / 60) % 60, 2)}:${part(whole % 60, 2)}`;
}

/** A duration in the form of SCORM 2004 (RTE 4.1.1.7, timeinterval). */
export function timeInterval(total: number): string {
  return `PT${Math.round(total * 100) / 100}S`;
}
