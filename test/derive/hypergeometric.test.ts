/** Expected overlap and p-value against R's own `phyper`, an implementation that shares nothing with ours. */
import fc from "fast-check";
import { phyper } from "lib-r-math.js";
import { expect, test } from "vitest";
import { deriveGraph } from "../../src/derive/derive-graph.ts";
import { expectedShared, upperTails } from "../../src/derive/hypergeometric.ts";
import { checkedGraphOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";

const upperTail = (population: number, a: number, b: number, shared: number) => upperTails(population)(a, b, shared);

/** P(X ≥ shared): R's upper tail is P(X > q). */
const byR = (population: number, a: number, b: number, shared: number) =>
  phyper(shared - 1, a, population - a, b, false) as number;

test("every pair of the seed", () => {
  const { graph } = checkedGraphOf(seedBytes());
  const { planOverlaps, counts } = deriveGraph(graph);
  const pairs = planOverlaps.filter(({ planIds }) => planIds.length === 2);
  expect(pairs).toHaveLength(10);
  for (const { planIds, itemIds, measures } of pairs) {
    const [a = 0, b = 0] = planIds.map((id) => counts[id]?.itemCount ?? 0);
    expect(Math.abs((measures.pValue ?? 9) - byR(38, a, b, itemIds.length))).toBeLessThan(1e-12);
  }
});

test("sets of any size, however unlikely what they share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), fc.nat(), fc.nat(), (population, x, y, z) => {
      const [a, b] = [x % (population + 1), y % (population + 1)];
      const shared = z % (Math.min(a, b) + 1);
      const [ours, theirs] = [upperTail(population, a, b, shared), byR(population, a, b, shared)];
      expect(Math.abs(ours - theirs)).toBeLessThan(1e-12);
      // Small ones to the digit, too: R itself is good to some twelve digits.
      if (theirs > 1e-250) expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 2_000 },
  );
});

test("at the edges", () => {
  expect(upperTail(38, 10, 9, 0)).toBe(1);
  expect(upperTail(38, 0, 9, 0)).toBe(1);
  expect(upperTail(0, 0, 0, 0)).toBe(1);
  expect(upperTail(5, 5, 3, 3)).toBe(1);
  expect(upperTail(5, 1, 1, 1)).toBe(1 / 5);
  expect(upperTail(4, 2, 2, 2)).toBe(1 / 6);
  expect(upperTail(2_000, 1_000, 1_000, 1_000)).toBe(0); // about 1e-600, less than any number
  expect(upperTail(1_000, 500, 500, 500)).toBeCloseTo(0, 250);
  expect(expectedShared(38, 10, 9)).toBe(90 / 38);
  expect(expectedShared(0, 0, 0)).toBe(0);
});

test("the same whatever was asked before, of sets in either order", () => {
  const kept = upperTails(60);
  const size = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(size, size, size, (a, b, shared) => {
      if (shared > Math.min(a, b)) return;
      expect(kept(a, b, shared)).toBe(upperTail(60, a, b, shared));
      expect(kept(b, a, shared)).toBe(kept(a, b, shared));
    }),
  );
});
