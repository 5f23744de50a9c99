import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { chooseLanguage, languageArgument } from "./language.ts";

beforeEach(() => {
  for (const name of ["LC_ALL", "LC_MESSAGES", "LANG"]) vi.stubEnv(name, "");
});
afterEach(() => vi.unstubAllEnvs());

it("asks the option, then the course, then the terminal, then takes English", () => {
  vi.stubEnv("LANG", "id_ID.UTF-8");
  expect(chooseLanguage("en", "id")).toBe("en");
  expect(chooseLanguage(undefined, "en")).toBe("en");
  expect(chooseLanguage(undefined)).toBe("id");
  vi.stubEnv("LC_ALL", "C");
  expect(chooseLanguage(undefined)).toBe("en");
  expect(chooseLanguage("xx", "id-ID")).toBe("id");
});

it("finds --ui-lang wherever it stands", () => {
  expect(languageArgument(["check", "x", "--ui-lang", "id"])).toBe("id");
  expect(languageArgument(["--ui-lang=id", "check"])).toBe("id");
  expect(languageArgument(["check", "--", "--ui-lang=id"])).toBeUndefined();
});
