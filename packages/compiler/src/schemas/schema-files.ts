import { courseSchema } from "./course.ts";
import { anyPageSchema } from "./front-matter.ts";

const dialect = "http://json-schema.org/draft-07/schema#";

/** The JSON Schemas for editors by file name: what `schemas/` holds and `lentera new` puts beside course.yaml. */
export function schemaFiles(): Readonly<Record<string, object>> {
  return {
    "course.schema.json": { $schema: dialect, ...courseSchema },
    "page.schema.json": { $schema: dialect, ...anyPageSchema },
  };
}
