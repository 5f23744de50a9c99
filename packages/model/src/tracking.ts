import type { Grade, Interaction, InteractionResponse } from "./interaction.ts";

/** Everything the player ever tells an LMS, in teaching terms, not CMI terms. */
export type TrackingEvent =
  | { readonly type: "page-viewed"; readonly pageId: string; readonly title: string }
  | {
      readonly type: "answered";
      /** Id of the question, or of the blank in it. */
      readonly interactionId: string;
      readonly questionId: string;
      /** The prompt as plain text. */
      readonly description: string;
      readonly interaction: Interaction;
      readonly response: InteractionResponse;
      readonly grade?: Grade;
      /** How long the learner took, in milliseconds. */
      readonly latency: number;
      readonly objectives: readonly string[];
      readonly quizId?: string;
    }
  | { readonly type: "quiz-finished"; readonly quizId: string; readonly title: string; readonly kind: string; readonly grade: Grade; readonly passed: boolean; readonly attempt: number }
  /** 0–1. */
  | { readonly type: "progressed"; readonly progress: number }
  | { readonly type: "scored"; readonly grade: Grade }
  | { readonly type: "completed" }
  | { readonly type: "passed"; readonly grade: Grade }
  /** `final` is false while attempts are left: then 1.2 stays incomplete. */
  | { readonly type: "failed"; readonly grade: Grade; readonly final: boolean };

/** What the LMS says when a session opens. */
export interface Launch {
  readonly learner: { readonly id: string; readonly name?: string };
  /** Whether there is an attempt to go on with. */
  readonly entry: "first" | "resume";
  /** In `browse` and `review` nothing is recorded. */
  readonly mode: "normal" | "browse" | "review";
  /** False where the LMS will not keep a score for this session. */
  readonly credit: boolean;
  /** What `saveState` was given last, as far as the LMS kept it. */
  readonly state?: string;
  /** What the LMS already holds, so that nothing is downgraded. */
  readonly completed: boolean;
  readonly success: "passed" | "failed" | "unknown";
  /** 0–100 where the LMS sets the pass mark. */
  readonly passing?: number;
}

/** How the last attempt to save went. */
export type SaveStatus = "saved" | "waiting" | "not-saved";

/** Why a session cannot be opened or kept: a key of the player's texts. */
export type TrackingTrouble = "no-lms" | "refused" | "session-lost" | "offline" | "state-too-long" | "not-reported";

/** Seam 3: tracking, in the browser. */
export interface TrackingDriver {
  /** Most UTF-16 units that `saveState` takes wherever the standard is kept. */
  readonly stateCharacters: number;
  /** Tries a longer state on the LMS at hand: true where it was kept whole, so that `saveState` takes it as well. */
  takes?(state: string): boolean;
  /** Finds the LMS and opens the session; rejects with an error whose `trouble` is a `TrackingTrouble`; any other counts as `refused`. */
  open(): Promise<Launch>;
  /** Queues an event; never waits for the LMS. */
  record(event: TrackingEvent): void;
  /** Keeps the newest state for the next commit; never waits for the LMS. */
  saveState(state: string): void;
  /** Sends what is waiting. Called after answers and pages, and when the document is hidden. */
  commit(): Promise<SaveStatus>;
  /** Last call, from `pagehide` or Exit: has handed everything over when it returns. Synchronous, since promises do not run at page dismissal. */
  close(): void;
  /** Where Exit leads after `close`, if the standard says so (cmi5 returnURL). */
  exitUrl?(): string | undefined;
  /** Called whenever saving begins to fail or works again. */
  onStatus?(listener: (status: SaveStatus, trouble?: TrackingTrouble) => void): void;
}
