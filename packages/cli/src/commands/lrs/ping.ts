import { ping as pingLrs, type Ping } from "@lentera/lrs-client/tools";
import { exit } from "../../exit.ts";
import type { Say } from "../../language.ts";
import { account } from "../../lrs/account.ts";
import { describeLrsError, stopped } from "../../lrs/failure.ts";
import { type GlobalOptions, sayFor } from "../../terminal.ts";

export interface PingOptions extends GlobalOptions {
  readonly key?: string;
  readonly json?: boolean;
}

/** Milliseconds by which clocks may differ. */
const allowedSkew = 5000;

/** `lentera lrs ping`: what an LRS is, speaks and allows. Fails where it allows nothing, has trouble, or its clock is off. */
export async function ping(lrs: string | undefined, options: PingOptions): Promise<number> {
  const say = sayFor(options);
  const { endpoint, credentials } = await account("", lrs, options.key, say);
  let found: Ping;
  try {
    found = await pingLrs({ endpoint, credentials });
  } catch (error) {
    throw stopped(error, endpoint, say);
  }
  const told = answers(found, say);
  if (options.json) {
    const { refusals: _errors, ...plain } = found;
    process.stdout.write(`${JSON.stringify({ ...plain, problems: problems(found, told, say) }, undefined, 2)}\n`);
  } else process.stdout.write(`${lines(found, told, say).join("\n")}\n`);
  return (found.mayRead || found.mayWrite) && !hasTrouble(found) && isClockFine(found) ? exit.fine : exit.findings;
}

/** Something else than a right is missing: its database, say. */
const hasTrouble = ({ refusals: { read, write } }: Ping): boolean => read?.retryable === true || write?.retryable === true;

const isClockFine = ({ clockAhead = 0 }: Ping): boolean => Math.abs(clockAhead) <= allowedSkew;

/** What stands behind each heading. */
type Answers = Readonly<Record<"read" | "write" | "clock" | "browser", string>>;

function answers(found: Ping, say: Say): Answers {
  const { endpoint, refusals, clockAhead, browser } = found;
  const allowed = (error: typeof refusals.read): string =>
    error ? say("lrs.ping.refused", { reason: describeLrsError(error, endpoint, say) }) : say("lrs.ping.allowed");
  const seconds = Math.round(Math.abs(clockAhead ?? 0) / 1000);
  const clock = (): string => {
    if (clockAhead === undefined) return say("lrs.ping.clockUnknown");
    if (isClockFine(found)) return say("lrs.ping.clockFine");
    return say(clockAhead > 0 ? "lrs.ping.clockAhead" : "lrs.ping.clockBehind", { seconds });
  };
  const pages = (): string => {
    if (!browser.isAllowed) return say("lrs.ping.browserClosed");
    return browser.hidden.length === 0 ? say("lrs.ping.allowed") : say("lrs.ping.browserHidden", { headers: browser.hidden.join(", ") });
  };
  return { read: allowed(refusals.read), write: allowed(refusals.write), clock: clock(), browser: pages() };
}

function lines({ endpoint, versions, milliseconds }: Ping, { read, write, clock, browser }: Answers, say: Say): readonly string[] {
  return [
    say("lrs.ping.answered", { endpoint, milliseconds }),
    say("lrs.ping.versions", { versions: versions.join(", ") }),
    say("lrs.ping.read", { answer: read }),
    say("lrs.ping.write", { answer: write }),
    say("lrs.ping.clock", { answer: clock }),
    say("lrs.ping.browser", { answer: browser }),
  ];
}

/** The lines that are no good news, without the columns. */
function problems(found: Ping, { read, write, clock }: Answers, say: Say): readonly string[] {
  return [
    ...(found.mayRead ? [] : [say("lrs.ping.read", { answer: read })]),
    ...(found.mayWrite ? [] : [say("lrs.ping.write", { answer: write })]),
    ...(isClockFine(found) ? [] : [say("lrs.ping.clock", { answer: clock })]),
  ].map((line) => line.replace(/\s+/g, " "));
}
