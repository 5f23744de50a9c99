import type { PlayerPage } from "@lentera/model";
import type { BlockView, QuestionBehaviour } from "./behaviour.ts";
import { attachBlock } from "./block.ts";
import { behaviourOf, seedFor, type PlayerContext } from "./context.ts";
import { each } from "./dom.ts";
import { questionParts } from "./parts.ts";
import type { QuestionControl, QuestionUse } from "./questions/question.ts";

/** Brings the questions, quizzes and blocks of pages to life, each page when it is first shown. */
export interface Player {
  enter(page: HTMLElement, target: HTMLElement): void;
}

export function createPlayer(context: PlayerContext): Player {
  const { input, behaviours } = context;
  const pages = new Map<string, PlayerPage>(input.pages.map((page) => [page.id, page]));
  const questions = new Map(input.questions.map((question) => [question.id, question]));
  const quizzes = new Map(input.quizzes.map((quiz) => [quiz.id, quiz]));
  const parts = questionParts(behaviours);
  const alive = new Set<string>();
  const views = new Map<HTMLElement, BlockView>();

  function attachForm(form: HTMLFormElement, use: QuestionUse): QuestionControl | undefined {
    const question = questions.get(form.dataset["question"] ?? "");
    if (question === undefined) return undefined;
    const behaviour = behaviourOf(behaviours, question.kind);
    if (behaviour === undefined) return undefined;
    // What stands in a question's form under its kind is a question's behaviour.
    return parts?.question(form, question, behaviour as QuestionBehaviour, use, context);
  }

  function bringToLife(page: HTMLElement): void {
    for (const form of each<HTMLFormElement>(page, "form.question")) {
      if (form.closest("[data-quiz]") !== null) continue;
      const question = questions.get(form.dataset["question"] ?? "");
      attachForm(form, {
        single: true,
        tries: question?.attempts ?? 0,
        ...(question?.shuffleOptions === true ? { seed: seedFor(context, question.id) } : {}),
      });
    }
    for (const section of each(page, "[data-quiz]")) {
      const quiz = quizzes.get(section.dataset["quiz"] ?? "");
      if (quiz !== undefined) parts?.quiz?.(section, quiz, attachForm, context);
    }
    for (const root of each(page, "[data-block]")) {
      const view = attachBlock(root, context);
      if (view !== undefined) views.set(root, view);
    }
  }

  // A block beside the pages serves the whole document.
  for (const root of each(document, "[data-block]")) if (root.closest(".page") === null) attachBlock(root, context);

  return {
    enter(page, target) {
      if (!alive.has(page.id)) {
        alive.add(page.id);
        bringToLife(page);
      }
      for (const [root, view] of views) if (root.contains(target)) view.open?.(target.id);
      if (pages.has(page.id)) context.tracker.viewed(page.id);
    },
  };
}
