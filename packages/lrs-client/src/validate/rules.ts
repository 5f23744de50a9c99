import { gather, isObject, pointer, type Finding, type Report } from "./finding.ts";

// What a schema cannot say, or cannot say in a sentence. Wrong types are the schema's to report, so the
// rules look away from them.

const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"] as const;

/** IRI of the verb that voids a statement. */
export const voidedVerb = "http://adlnet.gov/expapi/verbs/voided";

/** Usage type of an attachment that signs its statement. */
export const signatureUsage = "http://adlnet.gov/expapi/attachments/signature";

// Which lists of components belong to which interaction type (1.0.3, Data 2.4.4.1).
const componentLists: ReadonlyMap<string, readonly string[]> = new Map([
  ["choices", ["choice", "sequencing"]],
  ["scale", ["likert"]],
  ["source", ["matching"]],
  ["target", ["matching"]],
  ["steps", ["performance"]],
]);

/** The rules above the schema for a statement; `findings` gets what is broken. */
export function checkRules(statement: unknown, findings: Finding[]): void {
  if (!isObject(statement)) return;
  const report = gather(findings);
  checkStatement(statement, "", report);
  if (isObject(statement["authority"])) checkAuthority(statement["authority"], report);
}

/** Exactly one identifier for an Agent, at most one for a Group, which needs members when it has none. */
export function checkActor(value: unknown, path: string, report: Report): void {
  if (!isObject(value)) return;
  const given = identifiers.filter((name) => Object.hasOwn(value, name));
  if (given.length > 1) {
    const names = given.map((name) => `"${name}"`).join(", ");
    report(path, "agent-identifiers", `Only one of ${names} may identify an agent or group.`, { names });
  }
  if (value["objectType"] !== "Group") {
    if (given.length === 0)
      report(path, "agent-unidentified", 'An agent needs one of "mbox", "mbox_sha1sum", "openid" or "account".');
    return;
  }
  const members = value["member"];
  if (given.length === 0 && !(Array.isArray(members) && members.length > 0)) {
    report(
      path,
      "group-unidentified",
      'A group without "mbox", "mbox_sha1sum", "openid" or "account" must list at least one member.',
    );
  }
  if (Array.isArray(members)) {
    members.forEach((member, index) => checkActor(member, `${path}/member/${index}`, report));
  }
}

// 1.0.3, Data 2.4.9: an Agent, or the two parties of OAuth as a group without identifier.
function checkAuthority(authority: Record<string, unknown>, report: Report): void {
  checkActor(authority, "/authority", report);
  if (authority["objectType"] !== "Group") return;
  const members = authority["member"];
  if (!Array.isArray(members) || members.length !== 2) {
    report("/authority", "authority-members", "A group as authority must have exactly two members.");
  }
  if (identifiers.some((name) => Object.hasOwn(authority, name))) {
    report("/authority", "authority-identifier", "A group as authority must not have an identifier of its own.");
  }
}

function checkStatement(statement: Record<string, unknown>, path: string, report: Report): void {
  checkActor(statement["actor"], `${path}/actor`, report);
  const { object, verb } = statement;
  const type = isObject(object) ? (object["objectType"] ?? "Activity") : undefined;
  if (isObject(object)) checkObject(object, type, `${path}/object`, report);
  if (isObject(verb) && verb["id"] === voidedVerb && path === "" && type !== "StatementRef") {
    report("/object", "voided-object", 'A statement with the verb "voided" must have a StatementRef as its object.');
  }
  if (isObject(statement["result"])) checkScore(statement["result"]["score"], `${path}/result/score`, report);
  if (isObject(statement["context"])) checkContext(statement["context"], type, `${path}/context`, report);
  checkAttachments(statement["attachments"], `${path}/attachments`, report);
}

function checkObject(object: Record<string, unknown>, type: unknown, path: string, report: Report): void {
  if (type === "Activity") checkDefinition(object["definition"], `${path}/definition`, report);
  else if (type === "Agent" || type === "Group") checkActor(object, path, report);
  else if (type === "SubStatement") checkStatement(object, path, report);
}

