/** What a phrase becomes for Lucene: letters and digits only, pairs of Japanese characters as phrases, the rest left to the texts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuery } from "../../../src/graphql/cross-cutting/search-query.ts";

test.each([
  ["交通", ["交通"], '+"交通"'],
  ["子ども・子育て", ["子ども・子育て"], '+("子ども" "子と\u3099も") +"子育て"'],
  ["子ども・子育て 支援", ["子ども・子育て", "支援"], '(+("子ども" "子と\u3099も") +"子育て") (+"支援")'],
  ["交通　公園 交通", ["交通", "公園"], '(+"交通") (+"公園")'],
  ['"交通 公園" “a b”', ["交通 公園", "a b"], '(+"交通" +"公園") *:*'],
  ['"交通 公園', ['"交通', "公園"], '(+"交通") (+"公園")'],
  ["橋", ["橋"], "+*橋*"],
  ["ＮＰＯ法人", ["npo法人"], '+(npo *npo*) +"法人"'],
  ["4-4", ["4-4"], "+(4 *4*)"],
  ["①塙", ["①塙"], "+*塙*"],
  ["NOT the", ["not", "the"], "*:*"],
  [')( "~* AND [x TO y]', [")(", '"~*', "and", "[x", "to", "y]"], "(+(x *x*)) *:*"],
  ["", [], "*:*"],
  [" 　\t\n", [], "*:*"],
])("%j", (phrase, words, lucene) => {
  expect(searchQuery(phrase)).toEqual({ words, lucene });
});

const CLAUSE =
  /\+(?:"\p{L}{2,}"|\*\p{L}\*|\((?:"[\p{L}\p{M}]{2,}" ?|\*[\p{L}\p{M}]+\* ?){2}\)|\([a-z0-9]+ \*[a-z0-9]+\*\))/u.source;
const CLAUSES = `${CLAUSE}(?: ${CLAUSE})*`;
const LUCENE = new RegExp(`^(?:\\*:\\*|${CLAUSES}|\\(${CLAUSES}\\)(?: \\(${CLAUSES}\\))*(?: \\*:\\*)?)$`, "u");

test("no phrase reaches Lucene's syntax, and none has more clauses than it takes", () => {
  const phrase = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc
      .array(fc.constantFrom("交通", "子ども・子育て", "橋", "npo", '"a b"', "“道の 駅”", '"', "の"), {
        maxLength: 200,
      })
      .map((words) => words.join(" ")),
    fc.string({ unit: fc.constantFrom(..."交通公園橋道駅支援"), maxLength: 500 }).map((text) => [...text].join(" ")),
  );
  fc.assert(
    fc.property(phrase, (given) => {
      const { lucene } = searchQuery(given);
      expect(lucene).toMatch(LUCENE);
      expect(lucene.split("+").length - 1).toBeLessThanOrEqual(40);
    }),
    { numRuns: 2_000 },
  );
});
