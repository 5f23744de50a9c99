import { createReadStream, type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Asset, CourseSource, Finding, SourceFile } from "@lentera/model";
import { reasonOf } from "./reasons.ts";

/** A course as it was found on disk. */
export interface CourseOnDisk {
  /** Absolute path of the folder that all paths are relative to. */
  readonly root: string;
  /** Set where the course is a single Markdown file: its name. */
  readonly single?: string;
  readonly source: CourseSource;
  readonly findings: readonly Finding[];
}

const ignoredFolders = new Set(["node_modules", "dist", "__MACOSX"]);
const ignoredFiles = /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.(?:tmp|swp|crdownload|part))$/i;
const markdown = /\.(?:md|markdown)$/i;
const courseFile = /^course\.ya?ml$/i;
/** Bytes of text that a file may have; the longest books stay far below. */
const largestText = 10 * 1024 * 1024;
/** Files and folders that a course may have: a home folder or a disk, named by a slip, has more. */
const mostFiles = 50_000;
/** Media up to this many bytes are read at once, larger ones are streamed. */
const largestRead = 512 * 1024;

/** True for names of files and folders that are never part of a course. */
export function isIgnored(name: string): boolean {
  return name.startsWith(".") || ignoredFolders.has(name) || ignoredFiles.test(name);
}

/** A path, of something that may not be there yet, with the links on its way followed. */
export function realPlace(place: string): string {
  const path = resolve(place);
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
  }
}

/** Reads a course: a folder, its course.yaml, or a single Markdown file. Nothing is thrown for the user's mistakes. */
export function readCourse(place: string, output?: string): CourseOnDisk {
  const path = resolve(place);
  const kind = kindOf(path);
  const missing = (code: "files/no-course" | "files/not-a-course" | "files/wrong-folder" | "files/too-many", meant = ""): CourseOnDisk => ({
    root: dirname(path),
    source: { files: [], assets: [] },
    findings: [{ code, severity: "error", values: { path: place, meant, most: mostFiles } }],
  });
  const whole = (folder: string): CourseOnDisk => new Reading(folder, output).folder() ?? missing("files/too-many");
  if (kind === "folder") {
    const meant = courseBeside(path);
    return meant === undefined ? whole(path) : missing("files/wrong-folder", relative(process.cwd(), meant) || ".");
  }
  if (kind === undefined) return missing("files/no-course");
  if (courseFile.test(basename(path))) return whole(dirname(path));
  if (markdown.test(path)) return new Reading(dirname(path), output).single(basename(path));
  return missing("files/not-a-course");
}

/** The course that a folder without a course.yaml is a module of, or holds where it has no page of its own. */
function courseBeside(folder: string): string | undefined {
  const describes = (place: string): boolean => kindOf(join(place, "course.yaml")) === "file";
  if (describes(folder)) return undefined;
  if (describes(dirname(folder))) return dirname(folder);
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    if (entries.some(({ name }) => markdown.test(name) || courseFile.test(name))) return undefined;
    return entries.map(({ name }) => join(folder, name)).sort().find(describes);
  } catch {
    // Told when it is read.
    return undefined;
  }
}

