/** Where forces put the nodes of a network: always in the same places, in the shape of their place, and with labels on nothing. */
import { describe, expect, test } from "vitest";
import { drawLayout } from "../../../web/explorer/network/layout/draw-layout.ts";
import { LABEL_WIDTH, layOut } from "../../../web/explorer/network/layout/layout.ts";
import { checkedGraphOf } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { measure } from "./columns/measure.ts";
import { overlapsIn } from "./columns/overlaps-in.ts";
import { networkOf } from "./network-of.ts";

const network = networkOf(checkedGraphOf(seedBytes()));

test("the same network is laid out the same way each time", () => {
  expect(layOut(network)).toEqual(layOut(network));
});

describe.each([0.75, 2.1])("in a place %f times as wide as high", (widthToHeight) => {
  const layout = layOut(network, widthToHeight);

  test("it takes all of it", () => {
    const [width, height] = (["x", "y"] as const).map((of) => {
      const all = layout.map((at) => at[of]);
      return Math.max(...all) - Math.min(...all);
    }) as [number, number];
    expect((width + LABEL_WIDTH) / height).toBeCloseTo(widthToHeight, 2);
  });

  test("in its picture no label lies on anything, and nearly all have room", () => {
    const drawn = drawLayout(network, layout, null, measure);
    // Signs may touch each other: forces come to rest, not apart.
    expect(overlapsIn(drawn).filter((one) => !one.startsWith("the sign of"))).toEqual([]);
    expect(drawn.nodes.filter(({ label }) => label).length).toBeGreaterThan(0.9 * network.nodes.length);
  });
});

test.each([0, 1, 2])("%i nodes have finite places of their own", (count) => {
  const places = layOut({ nodes: network.nodes.slice(0, count), edges: [] });
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  for (const { x, y } of places) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
});
