import { compile, readAll } from "@lentera/compiler";
import { web } from "@lentera/targets";
import { expect, it } from "vitest";

async function launchDocument(pages: string, settings = ""): Promise<string> {
  const files = [
    { path: "course.yaml", value: `id: waiting\ntitle: Waiting\nlanguage: en\n${settings}` },
    { path: "01-pages.md", value: `# First\n\nRead on.\n\n${pages}` },
  ];
  const { packages, diagnostics } = await compile({ files, assets: [{ path: "logo.svg", size: 1, open: () => new Uint8Array(1) }] }, { targets: [web], language: "en" });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const index = packages[0]?.files.find(({ path }) => path === "index.html");
  return index === undefined ? "" : new TextDecoder().decode(await readAll(index));
}

const page = (html: string, title: string): string => new RegExp(`<section [^>]*><(?:noscript><)?h1[^>]*>${title}</h1>[^]*?</section>`).exec(html)?.[0] ?? "";

it("all pages but the first wait as text, complete", async () => {
  const html = await launchDocument("## Second\n\n:::question{#sum}\nTwo and two are [[= 4]].\n:::\n\n## Third\n\n`</noscript>`\n");
  expect(page(html, "First")).not.toContain("noscript");
  expect(page(html, "Second")).toMatch(/^<section class="page" id="pages-second" data-page hidden><noscript><h1 [^]*<form [^]*<\/form>[^]*<\/noscript><\/section>$/);
  expect(page(html, "Third")).toMatch(/<noscript>[^]*<code>&#x3C;\/noscript>/);
});

it.each(["<script src=data:,></script>", "<noscript>Without script.</noscript>", '<abbr title="</noscript>">N</abbr>'])(
  "what cannot stand in a noscript stands by itself: %s",
  async (raw) => {
    const html = await launchDocument(`## Second\n\n${raw}\n\n## Third\n`, "html: trusted\n");
    expect(page(html, "Second")).toMatch(/data-page hidden><h1/);
    expect(page(html, "Third")).toContain("hidden><noscript>");
  },
);

it("says what the course is about, its logo is the window's icon", async () => {
  const head = async (settings: string): Promise<string> => /<head>[^]*<\/head>/.exec(await launchDocument("", settings))?.[0] ?? "";
  expect(await head('description: |\n  A "sum" <a>\n  & more\ntheme:\n  logo: logo.svg\n')).toMatch(
    /\n<meta name="description" content="A &quot;sum&quot; &lt;a&gt; &amp; more">\n<title>Waiting<\/title>\n<link rel="icon" href="files\/logo-\w+\.svg">\n/,
  );
  expect(await head("")).not.toMatch(/description|icon/);
});
