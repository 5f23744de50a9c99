export type { Access, Authority, DocumentName, LrsKey, Refusal, Scope, StatementJson } from "./access.ts";
export type * from "./cmi5-types.ts";
export { createCmi5Lms } from "./cmi5-session.ts";
export { createLrs } from "./create-lrs.ts";
export type { Lrs, LrsOptions, LrsServer, ServeOptions } from "./lrs-types.ts";
export { serveLrs } from "./serve.ts";
