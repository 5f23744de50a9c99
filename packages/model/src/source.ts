/** A text file of a course as it was read: Markdown or YAML. */
export interface SourceFile {
  /** POSIX path relative to the course folder. */
  readonly path: string;
  /** Text, or the raw bytes where the encoding is still to be checked. */
  readonly value: string | Uint8Array;
}

/** A file that is copied, not parsed. It is opened only when a package is written. */
export interface Asset {
  /** POSIX path relative to the course folder, as the author spells it (NFC). */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** A folder stands where a file is expected: reported, never packaged. */
  readonly directory?: boolean;
  open(): Uint8Array | AsyncIterable<Uint8Array>;
}

/** Everything a compilation reads. The compiler never touches a file system. */
export interface CourseSource {
  /** Name of the folder or file, from which a course without an id or title takes them. */
  readonly name?: string;
  readonly files: readonly SourceFile[];
  readonly assets: readonly Asset[];
}

/** A file of a package. Media are never held in memory: `open` streams, `size` is known before. */
export interface PackageFile {
  /** POSIX path inside the package: lower-case ASCII. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  open(): Uint8Array | AsyncIterable<Uint8Array>;
}
