/** The language of a tag without script and region: `id` of `id-ID`. */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
