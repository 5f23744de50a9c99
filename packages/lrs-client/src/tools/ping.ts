import { chooseVersion, readAbout } from "../client/about.ts";
import { jsonAnswer } from "../client/json-answer.ts";
import { connect, type ConnectionOptions, type XapiVersion } from "../core/connection.ts";
import { LrsError } from "../core/error.ts";

/** What can be known of an LRS without leaving anything in it. */
export interface Ping {
  readonly endpoint: string;
  /** What its about resource names. */
  readonly versions: readonly string[];
  /** The version that would be spoken. */
  readonly version: XapiVersion;
  /** Milliseconds that the about request took. */
  readonly milliseconds: number;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** What the LRS answered to reading and writing where it refused. */
  readonly refusals: { readonly read?: LrsError; readonly write?: LrsError };
  /** Milliseconds by which the LRS's clock is ahead of this one's; undefined where it does not say. Known to half a second. */
  readonly clockAhead: number | undefined;
  /** Whether pages of other origins may use it, and which of the headers that the client needs they cannot read. */
  readonly browser: { readonly isAllowed: boolean; readonly hidden: readonly string[] };
  /** Why it may not be read or written, or is not to be trusted. */
  readonly problems: readonly string[];
}

const neededHeaders = ["ETag", "Retry-After", "X-Experience-API-Consistent-Through", "Last-Modified"];
const allowedSkew = 5000;

/**
 * Asks an LRS what it is, what it speaks, what these credentials may do, how its clock goes and what it shows
 * to browsers. Rejects with an `LrsError` where there is no LRS: `not-an-lrs`, `redirected`, `network`, …
 */
export async function ping(options: ConnectionOptions & { readonly signal?: AbortSignal; readonly origin?: string }): Promise<Ping> {
  const { signal, origin = "https://course.example", ...rest } = options;
  const limits = signal ? { signal } : {};
  const begun = Date.now();
  const first = connect(rest);
  const about = await readAbout(first, limits);
  const milliseconds = Date.now() - begun;
  const version = options.version ?? chooseVersion(about);
  const connection = connect({ ...rest, version });
  const problems: string[] = [];

  const asked = Date.now();
  const shown = await connection.request({ method: "GET", resource: "about", headers: { Origin: origin }, ...limits });
  const date = Date.parse(shown.headers.get("Date") ?? "");
  // The header counts whole seconds: half a second is its mean.
  const clockAhead = Number.isNaN(date) ? undefined : date + 500 - (asked + Date.now()) / 2;
  if (clockAhead !== undefined && Math.abs(clockAhead) > allowedSkew) {
    const seconds = Math.round(Math.abs(clockAhead) / 1000);
    problems.push(`The clock of the LRS is ${seconds} s ${clockAhead > 0 ? "ahead of" : "behind"} the one here; set one of them right, or statements seem to come from another time.`);
  }
  const allowed = shown.headers.get("Access-Control-Allow-Origin");
  const exposed = (shown.headers.get("Access-Control-Expose-Headers") ?? "").toLowerCase().split(/\s*,\s*/);
  const hidden = allowed === null || exposed.includes("*") ? [] : neededHeaders.filter((name) => !exposed.includes(name.toLowerCase()));

  const refusals: { read?: LrsError; write?: LrsError } = {};
  const may = async (what: "read" | "write", request: Parameters<typeof connection.request>[0]): Promise<boolean> => {
    try {
      const response = await connection.request({ ...request, ...limits });
      if (response.status === 200) await jsonAnswer(response);
      return true;
    } catch (error) {
      if (!(error instanceof LrsError) || error.kind === "aborted") throw error;
      refusals[what] = error;
      problems.push(`Statements cannot be ${what === "read" ? "read" : "written"}: ${error.message} ${error.advice}`);
      return false;
    }
  };
  return {
    endpoint: connection.endpoint,
    versions: about.version,
    version,
    milliseconds,
    mayRead: await may("read", { method: "GET", resource: "statements", query: { limit: 1 } }),
    // An empty batch stores nothing; LRSs answer 200 or 400, but only to those who may write.
    mayWrite: await may("write", {
      method: "POST",
      resource: "statements",
      body: "[]",
      headers: { "Content-Type": "application/json" },
      accept: [400],
    }),
    refusals,
    clockAhead,
    browser: { isAllowed: allowed !== null, hidden },
    problems,
  };
}
