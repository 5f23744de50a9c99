/** What goes into and comes out of a column. */
export type SqlValue = string | number | null | Uint8Array;

/** A row by column name. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Reads with `?` as the place of a parameter. */
export interface Reader {
  query<Row extends SqlRow>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
}

/**
 * A write under way. Reads see the state before it; what `insert` and `run` collect is applied in one
 * transaction when the work has ended, or not at all when it throws.
 */
export interface Writer extends Reader {
  /** Milliseconds since 1970, by one clock for all who write. */
  now(): Promise<number>;
  /** `unlessThere` leaves rows alone whose key exists. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
    unlessThere?: "unlessThere",
  ): void;
  run(sql: string, parameters: readonly SqlValue[]): void;
}

/** A database with one writer at a time, which is also the only one of all processes. */
export interface Database extends Reader {
  write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result>;
  /** Only where other processes write too: nothing will be stored any more with this moment or an earlier one. */
  settled?(): Promise<number>;
  close(): Promise<void>;
}

/** The database refused for a reason outside of the LRS; becomes a 5xx answer with this sentence. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly status: 500 | 503 | 507;

  constructor(status: 500 | 503 | 507, message: string, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

/** Runs works one after the other; a failed one does not stop the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all works so far have ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
