import { uuid } from "@lentera/lrs-client/core";

/** The tabs that play one session. */
export interface SessionTabs {
  /** Whether nobody else plays it: who leaves then ends it. */
  isAlone(): boolean;
  leave(): void;
}

type Said = "new" | "here" | "gone";

/**
 * A browser that duplicates a tab copies its session storage, and with it the session, without a new launch. The tabs
 * tell each other of themselves. Where they cannot, each takes itself for the only one.
 */
export function sessionTabs(sessionId: string): SessionTabs {
  const own = uuid();
  const others = new Set<string>();
  let channel = openChannel(`lentera cmi5 ${sessionId}`);
  const say = (what: Said): void => channel?.postMessage([what, own]);
  channel?.addEventListener("message", ({ data }: MessageEvent<[Said, string]>) => {
    const [what, id] = data;
    if (what === "gone") others.delete(id);
    else others.add(id);
    if (what === "new") say("here");
  });
  say("new");
  return {
    isAlone: () => others.size === 0,
    leave() {
      say("gone");
      channel?.close();
      // It may be told more than once that the page goes away.
      channel = undefined;
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // An older browser, or a frame that is kept from its origin.
    return undefined;
  }
}
