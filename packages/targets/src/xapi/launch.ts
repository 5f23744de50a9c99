import type { Agent } from "@lentera/lrs-client/core";
import { agentOf } from "../statements/agent.ts";
import { TrackingError } from "../tracking-error.ts";

/** What an LMS puts into the address of an xAPI package (Rustici's launch document, which all of them follow). */
export interface LaunchParameters {
  readonly endpoint: string;
  /** The whole value of the Authorization header. */
  readonly auth: string;
  readonly actor: Agent;
  readonly registration?: string;
  /** Absent in some LMSs: then the id in tincan.xml is meant. */
  readonly activityId?: string;
  readonly platform?: string;
}

/**
 * Reads the launch from the query of the document's address.
 *
 * @throws TrackingError `no-lms` where endpoint, credentials or learner are missing.
 */
export function launchParameters(search: string): LaunchParameters {
  const query = new URLSearchParams(search);
  const get = (name: string): string | undefined => query.get(name) || undefined;
  const [endpoint, auth] = [get("endpoint"), get("auth")];
  let actor: Agent | undefined;
  try {
    actor = agentOf(JSON.parse(get("actor") ?? "{}"));
  } catch {
    // Told below.
  }
  if (endpoint === undefined || auth === undefined || actor === undefined) {
    throw new TrackingError("no-lms", "The launch lacks an endpoint, auth or an actor.");
  }
  const [registration, activityId, platform] = [get("registration"), get("activity_id"), get("activity_platform")];
  return {
    endpoint,
    auth,
    actor,
    ...(registration !== undefined && { registration }),
    ...(activityId !== undefined && { activityId }),
    ...(platform !== undefined && { platform }),
  };
}
