import { open, readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { LrsError } from "../core/error.ts";

/** Lock files of this process. */
const held = new Set<string>();

/** Takes a lock file, also from a process that has ended without giving it back. */
export async function lock(path: string): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    try {
      const file = await open(path, "wx", 0o600);
      await file.writeFile(`${process.pid} ${await startOf(process.pid)}`);
      await file.close();
      held.add(resolve(path));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const [pid, start = ""] = (await readFile(path, "utf8").catch(() => "")).split(" ");
      if (await isHolding(path, Number(pid), start)) {
        throw new LrsError("storage", `The queue's file is in use by process ${pid}; each needs one of its own.`);
      }
      await rm(path, { force: true });
    }
  }
  throw new LrsError("storage", "The queue's file is in use; each process needs one of its own.");
}

/** Gives a lock file back. */
export async function unlock(path: string): Promise<void> {
  held.delete(resolve(path));
  await rm(path, { force: true });
}

/** Numbers of processes come again: in a container after each start, elsewhere in time. */
async function isHolding(path: string, pid: number, start: string): Promise<boolean> {
  if (pid === process.pid) return held.has(resolve(path));
  if (!isRunning(pid)) return false;
  return start === "" || start === (await startOf(pid));
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in the system's own count; empty where the system does not say (proc(5), `starttime`). */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
