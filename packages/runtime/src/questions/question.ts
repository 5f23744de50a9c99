import type { QuestionData } from "@lentera/model";
import type { QuestionBehaviour } from "../behaviour.ts";
import type { PlayerContext } from "../context.ts";
import { button, each, fill, focusOn, make, plainText, template } from "../dom.ts";
import type { Answer } from "../record.ts";
import { shuffled } from "../shuffle.ts";
import type { CheckedAnswer } from "../tracker.ts";
import { createMark, lockControls, unmark } from "./controls.ts";
import { pressOnce } from "./press-once.ts";

/** How a question is used where it stands. */
export interface QuestionUse {
  /** It has a button of its own; else the quiz hands it in. */
  readonly single: boolean;
  /** 0 means without limit. */
  readonly tries: number;
  readonly seed?: number;
  /** Called after a single check. */
  checked?(): void;
  /** Called whenever the learner touches a control. */
  touched?(): void;
}

/** A question brought to life. */
export interface QuestionControl {
  readonly question: QuestionData;
  readonly form: HTMLFormElement;
  answered(): boolean;
  /** Grades what the controls say, for the quiz to hand in; undefined where nothing was given. */
  collect(): CheckedAnswer | undefined;
  /** The look back of a quiz: locked, with right and wrong where `marks`, with the right answer where `reveal`. */
  review(marks: boolean, reveal: boolean): void;
}

const draftDelay = 700;

