import type { PackageReport } from "../package-report.ts";
import { child, childrenNamed, type XmlTree } from "../xml-tree.ts";

/** tincan.xml, which has no published schema: the rules of Rustici's launch document. */
export function tincanRules(root: XmlTree, report: PackageReport): void {
  const [first] = root.children;
  // Moodle's plug-in takes the first child, whatever its name.
  if (root.name !== "tincan" || first?.name !== "activities") {
    report.find("package/element-order", { element: first?.name ?? root.name, line: root.line });
  }
  const activities = childrenNamed(child(root, "activities"), "activity");
  const launched = activities.filter((activity) => child(activity, "launch") !== undefined);
  if (launched.length !== 1 || launched[0] !== activities[0]) {
    report.find("package/element-order", { element: "launch", line: root.line });
  }
  const seen = new Set<string>();
  for (const activity of activities) {
    const identifier = activity.attributes.get("id") ?? "";
    if (!/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(identifier)) report.find("package/iri-not-absolute", { identifier });
    if (seen.has(identifier)) report.find("package/identifier-repeated", { identifier });
    seen.add(identifier);
    if ((child(activity, "name")?.text ?? "") === "") report.find("package/title-missing", { identifier });
    const path = child(activity, "launch")?.text;
    if (path !== undefined && !report.has(path)) report.find("package/file-missing", { path });
  }
}
