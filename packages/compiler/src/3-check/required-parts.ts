import type { CourseConfig } from "@lentera/model";
import { Words } from "../2-parse/words.ts";
import { kindWords } from "../4-render/player-input.ts";
import type { Place } from "./ids.ts";

/**
 * The settings with the kinds that `completion.require` names in canonical English. Whether a word is an id or a
 * kind in the course's language shows only once the ids are known, so an id goes first.
 */
export function withRequiredKinds(config: CourseConfig, places: ReadonlyMap<string, Place>, words: ReadonlyMap<string, string>): CourseConfig {
  const { completion } = config;
  if (completion?.require === undefined) return config;
  const spoken = new Words(words);
  const require = completion.require.map((part) => {
    const kind = spoken.canonical(part);
    return !places.has(part) && kindWords.has(kind) ? kind : part;
  });
  return { ...config, completion: { ...completion, require } };
}
