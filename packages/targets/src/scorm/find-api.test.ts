import { expect, test } from "vitest";
import { findApi, type SearchWindow } from "./find-api.ts";

const api = { LMSInitialize: () => "true" };

/** A window of another origin: every property throws but the ones that browsers let through. */
function foreign(through: SearchWindow): SearchWindow {
  return new Proxy(through, {
    get(target, name) {
      if (name === "parent" || name === "opener") return Reflect.get(target, name);
      throw new DOMException("Blocked a frame", "SecurityError");
    },
  });
}

function self(properties: SearchWindow & { readonly API?: object }): SearchWindow {
  const made: Record<string, unknown> = { ...properties };
  made["parent"] ??= made;
  return made;
}

test.each<[string, SearchWindow]>([
  ["in the window itself", self({ API: api })],
  ["in a parent", { parent: { parent: self({ API: api }) } }],
  ["behind a parent of another origin", { parent: foreign({ parent: self({ API: api }) }) }],
  ["in the opener", self({ opener: self({ API: api }) })],
  ["in the opener's parent", self({ opener: { parent: self({ API: api }) } })],
  ["in the opener of a parent", { parent: self({ opener: self({ API: api }) }) }],
])("finds it %s", (_where, start) => {
  expect(findApi(start, "API")).toBe(api);
});

test("ends where nothing is to be found, in circles too", () => {
  const [a, b]: Record<string, unknown>[] = [{}, {}];
  Object.assign(a ?? {}, { parent: b });
  Object.assign(b ?? {}, { parent: a, opener: a });
  expect(findApi(a as SearchWindow, "API")).toBeUndefined();
  expect(findApi(self({ API: api }), "API_1484_11")).toBeUndefined();
  expect(findApi(self({ opener: null }), "API")).toBeUndefined();
});
