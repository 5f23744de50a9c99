import { createHash, timingSafeEqual } from "node:crypto";
import type { Access, LrsKey, Scope } from "./access.ts";
import { HttpError } from "./http/message.ts";

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Name and password of a Basic Authorization header (RFC 7617); undefined when it is none. */
export function basicCredentials(authorization: string): { name: string; secret: string } | undefined {
  const match = /^Basic +([A-Za-z0-9+/_-]+=*)$/i.exec(authorization.trim());
  if (match === null) return undefined;
  const text = Buffer.from(match[1] ?? "", "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon === -1 ? undefined : { name: text.slice(0, colon), secret: text.slice(colon + 1) };
}

const scopesKnown: ReadonlySet<string> = new Set<Scope>(["read", "write", "own", "all"]);

/** A secret from a variable that is not set would let everybody in, a colon in the name or a word that is no scope nobody. */
function demandUsable({ name, secret, scopes = [] }: LrsKey): void {
  if (!name || name.includes(":")) throw new TypeError(`The name of a key is ${JSON.stringify(name)}; give it one, without a colon.`);
  if (!secret) throw new TypeError(`The key ${name} has no secret; give it one.`);
  const unknown = scopes.find((scope) => !scopesKnown.has(scope));
  if (unknown !== undefined) throw new TypeError(`The key ${name} has the scope ${unknown}; known are ${[...scopesKnown].join(", ")}.`);
}

/** Knows the keys; answers with their rights. */
export class Keys {
  readonly #keys: readonly { readonly credentials: Buffer; readonly access: Access }[];

  constructor(keys: readonly LrsKey[], homePage: string) {
    keys.forEach(demandUsable);
    this.#keys = keys.map(({ name, secret, scopes = ["all"] }) => ({
      credentials: digest(`${name}:${secret}`),
      access: {
        authority: { objectType: "Agent", name, account: { homePage, name } },
        scopes: new Set(scopes),
      },
    }));
  }

  /** The rights of a header; undefined when no key fits. */
  find(authorization: string): Access | undefined {
    const given = basicCredentials(authorization);
    if (given === undefined) return undefined;
    const credentials = digest(`${given.name}:${given.secret}`);
    let found: Access | undefined;
    // Every key is compared, so that the time of an answer says nothing about them.
    for (const key of this.#keys) if (timingSafeEqual(key.credentials, credentials)) found ??= key.access;
    return found;
  }
}

const scopeTexts = {
  write: 'storing needs a key with the scope "write" or "all"',
  read: 'reading needs a key with the scope "read", "own" or "all"',
};

/** Refuses with 403 when the rights do not include this; `read` is also given by `own`, for what is its own. */
export function demand({ scopes }: Access, what: "read" | "write"): void {
  const enough: readonly Scope[] = what === "write" ? ["write", "all"] : ["read", "own", "all"];
  if (!enough.some((scope) => scopes.has(scope)))
    throw new HttpError(403, `This key may not do that: ${scopeTexts[what]}.`);
}

/** May only the key's own statements be read? */
export function ownOnly({ scopes }: Access): boolean {
  return !scopes.has("read") && !scopes.has("all");
}
