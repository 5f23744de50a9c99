import { release } from "node:os";
import type { Say } from "./language.ts";
import { version } from "./version.ts";

/** What is said where Lentera itself is wrong: all that a report needs, without paths of the user's home. */
export function bug(error: unknown, say: Say): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const home = process.env["HOME"] ?? process.env["USERPROFILE"];
  const shown = home && home.length > 1 ? trace.replaceAll(home, "~") : trace;
  const system = `lentera ${version}, Node ${process.version}, ${process.platform} ${release()} ${process.arch}`;
  return `${say("bug.message")}\n${say("bug.report")}\n\n${system}\n${shown}\n`;
}
