import type { DiagnosticCode, Finding, SourceFile } from "@lentera/model";
import { plainMarks } from "./no-break-spaces.ts";

/** Longest line that is read; a longer one is no text that a person wrote. */
const longestLine = 30_000;
/** Block quotes and lists inside each other. */
const deepest = 40;

/** The text of a file, or why it cannot be read as text. A byte order mark is dropped. */
export function decode(file: SourceFile): { readonly text: string; readonly findings: readonly Finding[] } {
  const { path, value } = file;
  const fail = (
    code: DiagnosticCode,
    offset: number,
    before: string,
    values?: Finding["values"],
  ): ReturnType<typeof decode> => {
    const lines = before.split(/\r\n|\r|\n/);
    const point = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
    return {
      text: "",
      findings: [
        {
          code,
          severity: "error",
          ...(values && { values }),
          origin: { file: path, range: { start: point, end: point } },
        },
      ],
    };
  };
  let text: string;
  if (typeof value === "string") text = value;
  else {
    if ((value[0] === 0xff && value[1] === 0xfe) || (value[0] === 0xfe && value[1] === 0xff)) return fail("file/utf-16", 0, "");
    // Documents and pictures are no UTF-8 either, and no encoding makes a text of them.
    const zero = value.indexOf(0);
    if (zero >= 0) {
      const before = new TextDecoder().decode(value.subarray(0, zero));
      return fail("file/nul", before.length, before);
    }
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value);
    } catch {
      const at = badByte(value);
      const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(value.subarray(0, at));
      const byte = (value[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
      return fail("file/not-utf-8", before.length, before, { byte: `0x${byte}`, position: at });
    }
  }
  // Programs that join files leave one behind the other.
  text = text.replace(/^\uFEFF+/, "");
  // Line ends of every system give the same pages. Offsets count from the text as it is read.
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  text = plainMarks(text);
  const nul = text.indexOf("\0");
  if (nul >= 0) return fail("file/nul", nul, text.slice(0, nul));
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (end - start > longestLine) {
      return fail("file/line-too-long", start, text.slice(0, start), {
        count: end - start,
        most: longestLine,
      });
    }
    if (isDeep(text, start, end))
      return fail("file/too-deep", start, text.slice(0, start), { most: deepest });
    start = end + 1;
  }
  return { text, findings: [] };
}

/** More than `deepest` quote or list marks, or very deep indentation, at the beginning of a line. */
function isDeep(text: string, start: number, end: number): boolean {
  let marks = 0;
  for (let at = start; at < end; at += 1) {
    const char = text[at];
    if (char === ">" || char === "-" || char === "*" || char === "+" || char === "." || char === ")")
      marks += char === ">" ? 1 : text[at + 1] === " " ? 1 : 0;
    else if (char !== " " && char !== "\t" && !(char !== undefined && char >= "0" && char <= "9")) break;
    if (marks > deepest) return true;
  }
  return false;
}

/** Index of the first byte that is not UTF-8. */
function badByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const size = sequence(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return at;
}

/** Length of the UTF-8 sequence at `at` (RFC 3629, section 4), 0 where it is malformed. */
function sequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const size =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let index = 1; index < size; index += 1) {
    const byte = bytes[at + index] ?? 0;
    const low = index === 1 && lead === 0xe0 ? 0xa0 : index === 1 && lead === 0xf0 ? 0x90 : 0x80;
    const high = index === 1 && lead === 0xed ? 0x9f : index === 1 && lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return size;
}
