import { InputError, readStatements } from "@lentera/lrs-client/tools";
import { validateStatement } from "@lentera/lrs-client/validate";
import { exit } from "../../exit.ts";
import { chooseLanguage } from "../../language.ts";
import { findingTeller, inputFinding, type StatementFinding } from "../../lrs/finding-text.ts";
import { openInput } from "../../lrs/input.ts";
import { type GlobalOptions, sayFor } from "../../terminal.ts";

export interface ValidateOptions extends GlobalOptions {
  readonly xapi: "1.0.3" | "2.0";
  readonly json?: boolean;
}

/** `lentera lrs validate`: every finding with its line and path. */
export async function validate(name: string, options: ValidateOptions): Promise<number> {
  const say = sayFor(options);
  const told = findingTeller(chooseLanguage(options.uiLang));
  const { chunks } = await openInput(name, say);
  const version = options.xapi === "2.0" ? "2.0.0" : options.xapi;
  let count = 0;
  let wrong = 0;
  const all: { readonly line: number; readonly path: string; readonly code: string; readonly message: string }[] = [];
  const tell = (line: number, findings: readonly StatementFinding[]): void => {
    wrong++;
    for (const finding of findings) {
      const { path, code } = finding;
      const message = told(finding);
      if (options.json) all.push({ line, path, code, message });
      else process.stdout.write(`${name}:${line}: ${path === "" ? "" : `${path}: `}${message}\n`);
    }
  };
  try {
    for await (const one of readStatements(chunks)) {
      count++;
      const findings = one instanceof InputError ? [inputFinding(one)] : validateStatement(one.value, { version });
      if (findings.length > 0) tell(one.line, findings);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    count++;
    tell(error.line, [inputFinding(error)]);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
  else process.stdout.write(`${wrong > 0 ? say("lrs.validate.wrong", { count, wrong }) : say("lrs.validate.fine", { count })}\n`);
  return wrong > 0 ? exit.findings : exit.fine;
}

