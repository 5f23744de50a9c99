/** 1 JP (jam pelajaran) in minutes. */
const minutesOfJp = 45;
const minutesOf: Readonly<Record<string, number>> = { jp: minutesOfJp, h: 60, j: 60, jam: 60, m: 1, min: 1, menit: 1 };

/** Minutes of "6 JP", "4h 30m", "1,5 jam"; undefined where it is none of these. */
export function durationMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(jp|jam|menit|min|h|j|m)(?=[\s\d]|$)/gi)];
  if (parts.length === 0 || parts.map(([part]) => part).join("").replace(/\s/g, "") !== text.replace(/\s/g, "")) return undefined;
  return parts.reduce((sum, [, count = "", unit = ""]) => sum + Number(count.replace(",", ".")) * (minutesOf[unit.toLowerCase()] ?? 0), 0);
}