function kindOf(path: string): "folder" | "file" | undefined {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

class Reading {
  readonly #root: string;
  readonly #output: string | undefined;
  readonly #files: SourceFile[] = [];
  readonly #assets: Asset[] = [];
  readonly #findings: Finding[] = [];
  readonly #seen = new Set<string>();
  /** Real paths of the folders above the one being read, against links in circles. */
  readonly #above = new Set<string>();

  constructor(root: string, output: string | undefined) {
    this.#root = realpathSync(root);
    this.#output = output === undefined ? undefined : realPlace(output);
  }

  /** Undefined where there is more than a course has. */
  folder(): CourseOnDisk | undefined {
    this.#walk(this.#root, "", () => true);
    return this.#seen.size > mostFiles ? undefined : this.#result(basename(this.#root));
  }

  single(name: string): CourseOnDisk {
    this.#text(join(this.#root, name), name.normalize("NFC"));
    // The file may lie in a folder with much else: only folders that it names are looked into.
    const raw = this.#files[0]?.value;
    const words = (raw instanceof Uint8Array ? Buffer.from(raw).toString("utf8") : (raw ?? "")).normalize("NFC");
    const named = (folder: string): boolean => words.includes(folder) || words.includes(encodeURI(folder));
    this.#walk(this.#root, "", named, true);
    return { ...this.#result(name.replace(markdown, "")), single: name };
  }

  #result(name: string): CourseOnDisk {
    return { root: this.#root, source: { name, files: this.#files, assets: this.#assets }, findings: this.#findings };
  }

  #walk(folder: string, prefix: string, enter: (name: string) => boolean, assetsOnly = false): void {
    const real = realPlace(folder);
    if (this.#above.has(real)) return;
    this.#above.add(real);
    for (const entry of this.#entries(folder, prefix)) {
      if (this.#seen.size > mostFiles) return;
      const name = entry.name.normalize("NFC");
      const path = prefix + name;
      const disk = join(folder, entry.name);
      if (isIgnored(name) || disk === this.#output) continue;
      if (entry.isSymbolicLink() && !this.#staysInside(disk, path)) continue;
      const kind = entry.isSymbolicLink() ? kindOf(disk) : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : undefined;
      if (kind === undefined) continue;
      if (this.#seen.has(path)) {
        if (!(assetsOnly && prefix === "")) this.#findings.push({ code: "files/same-name", severity: "error", values: { file: path } });
        continue;
      }
      if (kind === "folder") {
        if (!enter(name)) continue;
        this.#seen.add(path);
        this.#assets.push({ path, size: 0, directory: true, open: () => new Uint8Array() });
        this.#walk(disk, `${path}/`, enter, assetsOnly);
      } else if (!assetsOnly && (markdown.test(name) || (prefix === "" && courseFile.test(name)))) this.#text(disk, path);
      else this.#asset(disk, path);
    }
    this.#above.delete(real);
  }

  #entries(folder: string, prefix: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#unreadable(prefix === "" ? "." : prefix, error);
      return [];
    }
  }

  #staysInside(disk: string, path: string): boolean {
    try {
      const inside = relative(this.#root, realpathSync(disk));
      if (inside !== ".." && !inside.startsWith(`..${sep}`) && resolve(this.#root, inside) !== inside) return true;
      this.#findings.push({ code: "files/link-outside", severity: "warning", values: { file: path } });
    } catch (error) {
      this.#unreadable(path, error);
    }
    return false;
  }

  #text(disk: string, path: string): void {
    this.#seen.add(path);
    try {
      const { size } = statSync(disk);
      if (size > largestText) {
        const values = { file: path, size: megabytes(size), limit: megabytes(largestText) };
        this.#findings.push({ code: "files/too-large", severity: "error", values, origin: start(path) });
      } else this.#files.push({ path, value: readFileSync(disk) });
    } catch (error) {
      this.#unreadable(path, error);
    }
  }

  #asset(disk: string, path: string): void {
    this.#seen.add(path);
    try {
      const { size } = statSync(disk);
      this.#assets.push({ path, size, open: () => (size <= largestRead ? readFileSync(disk) : createReadStream(disk, { highWaterMark: largestRead })) });
    } catch (error) {
      this.#unreadable(path, error);
    }
  }

  #unreadable(file: string, error: unknown): void {
    // Node cannot open what it cannot name: each byte that is no UTF-8 comes as this sign.
    const isNamed = !(file.includes("\uFFFD") && (error as NodeJS.ErrnoException).code === "ENOENT");
    this.#findings.push({ code: isNamed ? "files/unreadable" : "files/name-not-utf-8", severity: "error", values: { file, reason: reasonOf(error) } });
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function start(file: string): NonNullable<Finding["origin"]> {
  const point = { line: 1, column: 1, offset: 0 };
  return { file, range: { start: point, end: point } };
}
