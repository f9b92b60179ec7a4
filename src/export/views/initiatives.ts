/** The view `initiatives`: initiatives, joined by the policy items that those of different plans both advance. */
import type { AttributeDeclaration } from "../export-graph.ts";
import { GIVEN_BOTH_TOTALS } from "./given-both-totals.ts";
import { aboutGraph } from "./graph-attributes.ts";
import { INITIATIVES_TITLE, initiativesTable } from "./initiatives-table.ts";
import { nodeAttributesOf } from "./node-attributes.ts";
import { nodeMaker } from "./nodes-of.ts";
import { selectFrom } from "./selection.ts";
import { sharedItems } from "./shared-items.ts";
import type { GraphView } from "./view.ts";

const EDGE_ATTRIBUTES: readonly AttributeDeclaration[] = [
  { name: "planNumbers", type: "integers" },
  { name: "items", type: "strings" },
  { name: "jaccard", type: "real" },
  ...GIVEN_BOTH_TOTALS,
];

export const initiatives: GraphView = {
  name: "initiatives",
  title: INITIATIVES_TITLE,
  shows: "initiatives, joined where two of different plans advance the same policy items; the weight is how many",
  showsInJapanese: "推進のための取組どうし。別のプランの取組と同じ施策大項目を進めていれば結び、その数が重み",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount", "minWeight"],
  holds: "graph",
  table: initiativesTable,
  draw: (edition, selection) => {
    const { initiatives, items, itemsRestricted } = selectFrom(edition, selection);
    const shown = new Set(initiatives.map(({ id }) => id));
    const pairs = edition.derived.initiativeOverlaps.filter(({ initiativeIds }) =>
      initiativeIds.every((id) => shown.has(id)),
    );
    const about = aboutGraph(edition.graph, "initiatives", selection);
    const omitted = edition.derived.counts[edition.graph.edition.id]?.omittedInitiativeOverlapCount;
    return {
      ...about,
      attributes: { ...about.attributes, ...(omitted ? { omittedInitiativeOverlapCount: omitted } : {}) },
      directed: false,
      colouredBy: "plan",
      nodeAttributes: nodeAttributesOf(edition.graph, ["Initiative"]),
      edgeAttributes: EDGE_ATTRIBUTES,
      nodes: initiatives.map(nodeMaker(edition).initiative),
      edges: sharedItems(
        pairs.map(({ id, initiativeIds, planNumbers, itemIds, measures }) => ({
          id,
          ends: initiativeIds,
          kind: "InitiativeOverlap",
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
