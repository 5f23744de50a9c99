/** What is kept of a learner's way through a case study: short, since an LMS may have a few kilobytes. */
export interface Memory {
  /** The part that is open. */
  readonly current: string | undefined;
  /** The last choice at each decision. */
  readonly choices: ReadonlyMap<string, string>;
}

/** The open part, then decision and target for each choice; ids hold no spaces. */
export function writeMemory({ current = "", choices }: Memory): string {
  return [current, ...[...choices].flat()].join(" ");
}

/** Reads what `writeMemory` wrote. Parts that are gone since are for the caller to ignore. */
export function readMemory(text: string): Memory {
  const [current, ...rest] = text.split(" ");
  const choices = new Map<string, string>();
  for (let index = 0; index + 1 < rest.length; index += 2) choices.set(rest[index] ?? "", rest[index + 1] ?? "");
  return { current: current === "" ? undefined : current, choices };
}
