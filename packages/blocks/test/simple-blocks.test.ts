import { describe, expect, it } from "vitest";
import { renderBlock } from "./reading.ts";

describe("simple blocks", () => {
  it("details", () => {
    expect(renderBlock("details", "Text.", { title: "More", values: { id: "m", open: true } })).toMatchObject({
      codes: [],
      html: '<details class="details" id="m" open><summary>More</summary><div class="details-body"><p>Text.</p></div></details>',
    });
  });

  it("tabs", () => {
    expect(renderBlock("tabs", "## A\n\na\n\n## B\n\nb", { values: { id: "t" } })).toMatchObject({
      codes: [],
      html:
        '<div class="tabs" id="t" data-block="tabs"><section class="tab"><div class="tab-title"><h2>A</h2></div><div class="tab-body"><p>a</p></div></section>' +
        '<section class="tab"><div class="tab-title"><h2>B</h2></div><div class="tab-body"><p>b</p></div></section></div>',
    });
  });

  it("columns, at breaks or headings", () => {
    const html = '<div class="columns"><div class="column"><p>a</p></div><div class="column"><p>b</p></div></div>';
    expect(renderBlock("columns", "a\n\n---\n\nb")).toMatchObject({ codes: [], html });
    expect(renderBlock("columns", "## A\n\na\n\n## B\n\nb").html.match(/class="column"/g)).toHaveLength(2);
  });

  it("video", () => {
    const values = { src: "media/a.mp4", captions: "media/a.vtt", poster: "media/a.jpg", transcript: "media/a.txt" };
    expect(renderBlock("video", "", { title: "Talk", values })).toMatchObject({
      codes: [],
      html:
        '<div class="media"><figure><video src="media/a.mp4" controls preload="metadata" aria-label="Talk" playsinline poster="media/a.jpg">' +
        '<track kind="captions" src="media/a.vtt" srclang="en" label="Captions" default><a href="media/a.mp4">Open the file</a></video>' +
        '<figcaption>Talk</figcaption></figure><p class="transcript"><a href="media/a.txt">Transcript</a></p></div>',
    });
  });

  it("audio with its transcript inside", () => {
    const { html, codes } = renderBlock("audio", "She says …", { title: "Talk", values: { src: "a.mp3" } });
    expect(codes).toEqual([]);
    expect(html).toContain('<details class="transcript"><summary>Transcript</summary><div class="transcript-body"><p>She says …</p></div></details>');
  });

  it("download", () => {
    expect(renderBlock("download", "", { title: "Form", values: { file: "media/form.pdf" } })).toMatchObject({
      codes: [],
      html: '<p class="download"><a class="download-link" href="media/form.pdf" download="form.pdf" target="_blank">Form <span class="download-type">PDF</span></a></p>',
    });
  });

  it.each([
    ["details", "x", {}, ["details/no-title"]],
    ["tabs", "## A\n\nx", {}, ["tabs/too-few"]],
    ["columns", "x", {}, ["columns/one-column"]],
    ["video", "", {}, ["media/no-source"]],
    ["video", "", { src: "https://example.org/a.mp4" }, ["block/not-a-course-file"]],
    ["video", "", { src: "a.avi", transcript: "a.txt" }, ["media/format", "media/no-title"]],
    ["video", "x", { src: "a.mp4", captions: "a.srt" }, ["media/no-title", "media/captions-format"]],
    ["video", "", { src: "a.mp4" }, ["media/no-title", "media/no-captions"]],
    ["audio", "", { src: "a.mp3" }, ["media/no-title", "media/no-transcript"]],
    ["video", "", { file: "https://example.org/a.mp4" }, ["block/not-a-course-file"]],
    ["download", "", {}, ["download/no-file"]],
    ["download", "", { src: "media/form.pdf" }, []],
    ["download", "", { file: true }, ["block/not-a-course-file"]],
  ])("%s with %j and %j", (name, markdown, values, codes) => {
    expect(renderBlock(name, markdown, { values: values as Record<string, string | true> }).codes).toEqual(codes);
  });
});
