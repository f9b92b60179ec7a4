/** A phrase's words are the server's, so that what the page says of them is what was looked for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuery } from "../../../src/graphql/cross-cutting/search-query.ts";
import { markWords } from "../../../web/explorer/search/mark-words.ts";
import { phraseWords } from "../../../web/explorer/search/phrase-words.ts";

test.each([
  ["交通　公園", ["交通", "公園"]],
  [" 公園 交通 公園 ", ["公園", "交通"]],
  ['"道の 駅" ＮＰＯ', ["道の 駅", "npo"]],
  ["“道の 駅”", ["道の 駅"]],
  ['"道の 駅', ['"道の', "駅"]],
  ["①", ["①"]],
  [" 　", []],
])("%j", (phrase, words) => {
  expect(phraseWords(phrase)).toEqual(words);
});

test("the same as the server's, whatever is typed", () => {
  const piece = fc.oneof(
    fc.constantFrom("交通", "公園", '"', "“", "”", "＂", " ", "　", "ＮＰＯ", "が", "①", '"a b"'),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const phrase = pieces.join("");
      expect(phraseWords(phrase)).toEqual(searchQuery(phrase).words);
    }),
    { numRuns: 2_000 },
  );
});

test("each word is marked wherever it stands, and the text is whole", () => {
  const marked = (text: string, phrase: string) =>
    markWords(text, phrase)
      .map((piece) => (piece.isWord ? `[${piece.text}]` : piece.text))
      .join("");
  expect(marked("公園と交通と都市公園", "交通 公園")).toBe("[公園]と[交通]と都市[公園]");
  expect(marked("4-4 交通サービスの充実", '"4-4 交通"')).toBe("[4-4 交通]サービスの充実");
  expect(marked("ＮＰＯ法人", "npo")).toBe("[ＮＰＯ]法人");
});
