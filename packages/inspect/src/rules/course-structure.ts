import type { PackageReport } from "../package-report.ts";
import { child, childrenNamed, descendants, type XmlTree } from "../xml-tree.ts";

export const courseStructureNamespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/** Order of children in CourseStructure.xsd; what is not named here may not stand there. */
const orders: ReadonlyMap<string, readonly string[]> = new Map([
  ["courseStructure", ["course", "objectives", "au|block"]],
  ["course", ["title", "description"]],
  ["block", ["title", "description", "objectives", "au|block"]],
  ["au", ["title", "description", "objectives", "url", "launchParameters", "entitlementKey"]],
  ["objectives", ["objective"]],
  ["title", ["langstring"]],
  ["description", ["langstring"]],
]);

/** Which of them must be there. */
const required: ReadonlyMap<string, readonly string[]> = new Map([
  ["courseStructure", ["course"]],
  ["course", ["title", "description"]],
  ["block", ["title", "description"]],
  ["au", ["title", "description", "url"]],
  ["title", ["langstring"]],
  ["description", ["langstring"]],
]);

const moveOn = new Set(["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"]);
const launchMethods = new Set(["AnyWindow", "OwnWindow"]);
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;
/** Names that the LMS itself puts into the query of a launch (cmi5 8.1). */
const launchNames = ["endpoint", "fetch", "actor", "registration", "activityId"];

function inOrder(element: XmlTree, report: PackageReport): void {
  const order = orders.get(element.name);
  if (order === undefined) return;
  let reached = 0;
  for (const part of element.children) {
    if (part.name.includes(":")) continue;
    const place = order.findIndex((names) => names.split("|").includes(part.name));
    if (place < reached) report.find("package/element-order", { element: part.name, line: part.line });
    else reached = place;
  }
  for (const name of required.get(element.name) ?? []) {
    if (child(element, name) !== undefined) continue;
    if (name === "title") report.find("package/title-missing", { identifier: element.attributes.get("id") ?? element.name });
    else report.find("package/element-order", { element: element.name, line: element.line });
  }
}

function unit(au: XmlTree, report: PackageReport): void {
  const identifier = au.attributes.get("id") ?? "";
  const wrong = (attribute: string, value: string): void => report.find("package/attribute-wrong", { identifier, attribute, value });
  // Missing means NotApplicable: satisfied before it was opened.
  const rule = au.attributes.get("moveOn") ?? "";
  if (!moveOn.has(rule)) wrong("moveOn", rule);
  const method = au.attributes.get("launchMethod") ?? "AnyWindow";
  if (!launchMethods.has(method)) wrong("launchMethod", method);
  const mastery = au.attributes.get("masteryScore");
  if (mastery !== undefined && !(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(mastery))) wrong("masteryScore", mastery);
  const url = child(au, "url")?.text ?? "";
  if (!absolute.test(url)) {
    const path = url.replace(/[?#].*$/, "");
    if (!report.has(path)) report.find("package/file-missing", { path });
  }
  const names = (/\?([^#]*)/.exec(url)?.[1] ?? "").split("&").map((pair) => pair.split("=")[0] ?? "");
  if (names.some((name) => launchNames.includes(name))) wrong("url", url);
}

/**
 * Every rule of CourseStructure.xsd that our files can break, and those of cmi5 13.1 that it does not see. The schema
 * itself is in no package that could be depended on.
 */
export function courseStructureRules(root: XmlTree, report: PackageReport): void {
  if (root.name !== "courseStructure" || root.attributes.get("xmlns") === "") {
    report.find("package/element-order", { element: root.name, line: root.line });
  }
  const seen = new Map<string, Set<string>>();
  for (const element of descendants(root)) {
    inOrder(element, report);
    if (element.name === "langstring" && !element.attributes.has("lang")) {
      report.find("package/attribute-wrong", { identifier: element.text.slice(0, 40), attribute: "lang", value: "" });
    }
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
