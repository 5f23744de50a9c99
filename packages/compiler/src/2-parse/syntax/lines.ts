import type { Construct } from "micromark-util-types";
import { lineConstruct, type Stretch } from "./line.ts";

/** Index of the bracket that closes the one at `start`, or -1. Escaped brackets do not count. */
function closing(line: string, start: number): number {
  let depth = 0;
  for (let index = start; index < line.length; index += 1) {
    const char = line[index];
    if (char === "\\") index += 1;
    else if (char === "[") depth += 1;
    else if (char === "]" && --depth === 0) return index;
  }
  return -1;
}

/** `name[label]{…}` from `from` on; what follows the label is one stretch, read and checked later. */
function nameAndRest(line: string, from: number): Stretch[] {
  const name = /^[\p{L}\p{N}_-]+/u.exec(line.slice(from))?.[0] ?? "";
  const stretches: Stretch[] = [{ type: "containerName", length: name.length }];
  let at = from + name.length;
  const gap = /^\s*/.exec(line.slice(at))?.[0].length ?? 0;
  const end = line[at + gap] === "[" ? closing(line, at + gap) : -1;
  if (end > 0) {
    stretches.push({ type: "lineMark", length: gap + 1 });
    stretches.push({ type: "lineLabel", length: end - at - gap - 1, text: true });
    stretches.push({ type: "lineMark", length: 1 });
    at = end + 1;
  }
  stretches.push({ type: "containerRest", length: line.length - at });
  return stretches;
}

/** Three colons or more, with spaces between them that word processors and phones put there. */
const spacedColons = /^(?:::[ \t]+|:[ \t]+:[ \t]*):[: \t]*/;

/**
 * `:::name[label]{…}`, also `::: name`; whatever follows three colons is taken, so that it never becomes text. With
 * spaces between the colons only names that `isContainer` knows: it is reported, and read as it was meant.
 */
export function containerOpen(isContainer: (name: string) => boolean): Construct {
  return lineConstruct("containerOpen", (line) => {
    const spaced = spacedColons.exec(line)?.[0];
    const mark = spaced ?? /^:{3,}[ \t]*(?=[^\s:])/.exec(line)?.[0];
    if (mark === undefined) return undefined;
    const stretches = nameAndRest(line, mark.length);
    const name = line.slice(mark.length, mark.length + (stretches[0]?.length ?? 0));
    return spaced === undefined || isContainer(name) ? [{ type: "lineMark", length: mark.length }, ...stretches] : undefined;
  });
}

/** A bare `:::`, also with spaces between the colons. */
export const containerClose: Construct = lineConstruct("containerClose", (line) =>
  /^:{3,}[ \t]*$/.test(line) || spacedColons.exec(line)?.[0] === line ? [{ type: "lineMark", length: line.length }] : undefined,
);

/**
 * `::name[label]{…}` alone on a line, for names that `isLeaf` knows. With a label or attributes any name is
 * taken, so that a misspelt one is reported; any other `::` is text.
 */
export function leaf(isLeaf: (name: string) => boolean): Construct {
  return lineConstruct("leaf", (line) => {
    const [, mark = "", name = "", more] =
      /^(::[ \t]?)([\p{L}][\p{L}\p{N}_-]*)(?:(\[[^\]]*\]\{.*\}|\{.*\}|\[[^\]]*\])[ \t]*$|[ \t]*(?:$|[[{]))/u.exec(
        line,
      ) ?? [];
    return name !== "" && (more !== undefined || isLeaf(name))
      ? [{ type: "lineMark", length: mark.length }, ...nameAndRest(line, mark.length)]
      : undefined;
  });
}

/** `[!NAME]` at the beginning of a line: ends what came before, wherever it stands. */
export const alertOpen: Construct = lineConstruct("alertOpen", (line) => {
  const [all, name = ""] = /^\[!([\p{L}][\p{L}\p{N} _-]*)\](?![([:])[+-]?[ \t]*/u.exec(line) ?? [];
  return all === undefined
    ? undefined
    : [
        { type: "lineMark", length: 2 },
        { type: "alertName", length: name.length },
        { type: "lineMark", length: all.length - 2 - name.length },
        { type: "lineLabel", length: line.length - all.length, text: true },
      ];
});

/** `*[ABBR]: meaning`. */
export const abbreviation: Construct = lineConstruct("abbreviation", (line) =>
  /^\*\[[^\]]+\]:/.test(line) ? [{ type: "containerRest", length: line.length }] : undefined,
);
