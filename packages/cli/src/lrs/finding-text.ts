import { locale } from "@lentera/compiler/locale";
import type { InputCode, InputError } from "@lentera/lrs-client/tools";
import type { Finding, RuleCode } from "@lentera/lrs-client/validate";

/** What can be wrong with statements in a file. */
export type StatementFinding = Pick<Finding<RuleCode | InputCode>, "code" | "path" | "values" | "message">;

/**
 * Says findings of the validator in a language. English is the library's own; of other languages the locale file has a
 * sentence for each code, with `{name}` for the value, `{parent}` for what it stands in, `{last}` for its key alone.
 */
export function findingTeller(language: string): (finding: StatementFinding) => string {
  const texts = locale(language)?.cli;
  const word = (key: string, values: Readonly<Record<string, string>> = {}): string | undefined =>
    texts?.get(`statement.${key}`)?.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? hole) : hole));
  const nameOf = (path: readonly string[]): string => {
    const last = path.at(-1);
    if (last === undefined) return word("whole") ?? "";
    const list = path.at(-2);
    return list !== undefined && /^\d+$/.test(last) ? (word("item", { number: `${Number(last) + 1}`, list }) ?? "") : `"${last}"`;
  };
  const types = (written = ""): string =>
    written
      .split(",")
      .map((type) => word(`type.${type}`) ?? type)
      .join(` ${word("or")} `);
  return ({ code, path, values, message }) => {
    const parts = path.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    const places = { name: nameOf(parts), parent: inSentence(nameOf(parts.slice(0, -1))), last: parts.at(-1) ?? "" };
    return word(code, { ...values, ...places, types: types(values["types"]), found: types(values["found"]) }) ?? message;
  };
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A line that holds no statement, as a finding: the line stands before it already. */
export const inputFinding = ({ code, values, message }: InputError): StatementFinding => ({ path: "", code, values, message: message.replace(/^Line \d+: /, "") });
