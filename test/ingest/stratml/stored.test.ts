/** What was read of StratML is what a database would give back of its rows. */
import { expect, test } from "vitest";
import { stratmlPerformance } from "../../../src/export/formats/strat-ml-performance.ts";
import { graphToRows } from "../../../src/store/graph-to-rows.ts";
import { rowsToGraph } from "../../../src/store/rows-to-graph.ts";
import { completeGraph, factsIn, SEED_FACTS, seedGraph } from "../../support/checked-graph.ts";
import { sharedFile } from "../../support/shared-file.ts";
import { AGENCY, read } from "./strat-ml-document.ts";

const paths = ["cases/07-stratml-part2.xml", "real/SMLC2011.xml"] as const;
const documents = [
  ...paths.map((path) => [path, sharedFile(path, "test/ingest/stratml"), AGENCY] as const),
  ["our own export of the seed", Buffer.from([...stratmlPerformance.write(seedGraph())].join("")), SEED_FACTS] as const,
];

for (const [name, bytes, facts] of documents) {
  test.skipIf(!bytes)(name, () => {
    const { graph, problems } = read(bytes ?? "", facts);
    if (!graph) throw new Error("no graph");
    const complete = completeGraph(graph, problems);
    expect(rowsToGraph(facts.organization, graphToRows(complete))).toEqual(factsIn(complete));
  });
}
