import { languages } from "@lentera/compiler/locale";
import { targetIds } from "@lentera/targets/ids";
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exit } from "./exit.ts";
import { isSpoken, type Say } from "./language.ts";
import { addLrsCommands, type LrsCommandKey, lrsCommands } from "./lrs-program.ts";
import { courseLanguages, templates } from "./new-options.ts";
import type { TextKey } from "./text.ts";
import { version } from "./version.ts";

type Done = (code: number) => void;
type CommandKey = "program" | "new" | "check" | "build" | "preview" | LrsCommandKey;

/** The commands with their words; what a command does is loaded when it is called. */
export function createProgram(say: Say, done: Done): Command {
  const program = shaped(new Command("lentera"), say, "program")
    .version(version, "-V, --version", say("help.version"))
    .helpCommand(false)
    .enablePositionalOptions();
  const command = (name: string, key: "new" | "check" | "build" | "preview"): Command => {
    const made = shaped(new Command(name), say, key);
    program.addCommand(made);
    return made;
  };
  const course = (): Argument => new Argument("<course>", say("help.course"));

  command("new", "new")
    .argument("[dir]", say("new.dir"))
    .addOption(new Option("--template <name>", say("new.template")).choices(templates))
    .addOption(new Option("--lang <language>", say("new.lang")).choices(courseLanguages))
    .option("--title <text>", say("new.title"))
    .action(async (dir, _options, self) => done(await (await import("./commands/new.ts")).newCourse(dir, self.optsWithGlobals())));
  command("check", "check")
    .addArgument(course())
    .addOption(new Option("--format <name>", say("check.format")).choices(["pretty", "json", "sarif"]).default("pretty"))
    .option("--strict", say("check.strict"))
    .action(async (place, _options, self) => done(await (await import("./commands/check.ts")).check(place, self.optsWithGlobals())));
  command("build", "build")
    .addArgument(course())
    .option("-t, --target <list>", say("build.target", { targets: targetIds.join(", ") }))
    .option("-o, --output <dir>", say("build.output"), "dist")
    .option("--unpacked", say("build.unpacked"))
    .option("--json", say("build.json"))
    .option("--watch", say("build.watch"))
    .option("--no-cache", say("build.noCache"))
    .action(async (place, _options, self) => done(await (await import("./commands/build.ts")).build(place, self.optsWithGlobals())));
  command("preview", "preview")
    .addArgument(course())
    .option("-t, --target <name>", say("preview.target"))
    .option("--port <number>", say("preview.port"))
    .option("--no-open", say("preview.noOpen"))
    .action(async (place, _options, self) => done(await (await import("./commands/preview.ts")).preview(place, self.optsWithGlobals())));
  addLrsCommands(program, say, (name, key) => shaped(new Command(name), say, key), done);
  return program;
}

/** What all commands share: their language, where errors go, an example under the help. */
function shaped(command: Command, say: Say, key: CommandKey): Command {
  const titles: Readonly<Record<string, TextKey>> = {
    "Usage:": "help.usage",
    "Arguments:": "help.arguments",
    "Options:": "help.options",
    "Commands:": "help.commands",
    "Global Options:": "help.global",
  };
  return command
    .description(say(`${key}.description`))
    .helpOption("-h, --help", say("help.help"))
    .addOption(new Option("--ui-lang <language>", say("help.uiLang", { languages: languages.join(", ") })).argParser(spoken))
    .addHelpText("after", `\n${say(`${key}.example`)}`)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => (titles[title] ? say(titles[title]) : title),
      subcommandTerm: (sub) => `${sub.name()} ${sub.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)).join(" ")}`,
      optionDescription: (option) => withNotes(option.description, option.argChoices, option.defaultValue, say),
    })
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
}

function spoken(language: string): string {
  if (!isSpoken(language)) throw new InvalidArgumentError(`Allowed choices are ${languages.join(", ")}.`);
  return language;
}

function withNotes(description: string, choices: readonly string[] | undefined, byDefault: unknown, say: Say): string {
  const notes = [
    ...(choices ? [`${say("help.choices")}: ${choices.join(", ")}`] : []),
    ...(typeof byDefault === "string" ? [`${say("help.default")}: ${byDefault}`] : []),
  ];
  return notes.length > 0 ? `${description} (${notes.join("; ")})` : description;
}

/** Exit code of an error of commander's own, after it was said in the user's language; undefined for other errors. */
export function usageCode(error: unknown, say?: Say, args: readonly string[] = []): number | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  // A group of commands without one of them has shown its help.
  if (error.exitCode === 0 || error.code === "commander.help") return exit.fine;
  if (say) process.stderr.write(`${usageMessage(error, say, args)}\n`);
  return exit.usage;
}

/** Commander words its errors in English only; what it is about stands between quotes. */
function usageMessage(error: CommanderError, say: Say, args: readonly string[]): string {
  const [name = "", second = ""] = [...error.message.matchAll(/'([^']*)'/g)].map(([, quoted = ""]) => quoted);
  const suggestion = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
  const messages: Readonly<Record<string, string>> = {
    "commander.unknownOption": say("usage.unknownOption", { name }),
    "commander.unknownCommand": say("usage.unknownCommand", { name }),
    "commander.missingArgument": say("usage.missingArgument", { name }),
    "commander.optionMissingArgument": say("usage.optionMissingArgument", { name }),
    "commander.excessArguments": say("usage.excessArguments"),
    "commander.invalidArgument": say("usage.invalid", { value: second || name, choices: choices ?? "" }),
  };
  const known = ["new", "check", "build", "preview", "lrs"].find((command) => args[0] === command);
  const inner = known === "lrs" ? lrsCommands.find((command) => args[1] === command) : undefined;
  return [
    messages[error.code] ?? error.message,
    ...(suggestion ? [say("usage.suggestion", { name: suggestion })] : []),
    say("help.more", { command: ["lentera", known, inner].filter(Boolean).join(" ") }),
  ].join("\n");
}
