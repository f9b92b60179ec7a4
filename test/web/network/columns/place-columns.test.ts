/** No label covers another, a sign or a head, and no line runs over a label, in any layout by columns: of the seed, of made-up cities and of whatever chance draws. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { madeUpEdition } from "../../../../bench/cities/made-up-edition.ts";
import { COLOURINGS } from "../../../../web/explorer/address/address.ts";
import { type ColumnsChoice, drawColumns } from "../../../../web/explorer/network/columns/draw-columns.ts";
import type { DrawnNetwork } from "../../../../web/explorer/network/columns/drawn.ts";
import { withoutImplied } from "../../../../web/explorer/network/columns/flow.ts";
import { arrange, placeColumns } from "../../../../web/explorer/network/columns/place-columns.ts";
import type { Network } from "../../../../web/explorer/network/network.ts";
import { shownNetwork } from "../../../../web/explorer/network/shown-nodes.ts";
import { checkedGraphOf, completeGraph } from "../../../support/checked-graph.ts";
import { seedBytes } from "../../../support/ingest-text.ts";
import { networkOf } from "../network-of.ts";
import { linesOverLabels } from "./lines-over-labels.ts";
import { madeUpNetwork } from "./made-up-network.ts";
import { measure } from "./measure.ts";
import { overlapsIn } from "./overlaps-in.ts";

const seed = networkOf(checkedGraphOf(seedBytes()));
/** What is left of 1280, 768 and 390 pixels for the drawing, and beside an open panel. */
const WIDTHS = [1184, 784, 706, 358];
const LAYOUTS = ["flow", "shared", "around"] as const;
/** Of each kind. */
const CENTERS = seed.nodes.filter((_, i) => i % 7 === 0).map(({ id }) => id);
const ALL = { kinds: [], plans: [], domains: [], least: 0 };

function draw(network: Network, choice: Omit<ColumnsChoice, "isWide">, width: number, leastRow = 22): DrawnNetwork {
  const shown = shownNetwork(network, ALL, { ...choice, paths: null });
  const drawn = choice.layout === "flow" ? withoutImplied(shown, () => false) : shown;
  const words = { head: (kind: string, count: number) => `${kind} ${count}`, countHead: "（かっこ内はプランの数）" };
  return placeColumns(arrange(drawColumns(drawn, { ...choice, isWide: width >= 640 }, words)), {
    width,
    leastRow,
    measure,
  });
}

describe.each(WIDTHS)("the seed, %i pixels wide", (width) => {
  test.each(COLOURINGS.flatMap((colouring) => LAYOUTS.map((layout) => ({ layout, colouring }))))(
    "$layout, coloured by $colouring",
    ({ layout, colouring }) => {
      for (const depth of [1, 2] as const)
        for (const center of layout === "around" ? CENTERS : [undefined]) {
          const drawn = draw(seed, { layout, colouring, center, depth }, width);
          expect(overlapsIn(drawn)).toEqual([]);
          expect(linesOverLabels(drawn)).toEqual([]);
          expect(drawn.width).toBeLessThanOrEqual(width);
          expect(drawn.nodes.length).toBeGreaterThan(1);
        }
    },
  );
});

test("of the seed, everything has its name where there is room, and its code or number on a telephone", () => {
  const choice = { layout: "flow", colouring: "kind", center: undefined, depth: 1 } as const;
  const wide = draw(seed, choice, 1184);
  expect([wide.nodes.length, wide.isShort]).toEqual([72, false]);
  const textOf = ({ nodes }: DrawnNetwork, id: string) =>
    nodes.find(({ node }) => node.id.endsWith(id))?.label?.lines.join("");
  for (const { node, label } of wide.nodes)
    expect(label?.lines.join("").replaceAll(" ", "")).toBe(node.label.replaceAll(" ", ""));
  const narrow = draw(seed, choice, 358);
  expect(narrow.isShort).toBe(true);
  expect([textOf(narrow, "/item/4-4"), textOf(narrow, "/plan/1"), textOf(narrow, "/domain/1")]).toEqual([
    "4-4",
    "①",
    "健康福祉",
  ]);
});

test("of made-up cities, up to 200 nodes", async () => {
  const networks = await Promise.all(
    [1, 2, 4, 5, 6, 8, 9, 10].map(async (index) => networkOf(completeGraph((await madeUpEdition(index)).graph))),
  );
  for (const network of networks)
    for (const layout of LAYOUTS) {
      const drawn = draw(network, { layout, colouring: "plan", center: network.nodes[0]?.id, depth: 2 }, 1184);
      expect([overlapsIn(drawn), linesOverLabels(drawn)]).toEqual([[], []]);
    }
  expect(Math.max(...networks.map(({ nodes }) => nodes.length))).toBeGreaterThan(90);
});

test("of whatever chance draws, at any width", () => {
  const cases = fc.record({
    network: madeUpNetwork.filter(({ nodes }) => nodes.length > 0),
    layout: fc.constantFrom(...LAYOUTS),
    colouring: fc.constantFrom(...COLOURINGS),
    depth: fc.constantFrom(1 as const, 2 as const),
    width: fc.constantFrom(...WIDTHS),
    leastRow: fc.constantFrom(22, 26),
    at: fc.nat(),
  });
  fc.assert(
    fc.property(cases, ({ network, width, leastRow, at, ...choice }) => {
      const center = network.nodes[at % network.nodes.length]?.id;
      const drawn = draw(network, { ...choice, center }, width, leastRow);
      expect([overlapsIn(drawn), linesOverLabels(drawn)]).toEqual([[], []]);
      expect(drawn.width).toBeLessThanOrEqual(width);
    }),
    { numRuns: 150 },
  );
});

test("the same network is drawn the same way each time, whatever the order of its edges", () => {
  const choice = { layout: "flow", colouring: "kind", center: undefined, depth: 1 } as const;
  const other = { ...seed, edges: seed.edges.toReversed() };
  const places = (network: Network) =>
    draw(network, choice, 1184).nodes.map(({ node, x, y }) => [node.id, x.toFixed(3), y.toFixed(3)]);
  expect(places(other)).toEqual(places(seed));
});
