/** In which order columns of nodes stand: never with more crossings than in the document's order, and with few of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCrossings } from "../../../../web/explorer/network/columns/count-crossings.ts";
import { flow, withoutImplied } from "../../../../web/explorer/network/columns/flow.ts";
import { shorterLabels } from "../../../../web/explorer/network/columns/label-of.ts";
import { type Column, type Link, orderColumns } from "../../../../web/explorer/network/columns/order-columns.ts";
import { checkedGraphOf } from "../../../support/checked-graph.ts";
import { seedBytes } from "../../../support/ingest-text.ts";
import { networkOf } from "../network-of.ts";
import { madeUpNetwork } from "./made-up-network.ts";

/** Two columns of groups, and links between them. */
const small = fc
  .record({
    left: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    right: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 4, maxLength: 18, size: "max" }),
  })
  .map(({ left, right, links }) => {
    const columns = [columnOf("left", left), columnOf("right", right)] as const;
    const [one, other] = columns.map(idsOf) as [string[], string[]];
    const between = links.map(([a, b]): Link => [one[a % one.length] as string, other[b % other.length] as string]);
    return { columns, links: [...new Map(between.map((link) => [link.join(), link])).values()] };
  });

function columnOf(band: string, sizes: readonly number[]): Column {
  const groups = sizes.map((size, g) => ({
    key: String(g),
    ids: Array.from({ length: size }, (_, i) => `${band} ${g} ${i}`),
  }));
  return { band, groups };
}
const idsOf = ({ groups }: Column) => groups.flatMap(({ ids }) => ids);

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, i) => permutations(all.toSpliced(i, 1)).map((rest) => [one, ...rest]));
}

/** Every order that leaves groups together. */
function ordersOf({ band, groups }: Column): readonly Column[] {
  const members = groups.reduce<readonly Column["groups"][]>(
    (before, { key, ids }) =>
      before.flatMap((those) => permutations(ids).map((order) => [...those, { key, ids: order }])),
    [[]],
  );
  return members.flatMap((one) => permutations(one).map((order) => ({ band, groups: order })));
}

describe("crossings", () => {
  test("are counted as one counts them by eye", () => {
    fc.assert(
      fc.property(small, ({ columns, links }) => {
        const [one, other] = columns.map(idsOf) as [string[], string[]];
        const rows = links.map(([from, to]) => [one.indexOf(from), other.indexOf(to)] as const);
        const byEye = rows.flatMap(([a, b], i) => rows.slice(i + 1).filter(([c, d]) => (a - c) * (b - d) < 0)).length;
        expect(countCrossings(columns, links)).toBe(byEye);
      }),
    );
  });
});

describe("the order", () => {
  test("has every node once, in its group, and no more crossings than the one that is given", () => {
    fc.assert(
      fc.property(small, ({ columns, links }) => {
        const ordered = orderColumns(columns, links);
        const sets = (all: readonly Column[]) =>
          all.map(({ groups }) => groups.map(({ key, ids }) => `${key}: ${[...ids].sort()}`).sort());
        expect(sets(ordered)).toEqual(sets(columns));
        expect(countCrossings(ordered, links)).toBeLessThanOrEqual(countCrossings(columns, links));
      }),
      { numRuns: 300 },
    );
  });

  test("of small graphs is the best there is, or nearly", () => {
    let [found, best] = [0, 0];
    fc.assert(
      fc.property(small, ({ columns, links }) => {
        const all = ordersOf(columns[0]).flatMap((left) => ordersOf(columns[1]).map((right) => [left, right]));
        fc.pre(all.length <= 4_000);
        const least = Math.min(...all.map((order) => countCrossings(order, links)));
        const own = countCrossings(orderColumns(columns, links), links);
        expect(own).toBeGreaterThanOrEqual(least);
        found += own;
        best += least;
      }),
      { numRuns: 60, seed: 15 },
    );
    expect(best).toBeGreaterThan(30);
    expect(found).toBeLessThanOrEqual(1.1 * best);
  });

  test("of the seed has less than half the crossings of the document's, and that of made-up editions never more", () => {
    const seed = networkOf(checkedGraphOf(seedBytes()));
    const crossings = (network: typeof seed) => {
      const { columns, wires } = flow(
        withoutImplied(network, () => false),
        String,
        shorterLabels,
      );
      const links = wires.flatMap(({ ids }) => ids.slice(1).map((id, i): Link => [ids[i] as string, id]));
      return [countCrossings(columns, links), countCrossings(orderColumns(columns, links), links)] as const;
    };
    const [before, after] = crossings(seed);
    expect(after).toBeLessThan(before / 2);
    fc.assert(
      fc.property(madeUpNetwork, (network) => {
        const [before, after] = crossings(network);
        expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
