import { negotiate } from "@lentera/lrs-client";
import { getCsv, getNdjson } from "@lentera/lrs-client/tools";
import { exit } from "../../exit.ts";
import { chooseLanguage } from "../../language.ts";
import { account } from "../../lrs/account.ts";
import { stopped } from "../../lrs/failure.ts";
import { goesOnLater } from "../../lrs/job.ts";
import { fileOutput, standardOutput } from "../../lrs/output.ts";
import { type FilterOptions, queryOf } from "../../lrs/query.ts";
import { terminalProgress } from "../../progress.ts";
import { type GlobalOptions, sayFor } from "../../terminal.ts";

export interface GetOptions extends GlobalOptions, FilterOptions {
  readonly from?: string;
  readonly key?: string;
  readonly format: "ndjson" | "csv";
  readonly output?: string;
}

/** `lentera lrs get`: statements into a file or the pipe, oldest first. */
export async function get(options: GetOptions): Promise<number> {
  const say = sayFor(options);
  const query = queryOf(options, say);
  const { endpoint, credentials } = await account("", options.from, options.key, say);
  const { output: path, format } = options;
  const progress = terminalProgress();
  const numbers = new Intl.NumberFormat(chooseLanguage(options.uiLang));
  let count = 0;
  try {
    const output = path === undefined ? standardOutput : await fileOutput(path, JSON.stringify([endpoint, format, query]), say);
    if (path !== undefined) goesOnLater(progress, say);
    const connection = await negotiate({ endpoint, credentials });
    const read = format === "csv" ? getCsv : getNdjson;
    const parts = read(connection, query, {
      ...(output.checkpoint && { checkpoint: output.checkpoint }),
      onProgress(now) {
        count = now.count;
        progress.step(say("lrs.get.progress", { count: numbers.format(count) }), count);
      },
    });
    for await (const part of parts) if (part !== "") await output.write(part);
    await output.finish();
    progress.clear();
    if (path !== undefined) process.stdout.write(`${say("lrs.get.done", { count: numbers.format(count), file: path })}\n`);
    return exit.fine;
  } catch (error) {
    progress.clear();
    throw stopped(error, endpoint, say);
  }
}
