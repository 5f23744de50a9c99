import { randomUUID } from "node:crypto";
import type { Access } from "@lentera/lrs";
import type { Agent } from "@lentera/lrs-client";
import type { Launched, LaunchedSession } from "./launched-session.ts";

interface TincanSession extends Omit<LaunchedSession, "resumed"> {
  ended: boolean;
}

/** What the launch of an xAPI package is made of. */
export interface TincanLaunch {
  /** Absolute address of the document. */
  readonly url: string;
  readonly activityId: string;
  readonly registration: string;
  readonly endpoint: string;
}

/** Launches by the convention of tincan.xml: the address itself brings record store, credentials and learner. */
export class TincanLaunches {
  readonly #learner: Access["authority"];
  readonly #byCredentials = new Map<string, TincanSession>();

  constructor(learner: Access["authority"]) {
    this.#learner = learner;
  }

  launch({ url, activityId, registration, endpoint }: TincanLaunch): Launched {
    const session = { id: randomUUID(), registration, activityId, ended: false };
    const auth = `Basic ${Buffer.from(`${session.id}:${randomUUID()}`).toString("base64")}`;
    this.#byCredentials.set(auth, session);
    const address = new URL(url);
    const actor = JSON.stringify(this.#learner satisfies Agent);
    const query = { endpoint, auth, actor, registration, activity_id: activityId, activity_platform: "Lentera" };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return { id: session.id, registration, activityId, url: address.href };
  }

  authorize(authorization: string): Access | undefined {
    const session = this.#byCredentials.get(authorization.trim());
    return session && { authority: this.#learner, session: session.id, scopes: new Set(session.ended ? [] : ["read", "write"]) };
  }

  /** The credentials of the session are good for nothing any more. */
  end(id: string): void {
    for (const session of this.#byCredentials.values()) if (session.id === id) session.ended = true;
  }
}
