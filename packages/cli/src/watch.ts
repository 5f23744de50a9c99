import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { targetIds } from "@lentera/targets/ids";
import { type FSWatcher, watch } from "chokidar";
import { type CourseOnDisk, isIgnored, realPlace } from "./files.ts";
import type { Say } from "./language.ts";
import { reasonOf, sayReason } from "./reasons.ts";

/** Milliseconds of quiet after a change: editors write a file in several steps. */
const quiet = 80;
const packageName = new RegExp(`\\.(?:${targetIds.join("|")})(?:\\.zip)?$`);
/** Milliseconds between two looks whether the course is still there. */
const lookAgain = 500;

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
  const written = output === undefined ? undefined : realPlace(output);
  // Packages may be put beside the sources.
  const isOutput = (path: string): boolean => (written === root ? dirname(path) === root && packageName.test(path) : path === written);
  const inside = (path: string): boolean => path === root || path.startsWith(root + sep);
  const open = (): FSWatcher =>
    watch(single === undefined ? root : [join(root, single), ...mediaOf(onDisk)], {
      ignoreInitial: true,
      ignored: (path) => isOutput(path) || (inside(path) && relative(root, path).split(sep).some((name) => name !== "" && isIgnored(name))),
    })
      .on("all", (_event, path) => noteChange(relative(root, path).split(sep).join("/") || "."))
      .on("error", (error) => {
        if (!isTold) fail(error);
        isTold = true;
      });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isTold = false;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (changed.size > 0) {
      const files = [...changed].sort();
      changed.clear();
      await act(files);
    }
    isRunning = false;
  };
  const noteChange = (file: string): void => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  };
  let watcher = open();
  // A folder that is renamed, or that a program for copies takes away and brings back, takes its watches with it.
  let isThere = true;
  const look = setInterval(() => {
    const before = isThere;
    isThere = existsSync(root);
    if (before || !isThere) return;
    void watcher.close();
    watcher = open();
    noteChange(".");
  }, lookAgain);
  return async () => {
    clearTimeout(timer);
    clearInterval(look);
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
