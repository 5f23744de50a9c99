import { isCancel, select, text } from "@clack/prompts";
import type { Say } from "./language.ts";
import { courseLanguages, type NewOptions, templates } from "./new-options.ts";

const names = { course: "new.templateCourse", "case-study": "new.templateCaseStudy", quiz: "new.templateQuiz" } as const;
const languages = { id: "new.languageId", en: "new.languageEn" } as const;

/** Asks for what was not given on the command line; undefined where the user gives up. */
export async function ask(options: NewOptions, say: Say): Promise<(NewOptions & { readonly folder: string }) | undefined> {
  const folder = await text({ message: say("new.askDir"), placeholder: "my-course", defaultValue: "my-course" });
  if (isCancel(folder)) return undefined;
  const title = options.title ?? (await text({ message: say("new.askTitle"), placeholder: say("new.titleDefault"), defaultValue: "" }));
  if (isCancel(title)) return undefined;
  const template = options.template ?? (await select({ message: say("new.askTemplate"), options: templates.map((value) => ({ value, label: say(names[value]) })) }));
  if (isCancel(template)) return undefined;
  const lang = options.lang ?? (await select({ message: say("new.askLang"), options: courseLanguages.map((value) => ({ value, label: say(languages[value]) })) }));
  if (isCancel(lang)) return undefined;
  return { ...options, folder, title, template, lang };
}