export function attachQuestion(
  form: HTMLFormElement,
  question: QuestionData,
  behaviour: QuestionBehaviour,
  use: QuestionUse,
  context: PlayerContext,
): QuestionControl {
  const { tracker, text } = context;
  const actions = form.querySelector<HTMLElement>(".question-actions") ?? form.appendChild(make("div", "question-actions"));
  const status = form.querySelector<HTMLElement>(".question-feedback") ?? form.appendChild(make("div", "question-feedback"));
  const main = actions.querySelector("button") ?? actions.appendChild(make("button", "button"));
  const more = make("div", "question-more");
  status.after(more);
  const hints = attachHints(form, actions, context);
  let begun = performance.now();
  let working = true;
  let draftTimer = 0;
  let orders = 0;

  const view = behaviour.attach(form, question.data, {
    text,
    announce: context.announce,
    changed() {
      window.clearTimeout(draftTimer);
      draftTimer = window.setTimeout(keepDraft, draftDelay);
      context.drafts.add(keepDraft);
      if (working && status.textContent !== "") fill(status);
      use.touched?.();
    },
    shuffle: (items) => (use.seed === undefined ? items : shuffled(items, use.seed + orders++)),
    mark: createMark(text),
  });

  const saved = (): Answer | undefined => tracker.record.answers.get(question.id);
  const triesDone = (): number => saved()?.tries ?? 0;
  const right = (): boolean => saved()?.fraction === 1;
  const triesLeft = (): number => (use.tries === 0 ? Infinity : Math.max(0, use.tries - triesDone()));

  function lock(locked: boolean): void {
    lockControls(form, locked);
    view.lock?.(locked);
  }

  function forgetDraft(): void {
    window.clearTimeout(draftTimer);
    context.drafts.delete(keepDraft);
  }

  function keepDraft(): void {
    forgetDraft();
    if (!working) return;
    const before = saved();
    const response = view.read();
    if (response === undefined && before === undefined) return;
    tracker.drafted(question.id, { tries: before?.tries ?? 0, draft: true, response, fraction: before?.fraction });
  }

  function graded(response: unknown): CheckedAnswer {
    forgetDraft();
    const before = saved();
    const now = behaviour.grade(question.data, response);
    const best = now === undefined ? undefined : Math.max(now, before?.fraction ?? 0);
    const prompt = form.querySelector(".prompt");
    return {
      question,
      answer: { tries: (before?.tries ?? 0) + 1, draft: false, response, fraction: best },
      records: behaviour.records(question.data, response, form),
      description: prompt === null ? question.title : plainText(prompt),
      latency: Math.round(performance.now() - begun),
    };
  }

  function verdict(fraction: number | undefined): HTMLElement {
    if (fraction === undefined) return make("p", "verdict", text("question.kept"));
    if (fraction >= 1) return make("p", "verdict verdict--right", text("question.correct"));
    if (fraction <= 0) return make("p", "verdict verdict--wrong", text("question.incorrect"));
    const points = Math.round(fraction * question.points * 100) / 100;
    return make("p", "verdict verdict--partly", text("question.partly", { points, n: question.points }));
  }

  function told(name: string, heading?: string): HTMLElement[] {
    const content = template(form, `[data-feedback="${name}"]`);
    if (content === undefined) return [];
    const box = make("div", `told told--${name}`);
    if (heading !== undefined) box.append(make("p", "told-title", heading));
    box.append(content);
    return [box];
  }

  /** Right or wrong, in words, with what the author has to say to it. */
  function showResult(response: unknown, last: boolean, reveal: boolean): void {
    // Where the LMS had no room for the response, its points are known all the same.
    const fraction = response === undefined ? saved()?.fraction : behaviour.grade(question.data, response);
    unmark(form);
    if (response !== undefined) view.mark(response);
    if (reveal) view.reveal();
    const said = fraction === undefined ? [] : told(fraction >= 1 ? "correct" : "incorrect");
    const given = response !== undefined || fraction !== undefined;
    const word = given ? verdict(fraction) : make("p", "verdict", text("question.unanswered"));
    fill(status, word, ...said);
    fill(more);
    if (last) more.append(...told("explanation", text("question.explanation")));
    if (last || !question.gradable) {
      more.append(...told("model", text("question.model")), ...told("rubric", text("question.rubric")));
    }
  }

  function settle(): void {
    working = false;
    lock(true);
    const last = !question.gradable || right() || triesLeft() === 0;
    // A look back at a better try than the last one shows the last: it is the learner's own answer.
    showResult(saved()?.response, last, last && question.gradable);
    main.hidden = question.gradable && last;
    hints.hidden = last;
    main.textContent = text(question.gradable ? "question.again" : "question.change");
    if (!question.gradable || right()) return;
    const left = triesLeft();
    if (left === 0) status.append(make("p", "tries", text("question.no-tries")));
    else if (left !== Infinity) status.append(make("p", "tries", text("question.tries", { n: left })));
  }

  function work(): void {
    working = true;
    hints.hidden = false;
    begun = performance.now();
    lock(false);
    unmark(form);
    fill(status);
    fill(more);
    main.textContent = text(question.gradable ? "question.check" : "question.save");
  }

  function check(): void {
    const response = view.read();
    if (response === undefined || !behaviour.complete(question.data, response)) {
      fill(status, make("p", "verdict", text(response === undefined ? "question.empty" : "question.incomplete")));
      return;
    }
    tracker.answered([graded(response)]);
    settle();
    if (main.hidden) focusOn(status);
    use.checked?.();
  }

  pressOnce(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!use.single) return;
    if (working) check();
    else {
      work();
      const first = "fieldset input, fieldset select, fieldset textarea, fieldset button";
      focusOn(form.querySelector<HTMLElement>("fieldset input:checked") ?? form.querySelector<HTMLElement>(first));
    }
  });
  const before = saved();
  if (before?.response !== undefined) view.show(before.response);
  // What was answered before the LMS had: nothing else will say so.
  else if (before === undefined) keepDraft();
  main.hidden = !use.single;
  if (use.single) {
    if (before !== undefined && before.tries > 0 && !before.draft) settle();
    else work();
  }

  return {
    question,
    form,
    answered: () => {
      const response = view.read();
      return response !== undefined && behaviour.complete(question.data, response);
    },
    collect() {
      keepDraft();
      const response = view.read();
      return response === undefined ? undefined : graded(response);
    },
    review(marks, reveal) {
      working = false;
      lock(true);
      main.hidden = true;
      hints.hidden = true;
      if (marks) showResult(saved()?.response, true, reveal);
    },
  };
}

/** Hints come one by one, when asked for. Returns what is hidden when they no longer help. */
function attachHints(form: HTMLElement, actions: HTMLElement, { text }: PlayerContext): HTMLElement {
  const hints = each<HTMLTemplateElement>(form, "template[data-hint]");
  const asking = make("span", "");
  if (hints.length === 0) return asking;
  const box = make("div", "hints");
  box.setAttribute("role", "status");
  actions.before(box);
  let shown = 0;
  const more = button(text("question.hint"), "button button--quiet", () => {
    const hint = hints[shown++];
    if (hint === undefined) return;
    const title = hints.length > 1 ? text("question.hint-of", { n: shown, total: hints.length }) : text("question.hint");
    box.append(make("div", "told", make("p", "told-title", title), document.importNode(hint.content, true)));
    if (shown === hints.length) {
      focusOn(box);
      more.hidden = true;
    }
  });
  asking.append(more);
  actions.append(asking);
  return asking;
}
