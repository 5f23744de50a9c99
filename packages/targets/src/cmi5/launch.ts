import type { Agent, Context } from "@lentera/lrs-client/core";
import { TrackingError } from "../tracking-error.ts";

/** The five launch parameters (cmi5 8.1), exactly as they were given. */
export interface LaunchParameters {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
}

/** Reads them from the address of the document; only `actor` is JSON. */
export function launchParameters(search: string): LaunchParameters {
  const query = new URLSearchParams(search);
  const get = (name: string): string => {
    const value = query.get(name);
    if (value === null || value === "") throw new TrackingError("no-lms", `The launch has no parameter “${name}”.`);
    return value;
  };
  let actor: unknown;
  try {
    actor = JSON.parse(get("actor"));
  } catch (cause) {
    if (cause instanceof TrackingError) throw cause;
  }
  if (typeof actor !== "object" || actor === null) throw new TrackingError("no-lms", "The launch's actor is no JSON object.");
  return {
    endpoint: get("endpoint"),
    fetch: get("fetch"),
    actor,
    registration: get("registration"),
    activityId: get("activityId"),
  };
}

/** State document LMS.LaunchData (cmi5 10.2), as far as it is used and set: some LMSs write null for what is not. */
export interface LaunchData {
  readonly contextTemplate?: Context;
  readonly launchMode?: string;
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

export function launchData(document: unknown): LaunchData {
  const { contextTemplate, launchMode, masteryScore, returnURL } = Object(document) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof contextTemplate === "object" && contextTemplate !== null && { contextTemplate }),
    ...(typeof launchMode === "string" && { launchMode }),
    ...(typeof masteryScore === "number" && { masteryScore }),
    ...(typeof returnURL === "string" && { returnURL }),
  };
}
