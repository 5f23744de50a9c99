import { LrsError } from "@lentera/lrs-client/core";
import { type Checkpoint, fileCheckpoint } from "@lentera/lrs-client/tools";
import { Stop } from "../exit.ts";
import type { Say } from "../language.ts";
import { codeOf, reasonOf, sayReason } from "../reasons.ts";

/** The place of a long command in a file, whose faults end the command in the user's language. */
export function progressFile<Value>(path: string, say: Say): Checkpoint<Value> {
  const kept = fileCheckpoint<Value>(path);
  const told = async <Result>(work: Promise<Result>, key: "lrs.noFile" | "lrs.noWrite"): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      const cause = error instanceof LrsError ? error.cause : error;
      if (cause instanceof SyntaxError) throw new Stop(say("lrs.badProgress", { file: path }));
      throw codeOf(cause) === undefined ? error : new Stop(say(key, { file: path, reason: sayReason(reasonOf(cause), say) }));
    }
  };
  return {
    load: () => told(kept.load(), "lrs.noFile"),
    save: (value) => told(kept.save(value), "lrs.noWrite"),
    clear: () => told(kept.clear(), "lrs.noWrite"),
  };
}
