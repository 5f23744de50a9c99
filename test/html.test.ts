import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readAll } from "@lentera/compiler";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, it } from "vitest";
import { compileFolder, root } from "./support/course.ts";

const standard = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));

it.each(readdirSync(join(root, "examples")))("the documents of examples/%s keep to the HTML standard", async (name) => {
  const { packages } = await compileFolder(`examples/${name}`, ["web"]);
  const documents = packages.flatMap(({ files }) => files).filter(({ path }) => path.endsWith(".html"));
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents) {
    // What waits in noscript is read like the rest.
    const html = new TextDecoder().decode(await readAll(document)).replaceAll(/<\/?noscript>/g, "");
    const { results } = await standard.validateString(html, document.path);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`))).toEqual([]);
  }
});
