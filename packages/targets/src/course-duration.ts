/** Minutes of one JP (jam pelajaran), the lesson hour of Indonesian training. */
const lessonHour = 45;

/** Minutes of `6 JP`, `4h 30m`, `90m`, `2 jam 15 menit`; undefined where the text says no duration. */
export function durationMinutes(text: string): number | undefined {
  const lessons = /^\s*(\d+(?:[.,]\d+)?)\s*JP\s*$/i.exec(text);
  if (lessons !== null) return Math.round(Number((lessons[1] ?? "").replace(",", ".")) * lessonHour);
  const parts = /^\s*(?:(\d+)\s*(?:h|hours?|jam))?\s*(?:(\d+)\s*(?:m|min|minutes?|menit))?\s*$/i.exec(text);
  if (parts === null || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}

/** ISO 8601 duration of whole minutes: `PT4H30M`. */
export function isoMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 || hours === 0 ? `${rest}M` : ""}`;
}
