import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { IDBFactory } from "fake-indexeddb";
import { listen, TestLrs, type TestLrsOptions } from "@lentera/lrs-client/testing";
import type { PlayerInput } from "@lentera/model";
import { vi } from "vitest";
import type { WebStore } from "../src/web/driver.ts";
import { playerInput } from "./learner.ts";

/** A browser window, an LRS, and a server that knows who is signed in. */
export interface ReportSite {
  readonly lrs: TestLrs;
  readonly endpoint: string;
  readonly kept: Map<string, string>;
  readonly store: WebStore;
  /** Who is signed in; undefined is nobody, a number a status of trouble. */
  signedIn: string | number | undefined;
  /** Authorization value that the server gives, and the LRS takes. */
  token: string;
  /** What was sent to the token address. */
  readonly asked: string[];
  /** Opens the document at this query; `reload` keeps the entry of the history. */
  visit(query?: string, reload?: boolean): void;
  /** Query of the address as the window shows it. */
  address(): string;
  readonly historyState: unknown;
  turnPage(): void;
  input(settings?: object): PlayerInput;
  close(): Promise<void>;
}

export const activity = "https://pelatihan.example/uji";

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
};

export async function reportSite(options: TestLrsOptions = {}): Promise<ReportSite> {
  const lrs = new TestLrs({ authorize: (value) => value === site.token, ...options });
  const served = await listen(lrs);
  const kept = new Map<string, string>();
  const listeners: (() => void)[] = [];
  let url = new URL("https://kursus.example/uji/index.html");
  let state: unknown = null;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      site.asked.push(`${String(request.method)} ${body}`);
      const { signedIn, token } = site;
      if (typeof signedIn === "number") return response.writeHead(signedIn, signedIn === 302 ? { Location: "/masuk" } : {}).end();
      if (signedIn === undefined) return response.writeHead(401).end();
      const actor = { name: `Peserta ${signedIn}`, account: { homePage: "https://masuk.example", name: signedIn } };
      return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ auth: token, actor }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const tokenUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("addEventListener", (name: string, listener: () => void) => name === "hashchange" && listeners.push(listener));
  vi.stubGlobal("history", {
    get state() {
      return state;
    },
    replaceState(next: unknown, _title: string, address?: string) {
      state = structuredClone(next);
      if (address !== undefined) url = new URL(address, url);
    },
  });
  const site: ReportSite = {
    lrs,
    endpoint: served.endpoint,
    kept,
    store: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    signedIn: "siti",
    token: "Bearer t-1",
    asked: [],
    visit(query = "", reload = false) {
      if (!reload) {
        state = null;
        url = new URL(`https://kursus.example/uji/index.html${query}`);
      }
      vi.stubGlobal("location", {
        get href() {
          return url.href;
        },
      });
    },
    address: () => url.search,
    get historyState() {
      return state;
    },
    turnPage() {
      state = null;
      url.hash = "#dua";
      for (const listener of listeners) listener();
    },
    input: (settings = {}) =>
      playerInput({ base: activity, xapi: { endpoint: served.endpoint, token: tokenUrl, activity, type: "http://adlnet.gov/expapi/activities/course", ...settings } }),
    async close() {
      vi.unstubAllGlobals();
      await served.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
  site.visit();
  return site;
}
