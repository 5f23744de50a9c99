import type { Agent } from "@lentera/lrs-client/core";

type Loose = Readonly<Record<string, unknown>>;

/** Older LMSs send lists where one value is meant. */
const single = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);
const text = (value: unknown): string | undefined => {
  const one = single(value);
  return typeof one === "string" && one !== "" ? one : undefined;
};

/**
 * The learner that a launch names; undefined where it names nobody. Lists, the names of old versions and addresses
 * without `mailto:` are put in order.
 */
export function agentOf(value: unknown): Agent | undefined {
  const given = Object(value) as Loose;
  const name = text(given["name"]);
  const mbox = text(given["mbox"]);
  const openid = text(given["openid"]);
  const sha1 = text(given["mbox_sha1sum"]);
  const account = Object(single(given["account"])) as Loose;
  const homePage = text(account["homePage"] ?? account["accountServiceHomePage"]);
  const accountName = text(account["name"] ?? account["accountName"]);
  const named = name === undefined ? {} : { name };
  // One identifier only, as the standard wants it.
  if (homePage !== undefined && accountName !== undefined) {
    return { objectType: "Agent", ...named, account: { homePage, name: accountName } };
  }
  if (mbox !== undefined) return { objectType: "Agent", ...named, mbox: mbox.startsWith("mailto:") ? mbox : `mailto:${mbox}` };
  if (sha1 !== undefined) return { objectType: "Agent", ...named, mbox_sha1sum: sha1 };
  return openid === undefined ? undefined : { objectType: "Agent", ...named, openid };
}
