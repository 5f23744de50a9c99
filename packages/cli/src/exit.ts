/** Exit codes of `lentera` (70 is EX_SOFTWARE of sysexits.h). */
export const exit = { fine: 0, findings: 1, usage: 2, bug: 70, interrupted: 130 } as const;

/** Wrong words on the command line; the message is already in the user's language. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Ends a command with a sentence and a code, without a stack trace. */
export class Stop extends Error {
  override readonly name = "Stop";
  readonly code: number;
  constructor(message: string, code: number = exit.findings) {
    super(message);
    this.code = code;
  }
}
