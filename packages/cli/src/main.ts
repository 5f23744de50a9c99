import { bug } from "./bug.ts";
import { exit, Stop, UsageError } from "./exit.ts";
import { endOnSignals } from "./interrupt.ts";
import { chooseLanguage, languageArgument, speak } from "./language.ts";
import { createProgram, usageCode } from "./program.ts";
import { codeOf, reasonOf, sayReason } from "./reasons.ts";

/**
 * Runs `lentera` with its arguments.
 *
 * @returns the exit code: 0 fine, 1 findings, 2 wrong words on the command line, 70 a bug of ours
 */
export async function main(args: readonly string[]): Promise<number> {
  const say = speak(chooseLanguage(languageArgument(args)));
  process.stdout.on("error", (error) => {
    // A reader that has seen enough (`| head`) is no fault.
    if (codeOf(error) === "EPIPE") process.exit(exit.fine);
    process.stderr.write(`${say("print.failed", { reason: sayReason(reasonOf(error), say) })}\n`);
    process.exit(exit.findings);
  });
  // Where nobody reads what is said beside it, the work goes on.
  process.stderr.on("error", () => {});
  endOnSignals();
  let code: number = exit.fine;
  const program = createProgram(say, (result) => (code = result));
  try {
    if (args.length === 0) {
      program.outputHelp();
      return exit.fine;
    }
    // An empty variable of a shell, most often; as a path it would mean the folder that one is in.
    if (args.includes("")) throw new UsageError(say("usage.empty"));
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof Stop) {
      (error.code === exit.fine ? process.stdout : process.stderr).write(`${error.message}\n`);
      return error.code;
    }
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return exit.usage;
    }
    if (error instanceof Error && "syscall" in error && error.syscall === "uv_cwd") {
      process.stderr.write(`${say("usage.folderGone")}\n`);
      return exit.findings;
    }
    const usage = usageCode(error, say, args);
    if (usage !== undefined) return usage;
    process.stderr.write(bug(error, say));
    return exit.bug;
  }
}
