import { formatHex, modeLrgb, modeOklch, modeRgb, parse, useMode, wcagContrast } from "culori/fn";

useMode(modeRgb);
useMode(modeLrgb);
const oklch = useMode(modeOklch);

/**
 * The grounds of the base stylesheet (`--sunk`) on which text is hardest to read: what the accent colour says there,
 * in code, questions and panels, can be read on its pages too.
 */
const ground = { light: "#f5f2ea", dark: "#202429" };
/** WCAG 2.2, 1.4.3: contrast of text. */
const readable = 4.5;

/** Whether CSS knows the colour. */
export function isColour(text: string): boolean {
  return parse(text) !== undefined;
}

/** The nearest lightness of a colour that can be read on a background. */
function readableOn(colour: string, background: string): string {
  const start = oklch(parse(colour));
  if (!start) return colour;
  const darker = wcagContrast(background, "#000") > wcagContrast(background, "#fff");
  for (let step = 0; step <= 50; step++) {
    const l = Math.min(1, Math.max(0, start.l + (darker ? -1 : 1) * step * 0.02));
    const hex = formatHex({ ...start, l }) ?? colour;
    if (wcagContrast(hex, background) >= readable) return hex;
  }
  return darker ? "#000000" : "#ffffff";
}

const onto = (accent: string): string => (wcagContrast(accent, "#ffffff") >= readable ? "#ffffff" : "#101214");

/** CSS of a course's accent colour in both schemes, moved as far as reading needs. */
export function themeStyle(accent: string): string {
  const light = readableOn(accent, ground.light);
  const dark = readableOn(accent, ground.dark);
  const rule = (colour: string): string => `{--accent:${colour};--on-accent:${onto(colour)}}`;
  return [
    `:root${rule(light)}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light])${rule(dark)}}`,
    `@media screen{:root[data-theme=dark]${rule(dark)}}`,
  ].join("\n");
}
