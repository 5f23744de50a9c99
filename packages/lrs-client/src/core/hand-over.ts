import type { StatementSender } from "./sender-types.ts";

/**
 * Hands unsent statements over whenever the page is hidden or left, and tries again when the device is
 * online: the moments after which a browser may run nothing more. The result ends that.
 */
export function handOverAtUnload(sender: Pick<StatementSender, "handOver" | "resume" | "status">): () => void {
  const listening: [EventTarget, string, () => void][] = [
    [document, "visibilitychange", () => document.visibilityState === "hidden" && sender.handOver()],
    [globalThis, "pagehide", () => sender.handOver()],
    [globalThis, "online", () => sender.status.state === "waiting" && sender.resume()],
  ];
  for (const [target, name, listener] of listening) target.addEventListener(name, listener);
  return () => {
    for (const [target, name, listener] of listening) target.removeEventListener(name, listener);
  };
}
