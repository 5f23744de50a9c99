import type { BlockBehaviour, BlockView } from "./behaviour.ts";
import { behaviourOf, type PlayerContext } from "./context.ts";
import { blockKey } from "./state.ts";

/** Brings a block to life. Blocks without a browser half are plain HTML. */
export function attachBlock(root: HTMLElement, context: PlayerContext): BlockView | undefined {
  const { tracker } = context;
  const behaviour = behaviourOf(context.behaviours, root.dataset["block"] ?? "");
  if (behaviour === undefined) return undefined;
  const key = blockKey(root.id);
  // A folder's behaviour is a block's or a question's by where it is used: `data-block` or `data-question`.
  return (behaviour as BlockBehaviour).attach(root, {
    text: context.text,
    announce: context.announce,
    recall: () => tracker.record.memory.get(key) ?? "",
    remember(value) {
      if (tracker.record.memory.get(key) !== value) tracker.remembered(key, value);
    },
    answered: (questionId) => (tracker.record.answers.get(questionId)?.tries ?? 0) > 0,
    onAnswer: (listener) => tracker.onAnswer(listener),
    done: () => tracker.done(root.id),
  });
}
