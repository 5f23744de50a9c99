export { isObject, type Finding, type FindingValues, type FormatCode, type RuleCode, type XapiVersion } from "./finding.ts";
export { isIri, isMailto, isMediaType, isUuid } from "./formats.ts";
export { isLanguageTag } from "./language-tag.ts";
export { isTimestamp, timestampMillis, timestampToUtc } from "./timestamp.ts";
export { comparableDuration, isDuration } from "./duration.ts";
export { signatureUsage, voidedVerb } from "./rules.ts";
export { validateActor, validateStatement, validateStatements, type ValidateOptions } from "./statement.ts";
export { parseStrictJson, type JsonCode, StrictJsonError, type StrictJsonOptions } from "./strict-json.ts";
export { type ParameterCode, resourceMethods, validateQuery, type XapiResource } from "./query.ts";
