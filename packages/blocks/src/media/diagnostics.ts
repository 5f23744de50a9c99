import type { DiagnosticTexts } from "@lentera/model";
import { fileDiagnostics } from "../authoring/file-link.ts";

/** What authors get wrong with video and audio. */
export const diagnostics = {
  ...fileDiagnostics,
  "media/no-source": {
    message: "This {name} names no file.",
    hint: "Write ::{name}[Title]{src=media/file.{ext}}.",
  },
  "media/no-title": {
    message: "This {name} has no title, so a screen reader can only read out its file name.",
    hint: "Write what it shows in brackets: ::{name}[Title]{…}.",
  },
  "media/format": {
    message: "Browsers do not play “{file}” everywhere.",
    hint: "Save it in a format that all browsers play: {formats}.",
  },
  "media/captions-format": {
    message: "Browsers read captions as WebVTT only, and “{file}” is none.",
    hint: "Save the captions as a .vtt file; subtitle editors offer that, also from .srt.",
  },
  "media/no-captions": {
    message: "This video has neither captions nor a transcript, so deaf learners and those without sound miss it.",
    hint: "Add captions=media/file.vtt, or write the transcript between “:::video[Title]{src=…}” and “:::”.",
  },
  "media/no-transcript": {
    message: "This audio has no transcript, so deaf learners and those without sound miss it.",
    hint: "Add transcript=media/file.txt, or write the transcript between “:::audio[Title]{src=…}” and “:::”.",
  },
} satisfies DiagnosticTexts;
