import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnosticTexts, playerTexts, standardKinds } from "@lentera/compiler";
import { diagnostics as inspectTexts } from "@lentera/inspect";
import { targets } from "@lentera/targets";
import ts from "typescript";
import { expect, it } from "vitest";
import { fileDiagnostics as fileTexts } from "../packages/cli/src/diagnostics.ts";
import { text as commandTexts } from "../packages/cli/src/text.ts";
import { text as previewTexts } from "../packages/preview/src/text.ts";
import { root } from "./support/course.ts";

const texts: Readonly<Record<string, string>> = {
  ...Object.assign(playerTexts("en", standardKinds), ...targets.map((target) => target.texts)),
  ...commandTexts,
  ...previewTexts,
};
const findings: Readonly<Record<string, { readonly message: string; readonly hint?: string }>> = { ...diagnosticTexts(standardKinds, targets), ...inspectTexts, ...fileTexts };

const placeholders = (text: string): string[] => [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = ""]) => name);

/** Keys of an object literal; undefined where they cannot be read off. */
function keys(node: ts.Node | undefined): readonly string[] | undefined {
  if (node === undefined) return [];
  if (!ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment)) return undefined;
  return node.properties.flatMap(({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : []));
}

/** Strings that an expression may stand for: itself, or both sides of `? :`. */
function strings(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...strings(node.whenTrue), ...strings(node.whenFalse)] : [];
}

const property = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  node.properties.filter(ts.isPropertyAssignment).find((one) => ts.isIdentifier(one.name) && one.name.text === name)?.initializer;

/** What is said, and the values it is said with. */
function said(node: ts.Node): { text: string; values: readonly string[] }[] {
  if (ts.isCallExpression(node)) {
    const values = keys(node.arguments[1]);
    return values === undefined ? [] : strings(node.arguments[0]).flatMap((key) => (Object.hasOwn(texts, key) ? [{ text: texts[key] ?? "", values }] : []));
  }
  if (!ts.isObjectLiteralExpression(node) || property(node, "severity") === undefined) return [];
  const shorthand = node.properties.some((one) => ts.isSpreadAssignment(one) || (ts.isShorthandPropertyAssignment(one) && one.name.text === "values"));
  const values = shorthand ? undefined : keys(property(node, "values"));
  if (values === undefined) return [];
  return strings(property(node, "code")).flatMap((code) => {
    const finding = findings[code];
    return finding === undefined ? [] : [{ text: `${finding.message} ${finding.hint ?? ""}`, values }];
  });
}

it("every text and finding is said with all of its values", () => {
  const files = ["blocks", "cli", "compiler", "inspect", "preview", "runtime", "targets"].flatMap((name) =>
    readdirSync(join(root, "packages", name, "src"), { recursive: true, withFileTypes: true })
      // What these two find is given its values where all of it is reported.
      .filter((entry) => entry.isFile() && /(?<!\.test|leftovers|misread-lines)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  let seen = 0;
  const faults = files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      for (const { text, values } of said(node)) {
        seen += 1;
        const missing = placeholders(text).filter((name) => !values.includes(name));
        if (missing.length > 0) found.push(`${file.slice(root.length + 1)}: ${missing.join(", ")} of “${text}”`);
      }
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });
  expect(seen).toBeGreaterThan(400);
  expect(faults).toEqual([]);
});
