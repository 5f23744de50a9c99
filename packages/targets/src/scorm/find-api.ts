/** The window in which a search begins: the part of `Window` that it touches, but for the object looked for. */
export interface SearchWindow {
  readonly parent?: SearchWindow | null;
  readonly opener?: SearchWindow | null;
}

/** Deep frames exist, endless ones too (a window that is its own ancestor through a proxy). */
const mostSteps = 500;

/** Reads a property where even reading may throw: a window of another origin. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function inAncestors<Api>(start: SearchWindow, name: string): Api | undefined {
  let current: SearchWindow | undefined = start;
  for (let step = 0; step < mostSteps && current !== undefined; step++) {
    const here: SearchWindow = current;
    const api: unknown = attempt(() => Reflect.get(here, name));
    // A cross-origin window answers nothing; its parents may still be ours.
    if (typeof api === "object" && api !== null) return api as Api;
    if (typeof api === "function") return api as Api;
    const parent: SearchWindow | undefined = attempt(() => here.parent) ?? undefined;
    current = parent === here ? undefined : parent;
  }
  return undefined;
}

/**
 * Looks for the LMS's object in the window itself, its parents, its opener and the opener's parents (SCORM 1.2 RTE
 * 3.3.6.1, SCORM 2004 RTE 3.3.1). Only the given name is asked for, because some LMSs offer those of both versions.
 * `window.top` is never touched: in some intranets that alone ends the search.
 */
export function findApi<Api>(start: SearchWindow, name: string): Api | undefined {
  const found = inAncestors<Api>(start, name);
  if (found !== undefined) return found;
  let current: SearchWindow | undefined = start;
  for (let step = 0; step < mostSteps && current !== undefined; step++) {
    const here: SearchWindow = current;
    const opener = attempt(() => here.opener) ?? undefined;
    const api = opener === undefined || opener === here ? undefined : inAncestors<Api>(opener, name);
    if (api !== undefined) return api;
    const parent: SearchWindow | undefined = attempt(() => here.parent) ?? undefined;
    current = parent === here ? undefined : parent;
  }
  return undefined;
}
