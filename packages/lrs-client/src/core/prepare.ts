import type { Statement } from "./statement.ts";
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

/**
 * A statement as JSON, with what makes a repeat recognisable: its id and the moment of its creation. What is given
 * is kept. Statements without both are stored twice, or refused, when an answer was lost and the request repeated.
 */
export function prepare(statement: Statement, clock: Clock): { readonly id: string; readonly json: string } {
  const id = statement.id ?? uuid();
  const timestamp = statement.timestamp ?? clock();
  // Written in front of the rest: a copy of the statement costs a third of its serialisation.
  const isBare = statement.actor && statement.id === undefined && statement.timestamp === undefined;
  const json = JSON.stringify(isBare ? statement : { ...statement, id, timestamp });
  return { id, json: isBare ? `{"id":"${id}","timestamp":"${timestamp}",${json.slice(1)}` : json };
}
