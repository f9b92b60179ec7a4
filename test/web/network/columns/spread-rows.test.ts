/** Where the rows of a column stand: in their order, none on another, within the height, and as near to where they are wanted as can be. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadRows, type WantedRow } from "../../../../web/explorer/network/columns/spread-rows.ts";

const row: fc.Arbitrary<WantedRow> = fc.record({
  wanted: fc.integer({ min: -100, max: 600 }),
  height: fc.integer({ min: 1, max: 40 }),
  before: fc.integer({ min: 0, max: 20 }),
  weight: fc.integer({ min: 1, max: 5 }),
});
const needed = (rows: readonly WantedRow[]) => rows.reduce((sum, { height, before }) => sum + height + before, 0);

test("in order, apart and within", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.nat(300), (rows, more) => {
      const height = needed(rows) + more;
      let end = 0;
      for (const [i, middle] of spreadRows(rows, height).entries()) {
        const { height: own, before } = rows[i] as WantedRow;
        expect(middle - own / 2 - before).toBeGreaterThanOrEqual(end - 1e-6);
        end = middle + own / 2;
      }
      expect(end).toBeLessThanOrEqual(height + 1e-6);
    }),
  );
});

test("no other places are nearer to where they are wanted", () => {
  const cost = (rows: readonly WantedRow[], at: readonly number[]) =>
    rows.reduce((sum, { wanted, weight }, i) => sum + weight * ((at[i] ?? 0) - wanted) ** 2, 0);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 8 }),
      (rows, shifts) => {
        const height = needed(rows) + 400;
        // Any other way to keep them in order and within: each is moved down no less than the one before it.
        let used = 0;
        const sorted = [...shifts].sort((a, b) => a - b);
        const other = rows.map(({ height, before }, i) => {
          const at = used + before + height / 2 + (sorted[i] ?? 0);
          used += before + height;
          return at;
        });
        expect(cost(rows, spreadRows(rows, height))).toBeLessThanOrEqual(cost(rows, other) + 1e-6);
      },
    ),
  );
});

test("two that want the same place share it", () => {
  const one = { wanted: 50, height: 20, before: 0, weight: 1 };
  expect(spreadRows([one, one], 100)).toEqual([40, 60]);
});
