import type { Agent } from "@lentera/lrs-client/core";

/** A learner without the name, which may change: two are the same where this is the same. */
export function identityOf({ account, mbox, mbox_sha1sum: sha1, openid }: Agent): string {
  return account ? `${account.name} ${account.homePage}` : String(mbox ?? sha1 ?? openid);
}

/**
 * Whose queued statements are whose: those of one learner, course and registration leave only with credentials that
 * were given for the same.
 */
export function ownerOf(actor: Agent, registration: string | undefined, activityId: string): string {
  return [activityId, registration ?? "", identityOf(actor)].join(" ");
}
