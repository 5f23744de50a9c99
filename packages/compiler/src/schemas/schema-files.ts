import { languages, locale } from "../locale.ts";
import { courseSchema } from "./course.ts";
import { anyPageSchema } from "./front-matter.ts";
import { inWords } from "./in-words.ts";

const dialect = "http://json-schema.org/draft-07/schema#";

/**
 * The JSON Schemas for editors by file name: what `schemas/` holds and `lentera new` puts beside course.yaml. Those of
 * a language (`course.id.schema.json`) take its words as well as the English ones.
 */
export function schemaFiles(): Readonly<Record<string, object>> {
  const files: Record<string, object> = {};
  for (const language of languages) {
    const own = locale(language);
    const suffix = own === undefined ? "" : `.${language}`;
    for (const [name, schema] of Object.entries({ course: courseSchema, page: anyPageSchema })) {
      files[`${name}${suffix}.schema.json`] = { $schema: dialect, ...(own === undefined ? schema : inWords(schema, own)) };
    }
  }
  return files;
}
