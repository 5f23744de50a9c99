/** What `page.hbs` is filled with: one launch document. */
export interface ShellData {
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Title of the unit, for the window and the header. */
  readonly title: string;
  /** Of the course, in one line; empty where it has none. */
  readonly description: string;
  /** Sources of a policy's `connect-src`; empty where the document is under none of its own. */
  readonly connect: string;
  /** Relative URL of the style sheet: base, kinds and theme in one file. */
  readonly style: string;
  /** Relative URL of the player. */
  readonly script: string;
  /** Relative URL of the course's logo, which is the window's icon too; empty where it has none. */
  readonly logo: string;
  /** Whether there is more than one page to search. */
  readonly search: boolean;
  /** Texts of the player in the course's language, by key; those of `@lentera/runtime/text`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The pages: sanitised, serialised HTML. Goes in as it is. */
  readonly body: string;
  /** `PlayerInput` as JSON, with `<`, U+2028 and U+2029 escaped. Goes in as it is. */
  readonly data: string;
}
