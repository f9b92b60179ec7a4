/** Every question of the cookbook on the real database: hidden fields change no answer, and table and graph have what the answer has. */
import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import { gexf } from "../../../src/export/formats/gexf.ts";
import { csv } from "../../../src/export/formats/table-csv.ts";
import { UnsupportedExport } from "../../../src/export/unsupported-export.ts";
import { type Engine, openEngine } from "../../../src/graphql/engine.ts";
import type { AcceptedOperation } from "../../../src/graphql/operation/answer-operation.ts";
import { answerGraph } from "../../../src/graphql/results/answer-graph.ts";
import { answerTable } from "../../../src/graphql/results/answer-table.ts";
import { type AskedOperation, askedOperation } from "../../../src/graphql/results/asked-operation.ts";
import { COOKBOOK } from "../../cookbook/cookbook.ts";
import { readGexf } from "../../export/readers/graphology.ts";
import { seedStore } from "../../support/neo4j.ts";
import { expectGraphOf } from "./expect-graph.ts";
import { filledRows, rowsOfJson } from "./rows-of-json.ts";

type Data = Readonly<Record<string, unknown>>;

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine(await seedStore());
});

interface Answered {
  readonly operation: AskedOperation;
  readonly data: Data;
}

async function ask(query: string, identified = false): Promise<Answered> {
  let operation: AskedOperation | undefined;
  const onAccepted = (accepted: AcceptedOperation) => {
    operation = askedOperation(accepted);
  };
  const { data, errors } = await engine.execute({ query, identified, onAccepted });
  expect(errors).toBeUndefined();
  if (!operation) throw new Error("the question was not accepted");
  return { operation, data: JSON.parse(JSON.stringify(data)) };
}

/** What the cookbook does not ask for: edges with properties, aliases, fragments, every kind of node at once. */
const FURTHER = [
  `{ policyItems { code passagesConnection { totalCount edges { cursor properties { role statedName } node { line column } } } passages { line } } }`,
  `{ initiatives { itemsConnection { edges { properties { line statedName } node { code plansConnection_a1: plansConnection(first: 1) { edges { node { number } } } } } } } }`,
  `{ graphNodes(limit: 1000) { ...Any } } fragment Any on GraphNode { label ... on Plan { items_a1: items(limit: 2) { id code_a3: code } } ... on PolicyItem { plans_a2: plans { name } } }`,
  `{ findingsConnection { totalCount aggregate { count { nodes } } edges { node { severity passages { items { plans { number edition { title organization { name } } } } } } } } }`,
  `{ a: search(phrase: "交通") { score node { ... on PolicyItem { plans { edition { plans { number } } } } } } b: related(to: "plan/4") { jaccard node { id } } }`,
  `{ paths(from: "plan/2", to: "plan/4") { length steps { relationship forward kind node { ... on PolicyItem { code domain { name } } } } } }`,
].map((text, i) => ({ name: `further ${i}`, text }));

describe.each([...COOKBOOK, ...FURTHER])("$name", ({ name, text }) => {
  test("the table has the rows of the answer", async () => {
    const { operation, data } = await ask(text);
    const table = answerTable({ ...operation, data });
    expect(filledRows(table)).toEqual(rowsOfJson(data));
    const written = parseCsv([...csv.write(table)].join(""), { columns: true }) as Record<string, string>[];
    const said = (row: object) =>
      Object.fromEntries(Object.entries(row).flatMap(([name, cell]) => (`${cell}` === "" ? [] : [[name, `${cell}`]])));
    expect(written.map(said)).toEqual(rowsOfJson(data).map(said));
  });

  test("the identified answer is the answer, and the graph has what it says", async () => {
    const { operation, data } = await ask(text, true);
    const without = JSON.stringify(data, (key, value) => (/^exported(Id|Label|Kind)$/.test(key) ? undefined : value));
    expect(JSON.parse(without)).toEqual((await ask(text)).data);
    const graph = () => answerGraph({ ...operation, data, title: name });
    if (name === "02-how-many") expect(graph).toThrow(UnsupportedExport);
    else {
      expectGraphOf(graph(), data);
      // As another program's reader has it; what is said of the whole graph, GEXF gives as words alone.
      const { nodes = [], edges = [] } = readGexf([...gexf.write(graph())].join(""));
      const shown = { ...graph(), nodes, edges: edges.map((edge) => ({ ...edge, id: edge.id ?? "" })) };
      expectGraphOf(shown as unknown as ExportGraph, data, { typed: false });
    }
  });
});
