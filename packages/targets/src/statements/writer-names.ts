import { uuid } from "@lentera/lrs-client/core";
import type { WriterNames } from "./kept-document.ts";

/**
 * A name for this window until its document is loaded again, and the one it had before. A window that was duplicated
 * has the name of its original as the one before: then the newer of the two goes on.
 *
 * @param session what the name is for
 */
export function writerNames(session: string): WriterNames {
  const own = uuid();
  try {
    const key = `lentera writer ${session}`;
    const before = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.setItem(key, own);
    return { own, before };
  } catch {
    // Storage is kept from the document: a reload counts as another window.
    return { own };
  }
}
