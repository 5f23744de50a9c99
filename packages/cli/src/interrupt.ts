import { exit } from "./exit.ts";

let code: number = exit.interrupted;

/** Ctrl-C and termination end the program at once, with nothing half-written. */
export function endOnSignals(): void {
  const end = async (): Promise<void> => {
    const { removeUnfinished } = await import("./write-packages.ts");
    removeUnfinished();
    process.exit(code);
  };
  process.once("SIGINT", () => void end());
  process.once("SIGTERM", () => void end());
}

/** For commands that run until they are stopped: stopping them is no failure. */
export function signalsEndWith(exitCode: number): void {
  code = exitCode;
}
