/** The one list of all views, in the order in which they are offered. */
import { coverage } from "./coverage.ts";
import { findings } from "./findings.ts";
import { graph } from "./graph.ts";
import { hierarchy } from "./hierarchy.ts";
import { initiatives } from "./initiatives.ts";
import { sharedItems } from "./items-in-common.ts";
import { matrix } from "./matrix.ts";
import { overlap } from "./overlap.ts";
import { targets } from "./targets.ts";
import type { View } from "./view.ts";

export const VIEWS: readonly View[] = [
  overlap,
  coverage,
  initiatives,
  hierarchy,
  matrix,
  sharedItems,
  targets,
  findings,
  graph,
];

export function viewNamed(name: string): View | undefined {
  return VIEWS.find((view) => view.name === name);
}
