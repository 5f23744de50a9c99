import type { PackageFile } from "@lentera/model";
import { deflateSync } from "fflate";
import { crc32 as portableCrc32 } from "./crc32.ts";

/** Files above this many bytes are stored as they are and never held in memory. */
const largestHeld = 4 * 1024 * 1024;
const compressed = /\.(?:jpe?g|png|gif|webp|avif|mp[34]|m4[av]|ogg|og[av]|webm|woff2?|zip|docx|xlsx|pptx|epub)$/;
/** 1980-01-01 00:00, the first moment that a ZIP can name: the same archive on every machine. */
const dosDate = 0x0021;
const largestArchive = 0xffffffff;
const mostFiles = 0xffff;

/** CRC-32 of `bytes`, continued from `previous`. */
export type Crc32 = (bytes: Uint8Array, previous?: number) => number;

/** What makes an archive faster, never different. */
export interface ZipOptions {
  /** The platform's CRC-32, for instance that of `node:zlib`, several times faster than ours. */
  readonly crc32?: Crc32;
}

interface Entry {
  readonly name: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The archive in pieces, in the order of `files`. No data descriptors, directory entries, extra fields or
 * zip64 records, since some LMSs refuse them; so a large file is read twice, once for its checksum.
 *
 * No library at hand writes such an archive without holding its files (see docs/decisions/0002-zip.md);
 * compression is fflate's, whose output does not depend on the machine as zlib's does.
 *
 * @throws RangeError where the archive would pass 4 GiB or 65,535 files, Error (EBUSY) where a large file changes meanwhile.
 */
export async function* writeZip(
  files: readonly PackageFile[],
  { crc32 = portableCrc32 }: ZipOptions = {},
): AsyncGenerator<Uint8Array> {
  if (files.length > mostFiles) throw new RangeError("a package cannot hold more than 65,535 files");
  const entries: Entry[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.path);
    const held = file.size <= largestHeld ? await readAll(file) : undefined;
    const shrink = held !== undefined && !compressed.test(file.path);
    const body = held && shrink ? deflateSync(held, { level: 6 }) : held;
    const size = held?.length ?? file.size;
    const crc = held ? crc32(held) : await checksum(file, crc32);
    const entry: Entry = { name, method: shrink ? 8 : 0, crc, packed: body?.length ?? size, size, offset };
    entries.push(entry);
    yield header(entry, false);
    if (body) yield body;
    else yield* unchanged(file, crc, crc32);
    offset += 30 + name.length + entry.packed;
    if (offset > largestArchive) throw new RangeError("a package cannot be larger than 4 GiB");
  }
  const start = offset;
  for (const entry of entries) {
    const record = header(entry, true);
    offset += record.length;
    yield record;
  }
  yield end(entries.length, offset - start, start);
}

async function* chunks(file: PackageFile): AsyncGenerator<Uint8Array> {
  const content = file.open();
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

/** A large file for the second time; what was written to meanwhile would make an archive that nothing opens. */
async function* unchanged(file: PackageFile, expected: number, crc32: Crc32): AsyncGenerator<Uint8Array> {
  let crc = 0;
  for await (const part of chunks(file)) {
    crc = crc32(part, crc);
    yield part;
  }
  if (crc !== expected) throw changed(file);
}

/** With code and path as errors of a file system have them: whoever tells of those tells of this. */
const changed = ({ path }: PackageFile): Error => Object.assign(new Error(`${path} changed while it was packaged`), { code: "EBUSY", path });

/** The whole content of a small file. */
export async function readAll(file: PackageFile): Promise<Uint8Array> {
  const content = file.open();
  if (content instanceof Uint8Array) return content;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of content) {
    parts.push(part);
    length += part.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function checksum(file: PackageFile, crc32: Crc32): Promise<number> {
  let crc = 0;
  let length = 0;
  for await (const part of chunks(file)) {
    crc = crc32(part, crc);
    length += part.length;
  }
  if (length !== file.size) throw changed(file);
  return crc;
}

/** Local file header (APPNOTE 4.3.7), or the entry's central directory header (4.3.12). */
function header(entry: Entry, central: boolean): Uint8Array {
  const fixed = central ? 46 : 30;
  const bytes = new Uint8Array(fixed + entry.name.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const u16 = (value: number): void => void (view.setUint16(at, value, true), (at += 2));
  const u32 = (value: number): void => void (view.setUint32(at, value, true), (at += 4));
  u32(central ? 0x02014b50 : 0x04034b50);
  if (central) u16(20);
  u16(20);
  u16(0);
  u16(entry.method);
  u16(0);
  u16(dosDate);
  u32(entry.crc);
  u32(entry.packed);
  u32(entry.size);
  u16(entry.name.length);
  u16(0);
  if (central) {
    u16(0);
    u16(0);
    u16(0);
    u32(0);
    u32(entry.offset);
  }
  bytes.set(entry.name, fixed);
  return bytes;
}

/** End of central directory record (APPNOTE 4.3.16). */
function end(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}
