import type { Target } from "@lentera/model";
import { targets } from "@lentera/targets";
import { targetIds } from "@lentera/targets/ids";
import { UsageError } from "./exit.ts";
import { type Say } from "./language.ts";
import type { Peek } from "./peek.ts";

/** What is built where nobody names a target: every LMS takes it. */
const usual = "scorm12";

/** Targets of `-t a,b`, each once, in the order given. @throws UsageError for a name that is none */
export function parseTargets(list: string, say: Say): readonly Target[] {
  const names = [...new Set(list.split(",").map((name) => name.trim()).filter(Boolean))];
  if (names.length === 0) throw new UsageError(say("usage.invalid", { value: "-t", choices: targetIds.join(", ") }));
  return names.map((name) => {
    const target = targets.find(({ id }) => id === name);
    if (!target) throw new UsageError(say("usage.invalid", { value: name, choices: targetIds.join(", ") }));
    return target;
  });
}

/** Targets that the course's settings name. A name that is none is a finding of the compiler. */
export function courseTargets({ targets: names = [usual] }: Peek): readonly Target[] {
  const known = [...new Set(names)].flatMap((name) => targets.find(({ id }) => id === name) ?? []);
  return known.length > 0 ? known : targets.filter(({ id }) => id === usual);
}
