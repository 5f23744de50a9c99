import { isObject, type XapiVersion } from "@lentera/lrs-client/validate";
import type { Database } from "./database/database.ts";
import { json, type LrsResponse } from "./http/message.ts";
import type { TermNumbers } from "./statements/term-numbers.ts";
import { agentTerm, iriTerm } from "./statements/terms.ts";

const oldVersions = ["1.0.0", "1.0.1", "1.0.2", "1.0.3"];

/** The about resource. 1.0.3, Communication 2.8, knows no versions after itself: its requests hear of none. */
export function about(asked: XapiVersion | undefined): LrsResponse {
  return json(200, { version: asked === "1.0.3" ? oldVersions : [...oldVersions, "2.0.0"] });
}

/** The activities resource: what statements have said of an activity; known or not, an Activity (Communication 2.5). */
export async function activity(database: Database, numbers: TermNumbers, id: string): Promise<LrsResponse> {
  const term = (await numbers.find(database, [iriTerm(id)])).get(iriTerm(id));
  const sql = "SELECT definition FROM activity WHERE term = ?";
  const [found] = term === undefined ? [] : await database.query<{ definition: string }>(sql, [term]);
  const definition: unknown = found === undefined ? undefined : JSON.parse(found.definition);
  return json(200, { objectType: "Activity", id, ...(definition === undefined ? {} : { definition }) });
}

/** The agents resource: a Person with the names under which the agent was seen (Communication 2.4). */
export async function person(database: Database, numbers: TermNumbers, agent: unknown): Promise<LrsResponse> {
  const name = agentTerm(agent) ?? "";
  const term = (await numbers.find(database, [name])).get(name);
  const sql = "SELECT name FROM agent_name WHERE term = ? ORDER BY name";
  const names =
    term === undefined ? [] : (await database.query<{ name: string }>(sql, [term])).map((row) => row.name);
  const given = isObject(agent) ? agent : {};
  if (names.length === 0 && typeof given["name"] === "string") names.push(given["name"]);
  const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"].filter((key) =>
    Object.hasOwn(given, key),
  );
  return json(200, {
    objectType: "Person",
    name: names,
    ...Object.fromEntries(identifiers.map((key) => [key, [given[key]]])),
  });
}
