/** What is kept of a learner's way through a case study. */
export interface Memory {
  /** The scene that is open. */
  readonly current: string | undefined;
  /** The last choice at each decision. */
  readonly choices: ReadonlyMap<string, string>;
  readonly visited: ReadonlySet<string>;
}

/** A short key of an id: four characters, so that the text stays small in an LMS's few kilobytes. */
export function keyOf(id: string): string {
  let value = 0;
  for (const character of id) value = (Math.imul(value, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return (value % 1679616).toString(36).padStart(4, "0");
}

/** `current` + decision and target for each choice + `.` + visited scenes, as keys of four characters. */
export function writeMemory(memory: Memory): string {
  const choices = [...memory.choices].map(([decision, target]) => keyOf(decision) + keyOf(target));
  const visited = [...memory.visited].map(keyOf);
  return (memory.current === undefined ? "" : keyOf(memory.current)) + choices.join("") + "." + visited.join("");
}

/** Reads what `writeMemory` wrote; scenes that are gone since are left out. */
export function readMemory(text: string, ids: readonly string[]): Memory {
  const byKey = new Map(ids.map((id) => [keyOf(id), id]));
  const [first = "", second = ""] = text.split(".").map((part) => part.match(/.{4}/g) ?? []);
  const choices = new Map<string, string>();
  for (let index = 1; index + 1 < first.length; index += 2) {
    const decision = byKey.get(first[index] ?? "");
    const target = byKey.get(first[index + 1] ?? "");
    if (decision !== undefined && target !== undefined) choices.set(decision, target);
  }
  const visited = new Set([...second].flatMap((key) => byKey.get(key) ?? []));
  return { current: byKey.get(first[0] ?? ""), choices, visited };
}
