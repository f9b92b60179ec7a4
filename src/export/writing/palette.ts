/** A kind of node in, its colour and size out: one palette for all formats, told apart by colour-blind readers too (Okabe and Ito, 2008). */
import type { NodeKindName } from "../../model/node-kinds.ts";

export interface Appearance {
  /** Red, green, blue, 0 to 255. */
  readonly rgb: readonly [number, number, number];
  /** Diameter in the units of the format, relative to a policy item's 10. */
  readonly size: number;
}

const APPEARANCES: Readonly<Record<NodeKindName, Appearance>> = {
  Municipality: { rgb: [0, 0, 0], size: 30 },
  Edition: { rgb: [0, 0, 0], size: 25 },
  PolicyDomain: { rgb: [0, 158, 115], size: 20 },
  PolicyItem: { rgb: [0, 114, 178], size: 10 },
  Plan: { rgb: [213, 94, 0], size: 20 },
  Initiative: { rgb: [230, 159, 0], size: 12 },
  Target: { rgb: [204, 121, 167], size: 10 },
  Finding: { rgb: [240, 228, 66], size: 8 },
  Passage: { rgb: [153, 153, 153], size: 4 },
  PlanOverlap: { rgb: [86, 180, 233], size: 10 },
  InitiativeOverlap: { rgb: [86, 180, 233], size: 8 },
  DomainCoverage: { rgb: [86, 180, 233], size: 6 },
};
/** Answers may hold objects that are no nodes of a kind. */
const OTHER: Appearance = { rgb: [153, 153, 153], size: 8 };

export function appearanceOf(kind: string): Appearance {
  return Object.hasOwn(APPEARANCES, kind) ? APPEARANCES[kind as NodeKindName] : OTHER;
}

/** `#rrggbb`. */
export function hexColour({ rgb }: Appearance): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
