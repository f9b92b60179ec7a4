/** Words for the state of a measure. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readStatus } from "../../../src/ingest/values/read-status.ts";
import { anyText, fullWidth } from "./texts.ts";

test.each([
  ["新規", "new"],
  ["（新規）", "new"],
  ["【新規】", "new"],
  ["継続", "continuing"],
  ["現状継続", "continuing"],
  ["拡充", "expanded"],
  ["拡大", "expanded"],
  ["縮小", "reduced"],
  ["見直し", "revised"],
  ["再掲", "repeated"],
  ["完了", "completed"],
  ["廃止", "abolished"],
  ["休止", "suspended"],
  ["実施中", "inProgress"],
  ["In motion", "inProgress"],
  ["IN PROGRESS", "inProgress"],
  ["Planned", "planned"],
  ["Completed", "completed"],
] as const)("%s is %s", (text, kind) => {
  expect(readStatus(text)).toEqual({ text, kind });
  expect(readStatus(` ${fullWidth(text)}\n`)).toEqual({ text: fullWidth(text), kind });
});

test.each(["新規・拡充", "一部新規", "廃止へ", "検討中", "終了", "改善（方法）", "決めていない", "A"])(
  "%s is kept as it is stated",
  (text) => {
    expect(readStatus(text)).toEqual({ text, kind: null });
  },
);

test.each(["", " ", "-", "#N/A", "なし", "=A2", "#REF!"])("%j is none", (text) => {
  expect(readStatus(text)).toBeUndefined();
});

test("nothing is thrown", () => {
  fc.assert(fc.property(anyText, (text) => readStatus(text)?.text !== ""));
});
