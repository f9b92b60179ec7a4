/** The view `coverage`: plans and policy items, joined by the matrix's marks. */

import { COVERAGE_TITLE, coverageTable } from "./coverage-table.ts";
import { coversEdge, placeAttributes, strengthAttribute } from "./edges-of.ts";
import { aboutGraph } from "./graph-attributes.ts";
import { nodeAttributesOf } from "./node-attributes.ts";
import { nodeMaker } from "./nodes-of.ts";
import { selectFrom } from "./selection.ts";
import type { GraphView } from "./view.ts";

export const coverage: GraphView = {
  name: "coverage",
  title: COVERAGE_TITLE,
  shows: "plans and policy items, joined where the matrix has a mark (○); items in no plan stand alone",
  showsInJapanese: "プランと施策大項目。○のあるところを結ぶ（どのプランにもない施策大項目も含む）",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount"],
  holds: "graph",
  table: coverageTable,
  draw: (edition, selection) => {
    const { plans, items } = selectFrom(edition, selection);
    const make = nodeMaker(edition);
    const shown = new Set([...plans, ...items].map(({ id }) => id));
    return {
      ...aboutGraph(edition.graph, "coverage", selection),
      directed: true,
      nodeAttributes: nodeAttributesOf(edition.graph, ["Plan", "PolicyItem"]),
      edgeAttributes: [...placeAttributes(edition.graph), ...strengthAttribute(edition.graph)],
      nodes: [...plans.map(make.plan), ...items.map(make.item)],
      edges: edition.graph.covers
        .filter(({ planId, itemId }) => shown.has(planId) && shown.has(itemId))
        .map(coversEdge),
    };
  },
};
