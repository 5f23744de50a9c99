// ISO 8601:2004, section 4.4.3.2; the alternative format of 4.4.3.3 is not allowed in xAPI.
const weeks = /^P(\d+(?:[.,]\d+)?)W$/;
const parts =
  /^P(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

function read(value: string): readonly (string | undefined)[] | undefined {
  const inWeeks = weeks.exec(value);
  if (inWeeks !== null) return [undefined, undefined, undefined, undefined, undefined, undefined, inWeeks[1]];
  const match = parts.exec(value);
  if (match === null || value.endsWith("T") || value === "P") return undefined;
  const numbers = match.slice(1);
  // Only the last part may have decimals.
  const given = numbers.filter((number) => number !== undefined);
  if (given.slice(0, -1).some((number) => /[.,]/.test(number))) return undefined;
  return numbers;
}

/** Is this a duration: PnYnMnDTnHnMnS or PnW, decimals only in its last part? */
export function isDuration(value: string): boolean {
  return read(value) !== undefined;
}

/**
 * A text that is equal for durations that count as equal: hundredths of a second, more digits cut off
 * (IEEE 9274.1.1, section 4.2.7). Years and months stay apart, they have no fixed length.
 */
export function comparableDuration(value: string): string {
  const numbers = read(value)?.map((part) => Number((part ?? "0").replace(",", ".")));
  if (numbers === undefined) return value;
  const [years = 0, months = 0, day = 0, hours = 0, minutes = 0, seconds = 0, week = 0] = numbers;
  const total = ((week * 7 + day) * 24 + hours) * 3600 + minutes * 60 + seconds;
  // The small addend makes up for binary fractions such as 59.14 = 59.139999….
  return `${years * 12 + months}m${Math.floor(total * 100 + 1e-6)}`;
}
