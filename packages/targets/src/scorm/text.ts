/** Control characters, line ends among them, are white space to an LMS at best and refused at worst. */
export function oneLine(text: string): string {
  // Control characters: these are the ones meant
  return text.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, " ").trim();
}

/** At most `units` UTF-16 units, never ending in half a character. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const shorter = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(shorter) ? shorter.slice(0, -1) : shorter;
}
