import { TrackingError } from "../tracking-error.ts";
import type { BrowserEnvironment } from "./browser-environment.ts";
import { connect, type Connection, type Dialect } from "./connection.ts";
import { findApi } from "./find-api.ts";

/** Some LMSs put their object in place after the content has begun to load. */
const patience = 4_000;
const pause = 200;

async function find(environment: BrowserEnvironment, name: string): Promise<object | undefined> {
  for (let waited = 0; ; waited += pause) {
    const api = findApi<object>(environment.window, name);
    if (api !== undefined || waited >= patience) return api;
    await new Promise<void>((resolve) => environment.after(pause, resolve));
  }
}

/**
 * Finds the LMS and begins the session.
 *
 * @param probe An element that every LMS answers, asked where the LMS says that it has begun already: after a reload
 *   its side of the session often still stands.
 * @throws TrackingError `no-lms` after four seconds without one, `refused` where it does not begin.
 */
export async function openSession(environment: BrowserEnvironment, dialect: Dialect, probe: string): Promise<Connection> {
  const api = await find(environment, dialect.object);
  if (api === undefined) throw new TrackingError("no-lms", `No window offers ${dialect.object}.`);
  const lms = connect(api, dialect);
  if (!lms.initialize()) {
    const code = lms.lastError();
    if (lms.get(probe) === undefined) throw new TrackingError("refused", `${dialect.initialize} failed with error ${code}.`);
  }
  return lms;
}
