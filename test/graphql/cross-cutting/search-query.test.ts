/** What a phrase becomes for Lucene: letters and digits only, pairs of Japanese characters as phrases, the rest left to the texts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuery } from "../../../src/graphql/cross-cutting/search-query.ts";

test.each([
  ["交通", ["交通"], '+"交通"'],
  ["子ども・子育て 支援", ["子ども・子育て", "支援"], '+("子ども" "子と\u3099も") +"子育て" +"支援"'],
  ["橋", ["橋"], "+*橋*"],
  ["ＮＰＯ法人", ["npo法人"], '+(npo *npo*) +"法人"'],
  ["4-4", ["4-4"], "+(4 *4*)"],
  ["①塙", ["①塙"], "+*塙*"],
  ["NOT the", ["not", "the"], "*:*"],
  [')( "~* AND [x TO y]', [")(", '"~*', "and", "[x", "to", "y]"], "+(x *x*)"],
  ["", [], "*:*"],
  [" 　\t\n", [], "*:*"],
])("%j", (phrase, words, lucene) => {
  expect(searchQuery(phrase)).toEqual({ words, lucene });
});

test("no phrase reaches Lucene's syntax", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (phrase) => {
      const { lucene } = searchQuery(phrase);
      if (lucene === "*:*") return;
      for (const clause of lucene.split(/ (?=\+)/)) {
        expect(clause).toMatch(
          /^\+(("[\p{L}]{2,}"|\*[\p{L}]\*)|\(("[\p{L}\p{M}]{2,}" ?|\*[\p{L}\p{M}]+\* ?){2}\)|\([a-z0-9]+ \*[a-z0-9]+\*\))$/u,
        );
      }
    }),
    { numRuns: 2_000 },
  );
});
