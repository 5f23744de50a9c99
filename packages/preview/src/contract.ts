import type { Diagnostic } from "@lentera/model";

/** What the server tells the page about the current build. */
export interface BuildState {
  /** Counts builds: a new number means that the course has to be loaded again. */
  readonly build: number;
  readonly title: string;
  readonly courseId: string;
  readonly targets: readonly { readonly id: string; readonly title: string }[];
  readonly diagnostics: readonly Diagnostic[];
  /** False where the newest sources have errors and an older build is shown, or none. */
  readonly current: boolean;
}

/** One thing that the course told its LMS, or asked it. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** `LMSSetValue`, `GetValue`, or of a record store `POST statements`; `LMS` for a statement of the LMS's own. */
  readonly method: string;
  readonly arguments: readonly string[];
  /** What the LMS answered. */
  readonly result: string;
  /** Error code of SCORM or HTTP status where the call failed. */
  readonly error?: string;
  /** The same in plain words. */
  readonly note: string;
}

/** What a mini LMS has stored of one attempt. */
export interface LmsRecord {
  readonly entry: string;
  readonly completion: string;
  readonly success: string;
  /** As the standard writes it: raw for SCORM 1.2, else scaled. */
  readonly score: string;
  readonly raw: string;
  readonly scaled: string;
  readonly location: string;
  readonly suspendData: string;
  /** Seconds over all sessions. */
  readonly seconds: number;
  readonly interactions: readonly Readonly<Record<string, string>>[];
  /** SCORM: every element by name. cmi5, xAPI: statements as JSON. */
  readonly elements: Readonly<Record<string, string>>;
}

/** A part of a package that an LMS launches. */
export interface LaunchableUnit {
  readonly id: string;
  readonly title: string;
  /** Relative to the package. */
  readonly href: string;
  readonly launchData?: string;
  readonly passing?: string;
  /** Id of the cmi5 block it stands in. */
  readonly block?: string;
}

/** What tests and the curious drive the page with: `window.lenteraLms`. */
export interface LenteraLms {
  readonly calls: readonly Call[];
  readonly state: {
    readonly target: string;
    readonly unit: string;
    readonly build: number;
    /** True from the first call of the session to its last. */
    readonly open: boolean;
    readonly offline: boolean;
    readonly record: LmsRecord;
    /** Violations of the content security policy and uncaught errors in the course. */
    readonly faults: readonly string[];
  };
  /** Resolves when all that was asked for so far is done. */
  ready(): Promise<void>;
  /** This and the next resolve when the course document has loaded. */
  newAttempt(): Promise<void>;
  resume(): Promise<void>;
  offline(cut: boolean): Promise<void>;
  kill(): Promise<void>;
  select(target: string, unit?: string): Promise<void>;
}
