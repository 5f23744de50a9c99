/** Picks one entry of a language map. */
export type LanguageChooser = (map: Record<string, unknown>) => Record<string, unknown>;

/** Chooses by an Accept-Language header (RFC 4647, section 3.4, lookup in both directions); else the first entry. */
export function languageChooser(header: string | undefined): LanguageChooser {
  const wanted = (header ?? "")
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
  return (map) => {
    const tags = Object.keys(map);
    const chosen = choose(tags, wanted) ?? tags[0];
    return chosen === undefined ? {} : { [chosen]: map[chosen] };
  };
}

function choose(tags: readonly string[], wanted: readonly string[]): string | undefined {
  for (const range of wanted) {
    if (range === "*") return tags[0];
    const found =
      tags.find((tag) => tag.toLowerCase() === range) ??
      tags.find((tag) => tag.toLowerCase().startsWith(`${range}-`)) ??
      tags.find((tag) => range.startsWith(`${tag.toLowerCase()}-`));
    if (found !== undefined) return found;
  }
  return undefined;
}
