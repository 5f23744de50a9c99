import { expect, it } from "vitest";
import { wrap } from "./wrap.ts";

it("breaks lines between words and keeps their indent", () => {
  expect(wrap("  satu dua tiga empat lima\nenam", 20)).toBe("  satu dua tiga\n  empat lima\nenam");
  expect(wrap("hint: satu dua tiga empat lima", 20, 6)).toBe("hint: satu dua tiga\n      empat lima");
});

it("leaves whole what no width is known for, a command, and a word that is longer than the line", () => {
  expect(wrap("a".repeat(200), undefined)).toBe("a".repeat(200));
  expect(wrap("  npx lentera build kursus -t scorm12", 20)).toBe("  npx lentera build kursus -t scorm12");
  expect(wrap(`  x ${"a".repeat(30)} y`, 20)).toBe(`  x\n  ${"a".repeat(30)}\n  y`);
});
