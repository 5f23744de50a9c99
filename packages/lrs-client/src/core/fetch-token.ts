import { fingerprint, type Credentials } from "./credentials.ts";
import { LrsError } from "./error.ts";
import { exchange } from "./exchange.ts";
import type { Transport } from "./transport.ts";
import { transport as platformTransport } from "#transport";

/** What a cmi5 launch says, for `fetchToken`. */
export interface FetchTokenOptions {
  /** The launch's `fetch` parameter: may be asked once only. */
  readonly url: string;
  /** The launch's registration. */
  readonly registration: string;
  /** Where the token survives a reload. Default: `sessionStorage`, if there is one. */
  readonly storage?: Pick<Storage, "getItem" | "setItem">;
  readonly transport?: Transport;
  /** Milliseconds. Default 20,000. */
  readonly timeout?: number;
}

/** Credentials by the one-time fetch URL of a cmi5 launch (cmi5 8.2); a reload reuses the token. */
export function fetchToken(options: FetchTokenOptions): Credentials {
  const key = `cmi5 ${options.registration} ${options.url}`;
  const storage = options.storage ?? sessionMemory();
  let token: Promise<string> | undefined;
  return {
    owner: `cmi5 ${options.registration} ${fingerprint(options.url)}`,
    authorization() {
      const kept = storage?.getItem(key);
      if (kept) return `Basic ${kept}`;
      token ??= ask(options).then(
        (value) => {
          try {
            storage?.setItem(key, value);
          } catch {
            // Full or forbidden: the session works, only a reload will not.
          }
          return `Basic ${value}`;
        },
        (error: LrsError) => {
          // The LMS may never have heard of it.
          if (error.retryable) token = undefined;
          throw error;
        },
      );
      return token;
    },
  };
}

function sessionMemory(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

async function ask({ url, transport = platformTransport, timeout = 20_000 }: FetchTokenOptions): Promise<string> {
  const response = await exchange({
    transport,
    url,
    request: { method: "POST", headers: {} },
    name: "POST to the fetch URL",
    timeout,
    secret: "",
  });
  const answer = parse(await response.text());
  const token = answer["auth-token"];
  if (token && typeof token === "string") return token;
  const code = answer["error-code"];
  const reason = code ? ` (error ${String(code)}: ${String(answer["error-text"])})` : "";
  throw new LrsError("unauthorized", `The LMS gave no token for this session${reason}. Launch the course again.`);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
