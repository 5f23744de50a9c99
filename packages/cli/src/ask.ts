import { isCancel, select, text } from "@clack/prompts";
import type { Say } from "./language.ts";
import { courseLanguages, type NewOptions, templates } from "./new-options.ts";

const names = { course: "new.templateCourse", "case-study": "new.templateCaseStudy", quiz: "new.templateQuiz" } as const;
const languages = { id: "new.languageId", en: "new.languageEn" } as const;

/** What the answers are checked and completed with. */
export interface Advice {
  /** Why no course can be made in a folder. */
  refusal(folder: string): string | undefined;
  /** Title of a course in a folder whose author gives none. */
  titleOf(folder: string): string;
}

/** Asks for what was not given on the command line; undefined where the user gives up. */
export async function ask(options: NewOptions, say: Say, { refusal, titleOf }: Advice): Promise<(NewOptions & { readonly folder: string }) | undefined> {
  const suggested = say("new.dirDefault");
  const folder = await text({
    message: say("new.askDir"),
    placeholder: suggested,
    defaultValue: suggested,
    // At once, and not when everything else has been answered.
    validate: (answer) => refusal(answer?.trim() || suggested),
  });
  if (isCancel(folder)) return undefined;
  const usual = titleOf(folder);
  const title = options.title ?? (await text({ message: say("new.askTitle"), placeholder: usual, defaultValue: usual }));
  if (isCancel(title)) return undefined;
  // The library says how to choose in English only.
  const choice = { showInstructions: false };
  const template =
    options.template ?? (await select({ message: say("new.askTemplate"), options: templates.map((value) => ({ value, label: say(names[value]) })), ...choice }));
  if (isCancel(template)) return undefined;
  const lang = options.lang ?? (await select({ message: say("new.askLang"), options: courseLanguages.map((value) => ({ value, label: say(languages[value]) })), ...choice }));
  if (isCancel(lang)) return undefined;
  return { ...options, folder, title, template, lang };
}
