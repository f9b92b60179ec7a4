/** A graph and its rows say the same: what is loaded can be read back, whatever the plan. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import { rowsToGraph } from "../../src/store/rows-to-graph.ts";
import { arbitraryPolicyGraph } from "../support/arbitrary-plan-document.ts";
import { checkedGraphOf, completeGraph, factsIn } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { sampleWith } from "../support/sample-document.ts";

test("the seed comes back from its rows equal, findings and all", () => {
  const checked = checkedGraphOf(seedBytes());
  expect(rowsToGraph(checked.graph.organization, graphToRows(checked))).toEqual(factsIn(checked));
});

test("a finding about a mark keeps the mark's place, though no node is stated there", () => {
  const checked = checkedGraphOf(sampleWith(["1-1 公園の整備 2-1 図書館の充実", "1-1 公園の整備"]));
  const found = checked.findings.find(({ code }) => code === "mark-without-initiative");
  expect(found?.positions[0]?.text).toBe("○");
  expect(rowsToGraph(checked.graph.organization, graphToRows(checked))).toEqual(factsIn(checked));
});

test("made-up plans come back from their rows equal", () => {
  fc.assert(
    fc.property(arbitraryPolicyGraph(), (graph) => {
      const checked = completeGraph(graph);
      expect(rowsToGraph(graph.organization, graphToRows(checked))).toEqual(factsIn(checked));
    }),
    { numRuns: 30 },
  );
});

test("rows that are not a whole edition are refused, not guessed at", () => {
  const checked = checkedGraphOf(seedBytes());
  const rows = graphToRows(checked);
  const { organization } = checked.graph;
  const without = (type: string) => ({ ...rows, relationships: rows.relationships.filter((row) => row.type !== type) });
  expect(() => rowsToGraph(organization, without("HAS_ITEM"))).toThrow(
    /does not hold a whole edition.*Load its document again/,
  );
  const nameless = rows.nodes.map((row) => ({ ...row, properties: { ...row.properties, name: 7 } }));
  expect(() => rowsToGraph(organization, { ...rows, nodes: nameless })).toThrow(/lacks name/);
  const note = { label: "Remark", id: `${checked.graph.edition.id}/note/1`, properties: {} };
  expect(() => rowsToGraph(organization, { ...rows, nodes: [...rows.nodes, note] })).toThrow(
    /note\/1 is of kind Remark, which this version does not know/,
  );
});
