import { InputError, type InputCode, readStatements } from "@lentera/lrs-client/tools";
import { type RuleCode, validateActor, validateStatement, validateStatements, type XapiVersion } from "@lentera/lrs-client/validate";
import { describe, expect, it } from "vitest";
import { findingTeller, inputFinding, type StatementFinding } from "./finding-text.ts";

const uuid = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
const actor = { mbox: "mailto:siti@example.go.id" };
const activity = { id: "https://example.go.id/kuis" };
const base = { actor, verb: { id: "http://adlnet.gov/expapi/verbs/passed" }, object: activity };
const attachment = { usageType: "https://example.go.id/a", display: { id: "A" }, contentType: "text/plain", length: 1, sha2: "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a", fileUrl: "https://example.go.id/a" };
const voided = { id: "http://adlnet.gov/expapi/verbs/voided" };

const statement = (more: object, version: XapiVersion = "1.0.3"): readonly StatementFinding[] => validateStatement({ ...base, ...more }, { version });
const defined = (definition: object): readonly StatementFinding[] => statement({ object: { ...activity, definition } });
const scored = (score: object): readonly StatementFinding[] => statement({ result: { score } });
const attached = (more: object): readonly StatementFinding[] => statement({ attachments: [{ ...attachment, ...more }] });

/** What breaks each rule. Its type names a code that was forgotten. */
const broken: Readonly<Record<Exclude<RuleCode, "schema">, readonly StatementFinding[]>> = {
  iri: statement({ verb: { id: "lulus" } }),
  irl: statement({ actor: { account: { homePage: "kantor", name: "1" } } }),
  uuid: statement({ id: "1" }),
  mailto: statement({ actor: { mbox: "siti@example.go.id" } }),
  "media-type": attached({ contentType: "teks" }),
  "language-tag": statement({ context: { language: "bahasa_id" } }),
  "timestamp-1.0.3": statement({ timestamp: "kemarin" }),
  "timestamp-2.0": statement({ timestamp: "kemarin" }, "2.0.0"),
  duration: statement({ result: { duration: "20 menit" } }),
  sha1: statement({ actor: { mbox_sha1sum: "a" } }),
  sha2: attached({ sha2: "x" }),
  "version-1.0.3": statement({ version: "2.0.0" }),
  "version-2.0": statement({ version: "3" }, "2.0.0"),
  "key-iri": statement({ context: { extensions: { nilai: 1 } } }),
  "key-language-tag": statement({ verb: { ...base.verb, display: { bahasa_id: "x" } } }),
  "property-missing": validateStatement({ actor, object: activity }),
  "property-unknown": statement({ Result: {} }),
  type: scored({ raw: "8" }),
  const: statement({ object: { objectType: "SubStatement", ...base, verb: voided, object: { objectType: "StatementRef", id: uuid } }, actor: { objectType: "Group", member: [{ ...actor, objectType: "Group" }] } }),
  enum: defined({ interactionType: "tebak" }),
  "object-type": statement({ object: { objectType: "Kursus", id: "https://example.go.id/kuis" } }),
  minimum: scored({ scaled: -2 }),
  maximum: scored({ scaled: 2 }),
  "empty-object": statement({ result: {} }),
  "empty-list": statement({ context: { contextAgents: [{ objectType: "contextAgent", agent: actor, relevantTypes: [] }] } }, "2.0.0"),
  "empty-text": defined({ interactionType: "choice", choices: [{ id: "" }] }),
  "agent-identifiers": validateActor({ ...actor, openid: "https://example.go.id/siti" }),
  "agent-unidentified": validateActor({ name: "Siti" }),
  "group-unidentified": validateActor({ objectType: "Group", member: [] }),
  "authority-members": statement({ authority: { objectType: "Group", member: [actor] } }),
  "authority-identifier": statement({ authority: { objectType: "Group", ...actor, member: [actor, actor] } }),
  "voided-object": statement({ verb: voided }),
  "pattern-alone": defined({ correctResponsesPattern: ["a"] }),
  "components-type": defined({ interactionType: "numeric", choices: [{ id: "a" }] }),
  "component-repeated": defined({ interactionType: "choice", choices: [{ id: "a" }, { id: "a" }] }),
  "score-range": scored({ min: 3, max: 2 }),
  "score-below": scored({ raw: 1, min: 2 }),
  "score-above": scored({ raw: 3, max: 2 }),
  "activity-only": statement({ object: { objectType: "Agent", ...actor }, context: { platform: "web" } }),
  "signature-type": attached({ usageType: "http://adlnet.gov/expapi/attachments/signature" }),
  "id-repeated": validateStatements([{ ...base, id: uuid }, { ...base, id: uuid }]),
};

/** What is no statement at all. */
const unreadable: Readonly<Record<Exclude<InputCode, "input-too-large">, string | Uint8Array>> = {
  "json-syntax": "{",
  "json-utf-8": new Uint8Array([0x7b, 0xff]),
  "json-key-repeated": '{"a": 1, "a": 2}',
  "json-depth": "[".repeat(200) + "]".repeat(200),
  "json-number": '{"a": 1e999}',
  "input-no-statement": "[1]",
};

const indonesian = findingTeller("id");

function isSaid(finding: StatementFinding | undefined): void {
  expect(finding).toBeDefined();
  if (!finding) return;
  expect(findingTeller("en")(finding)).toBe(finding.message);
  const said = indonesian(finding);
  expect(said).not.toBe(finding.message);
  expect(said).toMatch(/^\S.*\.$/);
  expect(said).not.toMatch(/\{\w+\}|undefined|""/);
  // Names in quotes stay as they are.
  expect(said.replace(/"[^"]*"/g, "")).not.toMatch(/\b(?:must|needs?|array|string|object|The|is|or)\b/);
}

describe("findings in Indonesian", () => {
  it.each(Object.entries(broken))("%s", (code, findings) => isSaid(findings.find((finding) => finding.code === code)));

  it.each(Object.entries(unreadable))("%s", async (code, content) => {
    const found: InputError[] = [];
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    try {
      for await (const one of readStatements([bytes])) if (one instanceof InputError) found.push(one);
    } catch (error) {
      if (error instanceof InputError) found.push(error);
    }
    const error = found.find((one) => one.code === code);
    isSaid(error && inputFinding(error));
  });

  it("what no test can break is said as well", () => {
    isSaid({ code: "schema", path: "/verb", values: { rule: "not" }, message: "x" });
    isSaid({ code: "input-too-large", path: "", values: {}, message: "x" });
  });

  it("names places and types", () => {
    expect(validateStatement({ actor: [], object: { objectType: "SubStatement" } }).map(indonesian)).toContain('Pernyataan harus memuat properti "verb".');
    expect(defined({ interactionType: "choice", choices: [{ id: "a", nama: "b" }, 3] }).map(indonesian)).toEqual([
      '"nama" bukan properti dari butir 1 dari "choices"; huruf besar dan kecil dibedakan.',
      'Butir 2 dari "choices" harus berupa objek, bukan angka.',
    ]);
    expect(statement({ Result: {} }).map(indonesian)).toEqual(['"Result" bukan properti dari pernyataan; huruf besar dan kecil dibedakan.']);
    expect(scored({ raw: "8" }).map(indonesian)).toEqual(['"raw" harus berupa angka, bukan teks.']);
    expect(attached({ length: 1.5 }).map(indonesian)).toEqual(['"length" harus berupa bilangan bulat, bukan angka desimal.']);
  });
});
