/** What a program that was run gave back; code 127 where it could not be started. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Gathers the output instead of showing it. */
  readonly quiet?: boolean;
  /** Milliseconds. */
  readonly timeout?: number;
}
export function npx(args: readonly string[], options?: RunOptions): Promise<Ran>;
export declare const pnpm: string;
