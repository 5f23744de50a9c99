import { describe, expect, it } from "vitest";
import { renderBlock } from "../../test/reading.ts";

const two = "Intro.\n\n## One {#a}\n\nQ\n\n- [x] A\n- [ ] B\n\n## Two {#b}\n\nQ [[x]].\n";

describe("quiz", () => {
  it("cuts at headings, and what stands before is the introduction", () => {
    const { html, codes, context } = renderBlock("quiz", two, { title: "Test", values: { id: "t1", passing: "80%", attempts: "2", shuffle: true } });
    expect(codes).toEqual([]);
    expect(context.quizzes[0]).toMatchObject({
      id: "t1", title: "Test", kind: "quiz", passing: 80, attempts: 2, shuffle: true, shuffleOptions: false, feedback: "immediate", review: "answers", weight: 1, questions: ["a", "b"],
    });
    expect(context.questions.map((question) => question.quiz)).toEqual(["t1", "t1"]);
    expect(html).toMatch(/^<section class="quiz" id="t1" data-quiz="t1" aria-label="Test"><h2 class="quiz-title">Test<\/h2><div class="quiz-intro"><p>Intro.<\/p><\/div><div class="quiz-questions"><form/);
    expect(html).toMatch(/<div class="quiz-actions"><\/div><div class="quiz-result" role="status"><\/div><\/section>$/);
  });

  it("cuts at breaks, and takes a first part that can be answered as a question", () => {
    expect(renderBlock("quiz", "Q\n\n- [x] A\n- [ ] B\n\n---\n\nR [[x]]\n\n---\n").context.questions).toHaveLength(2);
    expect(renderBlock("quiz", "Only words.\n\n---\n\nR [[x]]\n").context.questions).toHaveLength(1);
  });

  it("lets lower headings stand inside a question", () => {
    expect(renderBlock("quiz", "## One\n\n### Data\n\nQ [[x]]\n\n## Two\n\nR [[y]]\n").context.questions).toHaveLength(2);
  });

  it("gives tests their feedback at the end, with a button to hand in", () => {
    const { context, html } = renderBlock("quiz", two, { values: { kind: "post-test" } });
    expect(context.quizzes[0]).toMatchObject({ kind: "post-test", feedback: "end", title: "Post-test" });
    expect(html).toContain('<button class="button" type="button" data-quiz-submit>');
  });

  it("has the id of its file and no title of its own there", () => {
    const { html } = renderBlock("quiz", two, { file: true, title: "Test", values: { id: "page" } });
    expect(html).toMatch(/^<section class="quiz" data-quiz="page" aria-label="Test"><div class="quiz-intro">/);
  });

  it.each([
    ["no questions", "Text.", {}, ["quiz/empty"]],
    ["an unknown kind", two, { kind: "game" }, ["block/bad-value"]],
    ["a pass mark above 100", two, { passing: "120" }, ["block/bad-value"]],
    ["attempts that are no whole number", two, { attempts: "2.5" }, ["block/bad-value"]],
    ["attempts as a percentage", two, { attempts: "50%" }, ["block/bad-value"]],
    ["a weight that a program would read", two, { weight: "0x10" }, ["block/bad-value"]],
    ["a switch that is none", two, { shuffle: "maybe" }, ["block/bad-value"]],
    ["a break that makes a heading", "Intro\n\n---\n\nWhat?\n---\n\n- [x] a\n- [ ] b", {}, ["question/underlined"]],
  ])("reports %s", (_, markdown, values, codes) => {
    expect(renderBlock("quiz", markdown, { values: values as Record<string, string> }).codes).toEqual(codes);
  });
});

describe(":::question", () => {
  it("is one question", () => {
    expect(renderBlock("question", "Q [[x]]", { values: { id: "solo", practice: true } }).context.questions).toMatchObject([
      { id: "solo", kind: "blanks", practice: true },
    ]);
  });
});
