import { basic, connect, type Connection, type ConnectionOptions, type Statement } from "../src/core/index.ts";
import { TestLrs, type TestLrsOptions } from "../src/testing/index.ts";

/** A small statement, told apart by its number. */
export function statement(number: number, more: Partial<Statement> = {}): Statement {
  return {
    actor: { account: { homePage: "https://siasn.example.go.id", name: "199001012015031001" } },
    verb: { id: "http://adlnet.gov/expapi/verbs/experienced", display: { id: "mengalami" } },
    object: { id: `https://example.go.id/kursus/halaman/${number}` },
    ...more,
  };
}

export function statements(count: number): Statement[] {
  return Array.from({ length: count }, (_, number) => statement(number));
}

/** What the test LRS refuses with 400. */
export function badStatement(number: number): Statement {
  return statement(number, { result: { score: { scaled: 7 } } });
}

export function testLrs(
  options: TestLrsOptions = {},
  more: Partial<ConnectionOptions> = {},
): { readonly lrs: TestLrs; readonly connection: Connection } {
  const lrs = new TestLrs(options);
  const connection = connect({
    endpoint: lrs.endpoint,
    credentials: basic("penguji", "rahasia"),
    transport: lrs.fetch as ConnectionOptions["transport"] & {},
    ...more,
  });
  return { lrs, connection };
}

/** Object numbers in the order in which the LRS stored them. */
export function storedNumbers(lrs: TestLrs): number[] {
  return lrs.statements.map(({ object }) => Number("id" in object ? object.id?.split("/").pop() : NaN));
}

/** Random numbers that are the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
