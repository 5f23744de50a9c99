import {
  XmlBufferInputProvider,
  type XmlDocument,
  XmlDocument as Document,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from "libxml2-wasm";
import type { XmlFault } from "./xml-tree.ts";

/** Namespaces of a kind of manifest, each with the schema file that describes it. */
export type SchemaSet = readonly (readonly [namespace: string, file: string])[];

/** Compiled validators by the text of their schemas: compiling takes tens of milliseconds, validating one. */
const validators = new Map<string, XsdValidator>();

/**
 * Schema files as libxml2 can compile them. Only in memory: packages carry them as they are.
 */
function mended(file: string, text: string): string {
  // Binds the namespace of `xml:` as the default one, which XML Names forbids.
  if (file === "ims_xml.xsd") return text.replace(/xmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, "");
  // Its wildcard takes the same elements as the declared ones beside it, so that the grammar is ambiguous.
  if (file === "imsmd_rootv1p2p1.xsd") return text.replace(/namespace="##any"/g, 'namespace="##other"');
  return text;
}

/** A schema that does nothing but bring the others together. */
function driver(schemas: SchemaSet): string {
  const imports = schemas.map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`);
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:lentera:driver">${imports.join("")}</xs:schema>`;
}

function compile(schemas: SchemaSet, texts: ReadonlyMap<string, string>, folder: string): XsdValidator {
  const encoder = new TextEncoder();
  const files = [...texts].map(([file, text]) => [`${folder}/${file}`, encoder.encode(mended(file, text))] as const);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  const document = Document.fromString(driver(schemas), { url: `${folder}/driver.xsd` });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}

/**
 * Validates a parsed manifest against the schema files of its own package.
 *
 * @param texts Schema files by name, those that the named ones include among them.
 * @throws Error where the schema files cannot be compiled: then the package's are not the official ones.
 */
export function schemaFaults(document: XmlDocument, schemas: SchemaSet, texts: ReadonlyMap<string, string>): readonly XmlFault[] {
  const key = [...texts].flat().join("\n");
  let validator = validators.get(key);
  if (validator === undefined) {
    validator = compile(schemas, texts, `lentera-schemas-${validators.size}`);
    validators.set(key, validator);
  }
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => ({ line, detail: message.trim() }));
  }
}
