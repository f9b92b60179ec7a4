/** Nothing in, what each view of graphs draws of the seed out. */
import type { ExportGraph } from "../../src/export/export-graph.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { VIEWS } from "../../src/export/views/views.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";

export interface Drawing {
  readonly view: string;
  readonly graph: ExportGraph;
}

export function drawSeed(): readonly Drawing[] {
  const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
  return VIEWS.flatMap((view) =>
    view.holds === "graph" ? [{ view: view.name, graph: view.draw(seed, EVERYTHING) }] : [],
  );
}
