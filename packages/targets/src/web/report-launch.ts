import type { Agent } from "@lentera/lrs-client/core";
import { agentOf } from "../statements/agent.ts";
import { identityOf } from "../statements/owner.ts";
import type { ReportSettings } from "./report-settings.ts";

/** Who learns, and what opens the LRS for this session. */
export interface ReportLaunch {
  /** The whole value of the Authorization header. */
  readonly auth: string;
  readonly actor: Agent;
  readonly registration?: string | undefined;
}

/** Why there is no launch: nobody is signed in, or the address gives no answer at the moment. */
export type NoLaunch = "nobody" | "no-answer";

type Loose = Readonly<Record<string, unknown>>;

/** Milliseconds: a learner waits for it before questions can be answered. */
const timeout = 8000;
const secondTryAfter = 1000;
const parameters = ["endpoint", "auth", "actor", "registration", "activity_id", "activity_platform", "grouping"];
const slashed = (address: string): string => address.replace(/\/*$/, "/");

function launchOf({ auth, actor, registration }: Loose): ReportLaunch | undefined {
  const agent = agentOf(actor);
  if (typeof auth !== "string" || auth === "" || !agent) return undefined;
  return { auth, actor: agent, ...(typeof registration === "string" && registration !== "" && { registration }) };
}

/**
 * What a portal has put into the address, as LMSs do for xAPI packages. It is taken out of the address at once and kept
 * with this entry of the window's history, where a reload finds it and no other course does.
 */
function addressLaunch(endpoint: string): ReportLaunch | undefined {
  const url = new URL(location.href);
  const given = url.searchParams;
  const kept = Object(history.state) as { readonly launch?: Loose };
  let launch = launchOf(Object(kept.launch) as Loose);
  if (given.has("auth")) {
    let actor: unknown;
    try {
      actor = JSON.parse(given.get("actor") ?? "");
    } catch {
      // Then there is no learner.
    }
    const named = given.get("endpoint");
    // Nothing is sent to an LRS that the course does not name.
    const isOurs = named === null || slashed(named) === slashed(endpoint);
    launch = isOurs ? launchOf({ auth: given.get("auth"), actor, registration: given.get("registration") }) : undefined;
    for (const name of parameters) given.delete(name);
    history.replaceState(launch ? { launch } : null, "", url.href);
  }
  if (launch) {
    // Turning a page makes a new entry.
    addEventListener("hashchange", () => history.replaceState({ ...(Object(history.state) as Loose), launch }, ""));
  }
  return launch;
}

/** Asks the token address, with the cookies by which it knows who is signed in. */
async function askToken(token: string, activity: string): Promise<ReportLaunch | NoLaunch> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const answer = await fetch(token, {
      method: "POST",
      body: new URLSearchParams({ activity }),
      credentials: "include",
      // A redirect leads to a page for signing in.
      redirect: "manual",
      signal: controller.signal,
    });
    if (answer.status >= 500 || answer.status === 429) return "no-answer";
    return (answer.ok && launchOf(Object(await answer.json()) as Loose)) || "nobody";
  } catch (error) {
    return error instanceof SyntaxError ? "nobody" : "no-answer";
  } finally {
    clearTimeout(timer);
  }
}

/** The launch of this session, and how to come by new credentials for the same learner. */
export interface LaunchSource {
  readonly first: ReportLaunch | NoLaunch;
  /** `nobody` also where somebody else is signed in by now. */
  again(): Promise<ReportLaunch | NoLaunch>;
}

/** Finds out who learns: from the address, else from the token address. */
export async function findLaunch({ endpoint, token, activity }: ReportSettings): Promise<LaunchSource> {
  const ask = (): Promise<ReportLaunch | NoLaunch> => (token === undefined ? Promise.resolve("nobody") : askToken(token, activity));
  let first = addressLaunch(endpoint) ?? (await ask());
  if (first === "no-answer") {
    await new Promise((resolve) => setTimeout(resolve, secondTryAfter));
    first = await ask();
  }
  return {
    first,
    async again() {
      const next = await ask();
      if (typeof first === "string" || typeof next === "string") return next;
      // Somebody else may have signed in meanwhile.
      return identityOf(next.actor) === identityOf(first.actor) ? next : "nobody";
    },
  };
}
