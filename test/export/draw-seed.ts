/** Nothing in, what each view of graphs draws of the seed out, and of the seed beside another city's. */
import type { ExportGraph } from "../../src/export/export-graph.ts";
import { joinGraphs } from "../../src/export/join-graphs.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { VIEWS } from "../../src/export/views/views.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { SAMPLE } from "../support/sample-document.ts";

export interface Drawing {
  readonly view: string;
  readonly graph: ExportGraph;
}

export function drawSeed(): readonly Drawing[] {
  const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
  const other = checkedGraphOf(SAMPLE, factsOf("131016", "draft"));
  return VIEWS.flatMap((view) => {
    if (view.holds !== "graph") return [];
    const parts = [seed, other].map((complete) => {
      const { organization, edition } = complete.graph;
      return { organization, edition, graph: view.draw(complete, EVERYTHING) };
    });
    return [
      { view: view.name, graph: view.draw(seed, EVERYTHING) },
      { view: `${view.name} of two editions`, graph: joinGraphs(parts, view.name) },
    ];
  });
}
