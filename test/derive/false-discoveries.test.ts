/** q-values against an example worked by hand, and against their definition. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { qValuesOf } from "../../src/derive/false-discoveries.ts";

test("five p-values, by hand", () => {
  // By rank: 0.01 · 5 ÷ 1, 0.02 · 5 ÷ 2, 0.039 · 5 ÷ 3 = 0.065, 0.04 · 5 ÷ 4 = 0.05, 0.5: the third takes the fourth's.
  const qValues = qValuesOf([0.04, 0.5, 0.01, 0.039, 0.02]);
  expect(qValues.map((q) => Number(q.toFixed(12)))).toEqual([0.05, 0.5, 0.05, 0.05, 0.05]);
  expect(qValuesOf([])).toEqual([]);
  expect(qValuesOf([0.3])).toEqual([0.3]);
  expect(qValuesOf([1, 1, 0.9])).toEqual([1, 1, 1]);
});

test("those at or below q are those that the procedure of Benjamini and Hochberg rejects at q", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }).map((n) => n / 100)), (pValues) => {
      const qValues = qValuesOf(pValues);
      const ascending = pValues.toSorted((a, b) => a - b);
      for (const level of [0.0501, 0.1003, 0.3007]) {
        const last = ascending.findLast((p, place) => p <= ((place + 1) / pValues.length) * level) ?? -1;
        expect(qValues.map((q) => q <= level)).toEqual(pValues.map((p) => p <= last));
      }
    }),
  );
});
