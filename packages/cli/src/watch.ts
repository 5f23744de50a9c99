import { join, relative, sep } from "node:path";
import { watch } from "chokidar";
import { type CourseOnDisk, isIgnored } from "./files.ts";
import type { Say } from "./language.ts";
import { reasonOf, sayReason } from "./reasons.ts";

/** Milliseconds of quiet after a change: editors write a file in several steps. */
const quiet = 80;

/**
 * Tells which files of a course changed, one call at a time, until the returned function is called.
 *
 * @param fail told once where the system does not let every file be watched
 */
export function onChange(
  onDisk: CourseOnDisk,
  output: string | undefined,
  act: (files: readonly string[]) => Promise<void>,
  fail: (error: unknown) => void,
): () => Promise<void> {
  const { root, single } = onDisk;
  const inside = (path: string): boolean => path === root || path.startsWith(root + sep);
  const watcher = watch(single === undefined ? root : [join(root, single), ...mediaOf(onDisk)], {
    ignoreInitial: true,
    ignored: (path) => path === output || (inside(path) && relative(root, path).split(sep).some((name) => name !== "" && isIgnored(name))),
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (changed.size > 0) {
      const files = [...changed].sort();
      changed.clear();
      await act(files);
    }
    running = false;
  };
  watcher.on("all", (_event, path) => {
    changed.add(relative(root, path).split(sep).join("/"));
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  });
  let isTold = false;
  watcher.on("error", (error) => {
    if (!isTold) fail(error);
    isTold = true;
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** Folders beside a single file that it was seen to name. */
function mediaOf({ root, source }: CourseOnDisk): readonly string[] {
  return source.assets.filter(({ directory, path }) => directory && !path.includes("/")).map(({ path }) => join(root, path));
}

/** Says that not every change is seen; the command goes on. */
export function watchFault(say: Say): (error: unknown) => void {
  return (error) => void process.stderr.write(`${say("build.notWatching", { reason: sayReason(reasonOf(error), say) })}\n`);
}

/** Calls `act` for every change until the program is ended. */
export function watchCourse(onDisk: CourseOnDisk, output: string, say: Say, act: (files: readonly string[]) => Promise<void>): Promise<never> {
  onChange(onDisk, output, act, watchFault(say));
  return new Promise(() => {});
}
