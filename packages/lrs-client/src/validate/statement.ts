import type { XapiVersion } from "../core/connection.ts";
import { gather, isObject, type Finding } from "./finding.ts";
import { actor, statement103, statement20, type Validator } from "./generated/validators.js";
import { checkActor, checkRules } from "./rules.ts";
import { toFindings } from "./sentences.ts";

/** How to validate. */
export interface ValidateOptions {
  /** Which data model applies; default 1.0.3. "2.0" is what IEEE 9274.1.1 calls itself. */
  readonly version?: XapiVersion | "2.0";
}

function schemaFindings(validate: Validator, value: unknown, base = ""): Finding[] {
  return validate(value) ? [] : toFindings(validate.errors ?? [], value, base);
}

/**
 * Looks at one statement as parsed JSON. No findings means that a conformant LRS of the version accepts it
 * (attachment bytes apart, which are not part of the statement). An empty object is a finding too (`empty-object`), though
 * only senders are asked to write none (1.0.3 Data 2.2): LRSs differ in whether they take it.
 */
export function validateStatement(value: unknown, options: ValidateOptions = {}): Finding[] {
  const findings = schemaFindings(options.version?.startsWith("2.") ? statement20 : statement103, value);
  checkRules(value, findings);
  return findings;
}

/** Looks at one statement or a batch as parsed JSON: each statement, and that no id comes twice. */
export function validateStatements(value: unknown, options: ValidateOptions = {}): Finding[] {
  if (!Array.isArray(value)) return validateStatement(value, options);
  const findings: Finding[] = [];
  const seen = new Set<string>();
  value.forEach((statement: unknown, index) => {
    for (const finding of validateStatement(statement, options)) {
      findings.push({ ...finding, path: `/${index}${finding.path}` });
    }
    const id = isObject(statement) ? statement["id"] : undefined;
    if (typeof id !== "string") return;
    if (seen.has(id.toLowerCase())) {
      gather(findings)(`/${index}/id`, "id-repeated", `The id "${id}" is used twice in the batch.`, { id });
    }
    seen.add(id.toLowerCase());
  });
  return findings;
}

/** Looks at an Agent or Group as it stands in a statement or in the parameter `agent`. */
export function validateActor(value: unknown): Finding[] {
  const findings = schemaFindings(actor, value);
  checkActor(value, "", gather(findings));
  return findings;
}
