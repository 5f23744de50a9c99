import { h } from "hastscript";
import type { Element, ElementContent } from "hast";
import type { AttributeValue, BlockInput, KindContext } from "@lentera/model";
import { durationMinutes } from "../authoring/duration.ts";
import { renderQuestions } from "../authoring/questions.ts";
import { splitQuestions } from "../authoring/split.ts";
import { checkScenes } from "./check.ts";
import { readScenes, type Scene } from "./scenes.ts";

/** The parts one below the other, the exhibits in a drawer; all of it can be read without JavaScript. */
export function render(block: BlockInput, context: KindContext): ElementContent[] {
  const { intro, scenes } = readScenes(block.nodes, context);
  checkScenes(scenes, block.node, context);
  for (const scene of scenes) context.anchor(scene.id, scene.title, scene.heading);
  const own = block.attributes.id;
  const id = block.file ? `${own ?? "case"}--case` : context.id(own, block.title, block.node);
  const exhibits = scenes.filter((scene) => scene.type === "exhibit");
  const played = scenes.filter((scene) => scene.type !== "exhibit");
  return [
    h("div.case", { id, dataBlock: "case-study" }, [
      ...(block.file || block.label.length === 0 ? [] : [h("h2.case-title", context.phrasing(block.label))]),
      ...info(block, context),
      ...(intro.length > 0 ? [h("div.case-intro", context.content(intro))] : []),
      ...(exhibits.length > 0 ? [drawer(exhibits, id, context)] : []),
      h("div.case-scenes", played.map((scene) => section(scene, scenes, context))),
    ]),
  ];
}

function info(block: BlockInput, context: KindContext): Element[] {
  const { values } = block.attributes;
  const roles = text(values.get("roles")).split(/\s*[,;]\s*/).filter((role) => role !== "");
  const minutes = Math.round(durationMinutes(text(values.get("duration"))) ?? 0);
  const rows = [
    ...(roles.length > 0 ? [h("dt", context.text("case.roles")), ...roles.map((role) => h("dd", role))] : []),
    ...(minutes > 0
      ? [h("dt", context.text("case.duration")), h("dd", context.text("case.minutes", { n: minutes }))]
      : []),
  ];
  return rows.length > 0 ? [h("dl.case-info", rows)] : [];
}

function text(written: AttributeValue | undefined): string {
  return typeof written?.value === "string" ? written.value.replace(/^\[|\]$/g, "") : "";
}

function drawer(exhibits: readonly Scene[], id: string, context: KindContext): Element {
  const label = context.text("case.exhibits", { n: exhibits.length });
  const shown = exhibits.map((exhibit) =>
    h("section.exhibit", { id: exhibit.id, ariaLabelledBy: `${exhibit.id}--title` }, [
      h("h2.exhibit-title", { id: `${exhibit.id}--title` }, context.phrasing(exhibit.heading.children)),
      ...context.content(exhibit.nodes),
    ]),
  );
  return h("details.exhibits", { id: `${id}--exhibits` }, [
    h("summary", label),
    // A box that scrolls has to be reached by the keyboard.
    h("div.exhibits-body", { tabIndex: 0, role: "region", ariaLabel: label }, shown),
  ]);
}

function section(scene: Scene, scenes: readonly Scene[], context: KindContext): Element {
  const title = `${scene.id}--title`;
  const known = scenes.some((other) => other.id === scene.after);
  return h(
    "section.scene",
    { id: scene.id, ariaLabelledBy: title, dataScene: scene.type, ...(known ? { dataAfter: scene.after } : {}) },
    [
      h("h2.scene-title", { id: title }, context.phrasing(scene.heading.children)),
      h("div.scene-body", scene.type === "questions" ? questions(scene, context) : context.content(scene.nodes)),
      ...(scene.options.length > 0 ? [decision(scene, context)] : []),
    ],
  );
}

function questions(scene: Scene, context: KindContext): ElementContent[] {
  const { intro, chunks, misread } = splitQuestions(scene.nodes, context);
  if (chunks.length === 0 && !misread) {
    const values = { title: scene.title };
    context.report({ code: "case-study/no-questions", severity: "error", values, origin: context.origin(scene.heading) });
  }
  const practice = scene.attributes.values.get("practice");
  const marked = practice ? chunks.map((chunk) => withAttribute(chunk, practice)) : chunks;
  return [...context.content(intro), ...renderQuestions(marked, scene.heading, context.defaults, context).forms];
}

/** `practice` on the heading of the part holds for each of its questions. */
function withAttribute<Part extends { readonly heading: Scene["heading"] | undefined }>(part: Part, practice: AttributeValue): Part {
  const own = part.heading?.data?.attributes;
  if (!part.heading) return part;
  const values = new Map([["practice", practice], ...(own?.values ?? [])]);
  const attributes = { classes: [], ...own, values };
  return { ...part, heading: { ...part.heading, data: { ...part.heading.data, attributes } } };
}

function decision(scene: Scene, context: KindContext): Element {
  const options = scene.options.map(({ link, target }) =>
    h("li", h("a.decision-option", { href: `#${target}` }, context.phrasing(link.children))),
  );
  return h("ul.decision", { role: "list" }, options);
}
