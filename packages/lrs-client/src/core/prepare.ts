import type { PreparedStatement, Statement } from "./statement.ts";
import { uuid } from "./uuid.ts";

/** Gives timestamps that only ever increase, whatever the device's clock does. */
export type Clock = () => string;

/**
 * A clock of UTC timestamps, each at least a millisecond after the one before.
 *
 * @param after a timestamp that all of them must follow, such as the last one of the session before a reload
 */
export function increasingClock(after?: string, now: () => number = Date.now): Clock {
  let last = after === undefined ? -Infinity : Date.parse(after);
  return () => {
    last = Math.max(now(), last + 1);
    return new Date(last).toISOString();
  };
}

const clock = increasingClock();

/**
 * Fixes what makes a repeat recognisable: the id and the moment of creation. What is given is kept.
 * Statements without both are stored twice, or refused, when an answer was lost and the request repeated.
 */
export function prepare(statement: Statement, timestamp: Clock = clock): PreparedStatement {
  return { ...statement, id: statement.id ?? uuid(), timestamp: statement.timestamp ?? timestamp() };
}
