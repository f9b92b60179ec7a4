/** The view `overlap`: plans, joined by the policy items that they share. */
import type { AttributeDeclaration } from "../export-graph.ts";
import { GIVEN_BOTH_TOTALS } from "./given-both-totals.ts";
import { aboutGraph } from "./graph-attributes.ts";
import { nodeAttributesOf } from "./node-attributes.ts";
import { nodeMaker } from "./nodes-of.ts";
import { OVERLAP_TITLE, overlapTable } from "./overlap-table.ts";
import { selectFrom } from "./selection.ts";
import { sharedItems } from "./shared-items.ts";
import type { GraphView } from "./view.ts";

const EDGE_ATTRIBUTES: readonly AttributeDeclaration[] = [
  { name: "planNumbers", type: "integers" },
  { name: "items", type: "strings" },
  { name: "jaccard", type: "real" },
  ...GIVEN_BOTH_TOTALS,
  { name: "expectedItemCount", type: "real" },
  { name: "pValue", type: "real" },
  { name: "qValue", type: "real" },
];

export const overlap: GraphView = {
  name: "overlap",
  title: OVERLAP_TITLE,
  shows: "plans, joined where two of them share policy items; the weight is how many",
  showsInJapanese: "プランどうし。共有する施策大項目があれば結び、その数が重み",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount", "minWeight"],
  holds: "graph",
  table: overlapTable,
  draw: (edition, selection) => {
    const { plans, items, itemsRestricted } = selectFrom(edition, selection);
    const shown = new Set(plans.map(({ id }) => id));
    const pairs = edition.derived.planOverlaps.filter(
      ({ planIds }) => planIds.length === 2 && planIds.every((id) => shown.has(id)),
    );
    return {
      ...aboutGraph(edition.graph, "overlap", selection),
      directed: false,
      nodeAttributes: nodeAttributesOf(edition.graph, ["Plan"]),
      edgeAttributes: EDGE_ATTRIBUTES,
      nodes: plans.map(nodeMaker(edition).plan),
      edges: sharedItems(
        pairs.map(({ id, planIds, planNumbers, itemIds, measures }) => ({
          id,
          ends: planIds,
          kind: "PlanOverlap",
          itemIds,
          attributes: { planNumbers },
          // They speak of all items of the edition.
          measures: itemsRestricted ? {} : { ...measures },
        })),
        items,
        selection.minWeight,
      ),
    };
  },
};
