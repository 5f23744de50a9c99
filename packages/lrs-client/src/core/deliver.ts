import type { Connection } from "./connection.ts";
import { LrsError } from "./error.ts";
import type { QueuedStatement } from "./queue-store.ts";
import type { RequestBody } from "./transport.ts";
import { sameStatement } from "./same-statement.ts";
import type { Statement } from "./statement.ts";

export interface Deliverable extends QueuedStatement {
  /** A request with it may have reached the LRS without our knowing. */
  wasTried: boolean;
}

/** Makes the body of a POST to `statements`. */
export type BatchEncoder = (
  statements: readonly QueuedStatement[],
) => { readonly body: RequestBody; readonly contentType: string };

/** Where each statement's fate is told. */
export interface Outcome<Item> {
  /** Confirmed by the LRS, now or before. */
  stored(items: readonly Item[]): void | Promise<void>;
  /** Refused for good. */
  refused(item: Item, error: LrsError): void | Promise<void>;
}

export interface DeliverOptions {
  readonly encode?: BatchEncoder;
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
}

const reconcileAtOnce = 4;

/** Joins what was serialised when it was queued. */
export const encodeJson: BatchEncoder = (statements) => {
  if (statements.some(({ attachments }) => attachments)) {
    throw new TypeError("Attachments need `encode: encodeMultipart`.");
  }
  return { body: `[${statements.map(({ json }) => json).join(",")}]`, contentType: "application/json" };
};

/**
 * Delivers statements in order, telling the fate of each. A refused batch is halved until the bad statement
 * stands alone; a conflict is settled by comparing with what the LRS holds, and so is 403, with which the LMSs of
 * cmi5 refuse what they hold already. Rejects with an `LrsError` when the rest cannot be delivered now; what was
 * told before stays told.
 */
export async function deliver<Item extends Deliverable>(
  connection: Connection,
  items: readonly Item[],
  outcome: Outcome<Item>,
  options: DeliverOptions = {},
): Promise<void> {
  if (items.length === 0) return;
  try {
    await post(connection, items, options);
  } catch (error) {
    if (!(error instanceof LrsError)) throw error;
    if (error.retryable) for (const item of items) item.wasTried = true;
    if (error.status === 409 || error.status === 403) return reconcile(connection, items, outcome, error, options);
    if (error.kind !== "invalid" && error.kind !== "too-large") throw error;
    const [only] = items;
    if (items.length === 1 && only) return outcome.refused(only, error.concerning([only.id]));
    return halves(connection, items, outcome, options);
  }
  return outcome.stored(items);
}

async function halves<Item extends Deliverable>(
  connection: Connection,
  items: readonly Item[],
  outcome: Outcome<Item>,
  options: DeliverOptions,
): Promise<void> {
  const middle = items.length >> 1;
  await deliver(connection, items.slice(0, middle), outcome, options);
  await deliver(connection, items.slice(middle), outcome, options);
}

async function post(connection: Connection, items: readonly Deliverable[], options: DeliverOptions): Promise<void> {
  const { body, contentType } = (options.encode ?? encodeJson)(items);
  const response = await connection.request({
    method: "POST",
    resource: "statements",
    body,
    headers: { "Content-Type": contentType },
    keepalive: options.keepalive,
    signal: options.signal,
  });
  const text = await response.text();
  if (text !== "" && !confirms(text, items)) {
    const isPage = /^\s*</.test(text);
    throw new LrsError(
      isPage ? "not-an-lrs" : "unexpected-answer",
      isPage ? "A web page answered instead of the LRS." : "The LRS did not confirm the statements' ids.",
      { status: response.status, body: text.slice(0, 4000) },
    );
  }
}

function confirms(text: string, items: readonly Deliverable[]): boolean {
  try {
    // The ids, with commas between them.
    const answer = String(JSON.parse(text)).toLowerCase();
    return items.every(({ id }) => answer.includes(id.toLowerCase()));
  } catch {
    return false;
  }
}

/** 409 or 403: some of them, in this or another form, are there already. */
async function reconcile<Item extends Deliverable>(
  connection: Connection,
  items: readonly Item[],
  outcome: Outcome<Item>,
  refusal: LrsError,
  options: DeliverOptions,
): Promise<void> {
  const conflict = new LrsError("conflict", refusal.message, refusal);
  const rest: Item[] = [];
  for (let start = 0; start < items.length; start += reconcileAtOnce) {
    const part = items.slice(start, start + reconcileAtOnce);
    const kept = await Promise.all(part.map(({ id }) => fetchStatement(connection, id, options.signal)));
    for (const [index, item] of part.entries()) {
      const there = kept[index];
      // Nothing may be read either: the credentials are no good, or no longer.
      if (refusal.status === 403 && there === "unreadable") throw refusal;
      if (there === undefined) {
        rest.push(item);
        continue;
      }
      const isOurs = there === "unreadable" ? item.wasTried : sameStatement(JSON.parse(item.json) as Statement, there);
      if (there === "unreadable" && items.length > 1) rest.push(item);
      else if (isOurs) await outcome.stored([item]);
      else await outcome.refused(item, conflict.concerning([item.id]));
    }
  }
  const [only] = rest;
  if (rest.length < items.length) return deliver(connection, rest, outcome, options);
  if (refusal.status === 403) throw refusal;
  if (rest.length > 1) return halves(connection, rest, outcome, options);
  if (only) return outcome.refused(only, conflict.concerning([only.id]));
}

/** The statement under an id, voided or not; "unreadable" where these credentials may only write. */
async function fetchStatement(
  connection: Connection,
  id: string,
  signal?: AbortSignal,
): Promise<Statement | "unreadable" | undefined> {
  for (const parameter of ["statementId", "voidedStatementId"]) {
    try {
      const response = await connection.request({
        method: "GET",
        resource: "statements",
        query: { [parameter]: id },
        accept: [404],
        attempts: 3,
        signal,
      });
      if (response.status !== 404) return JSON.parse(await response.text()) as Statement;
    } catch (error) {
      if (!(error instanceof LrsError)) throw new LrsError("not-an-lrs", "A web page answered instead of the LRS.");
      if (error.status === 401 || error.status === 403 || error.status === 405) return "unreadable";
      throw error;
    }
  }
  return undefined;
}
