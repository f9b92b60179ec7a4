/** Answers as graphs: what is a node, what an edge, and where each scalar goes. */
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { UnsupportedExport } from "../../../src/export/unsupported-export.ts";
import { answerGraph } from "../../../src/graphql/results/answer-graph.ts";
import { asked, cookbook, graphOf, node } from "./asked.ts";

const item = (code: string, fields = {}) => node("PolicyItem", `item/${code}`, fields);
const plan = (number: number, fields = {}) => node("Plan", `plan/${number}`, fields);

/** Declared names and types, of nodes and of edges. */
function declared(query: string) {
  const { nodeAttributes, edgeAttributes } = answerGraph({ ...asked(query), data: {} });
  const pairs = (all: typeof nodeAttributes) => Object.fromEntries(all.map(({ name, type }) => [name, type]));
  return [pairs(nodeAttributes), pairs(edgeAttributes)];
}

test("04: the same plan under two items is one node", () => {
  const data = {
    policyItems: [
      item("1-1", { code: "1-1", name: "A", plans: [plan(1, { number: 1, name: "p" })] }),
      item("1-2", {
        code: "1-2",
        name: "B",
        plans: [plan(1, { number: 1, name: "p" }), plan(2, { number: 2, name: "q" })],
      }),
    ],
  };
  expect(graphOf(cookbook("04"), data)).toEqual({
    nodes: [
      ["PolicyItem item/1-1", { code: "1-1", name: "A" }],
      ["Plan plan/1", { number: 1, name: "p" }],
      ["PolicyItem item/1-2", { code: "1-2", name: "B" }],
      ["Plan plan/2", { number: 2, name: "q" }],
    ],
    edges: [
      ["item/1-1 -plans-> plan/1", {}],
      ["item/1-2 -plans-> plan/1", {}],
      ["item/1-2 -plans-> plan/2", {}],
    ],
    attributes: {},
  });
  expect(declared(cookbook("04"))).toEqual([{ code: "string", name: "string", number: "integer" }, {}]);
});

test("what a graph is as a whole", () => {
  const graph = answerGraph({
    ...asked("{ plans { items { code } } }"),
    data: { plans: [plan(1, { items: [item("1")] })] },
  });
  expect({ ...graph, nodes: [...graph.nodes], edges: [...graph.edges] }).toEqual({
    title: "answer",
    directed: true,
    attributes: {},
    nodeAttributes: [{ name: "code", type: "string" }],
    edgeAttributes: [],
    nodes: [
      { id: "plan/1", label: "label of plan/1", kind: "Plan", attributes: {} },
      { id: "item/1", label: "label of item/1", kind: "PolicyItem", attributes: {} },
    ],
    edges: [
      { id: "plan/1 items item/1", source: "plan/1", target: "item/1", kind: "items", weight: 1, attributes: {} },
    ],
  });
});

test("no nodes found is a graph without nodes; none asked for is no graph", () => {
  expect(graphOf(cookbook("04"), { policyItems: [] })).toEqual({ nodes: [], edges: [], attributes: {} });
  for (const query of [
    cookbook("02"),
    "{ plans @include(if: false) { name } t: __typename }",
    '{ paths(from: "a", to: "b") { length } }',
  ]) {
    expect(() => graphOf(query, {})).toThrow(UnsupportedExport);
    expect(() => graphOf(query, {})).toThrow("no objects with ids");
  }
});

test("09: a connection at the root: its own values are the graph's, its entries are nodes", () => {
  const query = "{ policyItemsConnection { totalCount pageInfo { endCursor } edges { cursor node { code } } } }";
  const data = {
    policyItemsConnection: {
      totalCount: 1,
      pageInfo: { endCursor: "c" },
      edges: [{ cursor: "c", node: item("1-1", { code: "1-1" }) }],
    },
  };
  expect(graphOf(query, data)).toEqual({
    nodes: [["PolicyItem item/1-1", { code: "1-1", "policyItemsConnection.edges.cursor": "c" }]],
    edges: [],
    attributes: { "policyItemsConnection.totalCount": 1, "policyItemsConnection.pageInfo.endCursor": "c" },
  });
});

