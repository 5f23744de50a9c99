import type { PackageReport } from "../package-report.ts";
import { child, childrenNamed, descendants, type XmlTree } from "../xml-tree.ts";

/** Version-specific words of a manifest. */
export interface Edition {
  readonly schemaVersion: string;
  readonly scormType: "adlcp:scormtype" | "adlcp:scormType";
}

function identifiersAreUnique(root: XmlTree, report: PackageReport): void {
  const seen = new Set<string>();
  for (const element of descendants(root)) {
    const identifier = element.attributes.get("identifier");
    if (identifier === undefined) continue;
    if (seen.has(identifier)) report.find("package/identifier-repeated", { identifier });
    seen.add(identifier);
  }
}

function itemsAreWhole(organization: XmlTree, resources: ReadonlySet<string>, report: PackageReport): void {
  for (const element of descendants(organization)) {
    if (element.name !== "item" && element !== organization) continue;
    const identifier = element.attributes.get("identifier") ?? element.name;
    const titles = childrenNamed(element, "title");
    if (titles.length !== 1 || titles[0]?.text === "") report.find("package/title-missing", { identifier });
    const parts = childrenNamed(element, "item").length;
    const launches = element.attributes.get("identifierref");
    if (element === organization ? parts === 0 : parts > 0 === (launches !== undefined)) {
      report.find("package/item-misshapen", { identifier });
    }
    if (launches !== undefined && !resources.has(launches)) {
      report.find("package/reference-unresolved", { identifier: launches });
    }
  }
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href.replace(/[?#].*$/, ""));
  } catch {
    return href;
  }
}

function filesAreListed(resources: readonly XmlTree[], root: XmlTree, control: ReadonlySet<string>, report: PackageReport): void {
  const listed = new Map<string, number>();
  const files = (element: XmlTree): readonly string[] =>
    childrenNamed(element, "file").map((file) => decode(file.attributes.get("href") ?? ""));
  for (const resource of resources) {
    const own = files(resource);
    for (const path of own) listed.set(path, (listed.get(path) ?? 0) + 1);
    const href = resource.attributes.get("href");
    if (href !== undefined && !own.includes(decode(href))) report.find("package/file-not-listed", { path: decode(href) });
  }
  for (const path of listed.keys()) if (!report.has(path)) report.find("package/file-missing", { path });
  for (const element of descendants(root)) {
    if (element.name === "adlcp:location" && !report.has(element.text)) report.find("package/file-missing", { path: element.text });
  }
  for (const path of report.paths) {
    if (!control.has(path) && listed.get(path) !== 1) report.find("package/file-not-listed", { path });
  }
}

/** What the schemas of IMS and ADL do not see: identity, references, the shape of items, files. */
export function contentPackagingRules(root: XmlTree, edition: Edition, control: ReadonlySet<string>, report: PackageReport): void {
  const version = child(child(root, "metadata"), "schemaversion")?.text ?? "";
  if (version !== edition.schemaVersion) {
    report.find("package/version-unknown", { version, expected: edition.schemaVersion });
  }
  identifiersAreUnique(root, report);
  const organizations = child(root, "organizations");
  const list = childrenNamed(organizations, "organization");
  const preferred = organizations?.attributes.get("default") ?? "";
  if (!list.some((organization) => organization.attributes.get("identifier") === preferred)) {
    report.find("package/reference-unresolved", { identifier: preferred });
  }
  const resources = childrenNamed(child(root, "resources"), "resource");
  const identifiers = new Set(resources.map((resource) => resource.attributes.get("identifier") ?? ""));
  for (const organization of list) itemsAreWhole(organization, identifiers, report);
  for (const resource of resources) {
    if (!resource.attributes.has(edition.scormType)) {
      const identifier = resource.attributes.get("identifier") ?? "";
      report.find("package/scorm-type-missing", { identifier, attribute: edition.scormType });
    }
    for (const dependency of childrenNamed(resource, "dependency")) {
      const identifier = dependency.attributes.get("identifierref") ?? "";
      if (!identifiers.has(identifier)) report.find("package/reference-unresolved", { identifier });
    }
  }
  filesAreListed(resources, root, control, report);
}
