import { select, text } from "@clack/prompts";
import { beforeEach, expect, it, vi } from "vitest";
import { ask } from "./ask.ts";
import { speak } from "./language.ts";

vi.mock("@clack/prompts", () => ({
  isCancel: () => false,
  text: vi.fn((question: { defaultValue: string }) => Promise.resolve(question.defaultValue)),
  select: vi.fn((question: { options: readonly { value: string }[] }) => Promise.resolve(question.options[0]?.value)),
}));
beforeEach(() => vi.clearAllMocks());

const advice = { refusal: (folder: string) => (folder === "ada" ? "Sudah ada." : undefined), titleOf: (folder: string) => `Judul ${folder}` };

it("takes what it suggests, in the language of the command line", async () => {
  expect(await ask({}, speak("id"), advice)).toEqual({ folder: "pelatihan-saya", title: "Judul pelatihan-saya", template: "course", lang: "id" });
  for (const [question] of vi.mocked(text).mock.calls) expect(question.placeholder).toBe(question.defaultValue);
  // The library would explain the keys in English.
  for (const [question] of vi.mocked(select).mock.calls) expect(question.showInstructions).toBe(false);
});

it("refuses a folder before it asks anything else", async () => {
  await ask({}, speak("id"), advice);
  const validate = vi.mocked(text).mock.calls[0]?.[0].validate;
  expect(validate).toBeTypeOf("function");
  if (typeof validate !== "function") return;
  expect(validate("ada")).toBe("Sudah ada.");
  expect(validate("baru")).toBeUndefined();
  expect(validate("")).toBeUndefined();
});
