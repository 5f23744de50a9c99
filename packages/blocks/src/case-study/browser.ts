import type { BlockBehaviour, BlockHost, BlockView } from "@lentera/runtime";
import { readMemory, writeMemory } from "./memory.ts";
import { neighbours, pathOf, type SceneInfo, type SceneType } from "./path.ts";

interface Scene extends SceneInfo {
  readonly element: HTMLElement;
}

/** One part at a time, with a way on and back, decisions that are kept, and a debrief that opens when it should. */
export const behaviour: BlockBehaviour = { attach };

function attach(root: HTMLElement, host: BlockHost): BlockView | undefined {
  const scenes = [...root.querySelectorAll<HTMLElement>(".scene")].map(readScene);
  const kept = readMemory(host.recall(), scenes.map(({ id }) => id));
  const choices = new Map(kept.choices);
  const visited = new Set(kept.visited);
  const first = scenes[0];
  if (!first) return undefined;
  let current = scenes.find(({ id }) => id === kept.current) ?? first;
  const steps = document.createElement("div");
  steps.className = "scene-steps";
  current.element.parentElement?.append(steps);

  const done = (scene: Scene): boolean => {
    if (scene.type === "decision") return choices.has(scene.id);
    const asked = [...scene.element.querySelectorAll<HTMLElement>("[data-question]")];
    return asked.length > 0 ? asked.every((form) => host.answered(form.dataset["question"] ?? "")) : visited.has(scene.id);
  };
  const waitsFor = (scene: Scene): Scene | undefined => {
    const after = scenes.find(({ id }) => id === scene.element.dataset["after"]);
    return after && !done(after) ? after : undefined;
  };
  const show = (): void => {
    visited.add(current.id);
    for (const scene of scenes) scene.element.hidden = scene !== current;
    lock(current, waitsFor(current), host);
    for (const link of optionsOf(current)) markChoice(link, choices.get(current.id) === targetOf(link), host);
    const { previous, next } = neighbours(scenes, choices, current.id);
    const path = pathOf(scenes, choices);
    const place = path.indexOf(current.id);
    const undecided = current.type === "decision" && !done(current);
    const ended = next === undefined && !undecided && !waitsFor(current);
    steps.replaceChildren(
      ...stepLink(previous, "button button--quiet", host.text("case.back")),
      ...(place < 0 ? [] : [paragraph(host.text("case.place", { n: place + 1, count: path.length }))]),
      ...(undecided ? [paragraph(host.text("case.choose"))] : []),
      ...(ended ? [paragraph(host.text("case.end"))] : []),
      ...stepLink(next, "button", host.text("case.next")),
    );
    host.remember(writeMemory({ current: current.id, choices, visited }));
    if (ended) host.done();
  };

  for (const scene of scenes) {
    for (const link of optionsOf(scene)) {
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
      const drawer = target?.closest<HTMLDetailsElement>("details.exhibits");
      if (drawer) drawer.open = true;
      const scene = scenes.find(({ element }) => target !== null && element.contains(target));
      if (!scene) return;
      current = scene;
      show();
    },
  };
}

function readScene(element: HTMLElement): Scene {
  const type = element.dataset["scene"] as SceneType;
  return { id: element.id, type, element, targets: optionsOf({ element }).map(targetOf) };
}

function optionsOf({ element }: { readonly element: HTMLElement }): HTMLAnchorElement[] {
  return [...element.querySelectorAll<HTMLAnchorElement>("a.decision-option")];
}

function targetOf(link: HTMLAnchorElement): string {
  const raw = link.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Hides a debrief until the part it waits for is done, and says which that is. */
function lock(scene: Scene, waitsFor: Scene | undefined, host: BlockHost): void {
  scene.element.querySelector(".scene-locked")?.remove();
  const body = scene.element.querySelector<HTMLElement>(".scene-body");
  if (!body) return;
  body.hidden = waitsFor !== undefined;
  if (!waitsFor) return;
  const note = paragraph(`${host.text("case.locked")} `);
  note.className = "scene-locked";
  const link = document.createElement("a");
  link.href = `#${waitsFor.id}`;
  link.textContent = waitsFor.element.querySelector(".scene-title")?.textContent ?? "";
  note.append(link);
  body.before(note);
}

function markChoice(link: HTMLAnchorElement, chosen: boolean, host: BlockHost): void {
  link.querySelector(".chosen")?.remove();
  if (!chosen) return;
  const word = document.createElement("span");
  word.className = "chosen";
  word.textContent = host.text("case.chosen");
  link.append(" ", word);
}

function stepLink(id: string | undefined, className: string, label: string): HTMLElement[] {
  if (id === undefined) return [];
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.className = className;
  link.textContent = label;
  return [link];
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
