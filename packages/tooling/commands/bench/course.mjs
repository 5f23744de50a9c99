import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words =
  "layanan warga kantor loket berkas standar waktu petugas antrean keluhan data arsip rencana tujuan hasil mutu biaya surat izin kota".split(" ");

/** A small generator of pseudo-random numbers: the same course on every machine. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function prose(random, count) {
  const text = Array.from({ length: count }, () => words[random(words.length)]).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} **${words[random(words.length)]}**.`;
}

function question(random, page, index) {
  const head = `:::question{#q-${page}-${index}}\n${prose(random, 12)}\n\n`;
  const option = (mark) => `- [${mark}] ${prose(random, 5)} ${random(1e6)}\n`;
  const bodies = [
    `${option("x")}${option(" ")}${option(" ")}${option(" ")}`,
    `${option("x")}${option("x")}${option(" ")}${option(" ")}`,
    `Jawabannya [[${words[random(words.length)]}]].\n`,
  ];
  return `${head}${bodies[index % 3]}:::\n\n`;
}

/**
 * Writes the course that the peers were measured with: ten pages a module, four paragraphs and three questions
 * a page, a list and a picture on every second page, a table on every third, a listing on every fifth.
 */
export function writeCourse(folder, pages) {
  mkdirSync(join(folder, "media"), { recursive: true });
  writeFileSync(join(folder, "course.yaml"), "id: bench\ntitle: Bench\nlanguage: id\n");
  const random = numbers(pages + 1);
  const pictures = Math.min(40, Math.ceil(pages / 2));
  for (let i = 0; i < pictures; i++) {
    const noise = Buffer.from(Uint8Array.from({ length: 11_000 }, () => random(256))).toString("base64");
    writeFileSync(join(folder, `media/gambar-${i}.svg`), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>${noise}</desc></svg>`);
  }
  for (let module = 0; module * 10 < pages; module++) {
    let text = `# Modul ${module + 1}\n\n`;
    for (let page = module * 10; page < Math.min(pages, module * 10 + 10); page++) {
      text += `## Halaman ${page + 1}\n\n`;
      for (let i = 0; i < 4; i++) text += `${prose(random, 120)}\n\n`;
      if (page % 2 === 0) text += `- ${prose(random, 6)}\n- ${prose(random, 6)}\n\n![Gambar ${page}](media/gambar-${(page / 2) % pictures}.svg)\n\n`;
      if (page % 3 === 0) text += `| A | B |\n|---|---|\n| ${random(99)} | ${random(99)} |\n| ${random(99)} | ${random(99)} |\n\n`;
      if (page % 5 === 0) text += "```js\nconst jumlah = daftar.length;\nconsole.log(jumlah);\n```\n\n";
      for (let i = 0; i < 3; i++) text += question(random, page, i);
    }
    writeFileSync(join(folder, `${String(module + 1).padStart(3, "0")}-modul.md`), text);
  }
}
