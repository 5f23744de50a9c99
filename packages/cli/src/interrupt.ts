import { exit } from "./exit.ts";

let code: number = exit.interrupted;
let last: () => void | Promise<void> = () => {};

/** Ctrl-C and termination end the program at once, with nothing half-written. */
export function endOnSignals(): void {
  const end = async (): Promise<void> => {
    const { removeUnfinished } = await import("./write-packages.ts");
    removeUnfinished();
    await last();
    process.exit(code);
  };
  process.once("SIGINT", () => void end());
  process.once("SIGTERM", () => void end());
}

/** For commands that run until they are stopped: stopping them is no failure. */
export function signalsEndWith(exitCode: number): void {
  code = exitCode;
}

/** What is still to be done when the program is stopped: closing a database, a last word. */
export function beforeEnd(work: () => void | Promise<void>): void {
  last = work;
}
