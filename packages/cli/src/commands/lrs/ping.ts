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

/** `lentera lrs ping`: what an LRS is, speaks and allows. Fails where it allows nothing, or its clock is off. */
export async function ping(lrs: string | undefined, options: PingOptions): Promise<number> {
  const say = sayFor(options);
  const { endpoint, credentials } = await account("", lrs, options.key, say);
  let found: Ping;
  try {
    found = await pingLrs({ endpoint, credentials });
  } catch (error) {
    throw stopped(error, endpoint, say);
  }
  if (options.json) {
    const { refusals: _errors, ...plain } = found;
    process.stdout.write(`${JSON.stringify(plain, undefined, 2)}\n`);
  } else process.stdout.write(`${lines(found, say).join("\n")}\n`);
  const isClockFine = Math.abs(found.clockAhead ?? 0) <= allowedSkew;
  return (found.mayRead || found.mayWrite) && isClockFine ? exit.fine : exit.findings;
}

function lines(found: Ping, say: Say): readonly string[] {
  const { endpoint, versions, milliseconds, refusals, clockAhead, browser } = found;
  const allowed = (error: typeof refusals.read): string =>
    error ? say("lrs.ping.refused", { reason: describeLrsError(error, endpoint, say) }) : say("lrs.ping.allowed");
  const seconds = Math.round(Math.abs(clockAhead ?? 0) / 1000);
  const clock = (): string => {
    if (clockAhead === undefined) return say("lrs.ping.clockUnknown");
    if (Math.abs(clockAhead) <= allowedSkew) return say("lrs.ping.clockFine");
    return say(clockAhead > 0 ? "lrs.ping.clockAhead" : "lrs.ping.clockBehind", { seconds });
  };
  const pages = (): string => {
    if (!browser.isAllowed) return say("lrs.ping.browserClosed");
    return browser.hidden.length === 0 ? say("lrs.ping.allowed") : say("lrs.ping.browserHidden", { headers: browser.hidden.join(", ") });
  };
  return [
    say("lrs.ping.answered", { endpoint, milliseconds }),
    say("lrs.ping.versions", { versions: versions.join(", ") }),
    say("lrs.ping.read", { answer: allowed(refusals.read) }),
    say("lrs.ping.write", { answer: allowed(refusals.write) }),
    say("lrs.ping.clock", { answer: clock() }),
    say("lrs.ping.browser", { answer: pages() }),
  ];
}
