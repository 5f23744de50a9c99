import type { SearchWindow } from "./find-api.ts";

/** What a SCORM driver needs of the browser, so that tests can hand it a clock and a window of their own. */
export interface BrowserEnvironment {
  readonly window: SearchWindow;
  now(): Date;
  after(milliseconds: number, task: () => void): void;
  hidden(): boolean;
  online(): boolean;
}

/** The browser that the code runs in. */
export function browserEnvironment(): BrowserEnvironment {
  return {
    window,
    now: () => new Date(),
    after: (milliseconds, task) => void setTimeout(task, milliseconds),
    hidden: () => document.visibilityState === "hidden",
    online: () => navigator.onLine !== false,
  };
}
