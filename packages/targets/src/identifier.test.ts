import fc from "fast-check";
import { expect, test } from "vitest";
import { identifier, shortIdentifier } from "./identifier.ts";

test("keeps ordinary ids readable", () => {
  expect(identifier("asas-pelayanan")).toBe("asas_pelayanan");
  expect(identifier("q-asas_1")).toBe("q_asas__1");
  expect(identifier("asas")).toBe("asas");
});

test("gives every id letters, digits and underscores, a letter first, at most 64 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (id) => {
      expect(identifier(id)).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
      expect(shortIdentifier(id)).toMatch(/^[A-Za-z0-9_]{1,64}$/);
    }),
  );
});

test("never gives two ids one identifier", () => {
  const id = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "B", "1", "-", "_", "é", "é".normalize("NFD"), " "), maxLength: 8 }),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 200 }), (ids) => {
      expect(new Set(ids.map(identifier)).size).toBe(ids.length);
    }),
  );
});

test("tells long ids apart that begin alike", () => {
  const long = "langkah-".repeat(30);
  expect(identifier(`${long}a`)).not.toBe(identifier(`${long}b`));
});
