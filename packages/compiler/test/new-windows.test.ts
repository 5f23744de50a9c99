import { describe, expect, it } from "vitest";
import { compile, readAll } from "@lentera/compiler";
import { targets } from "@lentera/targets";
import { compileText, html } from "./compile-text.ts";

const titles = (text: string): string[] => [...html(compileText(text)).matchAll(/<a (?=[^>]*target="_blank")[^>]*?title="([^"]*)"/g)].map(([, title = ""]) => title);

async function style(text: string): Promise<string> {
  const files = [{ path: "satu.md", value: text }];
  const { packages } = await compile({ name: "satu", files, assets: [] }, { targets: targets.filter(({ id }) => id === "web") });
  const sheet = packages[0]?.files.find(({ path }) => path.endsWith(".css"));
  return sheet ? new TextDecoder().decode(await readAll(sheet)) : "";
}

describe("links to other windows", () => {
  it("say that they open one, in the language of the course", () => {
    expect(titles("# A\n\n[a](https://example.org), [b](//example.org), [c](www.example.org), https://example.org and [d](form.pdf).\n")).toEqual(
      Array(5).fill("Membuka jendela baru"),
    );
  });

  it("keep the title that the author gave", () => {
    expect(titles('# A\n\n[a](https://example.org "Undang-undang").\n')).toEqual(["Undang-undang – Membuka jendela baru"]);
  });

  it("are none within the course or to the post", () => {
    expect(html(compileText("# A {#a}\n\n[a](#a), [b](mailto:a@example.org), a@example.org\n"))).not.toMatch(/_blank|jendela/);
  });

  it("bring the style of their sign along, and only they", async () => {
    expect(await style("# Satu\n\n[a](https://example.org)\n")).toContain("a[target][title]");
    expect(await style("# Satu\n\n[a](mailto:a@example.org)\n")).not.toContain("a[target][title]");
  });
});
