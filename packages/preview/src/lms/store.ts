import type { Attempt } from "./scorm-lms.ts";

/** The mini LMS's database: attempts by course, target and unit, in this browser. */
export class AttemptStore {
  readonly #prefix: string;

  constructor(courseId: string) {
    this.#prefix = `lentera-lms:${courseId}:`;
  }

  read(target: string, unit: string): Attempt | undefined {
    const text = localStorage.getItem(this.#key(target, unit));
    return text === null ? undefined : (JSON.parse(text) as Attempt);
  }

  write(target: string, unit: string, attempt: Attempt): void {
    localStorage.setItem(this.#key(target, unit), JSON.stringify(attempt));
  }

  forget(target: string, unit: string): void {
    localStorage.removeItem(this.#key(target, unit));
  }

  #key(target: string, unit: string): string {
    return `${this.#prefix}${target}:${unit}`;
  }
}

/** Forgets what web packages on this server have kept for a learner. */
export function forgetWebState(): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  for (const key of keys) if (!key.startsWith("lentera-lms")) localStorage.removeItem(key);
}
