const units = [
  ["D", 86_400_000],
  ["H", 3_600_000],
  ["M", 60_000],
] as const;

/**
 * A length of time as ISO 8601 writes it, to 0.01 s as xAPI compares it: `PT0S`, `PT1M30.5S`, `P1D`.
 * Throws a RangeError for what is no length.
 */
export function duration(milliseconds: number): string {
  if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) throw new RangeError(`${milliseconds} ms is no length of time.`);
  let rest = Math.round(milliseconds / 10) * 10;
  let date = "";
  let time = "";
  for (const [letter, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) continue;
    if (letter === "D") date = `${count}D`;
    else time += `${count}${letter}`;
  }
  if (rest > 0) time += `${rest / 1000}S`;
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time && `T${time}`}`;
}

const shape =
  /^P(?!$)(?:(\d+(?:[.,]\d+)?)W|(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?=\d)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?)$/;
const sizes = [604_800_000, 31_556_952_000, 2_629_746_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Milliseconds of an ISO 8601 duration (years and months at their mean length); undefined where it is none. */
export function milliseconds(text: string): number | undefined {
  const parts = shape.exec(text)?.slice(1);
  if (!parts) return undefined;
  const given = parts.filter((part) => part !== undefined);
  // Only the last part may have a fraction.
  if (given.slice(0, -1).some((part) => /[.,]/.test(part))) return undefined;
  return parts.reduce((sum, part, index) => sum + Number((part ?? "0").replace(",", ".")) * (sizes[index] ?? 0), 0);
}
