import type { Call } from "./contract.ts";

/** The record store and the cmi5 LMS behind the page. */
export interface XapiSide {
  /** True where the page has cut the connection and the path belongs to it. */
  isCut(path: string): boolean;
  answer(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export interface XapiSideOptions {
  readonly origin: string;
  say(key: string): string;
  onCall(call: Call): void;
}

export async function createXapiSide(_options: XapiSideOptions): Promise<XapiSide> {
  return { isCut: () => false, answer: async () => new Response("not here", { status: 404 }), close: async () => {} };
}
