/** The view `hierarchy`: policy domains and their items, as a tree without a root. */
import { hasItemEdge } from "./edges-of.ts";
import { aboutGraph } from "./graph-attributes.ts";
import { HIERARCHY_TITLE, hierarchyTable } from "./hierarchy-table.ts";
import { nodeAttributesOf } from "./node-attributes.ts";
import { nodeMaker } from "./nodes-of.ts";
import { selectFrom } from "./selection.ts";
import type { GraphView } from "./view.ts";

export const hierarchy: GraphView = {
  name: "hierarchy",
  title: HIERARCHY_TITLE,
  shows: "policy domains and the policy items of each",
  showsInJapanese: "政策大綱の分野と、その施策大項目",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount"],
  holds: "graph",
  table: hierarchyTable,
  draw: (edition, selection) => {
    const { domains, items } = selectFrom(edition, selection);
    const make = nodeMaker(edition);
    return {
      ...aboutGraph(edition.graph, "hierarchy", selection),
      directed: true,
      nodeAttributes: nodeAttributesOf(edition.graph, ["PolicyDomain", "PolicyItem"]),
      edgeAttributes: [],
      nodes: [...domains.map(make.domain), ...items.map(make.item)],
      edges: items.map(hasItemEdge),
    };
  },
};
