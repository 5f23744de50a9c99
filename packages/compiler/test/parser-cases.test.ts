import { describe, expect, it } from "vitest";
import { compileText, found, html } from "./compile-text.ts";

/** `shows`: parts of the page's HTML; `hides`: what must not stand there; `finds`: exactly these findings. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly shows?: readonly string[];
  readonly hides?: readonly string[];
  readonly finds?: readonly string[];
}

const question = (text: string): string => `# T\n\n:::question\n${text}\n:::\n`;

const groups: Readonly<Record<string, readonly Case[]>> = {
  "colons in prose": [
    {
      name: "times, ratios and addresses stay text",
      text: "# T\n\nPukul 10:30, skala 3:1, Jl. Sudirman:5, node:test.",
      shows: ["Pukul 10:30, skala 3:1, Jl. Sudirman:5, node:test."],
    },
    {
      name: "an unknown leaf goes back to its text",
      text: "# T\n\n::namespace adalah istilah",
      shows: ["::namespace adalah istilah"],
    },
    {
      name: "a likely typing mistake of a leaf is a warning",
      text: "# T\n\n::vidio adalah istilah",
      finds: ["leaf/misspelt 3:1"],
    },
    {
      name: "with a label or attributes it is an error",
      text: "# T\n\n::vidio[Judul]{src=a.mp4}",
      finds: ["leaf/misspelt 3:1"],
    },
    {
      name: "a leaf with attributes that nothing resembles",
      text: "# T\n\n::qwertyuiop{src=a.mp4}",
      finds: ["leaf/unknown 3:1"],
    },
  ],
  containers: [
    { name: "a stray end", text: "# T\n\nteks\n\n:::\n", finds: ["container/stray-end 5:1"] },
    {
      name: "an unclosed block is reported at its opener",
      text: "# T\n\nteks\n\n:::details[A]\nisi\n",
      finds: ["container/not-closed 5:1"],
    },
    {
      name: "the innermost closes first",
      text: "# T\n\n:::details[A]\n:::details[B]\ndalam\n:::\nluar\n:::\n",
      shows: ["dalam", "luar"],
    },
    { name: "fences in code are ignored", text: "# T\n\n```\n:::quiz\n```\n\n    :::\n", shows: [":::quiz"] },
    {
      name: "a space after the colons",
      text: "# T\n\n::: question {#a}\nApa?\n\n- [x] Ya\n- [ ] Tidak\n:::\n",
      shows: ['id="a"'],
    },
    {
      name: "words of the course's language",
      text: "# T\n\n:::pertanyaan{#a poin=2}\nApa?\n\n- [x] Ya\n- [ ] Tidak\n:::\n",
      shows: ['data-question="a"'],
    },
    { name: "an unknown name", text: "# T\n\n:::qwertyuiop\nx\n:::\n", finds: ["container/unknown 3:1"] },
    {
      name: "spaces between the colons",
      text: "# T\n\n: : : soal{tipe=isian}\nIbu kota [[Jakarta]].\n\n> [!PETUNJUK]\n> Di Jawa.\n: : :\n\nteks",
      finds: ["container/spaced-colons 3:1"],
    },
    { name: "spaces between the last colons alone", text: `${question("Apa?\n\n- [x] A\n- [ ] B").replace(/:::\n$/, ":: :")}\n`, finds: ["container/spaced-colons 8:1"] },
    {
      name: "spaced colons that open and close nothing stay text",
      text: "# T\n\n: : : selesai : : :\n\n: : :\n\nKata\n: arti",
      shows: ["<p>: : : selesai : : :</p>", "<p>: : :</p>", "<dt>Kata</dt>"],
    },
    { name: "a near miss", text: "# T\n\n:::kuiz\nx\n:::\n", finds: ["container/misspelt 3:1"] },
    {
      name: "something unreadable after the name",
      text: "# T\n\n:::details apa ini\nx\n:::\n",
      finds: ["container/unreadable 3:11", "details/no-title 3:1"],
    },
    { name: "in the middle of a line", text: "# T\n\nteks ::: teks", finds: ["container/not-at-start 3:6"] },
    {
      name: "directly under a paragraph, a list and a table",
      text: "# T\n\n:::details[A]\nteks\n- butir\n\n| a |\n|---|\n| b |\n:::\nsesudah",
      shows: ["<p>sesudah</p>"],
    },
    {
      name: "a comment or code does not open one",
      text: "# T\n\n`:::` dan \\::: biasa",
      shows: ["<code>:::</code> dan ::: biasa"],
    },
    {
      name: "a leaf address with an unquoted equals sign",
      text: "# T\n\n::embed{url=https://a.id/?d=e}",
      finds: ["later/leaf 3:1"],
    },
  ],
  attributes: [
    {
      name: "at an item of a plain list",
      text: "# T\n\n- butir {#id}",
      finds: ["attributes/misplaced 3:9"],
    },
    { name: "an id at a heading", text: "# T\n\n## Asas {#asas}\n\nx", shows: ['<h2 id="asas">Asas</h2>'] },
    {
      name: "a level that is left out, also in a block, and told once",
      text: "# T\n\n## Asas\n\n#### Dua\n\n#### Tiga\n\n:::rincian[Lagi]\n###### Enam\n:::\n",
      finds: ["heading/skipped 5:1", "heading/skipped 10:1"],
    },
    { name: "no level below the title", text: "# T\n\n### Asas\n\nx", finds: ["heading/skipped 3:1"] },
    { name: "names of tabs may begin one level lower, what follows them not", text: "# T\n\n:::tab\n### Satu\n\n##### Dua\n\nx\n\n### Lain\n\nx\n:::\n\n##### Akhir", finds: ["heading/skipped 6:1", "heading/skipped 15:1"] },
    { name: "questions of a quiz in a page may begin one level lower", text: "# T\n\n:::kuis\n### Satu\n\nIsi [[satu]].\n:::\n", finds: [] },
    { name: "names of tabs are levels", text: "# T\n\n## Asas\n\n:::tab\n### Satu\n\n#### Dua\n\nx\n\n### Lain\n\nx\n:::\n", shows: ['<h4 id="pengantar-dua">'] },
    {
      name: "alone on the line under a heading",
      text: "# T\n\n## Asas\n{#asas}\n\nx",
      shows: ['<h2 id="asas">Asas</h2>'],
      hides: ["{"],
    },
    {
      name: "under a heading, directly followed by text",
      text: "# T\n\n## Asas\n{#asas}\nLanjut.",
      shows: ['<h2 id="asas">Asas</h2>', "<p>Lanjut.</p>"],
    },
    {
      name: "braces that do not begin like attributes stay text",
      text: "# T\n\n## Himpunan {x}\n\n{1, 2} dan {a b}",
      shows: ["Himpunan {x}</h2>", "{1, 2} dan {a b}"],
    },
    { name: "an escaped brace is text", text: "# T\n\nKurung \\{#id}", shows: ["Kurung {#id}"] },
    {
      name: "a known bare word counts",
      text: question("Mana? {multiple}\n\n- [x] A\n- [ ] B"),
      shows: ['type="checkbox"'],
    },
    {
      name: "opaque: no emphasis inside",
      text: '# T\n\n## Asas {#a title="c*d" x="e*f"}\n\nx',
      finds: ["attributes/no-keys-here 3:13", "attributes/no-keys-here 3:25"],
      hides: ["<em>"],
    },
    {
      name: "a value of several words without quotes",
      text: question("Apa? {tipe=benar salah poin=2}\n\n- [x] Benar\n- [ ] Salah"),
      finds: ["attributes/unquoted 4:7"],
    },
    {
      name: "a title without quotes, before other settings",
      text: "# T\n\n:::soal{judul=Ibu kota negara, poin=2 #ibu}\nApa?\n\n- [x] A\n- [ ] B\n:::\n",
      shows: ['id="ibu"'],
      finds: ["attributes/unquoted 3:9"],
    },
    {
      name: "a known word, a near miss and a number after a value are no part of it",
      text: question("Apa? {points=2 multiple mutliple qwertyuiop}\n\n- [x] A\n- [ ] B"),
      finds: ["attributes/misspelt-word 4:25", "attributes/unknown-word 4:34"],
    },
    {
      name: "an open quote",
      text: '# T\n\n## Asas {#a title="x}\n\nx',
      finds: ["attributes/open-quote 3:9"],
    },
    { name: "never closed", text: "# T\n\n## Asas {#asas\n\nx", finds: ["attributes/not-closed 3:9"] },
    { name: "a bad id", text: "# T\n\n## Asas {#a/b}\n\nx", finds: ["attributes/bad-id 3:10"] },
    { name: "two ids", text: "# T\n\n## Asas {#a #b}\n\nx", finds: ["attributes/two-ids 3:13"] },
    { name: "in the middle of a line", text: "# T\n\nKata {#id} lagi", finds: ["attributes/misplaced 3:6"] },
    {
      name: "at a paragraph outside a question",
      text: "# T\n\nKata {#id}",
      finds: ["attributes/misplaced 3:6"],
    },
    {
      name: "an unknown key with a near miss",
      text: question("Apa? {poins=2}\n\n- [x] A\n- [ ] B"),
      finds: ["attributes/misspelt-key 4:7"],
    },
    {
      name: "typographic quotes",
      text: question("Apa? {#q title=“Satu dua”}\n\n- [x] A\n- [ ] B"),
      shows: ['id="q"'],
    },
  ],
  blanks: [
    ...["a*b", "/\\./", "a~b", "a_b_c", "`a`", "<b>", "a | [b]"].map((inside) => ({
      name: `[[${inside}]] is opaque`,
      text: question(`Isi: [[${inside}]].`),
      hides: ["<em>", "<del>", "[[", "]]"],
    })),
    {
      name: "formulas in a blank",
      text: question("Isi: [[= 2*{a}*3]]."),
      finds: ["number/unreadable 4:6"],
      hides: ["<em>", "[["],
    },
    {
      name: "before round brackets it is no link",
      text: question("Isi: [[x]](y)."),
      shows: ["(y)"],
      hides: ["<a "],
    },
    {
      name: "an escaped bar separates in a table",
      text: question("| a |\n|---|\n| [[x \\| y]] |"),
      shows: ["<table>"],
      hides: ["[["],
    },
    {
      name: "an unescaped bar in a table cuts it in two",
      text: question("| a |\n|---|\n| [[x | y]] |"),
      finds: ["table/long-row 6:1", "blank/not-closed 6:3", "question/no-kind 3:1"],
    },
    { name: "never closed", text: "# T\n\nIbu kota [[Padang.", finds: ["blank/not-closed 3:10"] },
    { name: "empty", text: "# T\n\nIbu kota [[]].", finds: ["blank/empty 3:10"] },
    {
      name: "outside a question",
      text: "# T\n\nIbu kota [[Padang]].",
      finds: ["blank/outside-question 3:10"],
    },
    {
      name: "in code it is code",
      text: "# T\n\n`[[x]]` dan \\[[y]]",
      shows: ["<code>[[x]]</code> dan [[y]]"],
    },
    {
      name: "single tildes are text",
      text: "# T\n\n~5 sampai ~7, ~~salah~~",
      shows: ["~5 sampai ~7, <del>salah</del>"],
    },
  ],
  alerts: [
    {
      name: "each line starts a new one",
      text: "# T\n\n> [!NOTE] umum\n> [!FACILITATOR] rahasia\n> masih rahasia\n> [!TIP]\n> kiat",
      shows: ["umum", "kiat"],
      hides: ["rahasia"],
    },
    {
      name: "also after a list in the quote",
      text: "# T\n\n> - butir\n> [!FACILITATOR] rahasia",
      shows: ["butir"],
      hides: ["rahasia"],
    },
    {
      name: "also after a table and a quote inside",
      text: "# T\n\n> | a |\n> |---|\n> | b |\n> [!FACILITATOR] rahasia\n\n> > dalam\n> [!FACILITATOR] rahasia",
      shows: ["dalam"],
      hides: ["rahasia"],
    },
    {
      name: "a word of Indonesian is known",
      text: "# T\n\n> [!FASILITATOR]\n> rahasia\n\n> [!CATATAN]\n> umum",
      shows: ["umum"],
      hides: ["rahasia"],
    },
    {
      name: "in an option, a list and details",
      text: "# T\n\n- a\n  > [!FACILITATOR]\n  > rahasia\n\n:::details[A]\nisi\n\n> [!FACILITATOR]\n> rahasia\n:::\n",
      hides: ["rahasia"],
    },
    {
      name: "inside an option of a question",
      text: question("Apa?\n\n- [x] A\n  > [!FACILITATOR] rahasia\n- [ ] B\n  > salah"),
      shows: ["salah"],
      hides: ["rahasia"],
    },
    {
      name: "in a footnote",
      text: "# T\n\nKata[^1].\n\n[^1]: Umum.\n\n    > [!FACILITATOR]\n    > rahasia",
      shows: ["Umum."],
      hides: ["rahasia"],
    },
    {
      name: "inside raw HTML",
      text: "# T\n\n<div>\n[!FACILITATOR] rahasia\n</div>",
      finds: ["alert/inside-html 3:1"],
      hides: ["rahasia"],
    },
    { name: "unknown", text: "# T\n\n> [!QWERTYUI]\n> x", finds: ["alert/unknown 3:3"] },
    {
      name: "a near miss",
      text: "# T\n\n> [!FASILITTOR]\n> rahasia",
      finds: ["alert/misspelt 3:3"],
      hides: ["rahasia"],
    },
    {
      name: "not in a quote",
      text: "# T\n\n[!FACILITATOR] rahasia",
      finds: ["alert/not-quoted 3:1"],
      hides: ["rahasia"],
    },
    {
      name: "not at the beginning of a line",
      text: "# T\n\n> teks [!NOTE]",
      finds: ["alert/not-at-start 3:8"],
    },
    {
      name: "one that belongs to a question, outside",
      text: "# T\n\n> [!EXPLANATION]\n> jawabannya",
      finds: ["alert/outside-question 3:3"],
      hides: ["jawabannya"],
    },
  ],
  dollars: [
    {
      name: "prices stay text",
      text: "# T\n\nDari $5 sampai $6, Rp 5.000 dan $x $.",
      shows: ["Dari $5 sampai $6, Rp 5.000 dan $x $."],
    },
    { name: "a formula", text: "# T\n\nLuas $a*b*c$ dan \\$5", shows: ["<math>", "dan $5"], hides: ["<em>"] },
    {
      name: "a displayed formula with lines that look like Markdown",
      text: "# T\n\n$$\na = b\n- c\n+ d\n$$\n\nsesudah",
      shows: ['<math display="block"', "<p>sesudah</p>"],
      hides: ["<li>", "<h1"],
    },
    { name: "on one line", text: "# T\n\n$$ a^2 $$", shows: ['<math display="block"'] },
    { name: "never closed", text: "# T\n\n$$\na = b", finds: ["math/not-closed 3:1"] },
    { name: "never closed in a line", text: "# T\n\nteks $$a = b", finds: ["math/not-closed 3:6"] },
    { name: "not closed by one dollar at the beginning of a line", text: "# T\n\nteks $a\n$ lagi", shows: ["teks $a"] },
    { name: "no style attributes", text: "# T\n\n$\\color{red}{x}$", hides: ["style="] },
  ],
  "task lists": [
    {
      name: "without a space between",
      text: question("Apa?\n\n- [x] A\n- [] B"),
      finds: ["choice/not-an-option 7:1"],
    },
    {
      name: "with spaces around the x",
      text: question("Apa?\n\n- [ x ] A\n- [ ] B"),
      finds: ["choice/not-an-option 6:1"],
    },
    {
      name: "glued to the text",
      text: question("Apa?\n\n- [x]A\n- [ ] B"),
      finds: ["choice/not-an-option 6:1"],
    },
    {
      name: "an empty option",
      text: question("Apa?\n\n- [x] A\n- [ ]\n- [ ] C"),
      finds: ["choice/empty-option 7:1"],
    },
    {
      name: "plain and task items mixed",
      text: question("Apa?\n\n- [x] A\n- B\n- [ ] C"),
      finds: ["choice/not-an-option 7:1"],
    },
    {
      name: "a quote that is not indented splits the list",
      text: question("Apa?\n\n- [x] A\n\n> sebab\n\n- [ ] B"),
      finds: ["choice/feedback-outside 8:1"],
    },
    { name: "outside a question", text: "# T\n\n- [ ] A\n- [x] B", finds: ["question/outside 3:1"] },
    {
      name: "outside a question and misspelt",
      text: "# T\n\n- [] A\n- [] B",
      finds: ["question/outside 3:1"],
    },
  ],
  tables: [
    {
      name: "text directly under a table",
      text: "# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\nteks",
      finds: ["table/text-row 6:1"],
    },
    { name: "a short row", text: "# T\n\n| a | b |\n|---|---|\n| 1 |", finds: ["table/short-row 5:1"] },
    { name: "a long row", text: "# T\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |", finds: ["table/long-row 5:1"] },
    {
      name: "headers with their scope",
      text: "# T\n\n| | b |\n|---|--:|\n| c | 2 |",
      shows: ['<th scope="col" class="align-right">b</th>', '<th scope="row">c</th>'],
    },
  ],
  breaks: [
    { name: "a rule on line 1 is no front matter", text: "---\n\n# T\n\nteks", shows: ["<hr>"] },
    {
      name: "front matter needs a key",
      text: "---\ntitle: Judul\n---\n\nteks",
      shows: ["<p>teks</p>"],
      hides: ["Judul"],
    },
    {
      name: "text over dashes in a quiz",
      text: "# T\n\n:::quiz\nApa?\n---\n- [x] A\n- [ ] B\n:::\n",
      finds: ["question/underlined 4:1"],
    },
    { name: "a second title", text: "# T\n\nteks\n\n# U\n\nteks", finds: ["page/second-title 5:1"] },
  ],
  numbers: [
    { name: "a decimal comma", text: question("Isi [[= 12,5 ± 0,1]]."), shows: ["<input"] },
    {
      name: "a point before three digits",
      text: question("Isi [[= 1.000]]."),
      finds: ["number/ambiguous 4:5"],
    },
  ],
  addresses: [
    {
      name: "bare addresses become links",
      text: "# T\n\nLihat https://a.id/x_(y)?q=*z*, www.b.id. Surat: c@d.go.id!",
      shows: ['href="https://a.id/x_(y)?q=', 'href="https://www.b.id"', 'href="mailto:c@d.go.id"'],
    },
    {
      name: "not in code and links",
      text: "# T\n\n`https://a.id` [https://b.id](https://c.id)",
      shows: ["<code>https://a.id</code>", ">https://b.id</a>"],
    },
    {
      name: "dangerous schemes",
      text: "# T\n\n[x](javascript:alert(1)) <JavaScript:alert(1)>",
      finds: ["link/unsafe-scheme 3:1", "link/unsafe-scheme 3:26"],
      hides: ["javascript:"],
    },
    {
      name: "with control characters",
      text: "# T\n\n[x](java&#x0A;script:alert&#40;1&#41;)",
      finds: ["link/unsafe-scheme 3:1"],
      hides: ["href"],
    },
    { name: "outside the course", text: "# T\n\n[x](../../rahasia.pdf)", finds: ["link/outside-course 3:1"] },
  ],
  images: [
    { name: "without alternative text", text: "# T\n\n![](media/x.svg)", finds: ["image/no-alt 3:1"] },
    {
      name: "decorative",
      text: "# T\n\n![](media/x.svg){.decorative}\n\nTeks ![](media/y.svg){.hiasan} lagi",
      shows: ['src="media/x.svg" alt=""', 'src="media/y.svg" alt=""'],
    },
    {
      name: "a figure with its caption",
      text: '# T\n\n![Peta](media/x.svg "Gambar 1")',
      shows: ["<figure>", "<figcaption>Gambar 1</figcaption>"],
    },
    { name: "from another server", text: "# T\n\n![Peta](https://a.id/x.png)", finds: ["media/remote 3:1"] },
    {
      name: "a name with spaces and accents",
      text: "# T\n\n![Peta](<media/Peta Kota é.svg>)",
      shows: ['src="files/peta-kota-e-'],
    },
  ],
  "raw HTML": [
    {
      name: "an image without alternative text",
      text: '# T\n\n<img src="media/a.svg"> x',
      finds: ["image/no-alt 3:1"],
    },
    {
      name: "an image of the course is shipped",
      text: '# T\n\n<img src="media/Foto A.jpg" alt="A"> x',
      shows: ['src="files/foto-a-'],
    },
    {
      name: "an image from another server",
      text: '# T\n\n<img src="https://a.id/x.png" alt="A"> x',
      finds: ["media/remote 3:1"],
      hides: ["https"],
    },
    {
      name: "allowed elements stay",
      text: "# T\n\nH<sub>2</sub>O <kbd>Ctrl</kbd>",
      shows: ["H<sub>2</sub>O <kbd>Ctrl</kbd>"],
    },
    {
      name: "scripts and handlers go",
      text: '# T\n\n<script>alert(1)</script>\n\nx <b onclick="alert(1)">b</b>',
      finds: ["html/element 3:1", "html/attribute 5:3"],
      hides: ["alert", "script"],
      shows: ["<b>b</b>"],
    },
    {
      name: "comments go",
      text: "# T\n\n<!-- rahasia -->\n\nx <!-- rahasia --> y",
      hides: ["rahasia", "<!--"],
    },
    {
      name: "an unbalanced end tag does not close our elements",
      text: "# T\n\n:::details[A]\nx\n\n</div></details></section>\n\ny\n:::\n",
      shows: ["<p>x</p>", "<p>y</p></div></details>"],
    },
    {
      name: "Markdown between tags is kept",
      text: "# T\n\n<div>\n\n**tebal** $x$\n\n</div>",
      shows: ["<div>", "<strong>tebal</strong>", "<math>"],
    },
  ],
  "later versions": [
    {
      name: "a type of file",
      text: "---\ntype: simulation\ntitle: S\nstate: {a: 1}\n---\n\nteks",
      finds: ["later/type 2:7"],
    },
    {
      name: "a key of a quiz",
      text: "---\ntype: quiz\ntitle: S\ntime-limit: 20m\n---\n\nApa?\n\n- [x] A\n- [ ] B",
      finds: ["later/key 4:1"],
    },
    {
      name: "a key in braces",
      text: "# T\n\n:::quiz[K]{confidence draw=10}\nApa?\n\n- [x] A\n- [ ] B\n:::\n",
      finds: ["later/key 3:12", "later/key 3:23"],
    },
    ...["simulasi", "survei", "diskusi", "webinar", "tugas", "rencana-aksi"].map((name) => ({
      name: `a block: ${name}`,
      text: `# T\n\n:::${name}\nx\n:::\n`,
      finds: ["later/container 3:1"],
    })),
    ...["categorize", "matrix", "hotspot", "upload-evidence"].map((type) => ({
      name: `a type of question: ${type}`,
      text: question(`Apa? {type=${type}}`),
      finds: ["later/question-type 4:7"],
    })),
    ...["mermaid", "vega-lite"].map((name) => ({
      name: `a diagram: ${name}`,
      text: `# T\n\n\`\`\`${name}\na\n\`\`\`\n`,
      finds: ["later/diagram 3:1"],
    })),
    {
      name: "a condition",
      text: question('Apa? {vars="a=2..9"}\n\n- [x] A\n- [ ] B'),
      finds: ["later/key 4:7"],
    },
    {
      name: "checkpoints as a list",
      text: "# T\n\n::video[V]{src=media/a.mp4 captions=media/a.vtt}\n\n- 02:15 [soal](#q3)",
      finds: ["later/checkpoints 5:1"],
    },
    {
      name: "checkpoints",
      text: "# T\n\n::video[V]{src=media/a.mp4 captions=media/a.vtt checkpoints=x}",
      finds: ["later/key 3:49"],
    },
  ],
  scripts: [
    {
      name: "right-to-left text, emoji and combining marks",
      text: "# مرحبا\n\nخدمة 👩‍👩‍👧 e\u0301",
      shows: ["خدمة 👩‍👩‍👧 e\u0301"],
    },
    {
      name: "definition lists",
      text: "# T\n\nIKM\n: Indeks kepuasan *masyarakat*.\n: Arti kedua.",
      shows: ["<dt>IKM</dt>", "<dd>Indeks kepuasan <em>masyarakat</em>.</dd>", "<dd>Arti kedua.</dd>"],
    },
    {
      name: "abbreviations",
      text: "# T\n\nPPID dan PPID.\n\n*[PPID]: Pejabat",
      shows: ['<abbr title="Pejabat">PPID</abbr> dan PPID.'],
      hides: ["*["],
    },
    {
      name: "footnotes",
      text: "# T\n\nKata[^a] dan[^a].\n\n[^a]: Catatan.",
      shows: ['role="doc-noteref"', 'role="doc-endnotes"'],
    },
  ],
};

it("line ends of other systems give the same page", () => {
  const text =
    "# T\n\nSatu\ndua.\n\nIKM\n: Indeks.\n\n:::question{#q}\nApa?\n\n- [x] A\n  > ya\n- [ ] B\n:::\n";
  expect(html(compileText(text.replaceAll("\n", "\r\n")))).toBe(html(compileText(text)));
  expect(html(compileText(`\uFEFF${text}`))).toBe(html(compileText(text)));
});

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    it.each(cases)("$name", ({ text, shows = [], hides = [], finds = [] }) => {
      const file = compileText(text);
      expect(found(file).filter((one) => !one.startsWith("media/") || finds.includes(one))).toEqual(finds);
      const page = html(file);
      for (const part of shows) expect(page).toContain(part);
      for (const part of hides) expect(page).not.toContain(part);
    });
  });
}
