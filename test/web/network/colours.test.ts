/** Colours of the network: told apart on both grounds, what they stand for said besides, and what belongs to several is nobody's. */
import { expect, test } from "vitest";
import { COLOURINGS } from "../../../web/explorer/address/address.ts";
import { coloursOf, legendOf, OF_NONE, OF_SEVERAL } from "../../../web/explorer/network/colours.ts";
import { wholeLabels, withPlanNumber } from "../../../web/explorer/network/columns/label-of.ts";
import { hueAt, planHue } from "../../../web/explorer/pictures/hues.ts";
import { checkedGraphOf } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { networkOf } from "./network-of.ts";

const network = networkOf(checkedGraphOf(seedBytes()));
const node = (ending: string) => {
  const found = network.nodes.find(({ id }) => id.endsWith(ending));
  if (!found) throw new Error(`no ${ending}`);
  return found;
};
const GROUNDS = { light: "#fdfdfb", dark: "#171716" } as const;

test("every colour has at least 3 : 1 on its ground, those that are written in 4.5 : 1", () => {
  const hues = COLOURINGS.flatMap((colouring) => network.nodes.map(coloursOf(colouring, network).ofNode));
  const written = Array.from({ length: 9 }, (_, place) => hueAt(place));
  for (const ground of ["light", "dark"] as const) {
    for (const hue of [...hues, OF_SEVERAL, OF_NONE])
      expect(contrast(hue[ground], GROUNDS[ground])).toBeGreaterThanOrEqual(3);
    for (const hue of written) expect(contrast(hue[ground], GROUNDS[ground])).toBeGreaterThanOrEqual(4.5);
  }
});

test("by plan: a plan and all that is its own alike, what several share in neither's, what none has in none", () => {
  const { ofNode, ofEdge } = coloursOf("plan", network);
  const [first] = legendOf("plan", network);
  expect(ofNode(node("/plan/1"))).toBe(first?.hue);
  expect(network.nodes.filter(({ plan }) => plan === 1).map(ofNode)).toEqual(Array(7).fill(first?.hue));
  expect([ofNode(node("/item/4-4")), ofNode(node("/item/2-3"))]).toEqual([OF_SEVERAL, OF_NONE]);
  const ofFirst = network.edges.filter(({ source }) => source === node("/plan/1").id);
  expect(new Set(ofFirst.map(ofEdge))).toEqual(new Set([first?.hue]));
});

test("a plan has the colour that it has among initiatives that should talk", () => {
  const plans = network.nodes.filter(({ kind }) => kind === "Plan");
  const { ofNode } = coloursOf("plan", network);
  for (const ground of ["light", "dark"] as const) {
    const colours = plans.map((plan) => ofNode(plan)[ground]);
    expect(colours).toEqual(plans.map(({ id }) => planHue({ plans }, id)[ground]));
    expect(new Set(colours).size).toBe(plans.length);
  }
});

test("by domain: a domain and its items alike", () => {
  const { ofNode } = coloursOf("domain", network);
  expect(ofNode(node("/item/4-4"))).toBe(ofNode(node("/domain/4")));
  expect(ofNode(node("/item/4-4"))).not.toBe(ofNode(node("/item/5-1")));
  expect(ofNode(node("/plan/1"))).toBe(OF_NONE);
});

test("never by colour alone: where colours are of plans, what is a plan's bears its number", () => {
  const labelsOf = withPlanNumber(wholeLabels);
  for (const one of network.nodes.filter(({ kind, plan }) => plan === 2 && kind !== "Plan"))
    expect(labelsOf(one)[0]).toMatch(/^②/);
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
