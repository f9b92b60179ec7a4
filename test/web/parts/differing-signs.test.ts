/** Two names that a finding compares, in pieces: put together they are the names, and what is marked is what the other does not have. */
import { expect, test } from "vitest";
import { byRule } from "../../../web/explorer/findings/by-rule.ts";
import { differingSigns } from "../../../web/explorer/findings/differing-signs.ts";

const shown = (first: string, second: string) =>
  differingSigns(first, second).map((pieces) => pieces.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(""));

test.each([
  ["豊かな学力の育成", "確かな学力の育成", ["[豊]かな学力の育成", "[確]かな学力の育成"]],
  ["埴保己一プラン", "塙保己一プラン", ["[埴]保己一プラン", "[塙]保己一プラン"]],
  ["健康課", "健康推進課", ["健康課", "健康[推進]課"]],
  ["𠮷田課", "吉田課", ["[𠮷]田課", "[吉]田課"]],
  ["同じ", "同じ", ["同じ", "同じ"]],
])("%s, %s", (first, second, expected) => {
  expect(shown(first, second)).toEqual(expected);
  const pieces = differingSigns(first, second);
  expect(pieces.map((side) => side.map(({ text }) => text).join(""))).toEqual([first, second]);
  for (const [side, name] of [
    [pieces[0], first],
    [pieces[1], second],
  ] as const)
    for (const { start, text } of side) expect(name.slice(start, start + text.length)).toBe(text);
});

test("findings of one kind come together, kinds as they first come", () => {
  expect(byRule(["b1", "a1", "b2"], (one) => one.charAt(0))).toEqual([
    { rule: "b", found: ["b1", "b2"] },
    { rule: "a", found: ["a1"] },
  ]);
});
