/** An edge in, the words that stand beside its line out. */
import type { ExportEdge } from "../export-graph.ts";

/** The weight is said where it says something: `PlanOverlap 3`. */
export function edgeWords({ kind, weight }: Pick<ExportEdge, "kind" | "weight">): string {
  return weight === 1 ? kind : `${kind} ${weight}`;
}
