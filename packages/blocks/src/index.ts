import type { BlockKind, QuestionKind } from "@lentera/model";
import { choice } from "./choice/index.ts";

/** Every question kind, in the order in which a question's Markdown is held against them. */
export const questionKinds: readonly QuestionKind[] = [choice];

/** Every block that is not itself a question. */
export const blockKinds: readonly BlockKind[] = [];
