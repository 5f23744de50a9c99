import { describe, expect, it } from "vitest";
import type { XapiVersion } from "../core/connection.ts";
import { validateActor, validateStatement, validateStatements } from "./statement.ts";

const agent = { objectType: "Agent", mbox: "mailto:siti@example.org" };
const verb = { id: "http://adlnet.gov/expapi/verbs/answered" };
const activity = { objectType: "Activity", id: "https://example.org/quiz/1" };
const ref = { objectType: "StatementRef", id: "6690e6c9-3ef0-4ed3-8b37-7f3964730bee" };
const account = { homePage: "https://lms.example.org", name: "198501012010012001" };
const attachment = {
  usageType: "https://example.org/usage/certificate",
  display: { id: "Sertifikat" },
  contentType: "text/plain; charset=ascii",
  length: 27,
  sha2: "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
  fileUrl: "https://example.org/file.txt",
};
const base = { actor: agent, verb, object: activity };
const substatement = (parts: object): object => ({
  ...base,
  object: { objectType: "SubStatement", ...base, ...parts },
});
const definition = (value: unknown): object => ({ ...base, object: { ...activity, definition: value } });

type Case = readonly [name: string, statement: unknown];

/** Cases that hold at the top and inside a SubStatement alike. */
const acceptParts: Case[] = [
  ["a definition without properties", { object: { ...activity, definition: {} } }],
  ["an activity without objectType", { object: { id: activity.id } }],
  ["an agent as object", { object: agent }],
  ["a statement reference", { object: ref }],
  ["an anonymous group with a member", { actor: { objectType: "Group", member: [agent] } }],
  ["an identified group without members", { actor: { objectType: "Group", account } }],
  ["a null inside extensions", { context: { extensions: { "https://example.org/x": null } } }],
  ["empty extensions", { result: { extensions: {} } }],
  ["a single context activity", { context: { contextActivities: { parent: activity } } }],
  ["a list of context activities", { context: { contextActivities: { other: [activity, activity] } } }],
  ["revision with an activity", { context: { revision: "2", platform: "web" } }],
  ["a grandfathered language", { verb: { ...verb, display: { "i-enochian": "x", "zh-cmn-Hans-CN": "y" } } }],
  [
    "private use and variants",
    { verb: { ...verb, display: { "x-whatever": "x", "sl-rozaj-biske": "y", "de-CH-1901": "z" } } },
  ],
  ["a duration in weeks", { result: { duration: "P4W" } }],
  ["a duration of seconds only", { result: { duration: "PT16559.14S" } }],
  ["scaled at its bound", { result: { score: { scaled: -1, raw: 5, min: 0, max: 10 } } }],
  [
    "a choice with its list",
    {
      object: { ...activity, definition: { interactionType: "choice", choices: [{ id: "a" }, { id: "b" }] } },
    },
  ],
  ["an attachment", { attachments: [attachment] }],
];

