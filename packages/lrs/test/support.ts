import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { serveLrs, type LrsServer, type ServeOptions } from "../src/index.ts";

/** A valid statement; `parts` replace its properties. */
export function statement(parts: object = {}): Record<string, unknown> {
  return {
    id: randomUUID(),
    actor: { objectType: "Agent", name: "Siti", mbox: "mailto:siti@example.org" },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { id: "menjawab", "en-US": "answered" } },
    object: { objectType: "Activity", id: "https://example.org/quiz/1" },
    timestamp: "2026-01-31T08:15:00.000Z",
    ...parts,
  };
}

/** What a test client answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** Request options of the test client. */
export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly key?: string;
  readonly version?: string;
}

/** A client of the server that sends credentials and version. */
export function client(server: LrsServer): (path: string, ask?: Ask) => Promise<Answer> {
  return async (path, { method = "GET", body, headers = {}, key = "all:secret", version = "1.0.3" } = {}) => {
    const raw = typeof body === "string" || body instanceof Uint8Array;
    const response = await fetch(new URL(path, server.endpoint), {
      method,
      headers: {
        authorization: `Basic ${btoa(key)}`,
        "x-experience-api-version": version,
        ...(body === undefined || raw ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== "" ? JSON.parse(text) : undefined,
    };
  };
}

/** The statements of an answer. */
export function statementsOf(answer: Answer): Record<string, unknown>[] {
  return (answer.json as { statements: Record<string, unknown>[] }).statements;
}

/** The ids of the statements of an answer. */
export function idsOf(answer: Answer): unknown[] {
  return statementsOf(answer).map(({ id }) => id);
}

/** Keys of the tests, one a scope. */
export const keys = [
  { name: "all", secret: "secret" },
  { name: "writer", secret: "secret", scopes: ["write"] },
  { name: "reader", secret: "secret", scopes: ["read"] },
  { name: "course", secret: "secret", scopes: ["write", "own"] },
  { name: "rare", secret: "secret", scopes: ["write", "own"] },
] as const;

/** Starts an LRS on a free port. */
export function serve(options: ServeOptions = {}): Promise<LrsServer> {
  return serveLrs({ port: 0, keys, ...options });
}

function postgresFolder(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(":")];
  if (existsSync("/usr/lib/postgresql")) {
    for (const version of readdirSync("/usr/lib/postgresql"))
      folders.push(`/usr/lib/postgresql/${version}/bin`);
  }
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}

/** A PostgreSQL server of its own on this machine. */
export interface PostgresServer {
  readonly url: string;
  stop(): void;
}

/** Starts a PostgreSQL server when its programs are here, otherwise says so in one line. */
export function startPostgres(): PostgresServer | undefined {
  const programs = postgresFolder();
  if (programs === undefined) {
    console.log("PostgreSQL is not installed here: the LRS is tested with its embedded database only.");
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "lrs-postgres-"));
  const data = join(folder, "data");
  // The server refuses to run as root; then it runs as the user that its package made.
  const asRoot = process.getuid?.() === 0;
  const run = (program: string, ...parameters: string[]): void => {
    const command = [join(programs, program), ...parameters];
    const [first = "", ...rest] = asRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first, rest, { stdio: "ignore", env: { ...process.env, LC_ALL: "C" } });
  };
  if (asRoot) execFileSync("chown", ["postgres", folder]);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  run("initdb", "-D", data, "-U", "lrs", "-A", "trust", "-E", "UTF8");
  run(
    "pg_ctl",
    "-D",
    data,
    "-w",
    "-l",
    join(folder, "log"),
    "-o",
    `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off`,
    "start",
  );
  return {
    url: `postgres://lrs@127.0.0.1:${port}/postgres`,
    stop: () => {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
