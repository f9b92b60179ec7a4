/** Answers as tables: which columns, and which rows. */
import { expect, test } from "vitest";
import { cookbook, tableOf } from "./asked.ts";

test("04: each entry of an inner list has a row of its own, around which everything is repeated", () => {
  const data = {
    policyItems: [
      {
        code: "1-1",
        name: "A",
        plans: [
          { number: 1, name: "p" },
          { number: 2, name: "q" },
        ],
      },
      { code: "1-2", name: "B", plans: [] },
    ],
  };
  expect(tableOf(cookbook("04"), data)).toEqual([
    ["code", "name", "plans.number", "plans.name"],
    ["1-1", "A", 1, "p"],
    ["1-1", "A", 2, "q"],
    ["1-2", "B", null, null],
  ]);
});

test("an empty answer has the same columns, and no row", () => {
  expect(tableOf(cookbook("04"), { policyItems: [] })).toEqual([["code", "name", "plans.number", "plans.name"]]);
  expect(tableOf("{ plansConnection { edges { node { name } } } }", { plansConnection: { edges: [] } })).toEqual([
    ["edges.node.name"],
  ]);
});

test("02: what has no list is one row; several root fields have their names in front", () => {
  const data = {
    policyDomainsConnection: { totalCount: 4 },
    policyItemsConnection: {
      totalCount: 29,
      aggregate: { node: { planCount: { sum: 40, max: 3 }, initiativeCount: { sum: 50 } } },
    },
    plansConnection: { totalCount: 5, aggregate: { node: { itemCount: { sum: 40, min: 4, max: 12 } } } },
    initiativesConnection: { totalCount: 9 },
    targetsConnection: { totalCount: 7 },
  };
  expect(tableOf(cookbook("02"), data)).toEqual([
    [
      "policyDomainsConnection.totalCount",
      "policyItemsConnection.totalCount",
      "policyItemsConnection.aggregate.node.planCount.sum",
      "policyItemsConnection.aggregate.node.planCount.max",
      "policyItemsConnection.aggregate.node.initiativeCount.sum",
      "plansConnection.totalCount",
      "plansConnection.aggregate.node.itemCount.sum",
      "plansConnection.aggregate.node.itemCount.min",
      "plansConnection.aggregate.node.itemCount.max",
      "initiativesConnection.totalCount",
      "targetsConnection.totalCount",
    ],
    [4, 29, 40, 3, 50, 5, 40, 4, 12, 9, 7],
  ]);
});

test("09: the page's own values are repeated in front of its entries, and stay where it has none", () => {
  const page = { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null } };
  const entry = (code: string) => ({ node: { code, name: code, planCount: 0 } });
  const columns = ["totalCount", "pageInfo.hasNextPage", "pageInfo.endCursor"];
  const all = [...columns, "edges.node.code", "edges.node.name", "edges.node.planCount"];
  expect(tableOf(cookbook("09"), { policyItemsConnection: { ...page, edges: [entry("a"), entry("b")] } })).toEqual([
    all,
    [2, false, null, "a", "a", 0],
    [2, false, null, "b", "b", 0],
  ]);
  expect(tableOf(cookbook("09"), { policyItemsConnection: { ...page, edges: [] } })).toEqual([
    all,
    [2, false, null, null, null, null],
  ]);
});

test("10: lists beside each other come one below the other", () => {
  const data = {
    policyItems: [
      {
        name: "A",
        plansConnection: { edges: [{ properties: { line: 1, column: 2 }, node: { number: 1, name: "p" } }] },
        initiatives: [
          {
            name: "i",
            passages: [
              { line: 3, text: "s" },
              { line: 4, text: "t" },
            ],
          },
          { name: "j", passages: [] },
        ],
      },
    ],
  };
  expect(tableOf(cookbook("10"), data)).toEqual([
    [
      "name",
      "plansConnection.edges.properties.line",
      "plansConnection.edges.properties.column",
      "plansConnection.edges.node.number",
      "plansConnection.edges.node.name",
      "initiatives.name",
      "initiatives.passages.line",
      "initiatives.passages.text",
    ],
    ["A", 1, 2, 1, "p", null, null, null],
    ["A", null, null, null, null, "i", 3, "s"],
    ["A", null, null, null, null, "i", 4, "t"],
    ["A", null, null, null, null, "j", null, null],
  ]);
});

