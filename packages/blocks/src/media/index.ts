import { h } from "hastscript";
import type { Element, ElementContent } from "hast";
import type { BlockInput, BlockKind, DiagnosticCode, KindContext } from "@lentera/model";
import { fileKeys, fileLink, fileOf } from "../authoring/file-link.ts";
import { diagnostics } from "./diagnostics.ts";
import style from "./style.css?text";
import { texts } from "./text.ts";

const formats = {
  video: ["mp4", "m4v", "webm"],
  audio: ["mp3", "m4a", "aac", "wav", "ogg", "opus", "webm"],
} as const;

/** `::video[Title]{src= captions= transcript= poster=}` and `::audio`, with the browser's own controls. */
export const media: BlockKind = {
  kind: "media",
  containers: ["video", "audio"],
  leaves: ["video", "audio"],
  attributes: [...fileKeys, "captions", "captions-language", "transcript", "poster"],
  render,
  diagnostics,
  texts,
  player: "",
  style,
};

function render(block: BlockInput, context: KindContext): ElementContent[] {
  const name = block.name === "audio" ? "audio" : "video";
  const { attributes, node, label, nodes } = block;
  const { values } = attributes;
  const written = fileOf(attributes);
  const report = (code: DiagnosticCode, severity: "error" | "warning", more: Record<string, string> = {}): void =>
    context.report({ code, severity, values: { name, ...more }, origin: context.origin(node) });
  if (!written) {
    report("media/no-source", "error", { ext: formats[name][0] });
    return [];
  }
  const src = fileLink(written, node, context);
  if (src === undefined) return [];
  const file = String(written.value);
  if (!new RegExp(`\\.(${formats[name].join("|")})$`, "i").test(file)) {
    report("media/format", "warning", { file, formats: formats[name].join(", ") });
  }
  if (label.length === 0) report("media/no-title", "warning");
  const title = block.title === "" ? file.replace(/^.*\//, "") : block.title;
  const captions = track(block, context);
  const transcript = transcriptOf(block, context);
  if (name === "video" && !captions && !transcript) report("media/no-captions", "warning");
  if (name === "audio" && !transcript) report("media/no-transcript", "warning");
  const poster = values.get("poster");
  const player = h(
    name,
    {
      src,
      controls: true,
      // What a learner does not play costs no data.
      preload: "metadata",
      ariaLabel: title,
      ...(name === "video" ? { playsInline: true } : {}),
      ...(poster ? { poster: fileLink(poster, node, context) } : {}),
    },
    [...(captions ? [captions] : []), h("a", { href: src }, context.text("media.file"))],
  );
  const shown = label.length > 0 ? h("figure", [player, h("figcaption", context.phrasing(label))]) : player;
  return [h("div.media", { id: attributes.id }, [shown, ...(transcript ? [transcript] : [])])];
}

function track(block: BlockInput, context: KindContext): Element | undefined {
  const written = block.attributes.values.get("captions");
  if (!written) return undefined;
  const src = fileLink(written, block.node, context);
  if (src !== undefined && !/\.vtt$/i.test(String(written.value))) {
    const values = { file: String(written.value) };
    context.report({ code: "media/captions-format", severity: "error", values, origin: context.origin(written.range) });
  }
  const language = block.attributes.values.get("captions-language")?.value;
  const srcLang = typeof language === "string" ? language : context.language;
  return h("track", { kind: "captions", src, srcLang, label: context.text("media.captions"), default: true });
}

/** A transcript between the container's fences, or a link to a file. */
function transcriptOf(block: BlockInput, context: KindContext): Element | undefined {
  const title = context.text("media.transcript");
  if (block.nodes.length > 0) {
    return h("details.transcript", [h("summary", title), h("div.transcript-body", context.content(block.nodes))]);
  }
  const written = block.attributes.values.get("transcript");
  const href = written && fileLink(written, block.node, context);
  return href === undefined ? undefined : h("p.transcript", h("a", { href }, title));
}
