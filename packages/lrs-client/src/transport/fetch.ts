import type { Transport } from "../core/transport.ts";

/** The platform's `fetch`, looked up at each call, so that it may be replaced. */
export const transport: Transport = (url, request) => globalThis.fetch(url, request as RequestInit);
