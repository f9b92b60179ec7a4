/** A goal against the direction of its target. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { goalAgainstDirection } from "../../../src/check/rules/goal-against-direction.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { sampleWith } from "../../support/sample-document.ts";

const table = (heads: string, row: string) => graphOf(sampleWith(["公園の面積、", `${heads}\n${row}\n\n・来園者数、`]));
const HEADS = "指標名\t方向\t現状値(令和5年度)\t目標値(令和11年度)";

test.each([
  ["増", "6", "12", []],
  ["増", "12", "6", ["warning goal-against-direction 18:12 6 | 18:9 12"]],
  ["減", "6", "12", ["warning goal-against-direction 18:11 12 | 18:9 6"]],
  ["維持", "6", "12", []],
  ["", "12", "6", []],
  ["増", "未測定", "6", []],
])("a target that is to go %s from %s to %s", (direction, from, to, expected) => {
  const graph = table(HEADS, `公園の面積\t${direction}\t${from}\t${to}`);
  expect(inShort(goalAgainstDirection(subjectOf(graph)))).toEqual(expected);
});
