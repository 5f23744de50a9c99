import type { GlobalOptions } from "./terminal.ts";

export const templates = ["course", "case-study", "quiz"] as const;
export const courseLanguages = ["id", "en"] as const;

export interface NewOptions extends GlobalOptions {
  readonly template?: (typeof templates)[number];
  readonly lang?: (typeof courseLanguages)[number];
  readonly title?: string;
}
