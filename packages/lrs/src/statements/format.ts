import { isObject } from "@lentera/lrs-client/validate";
import type { StatementJson } from "../access.ts";
import { languageChooser } from "./language.ts";

// 1.0.3, Communication 2.1.3: `ids` keeps what identifies, `canonical` has the known definitions in one language.

type Change = (value: Record<string, unknown>) => Record<string, unknown>;

interface Changes {
  readonly actor: Change;
  readonly verb: Change;
  readonly activity: Change;
}

/** The statement with only what is needed to identify its agents, verbs and activities. */
export function toIds(statement: StatementJson): StatementJson {
  return change(statement, { actor: actorIds, verb: ({ id }) => ({ id }), activity: ({ id }) => ({ id }) });
}

/** The statement with known definitions, and one language in its texts. */
export function toCanonical(
  statement: StatementJson,
  acceptLanguage: string | undefined,
  definitions: ReadonlyMap<string, Record<string, unknown>>,
): StatementJson {
  const choose = languageChooser(acceptLanguage);
  const one = (value: unknown): unknown => (isObject(value) ? choose(value) : value);
  const only = (value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> => {
    const changed = { ...value };
    for (const name of names) if (Object.hasOwn(changed, name)) changed[name] = one(changed[name]);
    return changed;
  };
  const definition = (value: Record<string, unknown>): Record<string, unknown> => {
    const changed = only(value, ["name", "description"]);
    for (const name of ["choices", "scale", "source", "target", "steps"]) {
      const components = changed[name];
      if (!Array.isArray(components)) continue;
      changed[name] = components.map((item: unknown) =>
        isObject(item) ? only(item, ["description"]) : item,
      );
    }
    return changed;
  };
  return change(statement, {
    actor: (actor) => actor,
    verb: (verb) => only(verb, ["display"]),
    activity: (activity) => {
      const known = definitions.get(String(activity["id"])) ?? activity["definition"];
      return isObject(known) ? { ...activity, definition: definition(known) } : activity;
    },
  });
}

/** Ids of all activities of a statement. */
export function activityIdsOf(statement: StatementJson): string[] {
  const ids: string[] = [];
  const activity: Change = (value) => {
    ids.push(String(value["id"]));
    return value;
  };
  change(statement, { actor: (value) => value, verb: (value) => value, activity });
  return ids;
}

function actorIds(actor: Record<string, unknown>): Record<string, unknown> {
  const { objectType, mbox, mbox_sha1sum, openid, account, member } = actor;
  const identified =
    mbox !== undefined || mbox_sha1sum !== undefined || openid !== undefined || account !== undefined;
  const members = !identified && Array.isArray(member) ? member.filter(isObject).map(actorIds) : undefined;
  return defined({ objectType, mbox, mbox_sha1sum, openid, account, member: members });
}


function defined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

function change(statement: StatementJson, changes: Changes): StatementJson {
  const result: Record<string, unknown> = { ...statement };
  const apply = (holder: Record<string, unknown>, name: string, how: Change): void => {
    const value = holder[name];
    if (isObject(value)) holder[name] = how(value);
  };
  apply(result, "actor", changes.actor);
  apply(result, "authority", changes.actor);
  apply(result, "verb", changes.verb);
  apply(result, "object", (object) => changeObject(object, changes));
  apply(result, "context", (context) => changeContext(context, changes));
  return result;
}

function changeObject(object: Record<string, unknown>, changes: Changes): Record<string, unknown> {
  switch (object["objectType"]) {
    case "Agent":
    case "Group":
      return changes.actor(object);
    case "SubStatement":
      return { ...change(object, changes) };
    case "StatementRef":
      return object;
    default:
      return changes.activity(object);
  }
}

function changeContext(context: Record<string, unknown>, changes: Changes): Record<string, unknown> {
  const result = { ...context };
  for (const name of ["instructor", "team"]) {
    const actor = result[name];
    if (isObject(actor)) result[name] = changes.actor(actor);
  }
  for (const [list, name] of [
    ["contextAgents", "agent"],
    ["contextGroups", "group"],
  ] as const) {
    const items = result[list];
    if (!Array.isArray(items)) continue;
    result[list] = items.map((item: unknown) =>
      isObject(item) && isObject(item[name]) ? { ...item, [name]: changes.actor(item[name]) } : item,
    );
  }
  const activities = result["contextActivities"];
  if (isObject(activities)) {
    const lists = Object.entries(activities).map(([name, list]) => [
      name,
      Array.isArray(list)
        ? list.map((item: unknown) => (isObject(item) ? changes.activity(item) : item))
        : list,
    ]);
    result["contextActivities"] = Object.fromEntries(lists);
  }
  return result;
}
