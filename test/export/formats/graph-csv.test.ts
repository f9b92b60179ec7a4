/** What the tables of nodes and of edges say of small graphs, line by line. */
import { expect, test } from "vitest";
import { edgesCsv, nodesCsv } from "../../../src/export/formats/graph-csv.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

const NODES = [
  "Id,Label,Kind,code,number,share,shared,variants,numbers,size",
  `e/plan/1,①塙,Plan,,1,0.5,true,"a; ""b,\\""c\\""""",1; 2,7`,
  "e/item/4-4,4-4 交通,PolicyItem,4-4,,,,,,",
  "",
];
const EDGES = [
  "Source,Target,Type,Id,Label,Weight,Kind,line",
  "e/plan/1,e/item/4-4,Directed,c,COVERS,1,COVERS,9",
  "e/plan/1,e/plan/1,Directed,o,PlanOverlap,3,PlanOverlap,",
  "",
];

test("a small graph for programs", () => {
  expect(written(nodesCsv, TINY).split("\r\n")).toEqual(NODES);
  expect(written(edgesCsv, TINY).split("\r\n")).toEqual(EDGES);
});

test("begins before the nodes are gone through", () => {
  expect(startsBeforeNodes(nodesCsv)).toBe(true);
});

test("any label", () => {
  expect(written(nodesCsv, labelled(HOSTILE))).toBe(
    `Id,Label,Kind\r\nn,"<b>""x""</b> \\N & %%{end}\n# \ufffd\0",Plan\r\n`,
  );
});

test("without direction, and columns of ours that Gephi would take for its own", () => {
  const edgeAttributes = ["type", "Weight", "line"].map((name) => ({ name, type: "string" }) as const);
  const [head, first] = written(edgesCsv, { ...TINY, directed: false, edgeAttributes }).split("\r\n");
  expect(head).toBe("Source,Target,Type,Id,Label,Weight,Kind,type_,Weight_,line");
  expect(first).toBe("e/plan/1,e/item/4-4,Undirected,c,COVERS,1,COVERS,,,9");
});
