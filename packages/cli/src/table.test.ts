import { expect, it } from "vitest";
import { table } from "./table.ts";

const rows = [["scorm12", "dist/a.scorm12.zip", "48 KB"]];
const head = ["Target", "File", "Size"];

it("sets columns, and lists where a terminal is too narrow for them", () => {
  expect(table(head, rows, new Set([2]), 80).split("\n")).toEqual(["Target   File                 Size", "───────  ──────────────────  ─────", "scorm12  dist/a.scorm12.zip  48 KB"]);
  expect(table(head, rows, new Set([2]), 30).split("\n")).toEqual(["scorm12", "  File: dist/a.scorm12.zip", "  Size: 48 KB"]);
});
