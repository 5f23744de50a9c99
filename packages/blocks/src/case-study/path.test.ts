import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMemory, writeMemory } from "./memory.ts";
import { neighbours, pathOf, type SceneInfo } from "./path.ts";

const scene = (id: string, type: SceneInfo["type"] = "story", targets: string[] = []): SceneInfo => ({ id, type, targets });
const scenes = [
  scene("start"),
  scene("ask", "questions"),
  scene("choose", "decision", ["left", "right"]),
  scene("left"),
  scene("right"),
  scene("end", "debrief"),
];

describe("the way through a case study", () => {
  it("leaves branches aside until one is chosen", () => {
    expect(pathOf(scenes, new Map())).toEqual(["start", "ask", "choose", "end"]);
    expect(pathOf(scenes, new Map([["choose", "right"]]))).toEqual(["start", "ask", "choose", "right", "end"]);
  });

  it("knows what comes before and after", () => {
    const none = new Map<string, string>();
    const right = new Map([["choose", "right"]]);
    expect(neighbours(scenes, none, "start")).toEqual({ previous: undefined, next: "ask" });
    expect(neighbours(scenes, none, "choose")).toEqual({ previous: "ask", next: undefined });
    expect(neighbours(scenes, right, "choose")).toEqual({ previous: "ask", next: "right" });
    expect(neighbours(scenes, right, "left")).toEqual({ previous: "choose", next: "end" });
    expect(neighbours(scenes, right, "end")).toEqual({ previous: "right", next: undefined });
  });

  it("follows decisions inside branches, and ends in circles", () => {
    const nested = [
      scene("one", "decision", ["a", "b"]),
      scene("a"),
      scene("b"),
      scene("two", "decision", ["a", "end"]),
      scene("end", "debrief"),
    ];
    expect(pathOf(nested, new Map([["one", "b"], ["two", "a"]]))).toEqual(["one", "b", "two", "a", "end"]);
    const circle = [scene("d", "decision", ["e"]), scene("e", "story", ["d"])];
    expect(pathOf(circle, new Map([["d", "e"], ["e", "d"]]))).toEqual(["d", "e"]);
  });

  it("is kept in a short text", () => {
    const ids = scenes.map(({ id }) => id);
    const some = fc.constantFrom(...ids);
    fc.assert(
      fc.property(fc.option(some, { nil: undefined }), fc.array(fc.tuple(some, some)), (current, pairs) => {
        const memory = { current, choices: new Map(pairs) };
        expect(readMemory(writeMemory(memory))).toEqual(memory);
      }),
    );
    expect(readMemory("")).toEqual({ current: undefined, choices: new Map() });
  });
});