function checkDefinition(definition: unknown, path: string, report: Report): void {
  if (!isObject(definition)) return;
  const interaction = definition["interactionType"];
  if (Object.hasOwn(definition, "correctResponsesPattern") && interaction === undefined) {
    report(path, "pattern-alone", 'A definition with "correctResponsesPattern" needs an "interactionType".');
  }
  for (const [name, types] of componentLists) {
    const components = definition[name];
    if (components === undefined) continue;
    if (typeof interaction !== "string" || !types.includes(interaction)) {
      const wanted = types.map((wantedType) => `"${wantedType}"`).join(" or ");
      report(pointer(path, name), "components-type", `"${name}" belongs only to the interaction type ${wanted}.`, {
        interactions: types.map((wantedType) => `"${wantedType}"`).join(", "),
      });
    }
    checkDistinct(components, pointer(path, name), report);
  }
}

function checkDistinct(components: unknown, path: string, report: Report): void {
  if (!Array.isArray(components)) return;
  const seen = new Set<unknown>();
  components.forEach((component: unknown, index) => {
    if (!isObject(component)) return;
    const id = component["id"];
    if (seen.has(id))
      report(`${path}/${index}/id`, "component-repeated", `The id "${String(id)}" is used twice; ids of components must differ.`, { id: String(id) });
    seen.add(id);
  });
}

function checkScore(score: unknown, path: string, report: Report): void {
  if (!isObject(score)) return;
  const { raw, min, max } = score;
  if (typeof min === "number" && typeof max === "number" && min >= max) {
    report(path, "score-range", `"min" (${min}) must be less than "max" (${max}).`, { min: `${min}`, max: `${max}` });
  }
  if (typeof raw !== "number") return;
  if (typeof min === "number" && raw < min)
    report(`${path}/raw`, "score-below", `"raw" (${raw}) must not be less than "min" (${min}).`, { raw: `${raw}`, min: `${min}` });
  if (typeof max === "number" && raw > max)
    report(`${path}/raw`, "score-above", `"raw" (${raw}) must not be more than "max" (${max}).`, { raw: `${raw}`, max: `${max}` });
}

function checkContext(context: Record<string, unknown>, type: unknown, path: string, report: Report): void {
  for (const name of ["revision", "platform"]) {
    if (Object.hasOwn(context, name) && type !== "Activity") {
      report(pointer(path, name), "activity-only", `"${name}" is only allowed when the object is an Activity.`);
    }
  }
  checkActor(context["instructor"], `${path}/instructor`, report);
  checkActor(context["team"], `${path}/team`, report);
  checkEach(context["contextAgents"], "agent", `${path}/contextAgents`, report);
  checkEach(context["contextGroups"], "group", `${path}/contextGroups`, report);
  const activities = context["contextActivities"];
  if (!isObject(activities)) return;
  for (const [name, value] of Object.entries(activities)) {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    list.forEach((activity, index) => {
      const place = Array.isArray(value)
        ? `${pointer(`${path}/contextActivities`, name)}/${index}`
        : pointer(`${path}/contextActivities`, name);
      if (isObject(activity)) checkDefinition(activity["definition"], `${place}/definition`, report);
    });
  }
}

function checkEach(list: unknown, name: string, path: string, report: Report): void {
  if (!Array.isArray(list)) return;
  list.forEach((item: unknown, index) => {
    if (isObject(item)) checkActor(item[name], `${path}/${index}/${name}`, report);
  });
}

// 1.0.3, Data 2.6: a signature is sent as bytes of this type.
function checkAttachments(attachments: unknown, path: string, report: Report): void {
  if (!Array.isArray(attachments)) return;
  attachments.forEach((attachment: unknown, index) => {
    if (!isObject(attachment) || attachment["usageType"] !== signatureUsage) return;
    if (attachment["contentType"] !== "application/octet-stream") {
      report(
        `${path}/${index}/contentType`,
        "signature-type",
        'A signature must have the content type "application/octet-stream".',
      );
    }
  });
}
