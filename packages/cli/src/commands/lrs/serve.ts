import { randomBytes } from "node:crypto";
import { type LrsKey, type LrsServer, serveLrs } from "@lentera/lrs";
import { exit, Stop, UsageError } from "../../exit.ts";
import { beforeEnd, signalsEndWith } from "../../interrupt.ts";
import type { Say } from "../../language.ts";
import { readSecretFile } from "../../lrs/profiles.ts";
import { codeOf, reasonOf, sayReason } from "../../reasons.ts";
import { type GlobalOptions, sayFor } from "../../terminal.ts";

export interface ServeOptions extends GlobalOptions {
  readonly port: string;
  readonly host: string;
  readonly database: string;
  readonly keys?: string;
}

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const scopes: ReadonlySet<unknown> = new Set(["write", "own", "read", "all"]);

/** `lentera lrs serve`: an LRS until Ctrl-C, which closes its database properly. */
export async function serve(options: ServeOptions): Promise<number> {
  const say = sayFor(options);
  const { host, database } = options;
  const port = Number(options.port);
  if (options.port.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(say("usage.invalid", { value: `--port ${options.port}`, choices: "0–65535" }));
  }
  const keys = options.keys === undefined ? environmentKeys() : fileKeys(options.keys, say);
  const [made] = keys.length > 0 ? [] : [{ name: "lentera", secret: randomBytes(18).toString("base64url") }];
  const password = URL.canParse(database) ? new URL(database).password : "";
  if (password !== "") process.stderr.write(`${say("lrs.serve.passwordInUrl")}\n`);
  if (!loopback.has(host)) process.stderr.write(`${say("lrs.serve.open")}\n`);
  // Records of learners: the database's files are for their owner alone.
  process.umask(0o077);
  let server: LrsServer;
  try {
    server = await serveLrs({ port, host, database, keys: made ? [made] : keys });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Stop(failure(error, options, say));
  }
  signalsEndWith(exit.fine);
  beforeEnd(() => server.close());
  const shown = database === "memory" ? say("lrs.serve.memory") : withoutPassword(database);
  process.stdout.write(`${say("lrs.serve.ready", { endpoint: server.endpoint, database: shown })}\n`);
  if (made) process.stdout.write(`${say("lrs.serve.madeKey", made)}\n`);
  return new Promise<never>(() => {});
}

/** What does not let it start, without the password of the database. */
function failure({ message, cause }: Error, { port, host, database }: ServeOptions, say: Say): string {
  if (codeOf(cause) === "EADDRINUSE") return say("lrs.serve.portTaken", { port });
  // A layout of another version, and the like: the LRS itself knows why.
  const known = codeOf(cause) === undefined ? message : sayReason(reasonOf(cause), say);
  const { password } = URL.canParse(database) ? new URL(database) : { password: "" };
  const reason = password === "" ? known : known.replaceAll(password, "…").replaceAll(decodeURIComponent(password), "…");
  if (codeOf(cause) === undefined) return say("lrs.serve.failed", { reason });
  // The other name that may not be found is that of the database's server.
  const isListening = cause instanceof Error && "syscall" in cause && (cause.syscall === "listen" || ("hostname" in cause && cause.hostname === host));
  if (isListening) return say("lrs.serve.noPort", { host, port, reason });
  return say("lrs.serve.noDatabase", { database: withoutPassword(database), reason });
}

function withoutPassword(database: string): string {
  if (!URL.canParse(database)) return database;
  const url = new URL(database);
  url.password = "";
  url.search = "";
  return url.href;
}

function environmentKeys(): readonly LrsKey[] {
  const { LENTERA_LRS_KEY: name, LENTERA_LRS_SECRET: secret } = process.env;
  return name && secret ? [{ name, secret }] : [];
}

function fileKeys(file: string, say: Say): readonly LrsKey[] {
  const value = readSecretFile(file, say);
  if (value === undefined) throw new Stop(say("lrs.noFile", { file, reason: say("reason.notFound") }));
  if (!Array.isArray(value) || value.length === 0 || !value.every(isKey)) {
    throw new Stop(say("lrs.badProfiles", { file, example: '[{"name": "course", "secret": "…", "scopes": ["write", "own"]}]' }));
  }
  return value;
}

function isKey(value: unknown): value is LrsKey {
  if (typeof value !== "object" || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  const isText = (name: string): boolean => typeof parts.get(name) === "string" && parts.get(name) !== "";
  const given = parts.get("scopes");
  return isText("name") && isText("secret") && (given === undefined || (Array.isArray(given) && given.every((scope) => scopes.has(scope))));
}
