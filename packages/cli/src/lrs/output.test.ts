import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Say } from "../language.ts";
import { fileOutput } from "./output.ts";

const say: Say = (key) => key;

test("what the disk takes in parts is written whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "output-"));
  const path = join(folder, "statements.ndjson");
  const output = await fileOutput(path, "job", say);
  const probe = await open(join(folder, "probe"), "w");
  const handle = Object.getPrototypeOf(probe) as typeof probe;
  await probe.close();
  const write = handle.write as (...given: unknown[]) => Promise<unknown>;
  // A disk that is nearly full takes what still fits, and says so in the answer alone.
  vi.spyOn(handle, "write").mockImplementationOnce(function (this: unknown, ...[data, offset, , position]: unknown[]) {
    return write.call(this, data, offset, 3, position);
  } as typeof handle.write);
  await output.write("baris satu\n");
  await output.write("baris dua\n");
  await output.finish();
  expect(await readFile(path, "utf8")).toBe("baris satu\nbaris dua\n");
  await rm(folder, { recursive: true });
});
