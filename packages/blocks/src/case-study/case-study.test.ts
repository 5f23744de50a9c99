import { describe, expect, it } from "vitest";
import { renderBlock } from "../../test/reading.ts";

const good = `Before.

## Situation {#start}

It happens.

## Exhibit 1 {#proof .exhibit}

| a | b |
|---|---|
| 1 | 2 |

## Questions {#ask .questions}

### First {#q1}

Q [[x]]

## Decision {#choose .decision}

What now?

- [Left](#left)
- [Right](#right)

## To the left {#left}

Left.

## To the right {#right}

Right.

## Debrief {#end .debrief after=choose}

Why.
`;

const file = { file: true, title: "Case", values: { id: "case-1", roles: "Head, Clerk", duration: "1h 30m" } };

describe("case study", () => {
  it("renders roles, time, drawer and parts", () => {
    const { html, codes, context } = renderBlock("case-study", good, file);
    expect(codes).toEqual([]);
    expect(html).toMatch(/^<div class="case" id="case-1--case" data-block="case-study"><dl class="case-info"><dt>Roles<\/dt><dd>Head<\/dd><dd>Clerk<\/dd><dt>Time<\/dt><dd>90 min<\/dd><\/dl>/);
    expect(html).toContain('<details class="exhibits" id="case-1--case--exhibits"><summary>Exhibits (1)</summary>');
    expect(html).toContain('<section class="scene" id="choose" aria-labelledby="choose--title" data-scene="decision"><h2 class="scene-title" id="choose--title">Decision</h2><div class="scene-body"><p>What now?</p></div><ul class="decision" role="list"><li><a class="decision-option" href="#left">Left</a></li>');
    expect(html).toContain('data-scene="debrief" data-after="choose"');
    expect(html.match(/data-scene=/g)).toHaveLength(6);
    expect(context.questions).toMatchObject([{ id: "q1", kind: "blanks" }]);
    expect(context.anchors).toEqual(["start", "proof", "ask", "choose", "left", "right", "end"]);
  });

  it("passes `practice` of the part to its questions", () => {
    const { context } = renderBlock("case-study", good.replace(".questions", ".questions practice"), file);
    expect(context.questions[0]).toMatchObject({ practice: true });
  });

  it.each([
    ["no parts", "Text only.", ["case-study/no-scenes"]],
    ["an unknown class", "## A {.exibit}\n\nText.", ["case-study/unknown-class"]],
    ["an empty part", "## A\n\n## B\n\nText.", ["case-study/empty-part"]],
    ["an empty exhibit", "## A\n\nText.\n\n## B {.exhibit}\n", ["case-study/empty-exhibit"]],
    ["no questions", "## A {.questions}\n\nText.", ["case-study/no-questions"]],
    ["a decision without links", "## A {.decision}\n\nText.", ["case-study/no-options"]],
    ["a list without any link once", "## A {.decision}\n\n- b\n- c\n", ["case-study/no-options"]],
    ["an option without link", "## A {.decision}\n\n- [b](#b)\n- c\n- [a2](#d)\n\n## B\n\nx\n\n## D\n\ny", ["case-study/option-without-link"]],
    ["one option", "## A {.decision}\n\n- [b](#b)\n\n## B\n\nText.", ["case-study/one-option"]],
    ["a link to nowhere", "## A {.decision}\n\n- [b](#b)\n- [c](#nowhere)\n\n## B\n\nText.", ["case-study/unknown-target"]],
    ["a link to itself", "## A {#a .decision}\n\n- [b](#b)\n- [a](#a)\n\n## B\n\nText.", ["case-study/option-to-itself"]],
    ["a debrief after nothing", "## A\n\nText.\n\n## D {.debrief after=x}\n\nText.", ["case-study/unknown-after"]],
    ["a part no option leads to", "## A {.decision}\n\n- [b](#b)\n- [d](#d)\n\n## B\n\nx\n\n## C\n\nx\n\n## D\n\nx", ["case-study/not-reached"]],
  ])("reports %s", (_, markdown, codes) => expect(renderBlock("case-study", markdown, file).codes).toEqual(codes));
});

it("tells its planned time as course.yaml writes it", () => {
  const minutes = (duration: string): string | undefined => /<dd>(.*?)<\/dd>/.exec(renderBlock("case-study", good, { values: { duration } }).html)?.[1];
  expect(["1 jam 30 menit", "1,5 jam", "1.5 JP", "1h 30m"].map(minutes)).toEqual(["90 min", "90 min", "68 min", "90 min"]);
  expect(minutes("soon")).toBeUndefined();
});
