import type { Course, Page, PlayerInput, Unit } from "@lentera/model";
import Handlebars from "handlebars/runtime.js";
import { packagePath } from "../2-parse/package-path.ts";
import compiledShell from "./shell/page.hbs?template";
import type { ShellData } from "./shell/shell-data.ts";

const shell: (data: ShellData) => string = Handlebars.template(compiledShell);

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** Scripts of an author's own have to be elements from the start, and a `noscript` cannot stand in another. */
const mustBeElements = /<\/?(?:no)?script/i;

/**
 * A page. Those after the first stand in `noscript`: without script they are pages like any other, with script they
 * are text, of which the player makes elements when the page is first shown. So a course of a thousand pages has no
 * more elements, forms and styles at launch than a course of one.
 */
function section(page: Page, first: boolean): string {
  const content = `<h1 class="page-title" tabindex="-1">${escape(page.title)}</h1>\n${page.html}`;
  const waits = !first && !mustBeElements.test(page.html);
  return (
    `<section class="page" id="${escape(page.id)}" data-page${first ? "" : " hidden"}>` +
    `${waits ? `<noscript>${content}</noscript>` : content}</section>`
  );
}

/** JSON that can stand in a script element: nothing in it ends the element or a line of script. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

const bodies = new WeakMap<Unit, string>();

/** The pages of a unit. The same for every target, so made once. */
function body(course: Course, unit: Unit): string {
  const known = bodies.get(unit);
  if (known !== undefined) return known;
  const pages = unit.modules.flatMap((module) => module.pages);
  const terms = course.terms.map((term) => `<template data-term="${escape(term.id)}" data-name="${escape(term.term)}">${term.html}</template>`);
  // Beside the pages: the glossary opens wherever a term stands.
  const glossary = terms.length > 0 ? [`<div data-block="glossary" id="lentera-glossary">${terms.join("")}</div>`] : [];
  const html = [...pages.map((page, index) => section(page, index === 0)), ...glossary].join("\n");
  bodies.set(unit, html);
  return html;
}

/** The launch document of a unit. */
export function renderDocument(
  course: Course,
  unit: Unit,
  input: PlayerInput,
  texts: Readonly<Record<string, string>>,
  connect: readonly string[] = [],
): string {
  const logo = course.config.theme?.logo;
  return shell({
    language: course.language,
    direction: course.direction,
    title: unit.title,
    description: (course.config.description ?? "").replace(/\s+/g, " ").trim(),
    connect: connect.join(" "),
    style: "lentera.css",
    script: "lentera.js",
    logo: logo === undefined ? "" : packagePath(logo),
    search: input.pages.length > 1,
    texts,
    body: body(course, unit),
    data: json(input),
  });
}
