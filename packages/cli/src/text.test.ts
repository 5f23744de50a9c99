import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fileDiagnostics } from "./diagnostics.ts";
import { text } from "./text.ts";

interface Locale {
  readonly cli: Readonly<Record<string, string>>;
  readonly diagnostics: Readonly<Record<string, { message: string; hint?: string }>>;
}
const indonesian: Locale = JSON.parse(readFileSync(new URL("../../compiler/locales/id.json", import.meta.url), "utf8"));
const holes = (value: string): string[] => [...value.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

it.each(Object.entries(text))("%s is translated, with its placeholders", (key, english) => {
  expect(Object.keys(indonesian.cli)).toContain(key);
  expect(holes(indonesian.cli[key] ?? "")).toEqual(holes(english));
});

it.each(Object.entries(fileDiagnostics))("%s is translated, with its placeholders", (code, english) => {
  const { message, hint = "" } = indonesian.diagnostics[code] ?? { message: "" };
  expect(holes(message + hint)).toEqual(holes(english.message + english.hint));
});
