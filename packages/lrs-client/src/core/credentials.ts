/** Gives the value of the Authorization header. */
export interface Credentials {
  /**
   * Names whose credentials these are, without giving them away. Queued statements are kept under it and
   * never leave under another.
   */
  readonly owner: string;
  /**
   * The header's whole value, scheme included.
   *
   * @param refused the value that the LRS has just answered with 401 or 403. Asked once a failure; the same
   * value again means that there is no other.
   */
  authorization(refused?: string): string | Promise<string>;
}

function utf8Base64(text: string): string {
  let octets = "";
  for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
  return btoa(octets);
}

/** Tells texts apart without giving them away. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** HTTP Basic with any characters (UTF-8, RFC 7617). */
export function basic(username: string, password: string): Credentials {
  const value = `Basic ${utf8Base64(`${username}:${password}`)}`;
  return { owner: `basic ${username}`, authorization: () => value };
}

/**
 * A token that is sent as it stands.
 *
 * @param owner a name for the account that stays the same when the token changes, so that what is queued under one
 * token leaves under the next; without it each token has a queue of its own
 */
export function bearer(token: string, owner = `bearer ${fingerprint(token)}`): Credentials {
  return { owner, authorization: () => `Bearer ${token}` };
}

/**
 * Asks the caller, at the start and once whenever the LRS refuses.
 *
 * @param owner a name for the session or account that stays the same when the token changes
 * @param authorization the whole header value, scheme included
 */
export function callback(
  owner: string,
  authorization: (refused?: string) => string | Promise<string>,
): Credentials {
  return { owner, authorization };
}
