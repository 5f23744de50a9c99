import { LrsError } from "@lentera/lrs-client/core";
import { exit, Stop } from "../exit.ts";
import type { Say } from "../language.ts";
import { lrsText } from "../lrs-text.ts";
import { codeOf, reasonOf, sayReason } from "../reasons.ts";

type LrsTextKey = keyof typeof lrsText;

const isKey = (key: string): key is LrsTextKey => Object.hasOwn(lrsText, key);

/** What went wrong with an LRS in a sentence that says what to do. The library keeps credentials out of errors. */
export function describeLrsError(error: LrsError, lrs: string, say: Say): string {
  const key = `lrs.error.${error.kind}`;
  const sentence = say(isKey(key) ? key : "lrs.error.other", { lrs, reason: causeOf(error, say) });
  const said = ownWords(error.body);
  return said === "" ? sentence : `${sentence}\n${say("lrs.said", { body: said })}`;
}

/** Turns failures of an LRS, the disk or the input into the end of a command; bugs stay what they are. */
export function stopped(error: unknown, lrs: string, say: Say): unknown {
  if (error instanceof LrsError) {
    if (error.kind === "aborted") return new Stop(say("lrs.goesOn"), exit.interrupted);
    return new Stop(describeLrsError(error, lrs, say));
  }
  return error;
}

/** The same for files: anything that the system refuses. */
export function fileStop(error: unknown, file: string, key: "lrs.noFile" | "lrs.noWrite", say: Say): unknown {
  return codeOf(error) === undefined ? error : new Stop(say(key, { file, reason: sayReason(reasonOf(error), say) }));
}

function causeOf({ cause, status, message }: LrsError, say: Say): string {
  if (status !== undefined) return String(status);
  return cause instanceof Error ? sayReason(reasonOf(cause), say) : message;
}

/** Beginning of what the LRS said, unless it is a page. Many name the rule first, and only below it the place. */
function ownWords(body = ""): string {
  // Control characters of a stranger do not reach the terminal.
  const text = body.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return text.startsWith("<") ? "" : text.slice(0, 300);
}
