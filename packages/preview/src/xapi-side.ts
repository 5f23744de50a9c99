import type { Statement } from "@lentera/lrs-client";
import { validateStatement } from "@lentera/lrs-client/validate";
import { Cmi5Lms, type LaunchedSession, type LaunchRequest } from "./cmi5-lms.ts";
import type { Call, LmsRecord } from "./contract.ts";

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

const json = (value: unknown, status = 200): Response => Response.json(value, { status, headers: { "cache-control": "no-store" } });
const verbName = (statement: Statement): string => statement.verb.id.split("/").pop() ?? "";

export function createXapiSide({ origin, say, onCall }: XapiSideOptions): XapiSide {
  const lms = new Cmi5Lms(origin);
  let cut = false;

  const tell = (method: string, args: readonly string[], result: string, note: string, error?: string): void =>
    onCall({ time: Date.now(), method, arguments: args, result, note, ...(error !== undefined && { error }) });

  const filled = (key: string, values: Readonly<Record<string, string>>): string =>
    say(key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

  function noteStatements(session: LaunchedSession, body: string): void {
    const parsed = JSON.parse(body) as Statement | Statement[];
    const statements = Array.isArray(parsed) ? parsed : [parsed];
    for (const statement of statements) {
      const { object, result } = statement;
      const named = "definition" in object ? Object.values(object.definition?.name ?? object.definition?.description ?? {})[0] : undefined;
      const raw = result?.score?.raw;
      const values = { verb: verbName(statement), object: String(named ?? ("id" in object ? object.id : "")), score: String(raw) };
      const faults = validateStatement(statement, { version: "1.0.3" });
      tell("PUT statements", [JSON.stringify(statement)], faults.length > 0 ? faults.map((one) => `${one.path}: ${one.message}`).join("\n") : "200", filled(raw === undefined ? "lms.say.statement" : "lms.say.statementScore", values), faults.length > 0 ? "400" : undefined);
    }
    for (const { clause, message } of lms.note(session, statements)) {
      tell("cmi5", [], message, filled("lms.say.violation", { clause, message }), clause);
    }
  }

  async function store(request: Request): Promise<Response> {
    const session = lms.sessionOf(request.headers.get("authorization"));
    if (!session || session.closed) return json("This session is over.", 403);
    const url = new URL(request.url);
    const body = await request.text();
    const inner = new Request(request.url, { method: request.method, headers: request.headers, ...(body !== "" && { body }) });
    const answer = await lms.lrs.handle(inner);
    const resource = url.pathname.slice("/xapi/".length);
    if (resource === "statements" && request.method !== "GET" && answer.ok) noteStatements(session, body);
    else if (resource !== "statements") {
      const name = url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? resource;
      const known = name === "LMS.LaunchData" ? "lms.say.launchData" : name === "cmi5LearnerPreferences" ? "lms.say.preferences" : request.method === "GET" ? "lms.say.stateRead" : "lms.say.stateWrite";
      const failed = answer.status >= 400 && answer.status !== 404;
      tell(`${request.method} ${resource}`, [name, body], String(answer.status), say(known), failed ? String(answer.status) : undefined);
    }
    return answer;
  }

  async function record(session: LaunchedSession): Promise<LmsRecord> {
    const all = [...lms.sessions.values()].filter(({ registration }) => registration === session.registration).flatMap(({ statements }) => statements);
    const own = (name: string): Statement | undefined =>
      all.filter((one) => verbName(one) === name && "id" in one.object && one.object.id === session.activityId).at(-1);
    const judged = own("passed") ?? own("failed");
    const kept = (JSON.parse((await lms.state(session)) || "{}") as { state?: string }).state ?? "";
    const answers = new Map(all.filter((one) => verbName(one) === "answered").map((one) => ["id" in one.object ? one.object.id : "", one]));
    return {
      entry: kept === "" ? "first" : "resume",
      completion: own("completed") ? "completed" : "incomplete",
      success: own("passed") ? "passed" : own("failed") ? "failed" : "unknown",
      score: String(judged?.result?.score?.scaled ?? ""),
      raw: String(judged?.result?.score?.raw ?? ""),
      scaled: String(judged?.result?.score?.scaled ?? ""),
      location: "",
      suspendData: kept,
      seconds: 0,
      interactions: [...answers].map(([id, one]) => ({
        id: (id ?? "").split("/").pop() ?? "",
        type: "definition" in one.object ? String(one.object.definition?.interactionType) : "",
        learner_response: one.result?.response ?? "",
        result: one.result?.success === undefined ? "neutral" : one.result.success ? "correct" : "incorrect",
      })),
      elements: Object.fromEntries(all.map((one) => [one.id ?? "", JSON.stringify(one)])),
    };
  }

  return {
    isCut: (path) => cut && (path.startsWith("/xapi/") || path === "/lms/fetch"),
    async answer(request) {
      const url = new URL(request.url);
      if (url.pathname.startsWith("/xapi/")) return store(request);
      const session = lms.sessions.get(url.searchParams.get("session") ?? "");
      switch (url.pathname) {
        case "/lms/launch":
          return json(await lms.launch((await request.json()) as LaunchRequest));
        case "/lms/fetch":
          if (request.method !== "POST" || !session) return json({ "error-code": "2", "error-text": "POST is needed." });
          tell("POST fetch", [], "200", say("lms.say.token"));
          return json(lms.fetchToken(session.id));
        case "/lms/record":
          return session ? json({ record: await record(session), open: session.statements.length > 0 && !session.closed }) : json("", 404);
        case "/lms/offline":
          cut = ((await request.json()) as { cut: boolean }).cut;
          return json({});
        case "/lms/die": {
          const dead = lms.sessions.get(((await request.json()) as { session: string }).session);
          if (dead) dead.closed = true;
          return json({});
        }
        default:
          return json("not here", 404);
      }
    },
    close: () => Promise.resolve(),
  };
}
