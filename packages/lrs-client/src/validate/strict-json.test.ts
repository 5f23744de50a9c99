import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStrictJson, StrictJsonError } from "./strict-json.ts";

function refusal(input: string | Uint8Array): StrictJsonError {
  try {
    parseStrictJson(input);
  } catch (error) {
    if (error instanceof StrictJsonError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("parseStrictJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("reads every value that JSON.stringify writes, indented or not", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(parseStrictJson(text))).toBe(JSON.stringify(JSON.parse(text)));
        expect(parseStrictJson(new TextEncoder().encode(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("refuses a key that stands twice, wherever it stands and however it is written", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary" }), (value, key) => {
        const name = JSON.stringify(key);
        const text = `{"outer":[1,{${name}:${JSON.stringify(value)},"other":{},${name}:0}]}`;
        if (key === "other") return;
        expect(refusal(text).message).toContain("stands twice");
      }),
    );
    expect(refusal('{"a":1,"\\u0061":2}').path).toBe("/a");
    expect(refusal('[0,{"x":{"a":1,"b":[{}],"a":2}}]').path).toBe("/1/x/a");
    expect(refusal('{"__proto__":1,"__proto__":2}').message).toContain("__proto__");
  });

  it("does not take equal keys of different objects for duplicates", () => {
    expect(parseStrictJson('[{"a":{"a":1}},{"a":"a","b":"a"}]')).toEqual([
      { a: { a: 1 } },
      { a: "a", b: "a" },
    ]);
  });

  it("keeps __proto__ as a property and changes no prototype", () => {
    const value = parseStrictJson('{"__proto__":{"polluted":true}}');
    expect(Object.keys(Object(value))).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  it("refuses numbers that a double cannot hold", () => {
    expect(refusal('{"a":1e400}').message).toBe("The number 1e400 is too large.");
    expect(refusal(`[-1${"0".repeat(400)}]`).message).toContain("is too large");
    expect(parseStrictJson('{"a":1e-400,"b":true,"c":false,"e":-1.5E+3}')).toEqual({
      a: 0,
      b: true,
      c: false,
      e: -1500,
    });
  });

  it("refuses great depth without building it", () => {
    const started = performance.now();
    expect(refusal("[".repeat(5_000_000)).message).toContain("nested more than 100 levels");
    expect(performance.now() - started).toBeLessThan(1000);
    expect(parseStrictJson(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeDefined();
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(refusal(new Uint8Array([0x22, 0xc3, 0x28, 0x22])).message).toBe("The text is not valid UTF-8.");
    expect(refusal(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])).message).toBe(
      "The text is not valid UTF-8.",
    );
  });

  it.each(["", "{", '{"a"', '{"a":1,}', "{'a':1}", '"\\"', "[1 2]", "nul", "01", '{"a":1}{'])(
    "refuses %j",
    (text) => {
      expect(refusal(text).message).toContain("This is not JSON");
    },
  );
});
