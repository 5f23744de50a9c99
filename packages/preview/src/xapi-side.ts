import type { Statement } from "@lentera/lrs-client";
import type { Call, LmsRecord } from "./contract.ts";
import type { LaunchedSession } from "./launched-session.ts";
import { PreviewLms, type LaunchRequest } from "./preview-lms.ts";

/** The record store and the cmi5 LMS behind the page. */
export interface XapiSide {
  /** True where the page has cut the connection, or killed the tab that asks. */
  isCut(path: string, authorization?: string): boolean;
  answer(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export interface XapiSideOptions {
  readonly origin: string;
  say(key: string): string;
  onCall(call: Call): void;
}

const json = (value: unknown, status = 200): Response => Response.json(value, { status, headers: { "cache-control": "no-store" } });
const sessionExtension = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const verbName = (statement: Statement): string => statement.verb.id.split("/").pop() ?? "";

/** Opens the record store; nothing of it outlives the preview. */
export async function createXapiSide({ origin, say, onCall }: XapiSideOptions): Promise<XapiSide> {
  let cut = false;
  const dead = new Set<string>();

  const tell = (method: string, args: readonly string[], result: string, note: string, error?: string): void =>
    onCall({ time: Date.now(), method, arguments: args, result, note, ...(error !== undefined && { error }) });

  const filled = (key: string, values: Readonly<Record<string, string>>): string =>
    say(key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

  /** Names of activities, for statements that bring none. */
  const names = new Map<string, string>();

  function noteStatements(method: string, body: string): void {
    const parsed = JSON.parse(body) as Statement | Statement[];
    const statements = Array.isArray(parsed) ? parsed : [parsed];
    for (const statement of statements) {
      const { object, result } = statement;
      const id = "id" in object ? object.id : "";
      const [named] = "definition" in object ? Object.values(object.definition?.name ?? object.definition?.description ?? {}) : [];
      if (named !== undefined) names.set(id, String(named));
      const raw = result?.score?.raw;
      const values = { verb: verbName(statement), object: names.get(id) ?? id, score: String(raw) };
      tell(method, [JSON.stringify(statement)], "200", filled(raw === undefined ? "lms.say.statement" : "lms.say.statementScore", values));
    }
  }

  const lms = await PreviewLms.open(origin, {
    onViolation: ({ clause, message }) => tell("cmi5", [], message, filled("lms.say.violation", { clause, message }), clause),
    onStatement: (statement) => noteStatements("LMS", JSON.stringify(statement)),
  });

  async function store(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const body = await request.text();
    const inner = new Request(request.url, { method: request.method, headers: request.headers, ...(body !== "" && { body }) });
    const answer = await lms.lrs.fetch(inner);
    const resource = url.pathname.slice("/xapi/".length);
    const failed = answer.status >= 400 && answer.status !== 404;
    if (resource === "statements" && request.method !== "GET") {
      const reason = failed ? (await answer.clone().text()).trim() : "";
      if (failed) tell(`${request.method} statements`, [body], reason, filled("lms.say.refused", { reason }), String(answer.status));
      else noteStatements(`${request.method} statements`, body);
    } else if (resource !== "statements") {
      const name = url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? resource;
      const known = name === "LMS.LaunchData" ? "lms.say.launchData" : name === "cmi5LearnerPreferences" ? "lms.say.preferences" : request.method === "GET" ? "lms.say.stateRead" : "lms.say.stateWrite";
      tell(`${request.method} ${resource}`, [name, body], String(answer.status), say(known), failed ? String(answer.status) : undefined);
    }
    return answer;
  }

  async function record(session: LaunchedSession, all: readonly Statement[]): Promise<LmsRecord> {
    const own = (name: string): Statement | undefined =>
      all.filter((one) => verbName(one) === name && "id" in one.object && one.object.id === session.activityId).at(-1);
    const judged = own("passed") ?? own("failed");
    const kept = (JSON.parse((await lms.state(session)) || "{}") as { state?: string }).state ?? "";
    const answers = new Map(all.filter((one) => verbName(one) === "answered").map((one) => ["id" in one.object ? one.object.id : "", one]));
    return {
      entry: session.resumed ? "resume" : "ab-initio",
      completion: own("completed") ? "completed" : "incomplete",
      success: own("passed") ? "passed" : own("failed") ? "failed" : "unknown",
      score: String(judged?.result?.score?.scaled ?? ""),
      raw: String(judged?.result?.score?.raw ?? ""),
      scaled: String(judged?.result?.score?.scaled ?? ""),
      location: "",
      suspendData: kept,
      seconds: 0,
      interactions: [...answers].map(([id, one]) => ({
        id: (id ?? "").split(/[/:]/).pop() ?? "",
        type: "definition" in one.object ? String(one.object.definition?.interactionType) : "",
        learner_response: one.result?.response ?? "",
        result: one.result?.success === undefined ? "neutral" : one.result.success ? "correct" : "incorrect",
      })),
      elements: Object.fromEntries(all.map((one) => [one.id ?? "", JSON.stringify(one)])),
    };
  }

  return {
    isCut: (path, authorization = "") =>
      (cut && (path.startsWith("/xapi/") || path === "/lms/fetch")) || dead.has(lms.sessionOf(authorization) ?? ""),
    async answer(request) {
      const url = new URL(request.url);
      if (url.pathname.startsWith("/xapi/")) return store(request);
      const session = lms.sessions.get(url.searchParams.get("session") ?? "");
      switch (url.pathname) {
        case "/lms/launch":
          return json(await lms.launch((await request.json()) as LaunchRequest));
        case "/lms/fetch": {
          const { status, body } = lms.cmi5.fetchToken(url.searchParams.get("token") ?? "", request.method);
          if ("auth-token" in body) tell("POST fetch", [], "200", say("lms.say.token"));
          else tell(`${request.method} fetch`, [], body["error-text"], filled("lms.say.refused", { reason: body["error-text"] }), body["error-code"]);
          return json(body, status);
        }
        case "/lms/record": {
          if (!session) return json("", 404);
          const all = await lms.statements(session);
          const verbs = all.filter((one) => one.context?.extensions?.[sessionExtension] === session.id).map(verbName);
          return json({ record: await record(session, all), open: verbs.length > 0 && !verbs.includes("terminated") && !dead.has(session.id) });
        }
        case "/lms/offline":
          cut = ((await request.json()) as { cut: boolean }).cut;
          return json({});
        case "/lms/die": {
          const { session: id } = (await request.json()) as { session: string };
          dead.add(id);
          await lms.abandon(id);
          return json({});
        }
        default:
          return json("not here", 404);
      }
    },
    close: () => lms.lrs.close(),
  };
}