test("10: a connection on a node: its entries are edges with the relationship's properties", () => {
  const data = {
    policyItems: [
      item("4-4", {
        name: "A",
        plansConnection: { edges: [{ properties: { line: 1, column: 2 }, node: plan(1, { number: 1, name: "p" }) }] },
        initiatives: [
          node("Initiative", "i", { name: "i", passages: [node("Passage", "83:1", { line: 83, text: "t" })] }),
        ],
      }),
    ],
  };
  expect(graphOf(cookbook("10"), data)).toEqual({
    nodes: [
      ["PolicyItem item/4-4", { name: "A" }],
      ["Plan plan/1", { number: 1, name: "p" }],
      ["Initiative i", { name: "i" }],
      ["Passage 83:1", { line: 83, text: "t" }],
    ],
    edges: [
      ["item/4-4 -plansConnection-> plan/1", { "properties.line": 1, "properties.column": 2 }],
      ["item/4-4 -initiatives-> i", {}],
      ["i -passages-> 83:1", {}],
    ],
    attributes: {},
  });
  expect(declared(cookbook("10"))[1]).toEqual({ "properties.line": "integer", "properties.column": "integer" });
});

test("26: lists of numbers are lists, null is left out, and every type is the schema's", () => {
  const chance = { expectedItemCountGivenBothTotals: 1, pValueGivenBothTotals: 0.25, qValueGivenBothTotals: 1 };
  const overlap = { planNumbers: [1, 4], itemCount: 1, ...chance, expectedItemCount: 1, pValue: 0.5, jaccard: null };
  const data = { planOverlaps: [node("PlanOverlap", "1+4", { ...overlap, items: [item("1", { code: "1" })] })] };
  expect(graphOf(cookbook("26"), data).nodes[0]).toEqual([
    "PlanOverlap 1+4",
    { planNumbers: [1, 4], itemCount: 1, ...chance, expectedItemCount: 1, pValue: 0.5 },
  ]);
  expect(declared(cookbook("26"))[0]).toEqual({
    planNumbers: "integers",
    itemCount: "integer",
    expectedItemCountGivenBothTotals: "real",
    pValueGivenBothTotals: "real",
    qValueGivenBothTotals: "real",
    expectedItemCount: "real",
    pValue: "real",
    jaccard: "real",
    code: "string",
  });
  expect(declared("{ plans { nameVariants } findings { severity } __schema { types { isOneOf } } }")[0]).toEqual({
    nameVariants: "strings",
    severity: "string",
  });
});

test("20 and 28: from node to node, as deep as one asks", () => {
  const data = {
    planOverlaps: [
      node("PlanOverlap", "3+4", {
        items: [item("1-1", { code: "1-1", name: "A" })],
        plans: [
          plan(3, {
            name: "p",
            initiatives: [
              node("Initiative", "3.1", { name: "i", items: [item("1-1", { code: "1-1" })], passages: [] }),
            ],
            targets: [],
          }),
        ],
      }),
    ],
  };
  const { nodes, edges } = graphOf(cookbook("28"), data);
  expect(nodes).toEqual([
    ["PlanOverlap 3+4", {}],
    ["PolicyItem item/1-1", { code: "1-1", name: "A" }],
    ["Plan plan/3", { name: "p" }],
    ["Initiative 3.1", { name: "i" }],
  ]);
  expect(edges).toEqual([
    ["3+4 -items-> item/1-1", {}],
    ["3+4 -plans-> plan/3", {}],
    ["plan/3 -initiatives-> 3.1", {}],
    ["3.1 -items-> item/1-1", {}],
  ]);
  const shared = plan(1, { number: 1, name: "p" });
  const initiatives = ["a", "b"].map((id) => node("Initiative", id, { name: id, plan: shared }));
  const twenty = graphOf(cookbook("20"), { policyItemsOf: [item("1", { code: "1", name: "A", initiatives })] });
  expect(twenty.edges.map(([edge]) => edge)).toEqual([
    "item/1 -initiatives-> a",
    "a -plan-> plan/1",
    "item/1 -initiatives-> b",
    "b -plan-> plan/1",
  ]);
});

test("31: what is related stands for its node, and the items are that node's", () => {
  const data = {
    related: [{ itemCount: 2, jaccard: 0.5, items: [item("1-1", { code: "1-1" })], node: plan(1, { label: "p" }) }],
  };
  expect(graphOf(cookbook("31"), data)).toEqual({
    nodes: [
      ["Plan plan/1", { "related.itemCount": 2, "related.jaccard": 0.5 }],
      ["PolicyItem item/1-1", { code: "1-1" }],
    ],
    edges: [["plan/1 -items-> item/1-1", {}]],
    attributes: {},
  });
});

