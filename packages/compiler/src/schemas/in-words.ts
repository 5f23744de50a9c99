import type { Locale } from "../locale.ts";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
}

/**
 * A schema for editors of those who write the words of a language: its keys and values beside the English ones. Of
 * several spellings the one that hints show is offered; the others are right too.
 */
export function inWords(schema: object, { words, spellings }: Pick<Locale, "words" | "spellings">): object {
  const of = (canonical: string): string[] => [...words].flatMap(([written, word]) => (word === canonical ? [written] : []));

  function translate({ properties, required, enum: allowed, items, ...rest }: Schema): object {
    if (allowed !== undefined) return { ...rest, enum: [...new Set(allowed.flatMap((word) => [...of(word), word]))] };
    if (items !== undefined) return { ...rest, items: translate(items) };
    if (properties === undefined) return rest;
    const shown = Object.entries(properties).flatMap(([key, value]) => {
      const own = spellings.get(key);
      return [...(own === undefined ? [] : [[own, translate(value)] as const]), [key, translate(value)] as const];
    });
    const others = Object.entries(properties).flatMap(([key, value]) => {
      const rare = of(key).filter((word) => word !== spellings.get(key) && !(word in properties));
      return rare.length > 0 ? [[`^(?:${rare.join("|")})$`, translate(value)] as const] : [];
    });
    return {
      ...rest,
      properties: Object.fromEntries(shown),
      ...(others.length > 0 && { patternProperties: Object.fromEntries(others) }),
      ...(required && { allOf: required.map((key) => ({ anyOf: [key, ...of(key)].map((word) => ({ required: [word] })) })) }),
    };
  }
  return translate(schema);
}
