import { expect, it } from "vitest";
import { peek } from "./peek.ts";

const course = (value: string, path = "course.yaml"): ReturnType<typeof peek> => peek({ files: [{ path, value }], assets: [] });

it.each([
  ["targets: [scorm12, cmi5]", ["scorm12", "cmi5"]],
  ["targets: scorm2004-3rd # for the old LMS", ["scorm2004-3rd"]],
  ["title: x\r\ntargets:\r\n  - web\r\n  - scorm12\r\nid: y", ["web", "scorm12"]],
  ['targets: ["web"]', ["web"]],
  ["judul: x\npaket: [scorm12, web]", ["scorm12", "web"]],
  ["bahasa: id\nsasaran-paket:\n  - web", ["web"]],
  ["title: targets", undefined],
])("finds the targets of %j", (text, targets) => expect(course(text).targets).toEqual(targets));

it("finds the language of messages, in front matter too", () => {
  expect(course("messages: id").messages).toBe("id");
  expect(course("---\nmessages: en\n---\n# A", "kursus.md").messages).toBe("en");
  expect(course("# A\nmessages: en", "kursus.md")).toEqual({});
  expect(peek({ files: [], assets: [] })).toEqual({});
});
