import type { Asset, Course, PackageFile, Site, Target, Unit } from "@lentera/model";
import type { Locale } from "../locale.ts";
import { playerTexts, translated, type Kinds } from "../texts.ts";
import { playerInput } from "./player-input.ts";
import { playerParts } from "./player-parts.ts";
import { renderDocument } from "./document.ts";
import { stylesheet } from "./stylesheet.ts";

const encoder = new TextEncoder();

/** A file of a package from its text. */
export function textFile(path: string, text: string): PackageFile {
  const bytes = encoder.encode(text);
  return { path, size: bytes.length, open: () => bytes };
}

/** Kinds that the pages of these units use, in list order. */
export function kindsUsed(course: Course, kinds: Kinds): Kinds {
  const names = new Set(course.modules.flatMap((module) => module.pages.flatMap((page) => page.kinds)));
  if (course.terms.length > 0) names.add("glossary");
  return {
    questions: kinds.questions.filter(({ kind }) => names.has(kind)),
    blocks: kinds.blocks.filter(({ kind }) => names.has(kind)),
  };
}

/** Everything of a package but its manifest: launch documents first, then player, styles and media. */
export function renderSite(
  course: Course,
  target: Target,
  media: ReadonlyMap<string, Asset>,
  kinds: Kinds,
  locales: readonly Locale[],
  units: readonly Unit[],
): Site {
  const used = kindsUsed(course, kinds);
  const variant = target.variant?.(course.config);
  const parts = playerParts(course, units);
  const needed = Object.entries(playerTexts(course.language, used, locales)).filter(([key]) => !parts.unused.has(key.split(".", 1)[0] ?? ""));
  const texts = { ...Object.fromEntries(needed), ...translated(variant?.texts ?? {}, course.language, locales) };
  const documents = units.map((unit) =>
    textFile(unit.launch, renderDocument(course, unit, playerInput(course, unit, target, texts), texts, variant?.connect)),
  );
  const kindScripts = [...used.questions, ...used.blocks].map((kind) => kind.player).filter((text) => text !== "");
  const files: PackageFile[] = [
    ...documents,
    textFile("lentera.css", stylesheet(course, used, parts.styles)),
    textFile("lentera.js", [...kindScripts, ...parts.scripts, variant?.player ?? target.player].join("\n")),
  ];
  const links = new Map(course.assets.map((link) => [link.target, media.get(link.path)]));
  for (const [path, asset] of [...links].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (asset) files.push({ path, size: asset.size, open: () => asset.open() });
  }
  return { course, units, files };
}
