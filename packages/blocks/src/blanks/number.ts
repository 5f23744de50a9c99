const thousands = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/;

/**
 * All sensible readings of a number as learners type it, the likeliest first: `1.250,5`, `1,250.5`,
 * `7,5 menit`, `Rp 750`, `−3`. One sign may mark decimals or thousands: `comma` says what the language does,
 * but a learner's keyboard may offer only the other, so both readings stand where both are possible.
 */
export function readings(text: string, comma: boolean): number[] {
  const plain = text
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[−–]/g, "-")
    .replace(/٫/g, ",")
    .replace(/[\s'’_]/g, "");
  const found = /^([-+]?)(?:rp\.?|[$€£¥])?([-+]?)(\d[\d.,]*|[.,]\d+)([^\d.,-]*)$/i.exec(plain);
  if (!found) return [];
  const sign = (found[1] ?? "") + (found[2] ?? "") === "-" ? -1 : 1;
  const digits = (found[3] ?? "").replace(/[.,]$/, "");
  return spellings(digits, comma).map((number) => sign * Number(number)).filter((value) => !Number.isNaN(value));
}

function spellings(digits: string, comma: boolean): string[] {
  const signs = digits.replace(/\d/g, "");
  const decimal = (sign: string): string =>
    digits.split("").filter((character) => character === sign || /\d/.test(character)).join("").replace(sign, ".");
  if (signs === "") return [digits];
  const last = signs.slice(-1);
  // The last of two different signs marks the decimals.
  if (signs.replace(last, "").includes(last)) return thousands.test(digits) ? [digits.replace(/[.,]/g, "")] : [];
  if (signs.length > 1) return [decimal(last)];
  if (!thousands.test(digits)) return [decimal(last)];
  const whole = digits.replace(/[.,]/, "");
  return (last === ",") === comma ? [decimal(last), whole] : [whole, decimal(last)];
}
