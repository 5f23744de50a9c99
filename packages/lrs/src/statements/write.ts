import { isObject } from "@lentera/lrs-client/validate";
import type { Access } from "../access.ts";
import type { Database, Writer } from "../database/database.ts";
import { HttpError } from "../http/message.ts";
import { mergeDefinitions, type BroughtDefinition } from "./definition.ts";
import { sameStatement } from "./equality.ts";
import { withStored } from "./normalise.ts";
import type { PreparedStatement } from "./prepare.ts";
import type { AttachmentBytes } from "./receive.ts";
import {
  inheritedRows,
  loadReferrers,
  loadTargets,
  reach,
  type FilterRow,
  type Linked,
} from "./references.ts";
import { KnownTexts, type BroughtName } from "./known-texts.ts";
import { pieces, places, type TermNumbers } from "./term-numbers.ts";
import { iriTerm } from "./terms.ts";

// Statements of one transaction, over all requests that wait: a commit costs more than a hundred rows.
const mostAtOnce = 1000;

/** One request that waits for its turn. */
interface Job {
  readonly statements: readonly PreparedStatement[];
  readonly attachments: readonly AttachmentBytes[];
  readonly access: Access;
  readonly settle: (error?: unknown) => void;
  refusal?: HttpError;
}

type Accepted = PreparedStatement & Linked;

/** What may be remembered once the transaction is through. */
interface Learned {
  stored: number;
  numbers: ReadonlyMap<string, number>;
  definitions: readonly BroughtDefinition[];
  names: readonly BroughtName[];
}

/** Writes statements, several requests in one transaction; each request is stored as a whole or not at all. */
export class StatementWriter {
  readonly #database: Database;
  readonly #numbers: TermNumbers;
  readonly #known = new KnownTexts();
  readonly #waiting: Job[] = [];
  #draining = false;
  #since: number | undefined;
  #settled = 0;

  constructor(database: Database, numbers: TermNumbers) {
    this.#database = database;
    this.#numbers = numbers;
  }

  /** Asks up to which moment all statements can be read, in milliseconds since 1970; it holds for reads that come after. */
  async settled(): Promise<number> {
    this.#settled = Math.max(this.#settled, (await this.#database.settled?.()) ?? 0);
    return this.lastSettled;
  }

  /** What is known of that without asking. */
  get lastSettled(): number {
    const alone = this.#database.settled === undefined ? (this.#since ?? Date.now()) - 1 : 0;
    return Math.max(this.#settled, alone);
  }

  /** Resolves when the statements are durably stored or were there before. Rejects with HttpError or StorageError. */
  write(
    statements: readonly PreparedStatement[],
    attachments: readonly AttachmentBytes[],
    access: Access,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: unknown): void => (error === undefined ? resolve() : reject(error));
      this.#waiting.push({ statements, attachments, access, settle });
      if (!this.#draining) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    while (this.#waiting.length > 0) {
      // Lets requests that have arrived already join the same transaction.
      await new Promise((resolve) => setImmediate(resolve));
      const jobs: Job[] = [];
      for (let count = 0; count < mostAtOnce && this.#waiting.length > 0;) {
        const [job] = this.#waiting.splice(0, 1);
        if (job === undefined) break;
        jobs.push(job);
        count += job.statements.length;
      }
      await this.#writeJobs(jobs);
    }
    this.#draining = false;
  }

