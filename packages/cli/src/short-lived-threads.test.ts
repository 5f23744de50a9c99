import { execFileSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { expectShortLives } from "./short-lived-threads.ts";

const set = vi.hoisted(() => vi.fn<(flag: string) => void>());
vi.mock("node:v8", () => ({ setFlagsFromString: set }));

it("raises an option that this version of Node has", () => {
  expectShortLives();
  const options = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  for (const [flag] of set.mock.calls) {
    const [name = "", value] = flag.split("=");
    const own = new RegExp(`default: ${name}=(\\d+)`).exec(options)?.[1];
    expect(Number(value)).toBeGreaterThan(Number(own ?? NaN));
  }
  // Newer versions are left alone until somebody has measured them.
  expect(set).toHaveBeenCalledTimes(Number.parseInt(process.versions.v8) <= 13 ? 1 : 0);
});

it("leaves a version alone that it does not know", () => {
  set.mockClear();
  vi.spyOn(process, "versions", "get").mockReturnValue({ ...process.versions, v8: "99.1" });
  expectShortLives();
  expect(set).not.toHaveBeenCalled();
});
