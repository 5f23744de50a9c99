export { TestLrs, type SeenRequest, type TestLrsOptions } from "./test-lrs.ts";
export type { Fault } from "./fault.ts";
export { listen, type Listening } from "./listen.ts";
export type { StoredStatement } from "./statement-store.ts";