test("31 without its nodes is no graph: it would not say what belongs together", () => {
  const query = '{ related(to: "plan/4") { itemCount items { code } } }';
  expect(() => graphOf(query, { related: [] })).toThrow(UnsupportedExport);
  expect(() => graphOf(query, { related: [] })).toThrow("Select `node` in it");
});

test("33: hits", () => {
  const passage = node("Passage", "83:1", { line: 83, text: "t" });
  const data = {
    search: [
      { kind: "Plan", node: plan(1, { label: "p" }), passage },
      { kind: "PolicyItem", node: item("1", { label: "i" }), passage: null },
    ],
  };
  expect(graphOf(cookbook("33"), data)).toEqual({
    nodes: [
      ["Plan plan/1", { "search.kind": "Plan" }],
      ["Passage 83:1", { line: 83, text: "t" }],
      ["PolicyItem item/1", { "search.kind": "PolicyItem" }],
    ],
    edges: [["plan/1 -passage-> 83:1", {}]],
    attributes: {},
  });
});

const step = (value: object, relationship: string | null, forward: boolean | null) => ({
  relationship,
  forward,
  node: value,
});
const WAYS = [
  { length: 2, steps: [step(plan(2), null, null), step(item("1"), "COVERS", true), step(plan(4), "COVERS", false)] },
  { length: 2, steps: [step(plan(2), null, null), step(item("2"), "COVERS", true), step(plan(4), "COVERS", false)] },
];

test("35: the steps of paths are joined, as the relationships point", () => {
  const query = '{ paths(from: "plan/2", to: "plan/4") { length steps { relationship forward node { id } } } }';
  const { nodes, edges, attributes } = graphOf(query, { paths: WAYS });
  expect(nodes.map(([name]) => name)).toEqual(["Plan plan/2", "PolicyItem item/1", "Plan plan/4", "PolicyItem item/2"]);
  expect(edges).toEqual([
    ["plan/2 -COVERS-> item/1", { path: 0, step: 1 }],
    ["plan/4 -COVERS-> item/1", { path: 0, step: 2 }],
    ["plan/2 -COVERS-> item/2", { path: 1, step: 1 }],
    ["plan/4 -COVERS-> item/2", { path: 1, step: 2 }],
  ]);
  expect(attributes).toEqual({ "paths.0.length": 2, "paths.1.length": 2 });
});

test("paths without relationships, under two names, with an edge on two paths", () => {
  const query =
    '{ a: paths(from: "x", to: "y") { steps { kind node { id } } } b: paths(from: "x", to: "z") { steps { node { id } } } }';
  const ways = [
    {
      steps: [
        { kind: "Plan", node: plan(1) },
        { kind: "Plan", node: plan(2) },
      ],
    },
    {
      steps: [
        { kind: "Plan", node: plan(1) },
        { kind: "Plan", node: plan(2) },
      ],
    },
  ];
  const { nodes, edges } = graphOf(query, { a: ways, b: ways });
  expect(nodes[0]).toEqual(["Plan plan/1", { "a.steps.kind": "Plan" }]);
  expect(edges).toEqual([
    ["plan/1 -steps-> plan/2", { "a.path": 0, "a.step": 1 }],
    ["plan/1 -steps-> plan/2", { "a.path": 1, "a.step": 1 }],
    ["plan/1 -steps-> plan/2", { "b.path": 0, "b.step": 1 }],
    ["plan/1 -steps-> plan/2", { "b.path": 1, "b.step": 1 }],
  ]);
  const graph = answerGraph({ ...asked(query), data: { a: ways, b: ways } });
  expect([...graph.edges][1]?.id).toBe("plan/1 steps plan/2 a.1");
});

