import type { PackageFile, Site } from "@lentera/model";
import { element, type XmlElement } from "../xml.ts";
import { manifestIdentifiers } from "./manifest-identifiers.ts";

/** A path inside the package as a URI reference: our paths are ASCII already, so this changes next to nothing. */
function href(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function fileElements(files: readonly PackageFile[]): readonly XmlElement[] {
  return files.map((file) => element("file", { href: href(file.path) }));
}

/**
 * The `resources` of a manifest: one SCO a unit, first, because some players take the first resource that has an
 * `href`. Each file is listed once; what several units share stands in an asset that they depend on.
 *
 * @param scormType `adlcp:scormtype` in SCORM 1.2, `adlcp:scormType` in 2004. In the wrong case the SCO is taken
 *   for an asset, which is complete as soon as it is opened.
 */
export function resources(site: Site, scormType: "adlcp:scormtype" | "adlcp:scormType"): XmlElement {
  const single = site.units.length === 1;
  const launches = new Set(site.units.map((unit) => unit.launch));
  const others = site.files.filter((file) => !launches.has(file.path));
  const scos = site.units.map((unit) =>
    element(
      "resource",
      {
        identifier: manifestIdentifiers.resource(unit),
        type: "webcontent",
        [scormType]: "sco",
        href: href(unit.launch),
      },
      element("file", { href: href(unit.launch) }),
      single ? fileElements(others) : [],
      single || others.length === 0 ? [] : element("dependency", { identifierref: manifestIdentifiers.shared }),
    ),
  );
  const shared = element(
    "resource",
    { identifier: manifestIdentifiers.shared, type: "webcontent", [scormType]: "asset" },
    fileElements(others),
  );
  return element("resources", {}, scos, single || others.length === 0 ? [] : shared);
}
