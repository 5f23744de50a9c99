import { text } from "./text.ts";

/** Policy of the mini LMS's own page. */
export const lmsPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * Policy for course documents: what a careful LMS allows. Packages work under it, so the preview and the
 * tests always set it.
 */
export const coursePolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const escape = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character);

/** The page of the mini LMS. Its parts are found by id, by the page's script and by tests. */
export function lmsPage(language: string, texts: ReadonlyMap<string, string>): string {
  const say = (key: keyof typeof text): string => escape(texts.get(key) ?? text[key]);
  const json = JSON.stringify(Object.fromEntries(texts)).replace(/</g, "\\u003c");
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lentera</title>
<link rel="stylesheet" href="/lms.css">
<script type="application/json" id="texts">${json}</script>
<script defer src="/lms.js"></script>
</head>
<body>
<header>
<h1 id="course-title">Lentera</h1>
<div class="group">
<label>${say("lms.target")} <select id="target"></select></label>
<label id="unit-choice" hidden>${say("lms.unit")} <select id="unit"></select></label>
</div>
<div class="group">
<button type="button" id="new-attempt" title="${say("lms.newAttempt.hint")}">${say("lms.newAttempt")}</button>
<button type="button" id="resume" title="${say("lms.resume.hint")}">${say("lms.resume")}</button>
<button type="button" id="offline" aria-pressed="false">${say("lms.offline")}</button>
<button type="button" id="kill" title="${say("lms.kill.hint")}">${say("lms.kill")}</button>
</div>
<div class="group">
<button type="button" id="findings-button" aria-expanded="false" aria-controls="findings">${say("lms.findings")}</button>
<button type="button" id="panel-button" aria-expanded="true" aria-controls="panel">${say("lms.panel.hide")}</button>
</div>
</header>
<main>
<div id="stage"></div>
<div class="message" id="killed" role="status" hidden><p>${say("lms.killed")}</p><button type="button" id="resume-killed">${say("lms.resume")}</button></div>
<p class="message" id="disconnected" role="alert" hidden>${say("lms.disconnected")}</p>
<section id="findings" aria-label="${say("lms.findings")}" hidden>
<div class="bar"><h2>${say("lms.findings")}</h2><button type="button" id="findings-close">${say("lms.findings.close")}</button></div>
<p id="findings-notice" role="status" hidden></p>
<ul id="findings-list"></ul>
</section>
</main>
<aside id="panel" aria-label="${say("lms.calls")}">
<div><h2>${say("lms.record")}</h2><dl id="record"></dl></div>
<div class="bar"><h2>${say("lms.calls")}</h2><button type="button" id="calls-clear">${say("lms.calls.clear")}</button></div>
<div id="calls-scroller" tabindex="0" role="region" aria-label="${say("lms.calls")}"><p id="calls-web" hidden>${say("lms.calls.web")}</p><p id="calls-none">${say("lms.calls.none")}</p><ol id="calls"></ol></div>
</aside>
</body>
</html>
`;
}
