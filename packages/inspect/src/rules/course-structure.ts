import type { PackageReport } from "../package-report.ts";
import { child, childrenNamed, descendants, type XmlTree } from "../xml-tree.ts";
import { attributes, orders, required, several } from "./course-structure-parts.ts";

const courseStructureNamespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

const moveOn = new Set(["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"]);
const launchMethods = new Set(["AnyWindow", "OwnWindow"]);
const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
/** A decimal number of at most four decimals that say something. */
const decimal = /^\+?(?:\d+(?:\.\d{0,4}0*)?|\.\d{1,4}0*)$/;
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;
/** Names that the LMS itself puts into the query of a launch (cmi5 8.1). */
const launchNames = ["endpoint", "fetch", "actor", "registration", "activityId"];

/** Units and blocks refer to objectives by an element of the same name. */
const kindOf = ({ name, attributes }: XmlTree): string => (name === "objective" && attributes.has("idref") ? "reference" : name);

/** Vendors put elements of their own namespaces into it (13.1.5). A prefix is only a way of writing. */
function withoutVendors(element: XmlTree): XmlTree {
  const children = element.children.filter(({ namespace }) => namespace === element.namespace || namespace === "");
  return { ...element, name: element.name.replace(/^.*:/, ""), children: children.map(withoutVendors) };
}

function inOrder(element: XmlTree, report: PackageReport): void {
  const order = orders.get(element.name);
  let reached = -1;
  for (const part of order === undefined ? [] : element.children) {
    const place = order?.findIndex((names) => names.split("|").includes(part.name)) ?? 0;
    if (place < reached || (place === reached && !several.has(part.name))) report.find("package/element-order", { element: part.name, line: part.line });
    else reached = place;
  }
  for (const names of required.get(kindOf(element)) ?? []) {
    if (names.split("|").some((name) => child(element, name) !== undefined)) continue;
    if (names === "title") report.find("package/title-missing", { identifier: element.attributes.get("id") ?? element.name });
    else report.find("package/element-order", { element: element.name, line: element.line });
  }
}

function attributesOf(element: XmlTree, report: PackageReport): void {
  const known = attributes.get(kindOf(element)) ?? [];
  const identifier = element.attributes.get("id") ?? element.name;
  for (const [attribute, value] of element.attributes) {
    if (!attribute.includes(":") && !known.includes(attribute)) report.find("package/attribute-wrong", { identifier, attribute, value });
  }
  if (known.includes("id") && !element.attributes.has("id")) report.find("package/attribute-wrong", { identifier, attribute: "id", value: "" });
  const lang = element.attributes.get("lang") ?? "";
  if (element.name === "langstring" && !languageTag.test(lang)) {
    report.find("package/attribute-wrong", { identifier: element.text.slice(0, 40), attribute: "lang", value: lang });
  }
}

function unit(au: XmlTree, report: PackageReport): void {
  const identifier = au.attributes.get("id") ?? "";
  const wrong = (attribute: string, value: string): void => report.find("package/attribute-wrong", { identifier, attribute, value });
  const rule = au.attributes.get("moveOn") ?? "NotApplicable";
  if (!moveOn.has(rule)) wrong("moveOn", rule);
  const method = au.attributes.get("launchMethod") ?? "AnyWindow";
  if (!launchMethods.has(method)) wrong("launchMethod", method);
  const mastery = au.attributes.get("masteryScore");
  if (mastery !== undefined && !(decimal.test(mastery) && Number(mastery) <= 1)) wrong("masteryScore", mastery);
  const url = child(au, "url")?.text ?? "";
  if (!absolute.test(url)) {
    const path = url.replace(/[?#].*$/, "");
    if (!report.has(path)) report.find("package/file-missing", { path });
  }
  const query = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? "");
  if (launchNames.some((name) => query.has(name))) wrong("url", url);
}

/**
 * Every rule of CourseStructure.xsd that our files can break, and those of cmi5 13.1 that it does not see. The schema
 * itself is in no package that could be depended on.
 */
export function courseStructureRules(document: XmlTree, report: PackageReport): void {
  const root = withoutVendors(document);
  if (root.name !== "courseStructure" || root.namespace !== courseStructureNamespace) {
    report.find("package/element-order", { element: root.name, line: root.line });
  }
  const seen = new Map<string, Set<string>>();
  for (const element of descendants(root)) {
    inOrder(element, report);
    attributesOf(element, report);
    const identifier = element.attributes.get("id");
    if (identifier === undefined) continue;
    if (!absolute.test(identifier)) report.find("package/iri-not-absolute", { identifier });
    const kind = seen.get(element.name) ?? new Set();
    if (kind.has(identifier)) report.find("package/identifier-repeated", { identifier });
    seen.set(element.name, kind.add(identifier));
    if (element.name === "au") unit(element, report);
  }
  if (!seen.has("au")) report.find("package/element-order", { element: "courseStructure", line: root.line });
  const objectives = new Set(childrenNamed(child(root, "objectives"), "objective").map((one) => one.attributes.get("id")));
  for (const element of descendants(root)) {
    const reference = element.attributes.get("idref");
    if (reference !== undefined && !objectives.has(reference)) report.find("package/reference-unresolved", { identifier: reference });
  }
}
