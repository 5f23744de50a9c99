/** An LRS in another process. */
export interface ServerProcess {
  readonly endpoint: string;
  readonly pid: number;
  /** Default SIGTERM, which ends it in order. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts an LRS in another process; resolves when it listens. */
export function startServer(database: string): Promise<ServerProcess>;
