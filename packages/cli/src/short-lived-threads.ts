import { setFlagsFromString } from "node:v8";

/**
 * V8's name, in the versions of Node that it was measured in, for how long a function runs before it is optimised,
 * with a value some eight times V8's own. Another version would complain about a name that it does not know.
 */
const patience: Readonly<Record<string, string>> = {
  "11": "--interrupt-budget=528000",
  "12": "--invocation-count-for-turbofan=30000",
  "13": "--invocation-count-for-turbofan=30000",
};

/**
 * Tells V8 that threads started from now on live for seconds. Each compiles machine code for itself alone, and with
 * V8's own measure a third of a build's processor time went into that.
 */
export function expectShortLives(): void {
  const flag = patience[process.versions.v8.split(".", 1).join()];
  if (flag !== undefined) setFlagsFromString(flag);
}
