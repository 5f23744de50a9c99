import type { StatementSender } from "./sender-types.ts";

/**
 * Hands unsent statements over whenever the page is hidden or left, and tries again when the device is
 * online: the moments after which a browser may run nothing more. The result ends that.
 */
export function handOverAtUnload(sender: Pick<StatementSender, "handOver" | "resume" | "status">): () => void {
  const leave = (): void => void sender.handOver();
  const hide = (): void => {
    if (document.visibilityState === "hidden") leave();
  };
  const online = (): void => {
    if (sender.status.state === "waiting") sender.resume();
  };
  document.addEventListener("visibilitychange", hide);
  addEventListener("pagehide", leave);
  addEventListener("online", online);
  return () => {
    document.removeEventListener("visibilitychange", hide);
    removeEventListener("pagehide", leave);
    removeEventListener("online", online);
  };
}
