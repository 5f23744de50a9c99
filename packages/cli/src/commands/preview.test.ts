import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { Stop } from "../exit.ts";
import { preview } from "./preview.ts";

const failure = vi.hoisted(() => ({ error: new Error() }));
vi.mock("../preview-course.ts", () => ({ previewCourse: () => Promise.reject(failure.error) }));

const listening = (code: string): Error => Object.assign(new Error(`listen ${code}: permission denied 127.0.0.1:80`), { code, syscall: "listen" });
const run = (error: Error): Promise<number> => {
  failure.error = error;
  return preview(fileURLToPath(new URL("../../../../examples/hello", import.meta.url)), { port: "80", open: false, uiLang: "id" });
};

it("says why it cannot use a port, and passes bugs on", async () => {
  await expect(run(listening("EADDRINUSE"))).rejects.toThrow(new Stop("Port 80 sedang dipakai. Pilih yang lain dengan --port."));
  await expect(run(listening("EACCES"))).rejects.toThrow(
    new Stop("Pratinjau tidak dapat memakai port 80: Anda tidak punya hak untuk melakukannya. Pilih yang lain dengan --port."),
  );
  await expect(run(new TypeError("a bug"))).rejects.toThrow(new TypeError("a bug"));
});
