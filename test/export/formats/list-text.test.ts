/** Lists in a cell: as people write them, and no entry can be mistaken for two. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { listText } from "../../../src/export/formats/graph-csv.ts";

test.each([
  [["1-7", "2-1"], "1-7; 2-1"],
  [[1, 3, 4], "1; 3; 4"],
  [["埴保己一プラン"], "埴保己一プラン"],
  [["a; b", "c"], '"a; b"; c'],
  [["", " x"], '""; " x"'],
  [[], ""],
])("%j: %s", (entries, text) => {
  expect(listText(entries)).toBe(text);
});

test("two lists have the same text only if they have the same entries", () => {
  const lists = fc.array(
    fc.array(fc.constantFrom("a", ";", '"', " ", "\n", "a; a", "\\"), { maxLength: 3 }).map((all) => all.join("")),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      expect(listText(a) === listText(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { numRuns: 3_000 },
  );
});