  async #writeJobs(jobs: readonly Job[]): Promise<void> {
    try {
      const learned = await this.#database.write(async (writer) => this.#apply(writer, jobs));
      this.#numbers.remember(learned.numbers);
      this.#known.remember(learned.names, learned.definitions);
      this.#settled = Math.max(this.#settled, learned.stored);
      for (const job of jobs) job.settle(job.refusal);
    } catch (error) {
      for (const job of jobs) job.settle(job.refusal ?? error);
    } finally {
      this.#since = undefined;
    }
  }

  async #apply(writer: Writer, jobs: readonly Job[]): Promise<Learned> {
    this.#since = Date.now();
    const [last] = await writer.query<{ seq: number; stored: number }>(
      "SELECT seq, stored FROM statement ORDER BY seq DESC LIMIT 1",
    );
    // Always after what is stored, even when the clock was set back: who asks again with `since` and the newest
    // moment that he knows must not miss what came in the same one.
    const stored = Math.max(await writer.now(), (last?.stored ?? 0) + 1);
    const targets = new Map<string, Linked>();
    const accepted = await this.#accept(writer, jobs, (last?.seq ?? 0) + 1, targets);
    const all = [...accepted.values()];
    const byId = (id: string): Linked | undefined => accepted.get(id) ?? targets.get(id);
    const rows = [...ownRows(all), ...all.flatMap((statement) => inheritedRows(statement, byId))];
    rows.push(...(await this.#late(writer, all, targets, byId)));
    for (const voiding of all) markVoided(writer, voiding, byId);
    const names = this.#known.newNames(all);
    const definitions = this.#known.newDefinitions(all);
    const numbers = await this.#numbers.assign(writer, [
      ...rows.map(({ term }) => term),
      ...names.map(({ term }) => term),
      ...definitions.map(({ id }) => iriTerm(id)),
    ]);
    const iso = new Date(stored).toISOString();
    const columns = ["seq", "id", "stored", "authority", "voiding", "ref", "body"];
    writer.insert(
      "statement",
      columns,
      all.map(({ seq, id, authority, voiding, voidsAll, ref, text, hasTimestamp }) => {
        const body = withStored(text, iso, hasTimestamp);
        const voids = voiding ? (voidsAll ? reach.anything : reach.own) : reach.nothing;
        return [seq, id, stored, numbers.get(authority) ?? 0, voids, ref ?? null, body];
      }),
    );
    insertFilter(writer, rows, numbers);
    writer.insert(
      "agent_name",
      ["term", "name"],
      names.map(({ term, name }) => [numbers.get(term) ?? 0, name]),
      "unlessThere",
    );
    await mergeDefinitions(writer, definitions, numbers);
    for (const { refusal, attachments } of jobs) {
      if (refusal !== undefined) continue;
      writer.insert(
        "attachment",
        ["sha2", "type", "bytes"],
        attachments.map(({ sha2, type, bytes }) => [sha2, type, bytes]),
        "unlessThere",
      );
    }
    return { stored: all.length > 0 ? stored : 0, numbers, definitions, names };
  }

  // Decides request by request; what an earlier one of the group stores counts for the later ones.
  async #accept(
    writer: Writer,
    jobs: readonly Job[],
    firstSeq: number,
    targets: Map<string, Linked>,
  ): Promise<Map<string, Accepted>> {
    const everything = jobs.flatMap(({ statements }) => statements);
    const there = await existing(
      writer,
      everything.map(({ id }) => id),
    );
    await loadTargets(
      writer,
      everything.flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
      targets,
    );
    const accepted = new Map<string, Accepted>();
    let seq = firstSeq;
    for (const job of jobs) {
      const fresh: Accepted[] = [];
      let refusal: HttpError | undefined;
      let next = seq;
      for (const statement of job.statements) {
        const before = accepted.get(statement.id)?.statement ?? there.get(statement.id);
        if (before === undefined) fresh.push({ ...statement, seq: next++, voidsAll: job.access.scopes.has("all") });
        else if (!sameStatement(statement.sent, before)) refusal ??= conflict(statement);
      }
      const inJob = new Map(fresh.map((statement) => [statement.id, statement]));
      for (const { ref, voiding } of fresh) {
        const target =
          ref === undefined ? undefined : (inJob.get(ref) ?? accepted.get(ref) ?? targets.get(ref));
        if (voiding && target !== undefined)
          refusal ??= voidRefusal(target, job.access, fresh[0]?.authority ?? "");
      }
      if (refusal !== undefined) {
        job.refusal = refusal;
        continue;
      }
      for (const statement of fresh) accepted.set(statement.id, statement);
      seq = next;
    }
    return accepted;
  }

  // Statements that came before what they refer to.
  async #late(
    writer: Writer,
    all: readonly Accepted[],
    targets: Map<string, Linked>,
    byId: (id: string) => Linked | undefined,
  ): Promise<FilterRow[]> {
    const referrers = await loadReferrers(
      writer,
      all.map(({ id }) => id),
    );
    for (const referrer of referrers) targets.set(referrer.id, referrer);
    const fresh = new Map(all.map((statement) => [statement.id, statement]));
    for (const referrer of referrers) markVoided(writer, referrer, (id) => fresh.get(id));
    // The whole chain: behind what is new may stand what was out of reach before.
    return referrers.flatMap((referrer) => inheritedRows(referrer, byId));
  }
}

async function existing(
  writer: Writer,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const some of pieces(ids)) {
    const sql = `SELECT id, body FROM statement WHERE id IN (${places(some.length)})`;
    for (const { id, body } of await writer.query<{ id: string; body: string }>(sql, some)) {
      const statement: unknown = JSON.parse(body);
      if (isObject(statement)) found.set(id, statement);
    }
  }
  return found;
}

function conflict({ sent }: PreparedStatement): HttpError {
  return new HttpError(
    409,
    `Another statement with the id "${String(sent["id"])}" is already stored; nothing of this request was stored.`,
  );
}

// The rule of `voidRefusal`, where the voiding statement came before what it voids and could not be refused.
function markVoided(
  writer: Writer,
  { ref, voiding, voidsAll, authority }: Linked,
  byId: (id: string) => Linked | undefined,
): void {
  const target = voiding && ref !== undefined ? byId(ref) : undefined;
  if (target === undefined || target.voiding || !(voidsAll || target.authority === authority)) return;
  writer.insert("voided", ["seq"], [[target.seq]], "unlessThere");
}

function voidRefusal(target: Linked, access: Access, authority: string): HttpError | undefined {
  if (target.voiding) {
    return new HttpError(
      400,
      `The statement "${target.id}" is itself a voiding statement and cannot be voided.`,
    );
  }
  if (access.scopes.has("all") || target.authority === authority) return undefined;
  return new HttpError(
    403,
    `The statement "${target.id}" was stored with another key; only that one or a key with the scope "all" may void it.`,
  );
}

function ownRows(all: readonly Accepted[]): FilterRow[] {
  return all.flatMap(({ seq, terms }) => terms.map(({ term, role }) => ({ term, role, seq, source: seq })));
}

function insertFilter(
  writer: Writer,
  rows: readonly FilterRow[],
  numbers: ReadonlyMap<string, number>,
): void {
  const numbered = rows.map(
    ({ term, role, seq, source }) => [numbers.get(term) ?? 0, role, seq, source] as const,
  );
  // In the order of the key, so that neighbours go into the same page.
  numbered.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  writer.insert("filter", ["term", "role", "seq", "source"], numbered, "unlessThere");
}
