import type { Diagnostic } from "@lentera/model";
import { describe, expect, it } from "vitest";
import { speak } from "./language.ts";
import { hasErrors, inOrder, type PrintContext, printDiagnostics, summary } from "./print.ts";

const source = "Intro\n\n:::choice\n- [ ] Reply and ask\n";
const context = (text: string = source): PrintContext => ({ say: speak("en"), color: false, root: process.cwd(), text: () => text });

function at(line: number, column: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = { line, column, offset: line * 1000 + column };
  return {
    code: "choice/no-correct-answer",
    severity: "error",
    message: "The question has no correct option.",
    origin: { file: "modules/01.md", range: { start, end: start } },
    ...more,
  };
}

function inSettings(line: number): Diagnostic {
  const start = { line, column: 1, offset: line };
  return at(line, 1, { origin: { file: "course.yaml", range: { start, end: start } } });
}

describe("printDiagnostics", () => {
  it("prints place, sentence, frame and hint", () => {
    expect(printDiagnostics([at(4, 1, { hint: "Mark one option with [x]." })], context())).toBe(
      [
        "modules/01.md:4:1 error choice/no-correct-answer",
        "  The question has no correct option.",
        "  3 | :::choice",
        "  4 | - [ ] Reply and ask",
        "    | ^",
        "  hint: Mark one option with [x].",
        "",
      ].join("\n"),
    );
  });

  it("prints errors last, each kind in reading order", () => {
    const printed = printDiagnostics([at(1, 1), at(2, 1, { severity: "warning" }), at(3, 1), at(4, 1, { severity: "info" })], context(""));
    expect(printed.match(/:\d+:1/g)).toEqual([":4:1", ":2:1", ":1:1", ":3:1"]);
  });

  it("opens each file once, however many findings it has", () => {
    const opened: string[] = [];
    const text = (file: string): string => {
      opened.push(file);
      return source;
    };
    printDiagnostics([at(3, 1), at(4, 1), inSettings(1), at(1, 1)], { ...context(), text });
    expect(opened).toEqual(["modules/01.md", "course.yaml"]);
  });

  it.each([
    ["beside the address", "xapi: {pasword: hunter2}\ntitel: Asas\n", 1],
    ["below it", "xapi:\n  pasword: hunter2\ntitel: Asas\n", 2],
    ["where YAML ends to be readable", "xapi:\n\tx: hunter2: y\ntitel: Asas\n", 2],
    ["in lines of its own", "xapi:\n  x:\n    hunter2\ntitel: Asas\n", 3],
    ["below a slip", "xapii:\n  x: hunter2\ntitel: Asas\n", 2],
    ["anywhere in the settings", "api_key: hunter2\ntitel: Asas\n", 1],
    ["misspelt", "tokne: hunter2\ntitel: Asas\n", 1],
    ["in braces", "lrs: {secrt: hunter2}\ntitel: Asas\n", 1],
  ])("shows no line of settings that may hold a secret, %s, not even before another finding", (_where, settings, line) => {
    const printed = printDiagnostics([inSettings(line), inSettings(line + 1)], context(settings));
    expect(printed).not.toContain("hunter2");
    expect(printed).toContain(`  ${line + 1} | titel: Asas`);
  });

  it("shows what only sounds like one", () => {
    const settings = "authors: [Tim]\ngrading: {passing: 70}\nkeywords: [kunci, sandi]\n";
    for (const [index, line] of settings.trim().split("\n").entries()) expect(printDiagnostics([inSettings(index + 1)], context(settings))).toContain(line);
  });

  it("puts the caret under wide letters and after tabs", () => {
    const printed = printDiagnostics([at(1, 4)], context("\t漢字x"));
    expect(printed.split("\n").slice(2, 4)).toEqual(["  1 |  漢字x", "    |      ^"]);
  });

  it("cuts lines that no terminal holds", () => {
    const printed = printDiagnostics([at(1, 5000)], context(`${"a".repeat(4999)}b${"a".repeat(5_000_000)}`));
    expect(Math.max(...printed.split("\n").map((line) => line.length))).toBeLessThan(120);
    const [line = "", caret = ""] = printed.split("\n").slice(2, 4);
    expect(line[caret.indexOf("^")]).toBe("b");
  });

  it("fits a terminal: sentences break between words, the line of the course is cut", () => {
    const columns = 48;
    const long = { message: "Sentence of words ".repeat(6).trim(), hint: "Mark one option with [x] ".repeat(4).trim() };
    const printed = printDiagnostics([at(1, 90, long)], { ...context(`${"a".repeat(89)}b${"a".repeat(200)}`), columns }).split("\n");
    expect(Math.max(...printed.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(printed.slice(0, 2)).toEqual(["modules/01.md:1:90", "  error choice/no-correct-answer"]);
    expect(printed.filter((line) => line.startsWith("        Mark") || line.startsWith("        one") || line.startsWith("        with"))).not.toEqual([]);
    const caret = printed.findIndex((line) => line.endsWith("^"));
    expect(printed[caret - 1]?.[printed[caret]?.indexOf("^") ?? 0]).toBe("b");
  });

  it("prints nothing of a document that a terminal would obey", () => {
    expect(printDiagnostics([at(1, 1)], context("PK\u0003\u001b[2J\u009b31m"))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it("prints nothing of a finding or a file's name that a terminal would obey", () => {
    const evil = "a\u001b]0;b\u0007\u009b31m";
    const { origin } = at(1, 1);
    const places = origin ? { origin: { ...origin, file: `${evil}\n.md` }, related: [{ message: evil, origin: { ...origin, file: evil } }] } : {};
    const printed = printDiagnostics([at(1, 1, { ...places, message: `One\n${evil}`, hint: evil })], context());
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(printed.split("\n").slice(0, 3)).toEqual(["a ]0;b  31m .md:1:1 error choice/no-correct-answer", "  One", "  a ]0;b  31m"]);
  });

  it("does without a place and names related ones", () => {
    const { origin, ...lost } = at(1, 1);
    const related = origin ? [{ message: "defined here", origin }] : [];
    expect(printDiagnostics([{ ...lost, related }], context())).toBe(
      "error choice/no-correct-answer\n  The question has no correct option.\n  see also modules/01.md:1:1: defined here\n",
    );
  });
});

it("counts in both languages", () => {
  const list = [at(1, 1), at(2, 1, { severity: "warning" }), at(3, 1, { severity: "warning" })];
  expect(summary(list, speak("en"))).toBe("1 error, 2 warnings");
  expect(summary(list, speak("id"))).toBe("1 kesalahan, 2 peringatan");
  expect(hasErrors(list.slice(1))).toBe(false);
  expect(hasErrors(list.slice(1), true)).toBe(true);
});

it("names what many findings say most", () => {
  const many = (code: Diagnostic["code"], count: number): Diagnostic[] => Array.from({ length: count }, (_, line) => at(line + 1, 1, { code }));
  const list = [...many("image/no-alt", 4), ...many("media/remote", 9), ...many("page/second-title", 1)];
  expect(summary(list, speak("en"))).toBe("14 errors (9 × media/remote, 4 × image/no-alt)");
  expect(summary(many("image/no-alt", 4), speak("en"))).toBe("4 errors");
});

it("sorts by file and place", () => {
  expect(inOrder([at(9, 1), at(2, 5), at(2, 1)]).map(({ origin }) => origin?.range.start.line)).toEqual([2, 2, 9]);
});
