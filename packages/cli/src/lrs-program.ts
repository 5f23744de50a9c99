import { Argument, type Command, Option } from "commander";
import type { Say } from "./language.ts";

export const lrsCommands = ["ping", "send", "get", "validate", "copy", "serve"] as const;

/** Keys of the texts of these commands. */
export type LrsCommandKey = "lrs" | `lrs.${(typeof lrsCommands)[number]}`;

/** Adds `lentera lrs …`. `made` makes a command with its words; what it does is loaded when it is called. */
export function addLrsCommands(
  program: Command,
  say: Say,
  made: (name: string, key: LrsCommandKey) => Command,
  done: (code: number) => void,
): void {
  const lrs = made("lrs", "lrs").helpCommand(false).enablePositionalOptions();
  // `lentera lrs` alone is a question for help.
  lrs.configureOutput({ writeErr: (text) => process.stdout.write(text) });
  program.addCommand(lrs);
  const command = (name: (typeof lrsCommands)[number]): Command => {
    const one = made(name, `lrs.${name}`);
    lrs.addCommand(one);
    return one;
  };
  const file = (): Argument => new Argument("<file>", say("lrs.file"));
  const filtered = (one: Command): Command =>
    one
      .option("--agent <person>", say("lrs.get.agent"))
      .option("--verb <verb>", say("lrs.get.verb"))
      .option("--activity <iri>", say("lrs.get.activity"))
      .option("--registration <uuid>", say("lrs.get.registration"))
      .option("--related", say("lrs.get.related"))
      .option("--since <moment>", say("lrs.get.since"))
      .option("--until <moment>", say("lrs.get.until"));

  command("ping")
    .argument("[lrs]", say("lrs.lrs"))
    .option("--json", say("lrs.json"))
    .option("--key <name:secret>", say("lrs.key"))
    .action(async (place, _options, self) => done(await (await import("./commands/lrs/ping.ts")).ping(place, self.optsWithGlobals())));
  command("send")
    .addArgument(file())
    .option("--to <lrs>", say("lrs.lrs"))
    .option("--no-validate", say("lrs.send.noValidate"))
    .option("--key <name:secret>", say("lrs.key"))
    .action(async (place, _options, self) => done(await (await import("./commands/lrs/send.ts")).send(place, self.optsWithGlobals())));
  filtered(command("get").option("--from <lrs>", say("lrs.lrs")))
    .addOption(new Option("--format <name>", say("lrs.get.format")).choices(["ndjson", "csv"]).default("ndjson"))
    .option("-o, --output <file>", say("lrs.get.output"))
    .option("--key <name:secret>", say("lrs.key"))
    .action(async (_options, self) => done(await (await import("./commands/lrs/get.ts")).get(self.optsWithGlobals())));
  command("validate")
    .addArgument(file())
    .addOption(new Option("--xapi <version>", say("lrs.validate.xapi")).choices(["1.0.3", "2.0"]).default("1.0.3"))
    .option("--json", say("lrs.json"))
    .action(async (place, _options, self) => done(await (await import("./commands/lrs/validate.ts")).validate(place, self.optsWithGlobals())));
  filtered(command("copy").option("--from <lrs>", say("lrs.copy.from")).option("--to <lrs>", say("lrs.copy.to")))
    .option("--from-key <name:secret>", say("lrs.key"))
    .option("--to-key <name:secret>", say("lrs.key"))
    .action(async (_options, self) => done(await (await import("./commands/lrs/copy.ts")).copy(self.optsWithGlobals())));
  command("serve")
    .option("--port <number>", say("lrs.serve.port"), "8099")
    .option("--database <place>", say("lrs.serve.database"), "memory")
    .option("--keys <file>", say("lrs.serve.keys"))
    .option("--host <address>", say("lrs.serve.host"), "127.0.0.1")
    .action(async (_options, self) => done(await (await import("./commands/lrs/serve.ts")).serve(self.optsWithGlobals())));
}
