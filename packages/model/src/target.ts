import type { CourseConfig } from "./config.ts";
import type { Course, Module } from "./course.ts";
import type { DiagnosticTexts, Reporter } from "./diagnostic.ts";
import type { PackageFile } from "./source.ts";

/** `@lentera/targets/ids` lists those of this project; a target of one's own has another. */
export type TargetId = "scorm12" | "scorm2004" | "scorm2004-3rd" | "cmi5" | "xapi" | "web" | (string & {});

/** What an LMS launches: the whole course, or one module of it. */
export interface Unit {
  readonly id: string;
  readonly title: string;
  /** Path of its document inside the package. */
  readonly launch: string;
  readonly modules: readonly Module[];
  /** Whether anything in it gives a score. */
  readonly scored: boolean;
  /** 0–100. */
  readonly passing: number;
}

/** A course rendered for one target, before its manifest is written. */
export interface Site {
  readonly course: Course;
  readonly units: readonly Unit[];
  /** Launch documents, player, styles and media, in the order of the package. */
  readonly files: readonly PackageFile[];
}

/** The player of courses that ask a target for more than the usual one. */
export interface PlayerVariant {
  /** Takes the place of `Target.player`. */
  readonly player: string;
  /** English texts that only this player needs, by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** The only addresses that the document may connect to, as sources of a Content-Security-Policy. */
  readonly connect: readonly string[];
}

/** Seam 2: a target. */
export interface Target {
  readonly id: TargetId;
  /** What a table of packages calls it. */
  readonly title: string;
  /** Most UTF-16 units of saved state that the standard promises. */
  readonly stateCharacters: number;
  /** Text of the browser bundle: player and driver. */
  readonly player: string;
  /** Another player, for a course whose settings want it; undefined for all others. */
  variant?(config: CourseConfig): PlayerVariant | undefined;
  /** English texts of all variants, by key. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Settings of the driver that go into the launch document of a unit. */
  driver(course: Course, unit: Unit): Readonly<Record<string, unknown>>;
  /** Reports what the standard does not take, or only in part. */
  check?(course: Course, units: readonly Unit[], reporter: Reporter): void;
  /** The package in its final order: the manifest first, then what the standard wants at the root, then the site. */
  files(site: Site): readonly PackageFile[] | Promise<readonly PackageFile[]>;
  /** English texts of every code that `check` reports. */
  readonly diagnostics: DiagnosticTexts;
}
