import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeFile } from "./builder.ts";
import { speak } from "./language.ts";
import { reasonOf, sayReason } from "./reasons.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lentera-reasons-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const failed = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: permission denied, open '/x'`), { code, ...more });
const said = (error: unknown, language: string): string => sayReason(reasonOf(error), speak(language));

describe("reasons", () => {
  it.each(
    (
      "EACCES ENOSPC ENOENT EISDIR EROFS EBUSY EMFILE ENOTDIR EPERM ENAMETOOLONG EADDRINUSE ECONNREFUSED ETIMEDOUT ENOTFOUND " +
      "ECONNRESET EAI_AGAIN CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT ERR_TLS_CERT_ALTNAME_INVALID UNABLE_TO_VERIFY_LEAF_SIGNATURE"
    ).split(" "),
  )("%s is said in both languages", (code) => {
    const [english, indonesian] = [said(failed(code), "en"), said(failed(code), "id")];
    expect(english).toMatch(/^[a-z][^.:]*[a-z]$/);
    expect(indonesian).toMatch(/^(?:[a-z]|Anda )[^.:]*[a-z]$/);
    expect(indonesian).not.toBe(english);
    expect(english + indonesian).not.toMatch(/permission denied|\/x|[A-Z]{4}/);
  });

  it("says what the system says where it is not known here, without code and path", () => {
    expect(said(Object.assign(new Error("EDOM: numerical argument out of domain, open '/rumah/x'"), { code: "EDOM" }), "id")).toBe("numerical argument out of domain");
    expect(said(Object.assign(new Error(""), { code: "EWHAT" }), "en")).toBe("EWHAT");
  });

  it("tells a full disk from watches that have run out", () => {
    expect(said(failed("ENOSPC"), "en")).toMatch(/disk/);
    expect(said(failed("ENOSPC", { syscall: "watch" }), "en")).toMatch(/watches/);
  });

  it("knows what Node itself throws", async () => {
    const thrown = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    writeFileSync(join(root, "berkas"), "");
    expect(said(thrown(() => readFileSync(join(root, "tidak ada"))), "id")).toBe("berkas atau foldernya tidak ada");
    expect(said(thrown(() => readFileSync(root)), "id")).toBe("ini folder, bukan berkas");
    expect(said(thrown(() => readdirSync(join(root, "berkas", "x"))), "id")).toBe("satu bagian jalurnya adalah berkas, bukan folder");
    const refused = await new Promise((resolve) => connect({ port: 1, host: "127.0.0.1" }).on("error", resolve));
    expect(said(refused, "id")).toBe("tidak ada yang menjawab di port ini");
  });

  it("stands in the language of the findings", () => {
    const finding = { code: "files/unreadable", severity: "error", values: { file: "a.md", reason: reasonOf(failed("EACCES")) } } as const;
    expect(describeFile(finding, "en").message).toBe("a.md cannot be read: you do not have the right to do this.");
    expect(describeFile(finding, "id").message).toBe("a.md tidak dapat dibaca: Anda tidak punya hak untuk melakukannya.");
  });
});
