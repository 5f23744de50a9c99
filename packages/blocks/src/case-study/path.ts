/** A scene as its markup shows it. */
export interface SceneInfo {
  readonly id: string;
  readonly type: SceneType;
  /** Scenes that the options of a decision lead to. */
  readonly targets: readonly string[];
}

export type SceneType = "story" | "questions" | "decision" | "debrief";

/** Scenes that are read only by who decided for them: story scenes that some decision leads to. */
export function branches(scenes: readonly SceneInfo[]): Set<string> {
  const targets = new Set(scenes.flatMap((scene) => scene.targets));
  return new Set(scenes.filter((scene) => scene.type === "story" && targets.has(scene.id)).map(({ id }) => id));
}

/**
 * The scenes a learner reads one after the other: all but the branches, in order, and after each decision
 * the branch that was chosen (and what is chosen there). Each scene stands in it once.
 */
export function pathOf(scenes: readonly SceneInfo[], choices: ReadonlyMap<string, string>): string[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const aside = branches(scenes);
  const path: string[] = [];
  const walk = (scene: SceneInfo): void => {
    if (path.includes(scene.id)) return;
    path.push(scene.id);
    const chosen = byId.get(choices.get(scene.id) ?? "");
    if (chosen && aside.has(chosen.id)) walk(chosen);
  };
  for (const scene of scenes) if (!aside.has(scene.id)) walk(scene);
  return path;
}

/** What stands before and after a scene; a branch that was not chosen lies beside the chosen one. */
export function neighbours(
  scenes: readonly SceneInfo[],
  choices: ReadonlyMap<string, string>,
  id: string,
): { readonly previous: string | undefined; readonly next: string | undefined } {
  const decision = scenes.find((scene) => scene.targets.includes(id));
  const direct = pathOf(scenes, choices);
  const path = direct.includes(id) || !decision ? direct : pathOf(scenes, new Map([...choices, [decision.id, id]]));
  const place = path.indexOf(id);
  const scene = scenes.find((one) => one.id === id);
  const undecided = scene?.type === "decision" && !choices.has(id);
  return { previous: path[place - 1], next: undecided ? undefined : path[place + 1] };
}
