/** What stands above a picture: whose plan it is, and that it is a draft where its title does not say so. */
import { expect, test } from "vitest";
import { picturesWordsIn } from "../../web/explorer/pictures/pictures-words.ts";

test.each([
  ["ja", "見本計画", "DRAFT", "本庄市 見本計画（素案）"],
  ["ja", "後期基本計画 (素案)", "DRAFT", "本庄市 後期基本計画 (素案)"],
  ["ja", "見本計画", "ADOPTED", "本庄市 見本計画"],
  ["en", "見本計画", "DRAFT", "本庄市 見本計画 (draft)"],
] as const)("%s, %s, %s", (language, title, stage, expected) => {
  expect(picturesWordsIn(language).subject("本庄市", title, stage)).toBe(expected);
});
