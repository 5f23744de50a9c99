import type { Agent } from "@lentera/lrs-client/core";
import { verb, verbNames } from "@lentera/lrs-client/statements";
import type { StatementQuery } from "@lentera/lrs-client";
import { validateActor } from "@lentera/lrs-client/validate";
import { UsageError } from "../exit.ts";
import type { Say } from "../language.ts";

/** Filters as they stand on the command line. */
export interface FilterOptions {
  readonly agent?: string;
  readonly verb?: string;
  readonly activity?: string;
  readonly registration?: string;
  readonly since?: string;
  readonly until?: string;
  readonly related?: boolean;
}

/** Filters as the LRS wants them. @throws UsageError for what is no moment or no person */
export function queryOf(options: FilterOptions, say: Say): Omit<StatementQuery, "ascending" | "attachments" | "format" | "signal"> {
  const { agent, verb: verbName, activity, registration, since, until, related } = options;
  const known = verbNames.find((name) => name === verbName);
  return {
    ...(agent !== undefined && { agent: agentOf(agent, say) }),
    ...(verbName !== undefined && { verb: known ? verb(known).id : verbName }),
    ...(activity !== undefined && { activity }),
    ...(registration !== undefined && { registration }),
    ...(since !== undefined && { since: moment(since, say) }),
    ...(until !== undefined && { until: moment(until, say) }),
    ...(related && { ...(agent !== undefined && { related_agents: true }), ...(activity !== undefined && { related_activities: true }) }),
  };
}

function moment(value: string, say: Say): string {
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw new UsageError(say("lrs.badTime", { value }));
  return new Date(time).toISOString();
}

function agentOf(text: string, say: Say): Agent {
  const bad = (): UsageError => new UsageError(say("usage.invalid", { value: text, choices: 'siti@example.go.id, https://…|name, {"account": …}' }));
  if (text.startsWith("{")) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw bad();
    }
    if (validateActor(value).length > 0) throw bad();
    // The validator has looked at it.
    return value as Agent;
  }
  const bar = text.lastIndexOf("|");
  if (bar > 0) return { account: { homePage: text.slice(0, bar), name: text.slice(bar + 1) } };
  if (!text.includes("@")) throw bad();
  return { mbox: text.startsWith("mailto:") ? text : `mailto:${text}` };
}
