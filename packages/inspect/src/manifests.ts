import type { TargetId } from "@lentera/model";
import type { Edition } from "./rules/content-packaging.ts";
import type { SchemaSet } from "./schema-validator.ts";

/** How a target's packages are described. */
export interface ManifestKind {
  readonly file: string;
  readonly rules: "content-packaging" | "course-structure" | "tincan";
  readonly edition?: Edition;
  /** Schemas that stand at the package's root. */
  readonly schemas: SchemaSet;
}

const scorm2004: SchemaSet = [
  ["http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"],
  ["http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"],
  ["http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"],
  ["http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"],
  ["http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"],
];

/** Targets with a manifest; the others are only looked at as archives. */
export const manifestKinds: ReadonlyMap<TargetId, ManifestKind> = new Map<TargetId, ManifestKind>([
  [
    "scorm12",
    {
      file: "imsmanifest.xml",
      rules: "content-packaging",
      edition: { schemaVersion: "1.2", scormType: "adlcp:scormtype" },
      schemas: [
        ["http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"],
        ["http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"],
        ["http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"],
      ],
    },
  ],
  ["scorm2004", { file: "imsmanifest.xml", rules: "content-packaging", edition: { schemaVersion: "2004 4th Edition", scormType: "adlcp:scormType" }, schemas: scorm2004 }],
  ["scorm2004-3rd", { file: "imsmanifest.xml", rules: "content-packaging", edition: { schemaVersion: "2004 3rd Edition", scormType: "adlcp:scormType" }, schemas: scorm2004 }],
  ["cmi5", { file: "cmi5.xml", rules: "course-structure", schemas: [] }],
  ["xapi", { file: "tincan.xml", rules: "tincan", schemas: [] }],
]);
