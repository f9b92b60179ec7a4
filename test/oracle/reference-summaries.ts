/** A graph with its findings in, what is a summary in it out: by colouring every character of the document that is one. */
import type { CheckedGraph, PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position } from "../../src/model/position.ts";

export interface ReferenceSummaries {
  readonly ofNode: (id: string) => { readonly descriptionIsSummary: boolean };
  readonly at: (position: Position) => { readonly isSummary: boolean };
}

export function referenceSummaries(graph: PolicyGraph, findings: CheckedGraph["findings"]): ReferenceSummaries {
  const { summarized } = graph.edition;
  const nodes = [
    ...(summarized.includes("domainDescription") ? graph.domains : []),
    ...(summarized.includes("itemDescription") ? graph.items : []),
    ...(summarized.includes("planDescription") ? graph.plans : []),
    ...(summarized.includes("initiativeDescription") ? graph.initiatives : []),
  ].filter(({ description }) => description.length > 0);
  const coloured = new Set<string>();
  const colour = ({ place, line, column, text }: Position) => {
    coloured.add(place);
    let [row, at] = [line ?? Number.NaN, column ?? Number.NaN];
    for (const sign of text) {
      coloured.add(`${row}:${at}`);
      [row, at] = sign === "\n" ? [row + 1, 1] : [row, at + 1];
    }
  };
  for (const { nodeId, passageId, role } of graph.statedIn) {
    if (role !== "description" || !nodes.some(({ id }) => id === nodeId)) continue;
    for (const passage of graph.passages) if (passage.id === passageId) colour(passage);
  }
  if (summarized.includes("preface"))
    for (const { code, positions } of findings)
      for (const position of positions)
        if (code === "text-outside-plans" && (position.text.includes("。") || position.text.endsWith("、")))
          colour(position);
  return {
    ofNode: (id) => ({ descriptionIsSummary: nodes.some((node) => node.id === id) }),
    at: ({ place, line, column }) => ({ isSummary: coloured.has(place) || coloured.has(`${line}:${column}`) }),
  };
}
