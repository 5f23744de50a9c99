import type { Agent } from "@lentera/lrs-client/core";
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

type Loose = Readonly<Record<string, unknown>>;

/** Older LMSs send lists where one value is meant. */
const single = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);
const text = (value: unknown): string | undefined => {
  const one = single(value);
  return typeof one === "string" && one !== "" ? one : undefined;
};

function agent(given: Loose): Agent | undefined {
  const name = text(given["name"]);
  const mbox = text(given["mbox"]);
  const openid = text(given["openid"]);
  const sha1 = text(given["mbox_sha1sum"]);
  const account = Object(single(given["account"])) as Loose;
  const homePage = text(account["homePage"] ?? account["accountServiceHomePage"]);
  const accountName = text(account["name"] ?? account["accountName"]);
  const named = name === undefined ? {} : { name };
  // One identifier only, as the standard wants it.
  if (homePage !== undefined && accountName !== undefined) {
    return { objectType: "Agent", ...named, account: { homePage, name: accountName } };
  }
  if (mbox !== undefined) return { objectType: "Agent", ...named, mbox: mbox.startsWith("mailto:") ? mbox : `mailto:${mbox}` };
  if (sha1 !== undefined) return { objectType: "Agent", ...named, mbox_sha1sum: sha1 };
  return openid === undefined ? undefined : { objectType: "Agent", ...named, openid };
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
    actor = agent(Object(JSON.parse(get("actor") ?? "{}")) as Loose);
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
