import { isObject, voidedVerb, type XapiVersion } from "@lentera/lrs-client/validate";
import type { Authority, StatementJson } from "../access.ts";
import { HttpError } from "../http/message.ts";
import { normaliseStatement } from "./normalise.ts";
import { agentTerm, termsOf, type TermInRole } from "./terms.ts";

/** A statement ready to be written: all that can be worked out before its turn. */
export interface PreparedStatement {
  /** In lower case; `statement.id` is as sent. */
  readonly id: string;
  /** As sent, for the comparison with a statement that is already there. */
  readonly sent: StatementJson;
  readonly statement: StatementJson;
  /** JSON without `stored`. */
  readonly text: string;
  readonly hasTimestamp: boolean;
  readonly terms: readonly TermInRole[];
  /** Id in lower case of the statement that the object refers to. */
  readonly ref: string | undefined;
  readonly voiding: boolean;
  readonly authority: string;
}

/** Prepares valid statements; one above `maxBytes` is refused with 413. */
export function prepareStatements(
  statements: readonly StatementJson[],
  version: XapiVersion,
  authority: Authority,
  maxBytes: number,
): PreparedStatement[] {
  return statements.map((sent, index) => {
    const statement = normaliseStatement(sent, version, authority);
    const text = JSON.stringify(statement);
    const bytes = text.length > maxBytes ? text.length : Buffer.byteLength(text);
    if (bytes > maxBytes) {
      const which = statements.length === 1 ? "The statement" : `The statement with index ${index}`;
      throw new HttpError(
        413,
        `${which} has ${bytes} bytes; this LRS takes at most ${maxBytes} for one statement.`,
      );
    }
    return {
      ...linksOf(statement),
      sent,
      statement,
      text,
      hasTimestamp: sent["timestamp"] !== undefined,
      terms: termsOf(statement),
    };
  });
}

/** What the order of statements depends on, also of a statement that was read back. */
export function linksOf(
  statement: StatementJson,
): Pick<PreparedStatement, "id" | "ref" | "voiding" | "authority"> {
  const { object, verb } = statement;
  const refers = isObject(object) && object["objectType"] === "StatementRef";
  return {
    id: String(statement["id"]).toLowerCase(),
    ref: refers ? String(object["id"]).toLowerCase() : undefined,
    voiding: isObject(verb) && verb["id"] === voidedVerb,
    authority: agentTerm(statement["authority"]) ?? "",
  };
}
