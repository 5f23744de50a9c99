import type { PlayerQuiz } from "@lentera/model";
import { seedFor, type PlayerContext } from "../context.ts";
import { button, fill, focusOn, link, make } from "../dom.ts";
import { percent } from "../progress.ts";
import { pressOnce } from "../questions/press-once.ts";
import { shuffled } from "../shuffle.ts";
import type { QuestionControl, QuestionUse } from "../questions/question.ts";
import type { CheckedAnswer } from "../tracker.ts";

/** Attaches one question of the quiz: given by the page, which knows the kinds. */
export type AttachInQuiz = (form: HTMLFormElement, use: QuestionUse) => QuestionControl | undefined;

/** Brings a quiz to life: attempts, handing in, result, review and a new attempt. */
export function attachQuiz(section: HTMLElement, quiz: PlayerQuiz, attach: AttachInQuiz, context: PlayerContext): void {
  const { tracker, text } = context;
  const actions = section.querySelector<HTMLElement>(".quiz-actions") ?? section.appendChild(make("div", "quiz-actions"));
  const result = section.querySelector<HTMLElement>(".quiz-result") ?? section.appendChild(make("div", "quiz-result"));
  const warning = make("div", "quiz-warning");
  warning.setAttribute("role", "status");
  actions.before(result, warning);
  const single = quiz.feedback === "immediate";
  const forms = Array.from(section.querySelectorAll<HTMLFormElement>("form.question"));
  pressOnce(section);
  /** Untouched copies: a new attempt begins with them, so that nothing of the last one stays. */
  const fresh = forms.map((form) => form.cloneNode(true) as HTMLFormElement);
  let controls: QuestionControl[] = [];
  /** Points of the attempt whose result is shown. */
  let shownPoints = 0;
  let warned = false;

  const kept = (): { taken: number; kept: number; open: boolean } =>
    tracker.record.quizzes.get(quiz.id) ?? { taken: 0, kept: 0, open: true };
  const attemptsLeft = (): number => (quiz.attempts === 0 ? Infinity : Math.max(0, quiz.attempts - kept().taken));

  function begin(): void {
    const attempt = kept().open ? kept().taken : kept().taken - 1;
    const seed = seedFor(context, `${quiz.id}\n${attempt}`);
    const shown = quiz.shuffle ? shuffled(forms, seed) : forms;
    if (quiz.shuffle) forms[0]?.parentElement?.append(...shown);
    controls = [];
    for (const form of shown) {
      const data = context.input.questions.find((question) => question.id === form.dataset["question"]);
      // In a test a question is answered once an attempt, unless it says otherwise itself.
      const tries = data === undefined || data.attempts > 0 || quiz.kind === "practice" ? (data?.attempts ?? 0) : 1;
      const control = attach(form, {
        single,
        tries,
        ...(quiz.shuffleOptions ? { seed } : {}),
        checked: finishSingle,
        touched: unwarn,
      });
      if (control !== undefined) controls.push(control);
    }
    if (!kept().open) showResult();
    else showActions();
  }

  function unwarn(): void {
    if (!warned) return;
    warned = false;
    fill(warning);
    showActions();
  }

  function showActions(): void {
    fill(result);
    fill(actions);
    if (!single) {
      const label = text(warned ? "quiz.submit-anyway" : "quiz.submit");
      actions.append(button(label, "button", submit));
    }
    if (quiz.attempts > 0) actions.append(make("p", "tries", text("quiz.attempt", { n: kept().taken + 1, total: quiz.attempts })));
    if (quiz.kind === "practice" || quiz.kind === "pre-test") {
      actions.append(make("p", "tries", text("quiz.not-counting")));
    }
  }

  function submit(): void {
    const empty = controls.filter((control) => !control.answered());
    if (empty.length > 0 && !warned) {
      warned = true;
      const list = make("ul");
      for (const { form, question } of empty) {
        const name = question.title || text("quiz.question", { n: controls.findIndex((c) => c.form === form) + 1 });
        list.append(make("li", "", link(`#${form.id}`, "", name)));
      }
      fill(warning, make("p", "", text("quiz.unanswered", { n: empty.length })), list);
      showActions();
      focusOn(actions.querySelector("button"));
      return;
    }
    warned = false;
    fill(warning);
    const checked = controls.map((control) => control.collect()).filter((one): one is CheckedAnswer => one !== undefined);
    tracker.answered(checked);
    finish();
    showResult();
    focusOn(result);
    result.scrollIntoView({ block: "nearest" });
  }

  function points(): { reached: number; outOf: number } {
    let reached = 0;
    let outOf = 0;
    for (const { question } of controls) {
      if (!question.gradable) continue;
      outOf += question.points;
      reached += question.points * (tracker.record.answers.get(question.id)?.fraction ?? 0);
    }
    return { reached, outOf };
  }

  function finish(was?: number): void {
    const { reached, outOf } = points();
    tracker.quizFinished(quiz, reached, outOf, was);
  }

  /** With immediate feedback the attempt is over once each question was checked. */
  function finishSingle(): void {
    const all = controls.every(({ question }) => (tracker.record.answers.get(question.id)?.tries ?? 0) > 0);
    if (!all) return;
    finish(kept().open ? undefined : shownPoints);
    showResult();
  }

  function showResult(): void {
    const { reached, outOf } = points();
    shownPoints = reached;
    const score = percent(outOf === 0 ? 0 : reached / outOf);
    const passed = score >= quiz.passing;
    const left = attemptsLeft();
    const secret = quiz.review === "none";
    if (!single) {
      const marks = quiz.review === "answers" && quiz.feedback !== "never";
      const reveal = marks && (passed || left === 0 || quiz.kind === "practice");
      for (const control of controls) control.review(marks, reveal);
    }
    fill(result);
    if (secret || outOf === 0) result.append(make("p", "verdict", text(single ? "quiz.done" : "quiz.handed-in")));
    else {
      result.append(make("p", `score ${passed ? "score--passed" : ""}`, text("quiz.result", { score })));
      if (quiz.kind !== "pre-test" && quiz.kind !== "practice") {
        result.append(make("p", "", text(passed ? "quiz.passed" : "quiz.failed", { passing: quiz.passing })));
        const counts = percent(kept().kept);
        if (kept().taken > 1 && counts !== score) result.append(make("p", "", text("quiz.kept", { score: counts })));
      }
      const before = pairedScore();
      if (before !== undefined) result.append(make("p", "", text("quiz.learning", { before, now: score })));
    }
    fill(actions);
    if (left > 0) actions.append(button(text("quiz.again"), "button button--quiet", again));
    if (quiz.attempts > 0) {
      actions.append(make("p", "tries", text(left > 0 ? "quiz.attempts" : "quiz.no-attempts", { n: left })));
    }
  }

  /** What the paired pre-test gave, where this is the test after it. */
  function pairedScore(): number | undefined {
    if (quiz.pair === undefined || quiz.kind === "pre-test") return undefined;
    const other = context.input.quizzes.find((one) => one.pair === quiz.pair && one.kind === "pre-test");
    const taken = other && tracker.record.quizzes.get(other.id);
    return taken === undefined || taken.taken === 0 ? undefined : percent(taken.kept);
  }

  function again(): void {
    tracker.quizReopened(quiz);
    forms.forEach((form, index) => {
      const copy = fresh[index]?.cloneNode(true) as HTMLFormElement;
      form.replaceWith(copy);
      forms[index] = copy;
    });
    begin();
    const first = controls[0]?.form;
    focusOn(first ?? null);
    first?.scrollIntoView({ block: "start" });
  }

  begin();
}
