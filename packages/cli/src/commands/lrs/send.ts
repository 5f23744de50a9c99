import { negotiate } from "@lentera/lrs-client";
import { InputError, type Refusal, sendStatements, type SendProgress } from "@lentera/lrs-client/tools";
import { exit, Stop } from "../../exit.ts";
import { chooseLanguage, type Say } from "../../language.ts";
import { account } from "../../lrs/account.ts";
import { describeLrsError, stopped } from "../../lrs/failure.ts";
import { findingTeller, inputFinding } from "../../lrs/finding-text.ts";
import { openInput } from "../../lrs/input.ts";
import { checkpointOf, goesOnLater, silenceTeller } from "../../lrs/job.ts";
import { terminalProgress } from "../../progress.ts";
import { type GlobalOptions, sayFor } from "../../terminal.ts";

export interface SendOptions extends GlobalOptions {
  readonly to?: string;
  readonly key?: string;
  readonly validate: boolean;
}

/** Refusals that are printed; thousands of the same would hide the first. */
const mostShown = 100;

/** `lentera lrs send`: statements of a file, each once however often the command is run. */
export async function send(name: string, options: SendOptions): Promise<number> {
  const say = sayFor(options);
  const input = await openInput(name, say);
  const { endpoint, credentials } = await account("", options.to, options.key, say);
  const progress = terminalProgress();
  const { file } = input;
  const checkpoint = file && checkpointOf<SendProgress>(say, "send", file.path, file.size, file.modified, endpoint);
  if (checkpoint) goesOnLater(progress, say);
  const language = chooseLanguage(options.uiLang);
  const numbers = new Intl.NumberFormat(language);
  let refused = 0;
  const onRefusal = (refusal: Refusal): void => {
    if (++refused > mostShown) return;
    progress.clear();
    process.stderr.write(`${refusalLines(refusal, name, endpoint, language, say).join("\n")}\n`);
  };
  try {
    const connection = await negotiate({ endpoint, credentials });
    const result = await sendStatements(connection, input.chunks, {
      validate: options.validate,
      ...(checkpoint && { checkpoint }),
      ...(file && { begun: file.modified.toISOString() }),
      onStatus: silenceTeller(endpoint, progress, say),
      onRefusal,
      onProgress: ({ sent }) => progress.step(say("lrs.send.progress", { count: numbers.format(sent) }), input.done(), file?.size),
    });
    progress.clear();
    await checkpoint?.clear();
    if (refused > mostShown) process.stderr.write(`${say("lrs.send.more", { count: numbers.format(refused - mostShown) })}\n`);
    process.stdout.write(`${say("lrs.send.done", { sent: numbers.format(result.sent), refused: numbers.format(result.refused) })}\n`);
    return result.refused > 0 ? exit.findings : exit.fine;
  } catch (error) {
    progress.clear();
    if (error instanceof InputError) throw new Stop(`${name}:${error.line}: ${findingTeller(language)(inputFinding(error))}`);
    throw stopped(error, endpoint, say);
  }
}

function refusalLines({ line, id, message, findings = [], error }: Refusal, file: string, lrs: string, language: string, say: Say): readonly string[] {
  const place = `${file}:${line}${id === undefined ? "" : ` ${id}`}`;
  const told = findingTeller(language);
  if (error instanceof InputError) return [`${place}: ${told(inputFinding(error))}`];
  if (error) return [`${place}: ${describeLrsError(error, lrs, say)}`];
  if (findings.length === 0) return [`${place}: ${message}`];
  return findings.map((finding) => `${place}: ${finding.path === "" ? "/" : finding.path}: ${told(finding)}`);
}
