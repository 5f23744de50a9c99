import type { BlockBehaviour, BlockHost, BlockView } from "@lentera/runtime";
import { all, element } from "../controls/element.ts";
import { readMemory, writeMemory } from "./memory.ts";
import { neighbours, pathOf, type SceneInfo, type SceneType } from "./path.ts";

interface Scene extends SceneInfo {
  readonly root: HTMLElement;
  readonly options: readonly HTMLAnchorElement[];
}

/** One part at a time, with a way on and back, decisions that are kept, and a debrief that opens when it should. */
export const behaviour: BlockBehaviour = { attach };

function attach(root: HTMLElement, host: BlockHost): BlockView | undefined {
  const scenes = all(root, ".scene").map(readScene);
  const kept = readMemory(host.recall());
  const choices = new Map(kept.choices);
  let current = scenes.find(({ id }) => id === kept.current) ?? scenes[0];
  const steps = element("div", "scene-steps");
  root.append(steps);

  const done = ({ id, type, root: scene }: Scene): boolean =>
    type === "decision"
      ? choices.has(id)
      : all(scene, "[data-question]").every((form) => host.answered(form.dataset["question"] ?? ""));

  function show(): void {
    if (!current) return;
    const { id, type, root: shown } = current;
    for (const scene of scenes) scene.root.hidden = scene !== current;
    const waitsFor = scenes.find((scene) => scene.id === shown.dataset["after"] && !done(scene));
    lock(shown, waitsFor, host);
    for (const link of current.options) markChoice(link, choices.get(id) === targetOf(link), host);
    const { previous, next } = neighbours(scenes, choices, id);
    const path = pathOf(scenes, choices);
    const place = path.indexOf(id) + 1;
    const undecided = type === "decision" && !choices.has(id);
    const ended = !next && !undecided && !waitsFor;
    steps.textContent = "";
    stepTo(previous, "button button--quiet", "case.back");
    if (place > 0) steps.append(element("p", "", host.text("case.place", { n: place, count: path.length })));
    if (undecided || ended) steps.append(element("p", "", host.text(ended ? "case.end" : "case.choose")));
    stepTo(next, "button", "case.next");
    host.remember(writeMemory({ current: id, choices }));
    if (ended) host.done();
  }
  function stepTo(id: string | undefined, className: string, key: string): void {
    if (id !== undefined) steps.append(linkTo(id, className, host.text(key)));
  }

  for (const scene of scenes) {
    for (const link of scene.options) {
      link.addEventListener("click", () => {
        choices.set(scene.id, targetOf(link));
        show();
      });
    }
  }
  host.onAnswer(show);
  show();
  return {
    open(id) {
      const target = document.getElementById(id);
      current = scenes.find((scene) => scene.root.contains(target)) ?? current;
      show();
    },
  };
}

function readScene(root: HTMLElement): Scene {
  const options = all<HTMLAnchorElement>(root, "a.decision-option");
  return { id: root.id, type: root.dataset["scene"] as SceneType, root, options, targets: options.map(targetOf) };
}

function targetOf(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}

/** Hides a debrief until the part it waits for is done, and says which that is. */
function lock(scene: HTMLElement, waitsFor: Scene | undefined, host: BlockHost): void {
  const body = scene.querySelector<HTMLElement>(".scene-body");
  scene.querySelector(".scene-locked")?.remove();
  if (!body) return;
  body.hidden = waitsFor !== undefined;
  if (!waitsFor) return;
  const note = element("p", "scene-locked", `${host.text("case.locked")} `);
  note.append(linkTo(waitsFor.id, "", waitsFor.root.querySelector(".scene-title")?.textContent ?? ""));
  body.before(note);
}

function markChoice(link: HTMLElement, chosen: boolean, host: BlockHost): void {
  link.querySelector(".chosen")?.remove();
  if (chosen) link.append(element("span", "chosen", host.text("case.chosen")));
}

function linkTo(id: string, className: string, text: string): HTMLAnchorElement {
  const link = element("a", className, text);
  link.href = `#${id}`;
  return link;
}
