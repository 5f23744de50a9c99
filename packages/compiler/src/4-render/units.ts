import type { Course, Module, Unit } from "@lentera/model";
import { isScored, passMark } from "@lentera/runtime/progress";
import { hash } from "../2-parse/ids.ts";
import { playerInput } from "./player-input.ts";

/** Whether and by which mark a unit is passed is the player's to say, so that manifests and player agree. */
const undecided = { scored: false, passing: 0 };
const noDriver = { driver: () => ({}) };

/** The launch document of a unit that is not the first: archives and web servers take no other letters for granted. */
function launchOf(id: string): string {
  const name = id.toLowerCase();
  return /^[a-z0-9_-]+$/.test(name) && name !== "index" ? `${name}.html` : `unit-${hash(id)}.html`;
}

/** What an LMS launches: one unit for the course, or one for each module. */
export function unitsOf(course: Course): readonly Unit[] {
  const unit = (id: string, title: string, launch: string, modules: readonly Module[]): Unit => {
    const draft = { id, title, launch, modules, ...undecided };
    const input = playerInput(course, draft, noDriver, {});
    return { ...draft, scored: isScored(input), passing: passMark(input) };
  };
  if (course.config.structure !== "modules") return [unit(course.id, course.title, "index.html", course.modules)];
  return course.modules.map((module, index) =>
    unit(module.id, module.title, index === 0 ? "index.html" : launchOf(module.id), [module]),
  );
}
