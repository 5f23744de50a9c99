import { expect, it } from "vitest";
import { compileText, found, html } from "./compile-text.ts";

/** Every plain space of a text as the one that Word puts there. */
const noBreak = (text: string): string => text.replaceAll(" ", "\u00a0");

it("reads the marks of lines whatever spaces stand in them", () => {
  const lines = ["## Asas", "", ":::soal", "Apa?", "", "- [ ] Satu", "- [x] Dua", ":::", "", "> - Tiga", "", "1. Empat"];
  const plain = compileText(`# T\n\n${lines.join("\n")}\n`);
  const written = compileText(`# T\n\n${lines.map(noBreak).join("\n")}\n`);
  expect(found(plain)).toEqual([]);
  expect(found(written)).toEqual([]);
  expect(html(written)).toBe(html(plain));
});

it("leaves them in texts and at the beginning of a line, where four plain ones make code", () => {
  expect(html(compileText(`# T\n\nPukul\u00a08 dan 9\u00a0-\u00a010.`))).toContain("Pukul\u00a08 dan 9\u00a0-\u00a010.");
  expect(html(compileText(`# T\n\n${noBreak("    ")}Menjorok.`))).not.toContain("<code>");
});
