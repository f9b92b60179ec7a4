/** When two names are the same, how alike they are, and what is proposed instead. */
import { expect, test } from "vitest";
import { didYouMean, differenceOf, likeness, proposalsOf, sameName } from "../../src/model/names.ts";

test("width, composition and white space make no other name", () => {
  expect(sameName("ＮＰＯ　法人", "NPO法人")).toBe(true);
  expect(sameName("か\u3099", "が")).toBe(true);
  expect(sameName("塙保己一", "埴保己一")).toBe(false);
});

test("likeness runs from 0 to 1, the same both ways", () => {
  expect(likeness("あい", "あい")).toBe(1);
  expect(likeness("", "")).toBe(1);
  expect(likeness("あい", "うえ")).toBe(0);
  expect(likeness("あいう", "あいえお")).toBe(0.5);
  expect(likeness("あいえお", "あいう")).toBe(0.5);
  expect(differenceOf("あいう", "あいえお")).toBe(2);
});

test("proposes at most three, best first, none that is less than half alike or much less alike than the best", () => {
  expect(didYouMean("あいうえ", ["かきくけ"])).toBe("");
  expect(didYouMean("あいうえ", ["あいかき", "あいうか", "あいうえお", "いいうか", "あいうか"])).toBe(
    " (did you mean あいうえお or あいうか?)",
  );
  expect(didYouMean("あいうえ", ["あいうか", "あいうき", "あいうく", "あいうけ"])).toBe(
    " (did you mean あいうか or あいうき or あいうく?)",
  );
});

test("of many names so many are compared, then nothing is proposed any more", () => {
  const propose = proposalsOf(["あいう", "かきく"], 5);
  expect(["あいえ", "かきけ", "あいえ", "あいえ"].map((name) => propose(name))).toEqual([
    ["あいう"],
    ["かきく"],
    ["あいう"],
    [],
  ]);
});