test("what has no id belongs to the node around it", () => {
  const query = `{ plans {
    itemsConnection { totalCount aggregate { node { planCount { max } } } edges { properties { line } } }
    id label __typename i: id kind: __typename
  } }`;
  const fields = {
    itemsConnection: {
      totalCount: 2,
      aggregate: { node: { planCount: { max: 3 } } },
      edges: [{ properties: { line: 1 } }, { properties: { line: 2 } }],
    },
    id: "plan/1",
    label: "label of plan/1",
    __typename: "Plan",
    i: "plan/1",
    kind: "Plan",
  };
  expect(graphOf(query, { plans: [plan(1, fields)] })).toEqual({
    nodes: [
      [
        "Plan plan/1",
        {
          "itemsConnection.totalCount": 2,
          "itemsConnection.aggregate.node.planCount.max": 3,
          "itemsConnection.edges": '[{"properties":{"line":1}},{"properties":{"line":2}}]',
          i: "plan/1",
          "plans.kind": "Plan",
        },
      ],
    ],
    edges: [],
    attributes: {},
  });
});

test("scalars of the root are the graph's", () => {
  const query = "{ id: __typename plansConnection { totalCount } plans { name } }";
  const data = { id: "Query", plansConnection: { totalCount: 5 }, plans: [] };
  expect(graphOf(query, data).attributes).toEqual({ "data.id": "Query", "plansConnection.totalCount": 5 });
});

test("one name for two things of a kind: both are called by their path", () => {
  const query =
    "{ a: plans { x: name y: name number } b: plans { x: number y: name } policyItems { y: code plans { y: name } } }";
  expect(declared(query)[0]).toEqual({
    "a.x": "string",
    y: "string",
    number: "integer",
    "b.x": "integer",
  });
  const data = { a: [plan(1, { x: "p", y: "p", number: 1 })], b: [plan(1, { x: 1, y: "p" })], policyItems: [] };
  expect(graphOf(query, data).nodes).toEqual([["Plan plan/1", { "a.x": "p", y: "p", number: 1, "b.x": 1 }]]);
});

test("one name for two types: both are called by their path, though the kinds are two", () => {
  expect(declared("{ plans { x: name } policyItems { x: position } }")[0]).toEqual({
    "plans.x": "string",
    "policyItems.x": "integer",
  });
});

test("other arguments are another value, and the edges are the same", () => {
  const query = `{ plans {
    few: itemsConnection(first: 1) { totalCount edges { cursor node { code } } }
    all: itemsConnection { totalCount edges { cursor properties { line } node { name } } }
  } }`;
  const entry = (cursor: string, fields: object) => ({ cursor, node: item("1", fields) });
  const few = { totalCount: 2, edges: [entry("x", { code: "1" })] };
  const all = { totalCount: 2, edges: [{ ...entry("y", { name: "A" }), properties: { line: 3 } }] };
  expect(graphOf(query, { plans: [plan(1, { few, all })] })).toEqual({
    nodes: [
      ["Plan plan/1", { "few.totalCount": 2, "all.totalCount": 2 }],
      ["PolicyItem item/1", { code: "1", name: "A" }],
    ],
    edges: [
      [
        "plan/1 -itemsConnection-> item/1",
        { "plans.few.edges.cursor": "x", "plans.all.edges.cursor": "y", "properties.line": 3 },
      ],
    ],
    attributes: {},
  });
});

test("two nodes that are joined twice have two edges; asked for twice, nobody knows which is which", () => {
  const entry = (role: string | null) => ({ properties: { role }, node: node("Passage", "83:1") });
  const twice = { edges: [entry("MARK"), entry(null), entry("MARK")] };
  const data = {
    policyItems: [item("1", { passagesConnection: twice })],
    more: [item("1", { passagesConnection: twice })],
  };
  const query = (further: string) => `{
    policyItems { passagesConnection { edges { properties { role } node { id } } } }
    more: policyItems { passagesConnection { edges { properties { role ${further} } node { id } } } }
  }`;
  expect(graphOf(query(""), data).edges).toEqual([
    ["item/1 -passagesConnection-> 83:1", { "properties.role": "MARK" }],
    ["item/1 -passagesConnection-> 83:1", {}],
  ]);
  expect(() => graphOf(query("statedName"), data)).toThrow(UnsupportedExport);
  const silent = query("").replace(/(more: .*) properties \{ role {2}\}/, "$1");
  expect(graphOf(silent, data).edges).toHaveLength(2);
});

