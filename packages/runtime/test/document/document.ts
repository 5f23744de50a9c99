import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { PlayerInput } from "@lentera/model";
import { playerTexts } from "../../src/text.ts";
import { course, page, question, quiz } from "../course.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const shell = here("../../../compiler/src/4-render/shell/");

export const input: PlayerInput = {
  ...course({
    pages: [
      page("start", { title: "Whom do we serve?", questions: ["q1", "q2"] }),
      page("table", { title: "A table" }),
      page("test", { title: "Post-test", module: 1, questions: ["t1", "t2"], quizzes: ["post"] }),
    ],
    questions: [
      question("q1", { title: "Openness", attempts: 2 }),
      question("q2", { kind: "write", gradable: false, points: 0 }),
      question("t1", { title: "First", quiz: "post" }),
      question("t2", { title: "Second", quiz: "post" }),
    ],
    quizzes: [quiz("post", ["t1", "t2"], { kind: "post-test", attempts: 2, shuffle: true })],
  }),
  course: { id: "demo", title: "Good service", language: "en", version: "1" },
  unit: { id: "demo", title: "Good service" },
  modules: [
    { id: "m1", title: "Foundations" },
    { id: "m2", title: "Proof" },
  ],
  texts: playerTexts,
};

function form(id: string, kind: string, controls: string): string {
  return (
    `<form class="question" id="${id}" data-question="${id}" data-kind="${kind}" novalidate autocomplete="off">` +
    `<fieldset aria-labelledby="${id}--prompt"><div class="prompt" id="${id}--prompt"><p>What do you say to ${id}?</p></div>` +
    `${controls}</fieldset><template data-hint><p>Look again.</p></template>` +
    `<template data-feedback="explanation"><p>That is why.</p></template>` +
    `<template data-feedback="model"><p>One could say this.</p></template>` +
    `<div class="question-actions"><button type="submit" class="button">Check</button></div>` +
    `<div class="question-feedback" role="status"></div></form>`
  );
}

const radio = (id: string, value: string): string =>
  `<label class="choice"><input type="radio" name="${id}" value="${value}">Answer ${value}</label>`;
const choice = (id: string): string => form(id, "pick", ["a", "b", "c", "d"].map((value) => radio(id, value)).join(""));

const bodies: Readonly<Record<string, string>> = {
  start:
    `<p>Service is what the state owes to everybody. <a href="#deep">Deep place</a>, <a href="#test">test</a>, <a href="#folded">folded</a>.</p>` +
    `<div class="alert alert--note"><p class="alert-title">Note</p><p>Twelve principles, as in İzmir.</p></div>` +
    choice("q1") +
    form("q2", "write", `<textarea aria-labelledby="q2--prompt"></textarea>`),
  table:
    `<div class="table" role="region" tabindex="0" aria-label="Times"><table><thead><tr><th>Service</th><th>Time</th></tr></thead>` +
    `<tbody><tr><td>Birth certificate</td><td>Three days</td></tr></tbody></table></div>` +
    `<h2 id="deep">A deep place</h2><p>Kualitas é medida.</p><pre tabindex="0"><code>a = b</code></pre>` +
    `<details><summary>More</summary><div><h3 id="folded">A folded place</h3></div></details>`,
  test:
    `<section class="quiz" data-quiz="post" aria-label="Post-test"><div class="quiz-questions">${choice("t1")}${choice("t2")}</div>` +
    `<div class="quiz-actions"></div><div class="quiz-result" role="status"></div></section>`,
};

/** The launch document, from the page shell as it is shipped. */
export function launchDocument(direction: "ltr" | "rtl"): string {
  const body = input.pages
    .map(({ id, title }, index) => {
      const content = `<h1 class="page-title" tabindex="-1">${title}</h1>${bodies[id] ?? ""}`;
      return index === 0
        ? `<section class="page" id="${id}" data-page>${content}</section>`
        : `<section class="page" id="${id}" data-page hidden><noscript>${content}</noscript></section>`;
    })
    .join("\n");
  const values: Record<string, string> = {
    language: direction === "rtl" ? "ar" : "en",
    direction,
    title: input.unit.title,
    style: "lentera.css",
    script: "lentera.js",
    body,
    data: JSON.stringify(input).replace(/</g, "\\u003c"),
  };
  return readFileSync(`${shell}page.hbs`, "utf8")
    .replace(/\{\{#if search\}\}(.*?)\{\{\/if\}\}/gs, "$1")
    .replace(/\{\{#if \w+\}\}.*?\{\{\/if\}\}/gs, "")
    .replace(/\{\{lookup texts "([^"]+)"\}\}/g, (_, key: string) => playerTexts[key] ?? `missing ${key}`)
    .replace(/\{\{\{?(\w+)\}?\}\}/g, (_, key: string) => values[key] ?? `missing ${key}`);
}

export function stylesheet(): string {
  const files = readdirSync(shell).filter((file) => file.endsWith(".css"));
  return files.sort().map((file) => readFileSync(shell + file, "utf8")).join("\n");
}

export async function script(): Promise<string> {
  const result = await build({
    entryPoints: [here("browser.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: ["es2019"],
    conditions: ["@lentera/source"],
  });
  return result.outputFiles[0]?.text ?? "";
}
