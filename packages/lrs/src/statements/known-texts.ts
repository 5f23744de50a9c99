import { BoundedMap } from "../bounded-map.ts";
import type { BroughtDefinition } from "./definition.ts";
import type { PreparedStatement } from "./prepare.ts";
import { definedActivities, namedAgents } from "./terms.ts";

/** A name of an agent that a statement brought. */
export interface BroughtName {
  readonly key: string;
  readonly term: string;
  readonly name: string;
}

/** Remembers the names and definitions stored lately: most statements bring none that is new. */
export class KnownTexts {
  readonly #definitions = new BoundedMap<string, string>(20_000);
  readonly #names = new BoundedMap<string, true>(50_000);

  /** Only what is durably stored may be remembered. */
  remember(names: readonly BroughtName[], definitions: readonly BroughtDefinition[]): void {
    for (const { key } of names) this.#names.set(key, true);
    for (const { id, text } of definitions) this.#definitions.set(id, text);
  }

  newNames(statements: readonly PreparedStatement[]): BroughtName[] {
    const found = new Map<string, BroughtName>();
    for (const { statement } of statements) {
      for (const { term, name } of namedAgents(statement)) {
        const key = JSON.stringify([term, name]);
        if (this.#names.get(key) === undefined) found.set(key, { key, term, name });
      }
    }
    return [...found.values()];
  }

  newDefinitions(statements: readonly PreparedStatement[]): BroughtDefinition[] {
    const found: BroughtDefinition[] = [];
    const seen = new Map<string, string>();
    for (const { statement } of statements) {
      for (const { id, definition } of definedActivities(statement)) {
        const text = JSON.stringify(definition);
        if ((seen.get(id) ?? this.#definitions.get(id)) === text) continue;
        seen.set(id, text);
        found.push({ id, definition, text });
      }
    }
    return found;
  }
}
