/** A setting whose name, however it is spelt, is one for a secret. */
const secretSetting = /(?:passw|pasw|passp|pwd|sandi|se?cre?t|to?k[en]{1,2}|api[-_ ]?key|\bauth(?!or)|credential|kredensial|rahasia|\bkunci\b)[\w-]*["']?\s*:/i;

/** `xapi:` at the margin, or what a slip makes of it. */
const lrsSettings = /^["']?x+[api]{2,4}["']?\s*:/i;

/**
 * Lines of a file that may hold a secret: those below and beside `xapi:`, and in a file of settings those named like
 * one. They are told by what stands there and not by the findings, since a secret may stand where YAML ends to be
 * readable, too.
 */
export function secretLines(file: string, lines: readonly string[]): ReadonlySet<number> {
  const secret = new Set<number>();
  const isSettings = /\.ya?ml$/i.test(file);
  let isBelow = false;
  lines.forEach((line, index) => {
    if (/^[^\s#]/.test(line)) isBelow = lrsSettings.test(line);
    if (isBelow || (isSettings && secretSetting.test(line))) secret.add(index + 1);
  });
  return secret;
}
