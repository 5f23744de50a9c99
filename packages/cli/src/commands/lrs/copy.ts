import { negotiate } from "@lentera/lrs-client";
import { LrsError } from "@lentera/lrs-client/core";
import { copyStatements, type ReadProgress } from "@lentera/lrs-client/tools";
import { exit } from "../../exit.ts";
import { chooseLanguage } from "../../language.ts";
import { type Account, account } from "../../lrs/account.ts";
import { describeLrsError, stopped } from "../../lrs/failure.ts";
import { checkpointOf, goesOnLater, silenceTeller } from "../../lrs/job.ts";
import { type FilterOptions, queryOf } from "../../lrs/query.ts";
import { terminalProgress } from "../../progress.ts";
import { type GlobalOptions, sayFor } from "../../terminal.ts";
import type { Say } from "../../language.ts";

export interface CopyOptions extends GlobalOptions, FilterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly fromKey?: string;
  readonly toKey?: string;
}

/** `lentera lrs copy`: everything of one LRS, or what filters choose, into another. */
export async function copy(options: CopyOptions): Promise<number> {
  const say = sayFor(options);
  const query = queryOf(options, say);
  const from = await account("from", options.from, options.fromKey, say);
  const to = await account("to", options.to, options.toKey, say);
  const [source, target] = [await opened(from, say), await opened(to, say)];
  const progress = terminalProgress();
  const checkpoint = checkpointOf<ReadProgress>(say, "copy", from.endpoint, to.endpoint, query);
  goesOnLater(progress, say);
  const numbers = new Intl.NumberFormat(chooseLanguage(options.uiLang));
  let refused = 0;
  try {
    const count = await copyStatements(source, target, {
      query,
      checkpoint,
      onStatus: silenceTeller(to.endpoint, progress, say),
      onRefusal(id, error) {
        refused++;
        progress.clear();
        process.stderr.write(`${id}: ${describeLrsError(error, to.endpoint, say)}\n`);
      },
      onProgress: (now) => progress.step(say("lrs.copy.progress", { count: numbers.format(now.count) }), now.count),
    });
    progress.clear();
    await checkpoint.clear();
    process.stdout.write(`${say("lrs.copy.done", { count: numbers.format(count), refused: numbers.format(refused) })}\n`);
    return refused > 0 ? exit.findings : exit.fine;
  } catch (error) {
    progress.clear();
    // Statement ids come only from the side that was written to.
    const side = error instanceof LrsError && error.statementIds.length === 0 ? from : to;
    throw stopped(error, side.endpoint, say);
  }
}

async function opened(side: Account, say: Say): ReturnType<typeof negotiate> {
  try {
    return await negotiate(side);
  } catch (error) {
    throw stopped(error, side.endpoint, say);
  }
}