test("26: a list of numbers is JSON in one cell", () => {
  const chance = { expectedItemCountGivenBothTotals: 1.1, pValueGivenBothTotals: 0.06, qValueGivenBothTotals: 0.6 };
  const overlap = { planNumbers: [1, 4], itemCount: 3, ...chance, expectedItemCount: 1.5, pValue: 0.1, jaccard: null };
  const [columns, ...rows] = tableOf(cookbook("26"), {
    planOverlaps: [{ ...overlap, items: [{ code: "1-1" }] }],
  });
  expect(columns).toEqual([
    "planNumbers",
    "itemCount",
    ...Object.keys(chance),
    "expectedItemCount",
    "pValue",
    "jaccard",
    "items.code",
  ]);
  expect(rows).toEqual([["[1,4]", 3, 1.1, 0.06, 0.6, 1.5, 0.1, null, "1-1"]]);
});

test("35: lists in lists", () => {
  const step = (kind: string, relationship: string | null) => ({ kind, relationship, node: { label: kind } });
  const data = {
    paths: [
      { length: 1, steps: [step("Plan", null), step("PolicyItem", "COVERS")] },
      { length: 0, steps: [] },
    ],
  };
  expect(tableOf(cookbook("35"), data)).toEqual([
    ["length", "steps.kind", "steps.relationship", "steps.node.label"],
    [1, "Plan", null, "Plan"],
    [1, "PolicyItem", "COVERS", "PolicyItem"],
    [0, null, null, null],
  ]);
});

test("null objects and null entries leave their columns empty", () => {
  const query = "{ targets { plan { name edition { title } items { code } } name } }";
  const columns = ["plan.name", "plan.edition.title", "plan.items.code", "name"];
  expect(tableOf(query, { targets: [{ plan: null, name: "t" }, null] })).toEqual([
    columns,
    [null, null, null, "t"],
    [null, null, null, null],
  ]);
});

test("an entry without cells of its own is still a row", () => {
  expect(tableOf("{ plans { items { code } } }", { plans: [{ items: [] }, { items: [{ code: "1-1" }] }] })).toEqual([
    ["items.code"],
    [null],
    ["1-1"],
  ]);
});

test("several root lists are stacked, the root's scalars repeated", () => {
  const query = "{ __typename plans { name } a: policyItems { code } plansConnection { totalCount } }";
  const data = { __typename: "Query", plans: [{ name: "p" }], a: [{ code: "c" }], plansConnection: { totalCount: 1 } };
  expect(tableOf(query, data)).toEqual([
    ["__typename", "plans.name", "a.code", "plansConnection.totalCount"],
    ["Query", "p", null, 1],
    ["Query", null, "c", 1],
  ]);
  expect(tableOf("{ t: __typename }", { t: "Query" })).toEqual([["t"], ["Query"]]);
});

const FRAGMENTS = `query A($more: Boolean = false, $kind: Boolean = true) {
  search(phrase: "x") {
    node { ...Known ... on Plan { x: number items { code } } ... on PolicyItem { x: position items: plans { name } } }
    score @include(if: $more)
    kind @skip(if: $kind)
  }
}
fragment Known on GraphNode { label ...Known2 }
fragment Known2 on GraphNode { id @include(if: false) __typename }`;

test("fragments are opened, fields of all types stand side by side, what is skipped has no column", () => {
  const data = {
    search: [
      { node: { label: "p", __typename: "Plan", x: 1, items: [{ code: "c" }] } },
      { node: { label: "i", __typename: "PolicyItem", x: 9, items: [{ name: "q" }] } },
      { node: { label: "t", __typename: "Target" } },
    ],
  };
  const columns = ["node.label", "node.__typename", "node.x", "node.items.code", "node.items.name"];
  expect(tableOf(FRAGMENTS, data)).toEqual([
    columns,
    ["p", "Plan", 1, "c", null],
    ["i", "PolicyItem", 9, null, "q"],
    ["t", "Target", null, null, null],
  ]);
  expect(tableOf(FRAGMENTS, { search: [] }, { more: true, kind: false })).toEqual([[...columns, "score", "kind"]]);
});

test("a field that is selected twice is one column, and what is below it is united", () => {
  const query = "{ plans { name items { code } ...F name } } fragment F on Plan { items { name code } number }";
  expect(tableOf(query, { plans: [] })).toEqual([["name", "items.code", "items.name", "number"]]);
});

test("where everything is skipped, there is nothing", () => {
  expect(tableOf("{ plans { name @include(if: false) } }", { plans: [{}, {}] })).toEqual([[]]);
  expect(
    tableOf("{ plans { name items { code @skip(if: true) } } }", { plans: [{ name: "p", items: [{}, {}] }] }),
  ).toEqual([["name"], ["p"]]);
});

test("questions about the schema have tables too", () => {
  const data = { __schema: { queryType: { name: "Query" }, types: [{ name: "Plan", fields: [{ name: "id" }] }] } };
  expect(tableOf("{ __schema { queryType { name } types { name fields { name } } } }", data)).toEqual([
    ["queryType.name", "types.name", "types.fields.name"],
    ["Query", "Plan", "id"],
  ]);
});
