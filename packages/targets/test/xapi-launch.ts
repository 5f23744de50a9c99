import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { listen, TestLrs, type StoredStatement, type TestLrsOptions } from "@lentera/lrs-client/testing";
import { vi } from "vitest";

/** A learner's browser, an LRS and the LMS's part of a launch. */
export interface LaunchSite {
  readonly lrs: TestLrs;
  /** Statements without what the LRS adds, in order. */
  statements(): readonly StoredStatement[];
  /** Opens the document at a launch address with these parameters. */
  visit(parameters: Readonly<Record<string, string>>): void;
  readonly endpoint: string;
  /** That the LRS takes. */
  readonly version: string;
  readonly fetchUrl: string;
  tokensGiven(): number;
  put(path: string, parameters: Readonly<Record<string, string>>, value: unknown): Promise<void>;
  close(): Promise<void>;
}

export const registration = "8d6d1b1c-0e3f-4c83-9d52-0e8b2a6f0f11";
export const actor = { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" }, name: "Peserta Contoh" };

export async function launchSite(options: TestLrsOptions = {}): Promise<LaunchSite> {
  const lrs = new TestLrs({ versions: ["1.0.3"], ...options });
  const served = await listen(lrs);
  const version = options.versions?.at(-1) ?? "1.0.3";
  let tokens = 0;
  const lms = createServer((request, response) => {
    tokens++;
    response.setHeader("Content-Type", "application/json");
    // One-time: a second request is refused with status 200, as cmi5 8.2.3 has it.
    response.end(JSON.stringify(request.method === "POST" && tokens === 1 ? { "auth-token": "dG9rZW46" } : { "error-code": "1", "error-text": "used" }));
  });
  await new Promise<void>((resolve) => lms.listen(0, "127.0.0.1", resolve));
  const memory = new Map<string, string>();
  vi.stubGlobal("sessionStorage", { getItem: (key: string) => memory.get(key) ?? null, setItem: (key: string, value: string) => void memory.set(key, value) });
  // Documents that the tests before have left open are of other browsers.
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("document", { addEventListener: () => undefined, documentElement: { style: {} } });
  return {
    lrs,
    statements: () => lrs.statements,
    visit: (parameters) => vi.stubGlobal("location", { search: `?${new URLSearchParams(parameters).toString()}`, href: "http://127.0.0.1/" }),
    endpoint: served.endpoint,
    version,
    fetchUrl: `http://127.0.0.1:${(lms.address() as AddressInfo).port}/fetch?id=1`,
    tokensGiven: () => tokens,
    async put(path, parameters, value) {
      await fetch(`${served.endpoint}${path}?${new URLSearchParams(parameters).toString()}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-Experience-API-Version": version },
        body: JSON.stringify(value),
      });
    },
    async close() {
      vi.unstubAllGlobals();
      await served.close();
      await new Promise((resolve) => lms.close(resolve));
    },
  };
}
