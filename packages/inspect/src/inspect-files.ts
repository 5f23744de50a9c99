import type { Finding, PackageFile, TargetId } from "@lentera/model";
import { manifestKinds, type ManifestKind } from "./manifests.ts";
import { packageReport, type PackageReport } from "./package-report.ts";
import { contentPackagingRules } from "./rules/content-packaging.ts";
import { courseStructureRules } from "./rules/course-structure.ts";
import { pathRules } from "./rules/paths.ts";
import { tincanRules } from "./rules/tincan.ts";

/** Files at the root of a SCORM package that no manifest lists. */
const controlFile = /^[^/]+\.(?:xsd|dtd|xml)$/;

/** Most schema faults told of one manifest: the first ones explain the rest. */
const mostFaults = 5;

async function read(file: PackageFile): Promise<Uint8Array> {
  const content = file.open();
  if (content instanceof Uint8Array) return content;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  return bytes;
}

async function schemaTexts(files: readonly PackageFile[]): Promise<ReadonlyMap<string, string>> {
  const schemas = files.filter(({ path }) => /^[^/]+\.xsd$/.test(path));
  const decoder = new TextDecoder();
  return new Map(await Promise.all(schemas.map(async (file) => [file.path, decoder.decode(await read(file))] as const)));
}

async function inspectManifest(kind: ManifestKind, manifest: PackageFile, files: readonly PackageFile[], report: PackageReport): Promise<void> {
  // Loaded with the first package: the parser is a megabyte of WebAssembly.
  const [{ withXml }, { schemaFaults }] = await Promise.all([import("./xml-tree.ts"), import("./schema-validator.ts")]);
  const missing = kind.schemas.filter(([, file]) => !report.has(file));
  for (const [, schema] of missing) report.find("package/schema-missing", { file: schema });
  const texts = await schemaTexts(files);
  const fault = withXml(await read(manifest), (root, document) => {
    if (kind.schemas.length > 0 && missing.length === 0) {
      for (const { line, detail } of schemaFaults(document, kind.schemas, texts).slice(0, mostFaults)) {
        report.find("package/not-valid", { line, detail });
      }
    }
    if (kind.edition !== undefined) {
      const control = new Set(report.paths.filter((path) => controlFile.test(path)));
      contentPackagingRules(root, kind.edition, control, report);
    } else if (kind.rules === "course-structure") courseStructureRules(root, report);
    else tincanRules(root, report);
  });
  if (fault !== undefined) report.find("package/not-xml", { line: fault.line, detail: fault.detail });
}

/**
 * Looks at a finished package before it is written: the manifest against the official schemas in the package and the
 * rules that schemas cannot say, and the archive's paths. A few milliseconds once the schemas are compiled.
 *
 * @returns What is wrong; empty for a package that is fine.
 */
export async function inspectFiles(target: TargetId, files: readonly PackageFile[]): Promise<readonly Finding[]> {
  const kind = manifestKinds.get(target);
  const report = packageReport(target, kind?.file ?? "", files);
  pathRules(files, report);
  if (kind === undefined) return report.findings;
  const manifest = files.find(({ path }) => path === kind.file);
  if (manifest === undefined) report.find("package/manifest-missing");
  else {
    if (files[0] !== manifest) report.find("package/manifest-not-first");
    await inspectManifest(kind, manifest, files, report);
  }
  return report.findings;
}
