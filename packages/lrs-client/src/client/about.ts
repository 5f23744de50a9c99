import type { Connection, ConnectionOptions, RequestOptions, XapiVersion } from "../core/connection.ts";
import { connect } from "../core/connection.ts";
import { LrsError } from "../core/error.ts";
import type { TransportResponse } from "../core/transport.ts";
import type { Activity, Agent, Account, Extensions } from "../core/statement.ts";
import { isObject, jsonAnswer } from "./json-answer.ts";

/** What an LRS says of itself (Communication 2.8). */
export interface About {
  readonly version: readonly string[];
  readonly extensions?: Extensions;
}

/** All that an LRS knows of one person (Communication 2.4). */
export interface Person {
  readonly objectType: "Person";
  readonly name?: readonly string[];
  readonly mbox?: readonly string[];
  readonly mbox_sha1sum?: readonly string[];
  readonly openid?: readonly string[];
  readonly account?: readonly Account[];
}

/** Reads the about resource; rejects with `not-an-lrs` where something else answers. */
export async function readAbout(connection: Connection, options: RequestOptions = {}): Promise<About> {
  const ask = (version: XapiVersion): Promise<TransportResponse> =>
    connection.request({ method: "GET", resource: "about", headers: { "X-Experience-API-Version": version }, attempts: 3, ...options });
  // Asked in the newest version: an LRS may name to a request of 1.0.3 only what that one knows.
  const response = await ask("2.0.0").catch((error: unknown) => {
    if (error instanceof LrsError && error.status === 400) return ask(connection.version);
    throw error;
  });
  const about = await jsonAnswer(response);
  if (!isAbout(about)) {
    throw new LrsError("not-an-lrs", "What answers at this endpoint does not name its xAPI versions.", { status: response.status });
  }
  return about;
}

function isAbout(answer: unknown): answer is About {
  return isObject(answer) && Array.isArray(answer["version"]);
}

/** The newest version that both sides speak; rejects with `version` where there is none. */
export function chooseVersion(about: About): XapiVersion {
  if (about.version.some((version) => /^2\.0(\.|$)/.test(version))) return "2.0.0";
  if (about.version.some((version) => /^1\.0(\.|$)/.test(version))) return "1.0.3";
  throw new LrsError("version", `The LRS speaks xAPI ${about.version.join(", ") || "of no version"} only; 1.0.x or 2.0.x is needed.`);
}

/** Connects with the newest version that the LRS offers, or with the one that is asked for. */
export async function negotiate(options: ConnectionOptions & RequestOptions): Promise<Connection> {
  if (options.version) return connect(options);
  const { signal } = options;
  return connect({ ...options, version: chooseVersion(await readAbout(connect(options), signal ? { signal } : {})) });
}

/** The definition that the LRS holds of an activity. */
export async function readActivity(connection: Connection, activityId: string, options: RequestOptions = {}): Promise<Activity> {
  const query = { activityId };
  return (await jsonAnswer(await connection.request({ method: "GET", resource: "activities", query, attempts: 3, ...options }))) as Activity;
}

/** Everything that the LRS knows under an agent's identifier. */
export async function readPerson(connection: Connection, agent: Agent, options: RequestOptions = {}): Promise<Person> {
  const query = { agent };
  return (await jsonAnswer(await connection.request({ method: "GET", resource: "agents", query, attempts: 3, ...options }))) as Person;
}
