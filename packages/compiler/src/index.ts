export { compile, type CompiledPackage, type CompileOptions, type CompileResult, type Inspector } from "./compile.ts";
export type { FileJob, JobSettings } from "./jobs.ts";
export { languages, locale, readLocale, type Locale, type LocaleFile } from "./locale.ts";
export { authorWords, playerTexts, standardKinds, type Kinds } from "./texts.ts";
export { describe } from "./describe.ts";
export { diagnosticTexts } from "./diagnostics.ts";
export { durationMinutes } from "@lentera/blocks/authoring";
export { writeZip, readAll, type Crc32, type ZipOptions } from "./5-package/zip.ts";
export { schemaFiles } from "./schemas/schema-files.ts";
