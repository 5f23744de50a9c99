import type { DiagnosticCode, KindContext } from "@lentera/model";
import type { Scene } from "./scenes.ts";

/** Reports what makes a case study impossible to play as its author means it. */
export function checkScenes(scenes: readonly Scene[], node: { position?: unknown }, context: KindContext): void {
  const played = scenes.filter((scene) => scene.type !== "exhibit");
  const known = played.map((scene) => `#${scene.id}`).join(", ");
  const error = (code: DiagnosticCode, at: { position?: unknown }, values: Record<string, string> = {}): void =>
    context.report({ code, severity: "error", values, origin: context.origin(at) });
  if (played.length === 0) error("case-study/no-scenes", node);
  for (const scene of scenes) {
    const { title, heading } = scene;
    const empty = scene.nodes.length === 0;
    if (empty && scene.type === "exhibit") error("case-study/empty-exhibit", heading, { title });
    if (empty && (scene.type === "story" || scene.type === "debrief")) error("case-study/empty-part", heading, { title });
    if (scene.type === "decision") checkDecision(scene, played, known, error, context);
    if (scene.after === undefined) continue;
    const before = played.find(({ id }) => id === scene.after && id !== scene.id);
    const code = before ? "case-study/nothing-to-wait-for" : "case-study/unknown-after";
    if (!before || !hasTask(before)) error(code, heading, { title, id: scene.after, known });
  }
}

/** Something is answered or decided in it. */
function hasTask(scene: Scene): boolean {
  const asks = scene.nodes.some((node) => node.type === "container" && (node.name === "question" || node.name === "quiz"));
  return asks || scene.type === "questions" || scene.type === "decision";
}

function checkDecision(
  decision: Scene,
  played: readonly Scene[],
  known: string,
  error: (code: DiagnosticCode, at: { position?: unknown }, values?: Record<string, string>) => void,
  context: KindContext,
): void {
  const { title, heading, options } = decision;
  if (options.length === 0) error("case-study/no-options", heading, { title });
  if (options.length === 1) {
    const origin = context.origin(heading);
    context.report({ code: "case-study/one-option", severity: "warning", values: { title }, origin });
  }
  for (const { link, target } of options) {
    if (target === decision.id) error("case-study/option-to-itself", link);
    else if (!played.some(({ id }) => id === target)) error("case-study/unknown-target", link, { id: target, known });
  }
  // What stands between a decision and the last part that it leads to is read only by who is sent there.
  const targets = new Set(options.map(({ target }) => target));
  const following = played.slice(played.indexOf(decision) + 1);
  const last = Math.max(0, ...following.map(({ id }, index) => (targets.has(id) ? index : 0)));
  for (const scene of following.slice(0, last)) {
    if (scene.type !== "story" || played.some((other) => other.options.some(({ target }) => target === scene.id))) continue;
    const values = { title: scene.title, id: scene.id, decision: title };
    context.report({ code: "case-study/not-reached", severity: "warning", values, origin: context.origin(scene.heading) });
  }
}