const rejectParts: Case[] = [
  ["an address without @", { actor: { mbox: "mailto:should.fail.com" } }],
  ["two identifiers", { actor: { ...agent, openid: "https://example.org/siti" } }],
  ["no identifier", { actor: { name: "Siti" } }],
  ["members in an agent", { actor: { ...agent, member: [agent] } }],
  ["an anonymous group without members", { actor: { objectType: "Group", member: [] } }],
  ["a group in a group", { actor: { objectType: "Group", member: [{ objectType: "Group", account }] } }],
  ["a member that is no array", { actor: { objectType: "Group", account, member: agent } }],
  ["an account without name", { actor: { account: { homePage: account.homePage } } }],
  ["a home page without scheme", { actor: { account: { ...account, homePage: "homePage.com/siti" } } }],
  ["a short sha1", { actor: { mbox_sha1sum: "cd9b00a5" } }],
  ["an unknown object type of the actor", { actor: { ...agent, objectType: "agent" } }],
  ["a verb without id", { verb: { display: { en: "x" } } }],
  ["a wrong scheme", { verb: { id: "ab=c://should.fail.com" } }],
  ["an IRI with a space", { verb: { id: "https://example.org/a b" } }],
  ["an empty language map", { verb: { ...verb, display: {} } }],
  ["two regions", { verb: { ...verb, display: { "de-419-DE": "x" } } }],
  ["a one-letter language", { verb: { ...verb, display: { "a-DE": "x" } } }],
  ["a repeated singleton", { verb: { ...verb, display: { "ar-a-aaa-b-bbb-a-ccc": "x" } } }],
  ["a long language", { verb: { ...verb, display: { something: "x" } } }],
  ["digits in a language", { verb: { ...verb, display: { a12345: "x" } } }],
  ["a null text", { verb: { ...verb, display: { en: null } } }],
  ["an unknown object type", { object: { ...activity, objectType: "activity" } }],
  ["a reference without id", { object: { objectType: "StatementRef" } }],
  ["a UUID with too many digits", { object: { ...ref, id: `${ref.id}8` } }],
  ["a UUID of another variant", { object: { ...ref, id: "6690e6c9-3ef0-4ed3-0b37-7f3964730bee" } }],
  [
    "components of another type",
    { object: { ...activity, definition: { interactionType: "choice", scale: [{ id: "a" }] } } },
  ],
  ["components without a type", { object: { ...activity, definition: { choices: [{ id: "a" }] } } }],
  [
    "repeated component ids",
    { object: { ...activity, definition: { interactionType: "likert", scale: [{ id: "a" }, { id: "a" }] } } },
  ],
  [
    "an interaction type in other case",
    { object: { ...activity, definition: { interactionType: "true-faLse" } } },
  ],
  [
    "an extension key that is no IRI",
    { object: { ...activity, definition: { extensions: { "should fail": true } } } },
  ],
  ["a null outside extensions", { object: { ...activity, definition: { moreInfo: null } } }],
  ["a number as text", { result: { score: { max: "100" } } }],
  ["a boolean as text", { result: { completion: "false" } }],
  ["scaled out of range", { result: { score: { scaled: 1.01 } } }],
  ["raw above max", { result: { score: { raw: 2, max: 1 } } }],
  ["min not below max", { result: { score: { min: 1, max: 1 } } }],
  ["an empty result", { result: {} }],
  ["an alternative duration", { result: { duration: "P0003-06-04T12:30:05" } }],
  ["weeks with days", { result: { duration: "P4W1D" } }],
  ["a duration that ends in T", { result: { duration: "P1DT" } }],
  ["decimals in the middle", { result: { duration: "PT1.5H3M" } }],
  ["no context activities", { context: { contextActivities: {} } }],
  ["an unknown kind of context activity", { context: { contextActivities: { sibling: [activity] } } }],
  [
    "something else among context activities",
    { context: { contextActivities: { other: [activity, { key: "x" }] } } },
  ],
  ["an agent as team", { context: { team: agent } }],
  ["a number as revision", { context: { revision: 12345 } }],
  ["revision without an activity", { object: ref, context: { revision: "2" } }],
  ["platform with an agent", { object: agent, context: { platform: "web" } }],
  [
    "a reference with a wrong type in context",
    { context: { statement: { ...ref, objectType: "statementref" } } },
  ],
  ["attachments that are no array", { attachments: attachment }],
  ["a length as text", { attachments: [{ ...attachment, length: "27" }] }],
  ["a content type without slash", { attachments: [{ ...attachment, contentType: "should fail" }] }],
  [
    "a signature of another type",
    { attachments: [{ ...attachment, usageType: "http://adlnet.gov/expapi/attachments/signature" }] },
  ],
  ["a date only", { timestamp: "2026-01-31" }],
  ["a date that does not exist", { timestamp: "2026-02-30T08:00:00Z" }],
  ["an offset of minus zero", { timestamp: "2008-09-15T15:53:00.601-0000" }],
  ["a short offset of minus zero", { timestamp: "2008-09-15T15:53:00.601-00" }],
  ["an unknown property", { veRb: verb }],
];

const acceptTop: Case[] = [
  ["an upper-case id", { ...base, id: "AA97B177-9383-4934-8543-0F91A7A02836" }],
  ["version 1.0", { ...base, version: "1.0" }],
  ["a patch of version 1.0", { ...base, version: "1.0.9" }],
  ["an agent as authority", { ...base, authority: agent }],
  ["two parties as authority", { ...base, authority: { objectType: "Group", member: [{ account }, agent] } }],
  ["a voiding statement", { ...base, verb: { id: "http://adlnet.gov/expapi/verbs/voided" }, object: ref }],
  [
    "stored and timestamp",
    { ...base, stored: "2013-05-18T05:32:34.804Z", timestamp: "2013-05-18T12:32:34.804+07:00" },
  ],
];

const rejectTop: Case[] = [
  ["no statement", "statement"],
  ["null", null],
  ["no actor", { verb, object: activity }],
  ["an id of another kind", { ...base, id: 12345 }],
  ["a name in another case", { ...base, iD: ref.id }],
  [
    "three parties as authority",
    { ...base, authority: { objectType: "Group", member: [agent, agent, agent] } },
  ],
  [
    "an identified group as authority",
    { ...base, authority: { objectType: "Group", account, member: [agent, agent] } },
  ],
  ["voiding something else", { ...base, verb: { id: "http://adlnet.gov/expapi/verbs/voided" } }],
  ["a SubStatement with an id", substatement({ id: ref.id })],
  ["a SubStatement with an authority", substatement({ authority: agent })],
  ["a nested SubStatement", substatement({ object: { objectType: "SubStatement", ...base } })],
  ["a version of the future", { ...base, version: "1.1.0" }],
];

