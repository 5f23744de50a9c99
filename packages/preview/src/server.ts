import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { locale } from "@lentera/compiler/locale";
import type { Diagnostic, PackageFile } from "@lentera/model";
import type { BuildState } from "./contract.ts";
import { EventStream } from "./events.ts";
import { sendResponse, toRequest } from "./http.ts";
import script from "./lms/browser.ts?bundle";
import style from "./lms/style.css?text";
import { lmsPage, lmsPolicy } from "./page.ts";
import { sendFile } from "./package-files.ts";
import { text } from "./text.ts";
import { createXapiSide, type XapiSide } from "./xapi-side.ts";

/** What one build yields for the preview. */
export interface PreviewBuild {
  readonly title: string;
  readonly courseId: string;
  /** Empty where the sources have errors: the last good build stays. */
  readonly packages: readonly { readonly target: string; readonly title: string; readonly files: readonly PackageFile[] }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is shown, and where. */
export interface PreviewOptions {
  /** Builds the course as its files are now. */
  build(): Promise<PreviewBuild>;
  /** 0 (the default) takes a free port. */
  readonly port?: number;
  /** Language of the page. */
  readonly language?: string;
}

/** A preview that runs. */
export interface Preview {
  /** `http://127.0.0.1:port/` */
  readonly url: string;
  /** Builds anew and lets open pages follow; called when a file has changed. */
  rebuild(): Promise<void>;
  /** Ends the server. */
  close(): Promise<void>;
}

/** Serves a course inside a mini LMS, to this machine only. @throws Error (EADDRINUSE) where the port is taken */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const events = new EventStream();
  const language = options.language ?? "en";
  const translations = locale(language)?.cli;
  const texts = new Map(Object.entries(text).map(([key, english]) => [key, translations?.get(key) ?? english]));
  const page = lmsPage(language, texts);
  const files = new Map<string, PackageFile>();
  let state: BuildState = { build: 0, title: "", courseId: "", targets: [], diagnostics: [], current: false };
  let opening: Promise<XapiSide> | undefined;

  const rebuild = async (): Promise<void> => {
    const { packages, ...rest } = await options.build();
    const current = packages.length > 0;
    if (current) {
      files.clear();
      for (const { target, files: list } of packages) for (const file of list) files.set(`/course/${target}/${file.path}`, file);
    }
    const targets = current ? packages.map(({ target, title }) => ({ id: target, title })) : state.targets;
    state = { ...rest, build: current ? state.build + 1 : state.build, targets, current };
    events.send("build", state);
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> => {
    const url = new URL(incoming.url ?? "/", origin);
    if (url.pathname === "/events") {
      events.add(outgoing);
      events.send("build", state, [outgoing]);
      return;
    }
    const file = files.get(decodeURIComponent(url.pathname));
    if (file) return sendResponse(sendFile(file, incoming.headers.range ?? null), outgoing);
    const own = ownFile(url.pathname, page);
    if (own) return sendResponse(own, outgoing);
    opening ??= createXapiSide({ origin, say: (key) => texts.get(key) ?? key, onCall: (call) => events.send("call", call) });
    const xapi = await opening;
    if (xapi.isCut(url.pathname, incoming.headers.authorization)) {
      // What a cut cable looks like: no answer at all.
      incoming.socket.destroy();
      return;
    }
    await sendResponse(await xapi.answer(await toRequest(incoming, origin)), outgoing);
  };

  const server = createServer((incoming, outgoing) => {
    const origin = originOf(server.address());
    // Another site's page must not reach this server under a name of its own (DNS rebinding).
    if (`http://${incoming.headers.host}` !== origin && incoming.headers.host !== `localhost:${new URL(origin).port}`) {
      outgoing.writeHead(403).end();
      return;
    }
    answer(incoming, outgoing, origin).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      outgoing.end(error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  await rebuild();
  return {
    url: `${originOf(server.address())}/`,
    rebuild,
    async close() {
      events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await (await opening)?.close();
    },
  };
}

const originOf = (address: AddressInfo | string | null): string =>
  `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

function ownFile(path: string, page: string): Response | undefined {
  const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  switch (path) {
    case "/":
      return new Response(page, { headers: { ...headers, "content-type": "text/html; charset=utf-8", "content-security-policy": lmsPolicy } });
    case "/lms.js":
      return new Response(script, { headers: { ...headers, "content-type": "text/javascript; charset=utf-8" } });
    case "/lms.css":
      return new Response(style, { headers: { ...headers, "content-type": "text/css; charset=utf-8" } });
    case "/favicon.ico":
      return new Response(undefined, { status: 204 });
    default:
      return undefined;
  }
}
