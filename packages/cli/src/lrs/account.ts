import { basic, bearer, type Credentials } from "@lentera/lrs-client/core";
import { exit, Stop, UsageError } from "../exit.ts";
import type { Say } from "../language.ts";
import { type Profile, profileFile, readProfiles } from "./profiles.ts";

/** An LRS and what opens it. */
export interface Account {
  readonly endpoint: string;
  readonly credentials: Credentials;
}

/** Which LRS of a command is meant: `copy` has two, each with its own variables and options. */
export type Role = "" | "from" | "to";

/**
 * The LRS that the command line names, by address or profile, with credentials from (in this order) the
 * option, the profile that was named, the environment, a profile of the same address, a question.
 */
export async function account(role: Role, named: string | undefined, key: string | undefined, say: Say): Promise<Account> {
  const prefix = role === "" ? "LENTERA_LRS" : `LENTERA_LRS_${role.toUpperCase()}`;
  const variables = { key: `${prefix}_KEY`, secret: `${prefix}_SECRET` };
  const lrs = named ?? process.env[`${prefix}_ENDPOINT`];
  if (!lrs) throw new UsageError(say("lrs.noAddress", { variable: `${prefix}_ENDPOINT` }));
  const profiles = readProfiles(say);
  const profile = profiles.get(lrs);
  const endpoint = checkedAddress(profile?.endpoint ?? lrs, variables, [...profiles.keys()], say);
  const credentials =
    fromOption(role === "" ? "key" : `${role}-key`, key, say) ??
    fromProfile(profile) ??
    fromEnvironment(prefix) ??
    fromProfile([...profiles.values()].find((one) => URL.canParse(one.endpoint) && slashed(one.endpoint) === endpoint)) ??
    (await fromQuestion(endpoint, say));
  if (!credentials) throw new UsageError(say("lrs.noCredentials", { lrs: endpoint, file: profileFile(), ...variables }));
  return { endpoint, credentials };
}

const slashed = (address: string): string => new URL(address).href.replace(/\/?$/, "/");

function checkedAddress(address: string, variables: { key: string; secret: string }, profiles: readonly string[], say: Say): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The address itself is not repeated: its secret would stand on the screen.
  if (url?.username || url?.password) throw new UsageError(say("lrs.credentialsInUrl", variables));
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(say("lrs.badAddress", { lrs: address, profiles: profiles.join(", ") || say("lrs.none") }));
  }
  return slashed(address);
}

function fromOption(option: string, key: string | undefined, say: Say): Credentials | undefined {
  if (key === undefined) return undefined;
  process.stderr.write(`${say("lrs.warnKey")}\n`);
  const [, name, secret] = /^([^:]+):(.+)$/s.exec(key) ?? [];
  if (name === undefined || secret === undefined) throw new UsageError(say("lrs.badKey", { option }));
  return basic(name, secret);
}

function fromProfile(profile: Profile | undefined): Credentials | undefined {
  if (profile?.token) return bearer(profile.token);
  return profile?.key && profile.secret ? basic(profile.key, profile.secret) : undefined;
}

function fromEnvironment(prefix: string): Credentials | undefined {
  const { [`${prefix}_KEY`]: key, [`${prefix}_SECRET`]: secret, [`${prefix}_TOKEN`]: token } = process.env;
  if (token) return bearer(token);
  return key && secret ? basic(key, secret) : undefined;
}

async function fromQuestion(lrs: string, say: Say): Promise<Credentials | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { isCancel, password, text } = await import("@clack/prompts");
  const output = process.stderr;
  const key = await text({ message: say("lrs.askKey", { lrs }), output });
  if (isCancel(key)) throw new Stop(say("lrs.cancelled"), exit.interrupted);
  const secret = await password({ message: say("lrs.askSecret"), output });
  if (isCancel(secret)) throw new Stop(say("lrs.cancelled"), exit.interrupted);
  return basic(key, secret);
}