it("2.0 is 2.0.0", () => {
  const statement = { ...base, context: { contextAgents: [{ objectType: "contextAgent", agent: { mbox: "mailto:a@example.org" } }] } };
  expect([validateStatement(statement, { version: "2.0" }), validateStatement(statement).length > 0]).toEqual([[], true]);
});

describe.each<XapiVersion>(["1.0.3", "2.0.0"])("statements of %s", (version) => {
  const accepted = (statement: unknown): void =>
    expect(validateStatement(statement, { version })).toEqual([]);
  const rejected = (statement: unknown): void =>
    expect(validateStatement(statement, { version })).not.toEqual([]);

  it.each(acceptParts)("accept %s", (_, parts) => accepted({ ...base, ...Object(parts) }));
  it.each(acceptParts)("accept %s in a SubStatement", (_, parts) => accepted(substatement(Object(parts))));
  it.each(rejectParts)("reject %s", (_, parts) => rejected({ ...base, ...Object(parts) }));
  it.each(rejectParts)("reject %s in a SubStatement", (_, parts) => rejected(substatement(Object(parts))));
  it.each(acceptTop)("accept %s", (_, statement) => accepted(statement));
  it.each(rejectTop)("reject %s", (_, statement) => rejected(statement));
});

describe("differences of the versions", () => {
  const contextAgents = [
    { objectType: "contextAgent", agent, relevantTypes: ["https://example.org/role/tutor"] },
  ];
  const contextGroups = [{ objectType: "contextGroup", group: { objectType: "Group", account } }];
  const only = (version: XapiVersion, statement: object): void => {
    const other = version === "2.0.0" ? "1.0.3" : "2.0.0";
    expect(validateStatement(statement, { version })).toEqual([]);
    expect(validateStatement(statement, { version: other })).not.toEqual([]);
  };

  it("2.0 has context agents and groups", () => {
    only("2.0.0", { ...base, context: { contextAgents, contextGroups } });
    only("2.0.0", substatement({ context: { contextAgents } }));
  });

  it.each([
    [{ objectType: "contextAgents", agent }],
    [{ objectType: "contextAgent", agent: { key: "x" } }],
    [{ objectType: "contextAgent", agent, relevantTypes: [] }],
    [{ objectType: "contextAgent", agent, relevantTypes: ["abc"] }],
    [{ objectType: "contextAgent", agent, member: [] }],
    [{ agent }],
  ])("2.0 rejects %j", (item) => {
    expect(
      validateStatement({ ...base, context: { contextAgents: [item] } }, { version: "2.0.0" }),
    ).not.toEqual([]);
  });

  it("versions and timestamps have their own form", () => {
    only("2.0.0", { ...base, version: "2.0.0" });
    only("2.0.0", { ...base, timestamp: "2008-09-15 15:53:00.601+00:00" });
    only("1.0.3", { ...base, timestamp: "20080915T155300Z" });
  });
});

describe("findings", () => {
  it("name the place and say what is wrong", () => {
    const statement = { ...base, actor: { name: "Siti" }, extra: 1, result: { score: { scaled: 2 } } };
    expect(validateStatement(statement)).toEqual([
      { path: "/extra", code: "property-unknown", values: {}, message: '"extra" is not a property of the value; names are case-sensitive.' },
      { path: "/result/score/scaled", code: "maximum", values: { limit: "1" }, message: '"scaled" must be at most 1.' },
      { path: "/actor", code: "agent-unidentified", values: {}, message: 'An agent needs one of "mbox", "mbox_sha1sum", "openid" or "account".' },
    ]);
  });

  it("escape names in pointers", () => {
    const findings = validateStatement(definition({ extensions: { "a/b~c": 1 } }));
    expect(findings.map(({ path }) => path)).toEqual(["/object/definition/extensions/a~1b~0c"]);
  });

  it("of a batch carry the index, and an id may come once", () => {
    const statement = { ...base, id: ref.id };
    expect(validateStatements([statement, { ...statement, id: ref.id.toUpperCase() }])).toEqual([
      { path: "/1/id", code: "id-repeated", values: { id: ref.id.toUpperCase() }, message: `The id "${ref.id.toUpperCase()}" is used twice in the batch.` },
    ]);
    expect(validateStatements([base, { ...base, verb: {} }])[0]?.path).toBe("/1/verb");
    expect(validateStatements([])).toEqual([]);
  });

  it("of an agent alone", () => {
    expect(validateActor(agent)).toEqual([]);
    expect(validateActor({ ...agent, mbox: 5 })).toEqual([
      { path: "/mbox", code: "type", values: { types: "string", found: "number" }, message: '"mbox" must be a string, but is a number.' },
    ]);
  });
});
