import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaFiles } from "@lentera/compiler";
import { exit, Stop, UsageError } from "../exit.ts";
import { describeFile } from "../builder.ts";
import { chooseLanguage, speak } from "../language.ts";
import { courseLanguages, type NewOptions } from "../new-options.ts";
import { reasonOf } from "../reasons.ts";
import { columnsOf, wrap } from "../wrap.ts";

const templateFolder = fileURLToPath(new URL("../templates/", import.meta.url));

/** `lentera new`: a small course that builds as it stands. Asks where it is run in a terminal with no folder named. */
export async function newCourse(place: string | undefined, options: NewOptions): Promise<number> {
  const language = chooseLanguage(options.uiLang);
  const say = speak(language);
  const titleFor = (path: string): string => titleOf(basename(resolve(path))) || say("new.titleDefault");
  const refuse = (code: "new/exists" | "output/not-writable", values: Readonly<Record<string, string>>): never => {
    const { message, hint } = describeFile({ code, severity: "error", values }, language);
    throw new Stop(hint === undefined ? message : `${message}\n${say("print.hint")} ${hint}`);
  };
  let answers = options;
  let folder = place;
  if (folder === undefined) {
    if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError(say("new.needsDir"));
    const { ask } = await import("../ask.ts");
    const asked = await ask(options, say, {
      titleOf: titleFor,
      refusal: (path) => (isFree(resolve(path)) ? undefined : describeFile({ code: "new/exists", severity: "error", values: { path } }, language).message),
    });
    if (asked === undefined) throw new Stop(say("new.cancelled"), exit.fine);
    ({ folder } = asked);
    answers = asked;
  }
  const lang = answers.lang ?? courseLanguages.find((known) => known === language) ?? "en";
  const target = resolve(folder);
  if (!isFree(target)) refuse("new/exists", { path: folder });
  const title = answers.title?.trim() || titleFor(folder);
  let files: readonly string[] = [];
  try {
    files = copy(join(templateFolder, answers.template ?? "course", lang), target, { id: idOf(basename(target)), title }, lang);
  } catch (error) {
    refuse("output/not-writable", { path: folder, reason: reasonOf(error) });
  }
  const shown = relative(process.cwd(), target) || ".";
  const page = files.find((file) => file.endsWith(".md")) ?? "";
  const quoted = /[^\w./\\-]/.test(shown) ? `"${shown}"` : shown;
  const told = `${say("new.made", { dir: shown, count: files.length })}\n\n${say("new.next", { dir: quoted, file: join(shown, page) })}\n`;
  // Below the questions an empty line sets the answer apart.
  process.stdout.write(wrap(place === undefined ? `\n${told}` : told, columnsOf(process.stdout)));
  return exit.fine;
}

/** Nothing is overwritten: the folder is missing or has nothing in it that one sees. */
function isFree(folder: string): boolean {
  try {
    return readdirSync(folder).every((name) => name === ".git" || name === ".DS_Store");
  } catch {
    // A place where none can be is free: making the course says why it fails.
    return !existsSync(folder);
  }
}

function copy(from: string, to: string, values: { id: string; title: string }, lang: string): readonly string[] {
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .sort();
  const made: string[] = [];
  try {
    for (const path of paths) {
      const bytes = readFileSync(join(from, path));
      const filled = /\.(?:md|yaml|svg)$/.test(path) ? fill(bytes.toString("utf8"), values) : bytes;
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), filled, { flag: "wx" });
      made.push(path);
    }
    // Beside the course, so that completion in an editor works without a network.
    const schema = join(".lentera", "course.schema.json");
    mkdirSync(join(to, ".lentera"), { recursive: true });
    const { [`course.${lang}.schema.json`]: own, "course.schema.json": english } = schemaFiles();
    writeFileSync(join(to, schema), `${JSON.stringify(own ?? english, undefined, 2)}\n`);
  } catch (error) {
    for (const path of made) rmSync(join(to, path), { force: true });
    throw error;
  }
  return made;
}

/** JSON strings are YAML strings: whatever the title holds, the file reads. */
const fill = (text: string, { id, title }: { id: string; title: string }): string =>
  text.replaceAll("{{id}}", id).replaceAll("{{title}}", JSON.stringify(title));

function titleOf(name: string): string {
  const words = name.replace(/[-_.]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function idOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return /^[a-z]/.test(id) ? id : `course${id === "" ? "" : `-${id}`}`;
}
