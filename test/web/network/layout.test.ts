/** Where the nodes of a network stand: always in the same places, and so that their labels can be read. */
import { expect, test } from "vitest";
import { LABEL_SIZE } from "../../../web/explorer/network/canvas/draw-label.ts";
import { appearanceOf } from "../../../web/explorer/network/kinds.ts";
import { layOut } from "../../../web/explorer/network/layout/layout.ts";
import { shorten } from "../../../web/explorer/network/shorten.ts";
import { checkedGraphOf } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { networkOf } from "./network-of.ts";

const network = networkOf(checkedGraphOf(seedBytes()));

test("the same network is laid out the same way each time", () => {
  expect(layOut(network)).toEqual(layOut(network));
});

test("of the seed, few labels lie on others", () => {
  const labels = layOut(network).map(({ x, y }, i) => {
    const { kind, label } = network.nodes[i] as (typeof network.nodes)[0];
    const left = x + appearanceOf(kind).size + 4;
    return { left, right: left + LABEL_SIZE * [...shorten(label)].length, y };
  });
  const collisions = labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter(({ left, right, y }) => Math.abs(y - one.y) < LABEL_SIZE && left < one.right && one.left < right),
  );
  expect(collisions.length).toBeLessThan(labels.length / 6);
});

test.each([0, 1, 2])("%i nodes have finite places of their own", (count) => {
  const places = layOut({ nodes: network.nodes.slice(0, count), edges: [] });
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  for (const { x, y } of places) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
});