test("values that disagree are no graph", () => {
  const data = { plans: [plan(1, { name: "p" }), plan(1, { name: "q" })] };
  expect(() => graphOf("{ plans { name } }", data)).toThrow(UnsupportedExport);
  expect(() => graphOf("{ plans { name } }", data)).toThrow("`name` of `plan/1` has more than one value");
});

test("fragments are opened for the kind that is there; null entries are nothing", () => {
  const query = `{ search(phrase: "x") { node { ...F } } } fragment F on GraphNode {
    ... on Plan { x: number items { code } } ... on PolicyItem { x: position items: plans { name } } ... on Target @skip(if: true) { name }
  }`;
  const data = {
    search: [
      { node: plan(1, { x: 1, items: [item("1", { code: "1" }), null] }) },
      { node: item("2", { x: 2, items: [plan(2, { name: "q" })] }) },
      { node: node("Target", "t") },
    ],
  };
  expect(graphOf(query, data)).toEqual({
    nodes: [
      ["Plan plan/1", { x: 1 }],
      ["PolicyItem item/1", { code: "1" }],
      ["PolicyItem item/2", { x: 2 }],
      ["Plan plan/2", { name: "q" }],
      ["Target t", {}],
    ],
    edges: [
      ["plan/1 -items-> item/1", {}],
      ["item/2 -plans-> plan/2", {}],
    ],
    attributes: {},
  });
});

test("a name that is no name elsewhere is one here", () => {
  const data = JSON.parse('{"plans":[{"__proto__":"p","exportedId":"1","exportedLabel":"l","exportedKind":"Plan"}]}');
  const [[, attributes]] = graphOf("{ plans { __proto__: name } }", data).nodes as [[string, object]];
  expect(Object.entries(attributes)).toEqual([["__proto__", "p"]]);
});

test("lists of objects without ids are another value where something else is selected of them", () => {
  const query = `{
    plans { itemsConnection { edges { properties { line } } } }
    more: plans { itemsConnection { edges { properties { column } } } }
  }`;
  expect(Object.keys(declared(query)[0] ?? {})).toEqual(["plans.itemsConnection.edges", "more.itemsConnection.edges"]);
});

/** What the API's schema does not have, and another version of it might. */
const OTHER = buildSchema(`
  interface GraphNode { id: ID! label: String! }
  type A implements GraphNode { id: ID! label: String! names: [String] sizes: [Float!]! flags: [ID!]! grid: [[Int!]!]! }
  type C implements GraphNode { id: ID! label: String! c: Int }
  type B { b: Int }
  union AB = A | B
  union AC = A | C
  type PathStep { node: A! }
  type Path { start: A steps: [PathStep!]! }
  type Group { members: [A!]! }
  type Query { a: A ab: AB ac: AC paths: [Path!]! groups: [Group!]! group: Group }
`);
const other = (query: string, data = {}) => answerGraph({ ...asked(query, {}, OTHER), data });

test("lists that may have nulls or are no texts and whole numbers are JSON", () => {
  const graph = other("{ a { names sizes flags grid } }", {
    a: node("A", "1", { names: ["x", null], sizes: [1.5], flags: ["f"], grid: [[1], []] }),
  });
  expect(graph.nodeAttributes.map(({ type }) => type)).toEqual(["string", "string", "strings", "string"]);
  expect([...graph.nodes][0]?.attributes).toEqual({
    names: '["x",null]',
    sizes: "[1.5]",
    flags: ["f"],
    grid: "[[1],[]]",
  });
});

test("a union of nodes is nodes; what may be no node is no graph", () => {
  const graph = other("{ ac { ... on A { names } ... on C { c } } }", { ac: node("C", "1", { c: 1 }) });
  expect([...graph.nodes].map(({ kind, attributes }) => [kind, attributes])).toEqual([["C", { c: 1 }]]);
  expect(() => other("{ a { id } ab { ... on A { id } } }")).toThrow("`ab` may have objects without ids");
});

test("a way that leads to nodes beside its steps is no graph, nor is a list of groups; one group is", () => {
  expect(() => other("{ paths { start { id } steps { node { id } } } }")).toThrow("`paths` is a list of objects");
  expect(() => other("{ groups { members { id } } }")).toThrow(/ids: .* Please ask for CSV or JSON\.$/);
  expect([...other("{ group { members { id } } }", { group: { members: [node("A", "1")] } }).nodes]).toHaveLength(1);
});
