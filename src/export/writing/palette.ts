/** How nodes of each kind look, their colour, size and shape: one palette for all formats, told apart by colour-blind readers too (Okabe and Ito, 2008). */
import type { NodeKindName } from "../../model/node-kinds.ts";
import type { ExportGraph, ExportNode } from "../export-graph.ts";

export interface Appearance {
  /** Red, green, blue, 0 to 255. */
  readonly rgb: readonly [number, number, number];
  /** Diameter in the units of the format, relative to a policy item's 10. */
  readonly size: number;
  /** In the words of Graphviz: https://graphviz.org/doc/info/shapes.html */
  readonly shape: string;
}

const APPEARANCES: Readonly<Record<NodeKindName, Appearance>> = {
  Organization: { rgb: [0, 0, 0], size: 30, shape: "house" },
  Edition: { rgb: [0, 0, 0], size: 25, shape: "folder" },
  PolicyDomain: { rgb: [0, 158, 115], size: 20, shape: "hexagon" },
  PolicyItem: { rgb: [0, 114, 178], size: 10, shape: "ellipse" },
  Plan: { rgb: [213, 94, 0], size: 20, shape: "box" },
  Initiative: { rgb: [230, 159, 0], size: 12, shape: "component" },
  Target: { rgb: [204, 121, 167], size: 10, shape: "cds" },
  Measurement: { rgb: [204, 121, 167], size: 6, shape: "cds" },
  Department: { rgb: [0, 158, 115], size: 14, shape: "house" },
  Goal: { rgb: [0, 0, 0], size: 16, shape: "star" },
  Note: { rgb: [153, 153, 153], size: 6, shape: "note" },
  Finding: { rgb: [240, 228, 66], size: 8, shape: "octagon" },
  Passage: { rgb: [153, 153, 153], size: 4, shape: "note" },
  DocumentLine: { rgb: [153, 153, 153], size: 4, shape: "note" },
  PlanOverlap: { rgb: [86, 180, 233], size: 10, shape: "diamond" },
  InitiativeOverlap: { rgb: [86, 180, 233], size: 8, shape: "diamond" },
  DomainCoverage: { rgb: [86, 180, 233], size: 6, shape: "diamond" },
  EditionComparison: { rgb: [86, 180, 233], size: 16, shape: "trapezium" },
  Correspondence: { rgb: [86, 180, 233], size: 8, shape: "trapezium" },
  CrossingChange: { rgb: [86, 180, 233], size: 6, shape: "trapezium" },
  OverlapChange: { rgb: [86, 180, 233], size: 6, shape: "trapezium" },
};
/** Answers may hold objects that are no nodes of a kind. */
const OTHER: Appearance = { rgb: [153, 153, 153], size: 8, shape: "ellipse" };

export function appearanceOf(kind: string): Appearance {
  return Object.hasOwn(APPEARANCES, kind) ? APPEARANCES[kind as NodeKindName] : OTHER;
}

/** Of plans, in the order of their numbers; from the eighth on paler, for their number is said as well. */
const PLAN_COLOURS: readonly Appearance["rgb"][] = [
  [0, 114, 178],
  [230, 159, 0],
  [0, 158, 115],
  [204, 121, 167],
  [86, 180, 233],
  [213, 94, 0],
  [240, 228, 66],
];

/** As a graph wants it: by kind, or by plan. */
export function appearanceIn({ colouredBy }: Pick<ExportGraph, "colouredBy">, node: Look): Appearance {
  const plan = colouredBy === "plan" ? node.attributes.planNumber : undefined;
  const appearance = appearanceOf(node.kind);
  return typeof plan === "number" ? { ...appearance, rgb: planColour(plan) } : appearance;
}

type Look = Pick<ExportNode, "kind" | "attributes">;

/** `number` from 1; plans may begin with 0 too. */
function planColour(number: number): Appearance["rgb"] {
  const index = Math.abs(number - 1);
  const [r, g, b] = PLAN_COLOURS[index % PLAN_COLOURS.length] ?? OTHER.rgb;
  const rounds = Math.floor(index / PLAN_COLOURS.length);
  const pale = (part: number) => Math.round(255 - (255 - part) * 0.6 ** rounds);
  return [pale(r), pale(g), pale(b)];
}

/** `#rrggbb`. */
export function hexColour({ rgb }: Appearance): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Black or white, whichever is read more easily on the colour. */
export function textColourOn({ rgb: [r, g, b] }: Appearance): "#000000" | "#ffffff" {
  const luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  // Where black and white contrast alike, by the formula of WCAG 2: (L + 0.05) / 0.05 = 1.05 / (L + 0.05).
  return luminance > Math.sqrt(1.05 * 0.05) - 0.05 ? "#000000" : "#ffffff";
}

/** sRGB, 0 to 255, in. */
function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
