/** A kind of node and a relationship that are added to the type definitions are served in every way, with no line of code. */
import { type GraphQLObjectType, parse, print } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../../src/graphql/engine.ts";
import { readTypeDefinitions } from "../../../src/graphql/schema/type-definitions.ts";
import { emptyStore } from "../../support/neo4j.ts";
import { loadTestGraph, node, relationship } from "./test-graph.ts";

const ADDED = `
  "A bureau (部局) of the city."
  type Bureau implements GraphNode @node @limit(default: 1001, max: 1001) {
    "Its id."
    id: ID!
    "Its name, as nodes of every kind have it."
    label: String!
    "Its name."
    name: String!
    "In millions; null where it is not stated."
    budget: Float
    "Policy items it is in charge of."
    items: [PolicyItem!]! @relationship(type: "IN_CHARGE_OF", direction: OUT, properties: "InChargeOf")
  }

  "That a bureau is in charge of an item."
  type InChargeOf @relationshipProperties {
    "The first year."
    since: Int!
    "Its part of the work."
    share: Float
  }
`;

const WAY_BACK = `
  "Bureaus in charge of the item."
  bureaus: [Bureau!]! @relationship(type: "IN_CHARGE_OF", direction: IN, properties: "InChargeOf")
`;

let engine: Engine;
beforeAll(async () => {
  const store = await emptyStore();
  const { graph, questions } = await readTypeDefinitions();
  const text = print(graph).replace(/type PolicyItem implements [^{]*\{/, (head) => head + WAY_BACK);
  const item = (code: string, position: number) =>
    node("PolicyItem", code, {
      label: code,
      code,
      position,
      name: `名 ${code}`,
      nameVariants: [],
      planCount: position,
    });
  const bureau = (id: string, name: string, budget: number | null) => node("Bureau", id, { label: name, name, budget });
  await loadTestGraph(store.driver, {
    nodes: [
      ...[item("1-1", 1), item("1-2", 2), item("1-3", 3)],
      ...[bureau("a", "福祉課", 1.5), bureau("b", "教育課", null), bureau("c", "財政課", 20.5)],
    ],
    relationships: [
      relationship("a", "IN_CHARGE_OF", "1-1", { since: 2020, share: 0.5 }),
      relationship("a", "IN_CHARGE_OF", "1-2", { since: 2023, share: null }),
      relationship("c", "IN_CHARGE_OF", "1-2", { since: 2021, share: 0.25 }),
    ],
  });
  engine = await openEngine(store, { definitions: { graph: parse(text + ADDED), questions } });
});

async function ask(query: string, variables = {}): Promise<unknown> {
  return JSON.parse(JSON.stringify(await engine.execute({ query, variables })));
}

test("as a list, with all its properties and what it leads to", async () => {
  expect(await ask("{ bureaus { __typename id label name budget items { code bureaus { id } } } }")).toEqual({
    data: {
      bureaus: [
        {
          ...{ __typename: "Bureau", id: "a", label: "福祉課", name: "福祉課", budget: 1.5 },
          items: [
            { code: "1-1", bureaus: [{ id: "a" }] },
            { code: "1-2", bureaus: [{ id: "a" }, { id: "c" }] },
          ],
        },
        { __typename: "Bureau", id: "b", label: "教育課", name: "教育課", budget: null, items: [] },
        {
          ...{ __typename: "Bureau", id: "c", label: "財政課", name: "財政課", budget: 20.5 },
          items: [{ code: "1-2", bureaus: [{ id: "a" }, { id: "c" }] }],
        },
      ],
    },
  });
});

test("as a connection, in pages, counted and computed over", async () => {
  const query = `query ($after: String) { bureausConnection(first: 2, after: $after, sort: [{name: DESC}]) {
    totalCount edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage endCursor }
    aggregate { count { nodes } node { budget { max min sum average } name { longest } } }
  } }`;
  const { data } = (await ask(query)) as { data: { bureausConnection: { pageInfo: { endCursor: string } } } };
  expect(data.bureausConnection).toMatchObject({
    totalCount: 3,
    edges: [{ node: { name: "財政課" } }, { node: { name: "福祉課" } }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
    aggregate: { count: { nodes: 3 }, node: { budget: { max: 20.5, min: 1.5, sum: 22, average: 11 } } },
  });
  expect(await ask(query, { after: data.bureausConnection.pageInfo.endCursor })).toMatchObject({
    data: {
      bureausConnection: {
        edges: [{ node: { name: "教育課" } }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      },
    },
  });
});

test.each([
  ["[{budget: DESC}]", ["c", "a", "b"]],
  ["[{budget: ASC}]", ["a", "c", "b"]],
  ["[{name: ASC}, {id: DESC}]", ["b", "a", "c"]],
])("sorted by %s", async (sort, ids) => {
  expect(await ask(`{ bureaus(sort: ${sort}) { id } }`)).toEqual({
    data: { bureaus: ids.map((id) => ({ id })) },
  });
});

describe("filtered", () => {
  test.each<[string, readonly string[]]>([
    ["{budget: {gt: 1.5}}", ["c"]],
    ["{budget: {eq: null}}", ["b"]],
    [`{NOT: {name: {contains: "福祉"}}}`, ["b", "c"]],
    [`{items: {some: {code: {eq: "1-2"}}}}`, ["a", "c"]],
    ["{items: {none: {}}}", ["b"]],
    [`{items: {all: {code: {eq: "1-2"}}}}`, ["c"]],
    [`{items: {single: {planCount: {gte: 1}}}}`, ["c"]],
    [`{itemsConnection: {some: {edge: {since: {lt: 2021}}}}}`, ["a"]],
    [`{itemsConnection: {some: {edge: {share: {gt: 0.1}}, node: {code: {eq: "1-2"}}}}}`, ["c"]],
    ["{itemsConnection: {aggregate: {count: {nodes: {eq: 2}}}}}", ["a"]],
    ["{itemsConnection: {aggregate: {edge: {since: {min: {gte: 2021}}}}}}", ["c"]],
    [`{items: {some: {bureaus: {some: {name: {startsWith: "財"}}}}}}`, ["a", "c"]],
  ])("bureaus(where: %s)", async (where, ids) => {
    expect(await ask(`{ bureaus(where: ${where}) { id } }`)).toEqual({
      data: { bureaus: ids.map((id) => ({ id })) },
    });
  });

  test.each<[string, readonly string[]]>([
    [`{bureaus: {some: {name: {eq: "財政課"}}}}`, ["1-2"]],
    ["{bureaus: {none: {}}}", ["1-3"]],
    ["{bureausConnection: {aggregate: {count: {nodes: {gt: 1}}}}}", ["1-2"]],
    ["{bureausConnection: {some: {edge: {since: {eq: 2020}}}}}", ["1-1"]],
    ["{bureausConnection: {aggregate: {node: {budget: {sum: {gt: 20}}}}}}", ["1-2"]],
  ])("policyItems(where: %s)", async (where, codes) => {
    expect(await ask(`{ policyItems(where: ${where}) { code } }`)).toEqual({
      data: { policyItems: codes.map((code) => ({ code })) },
    });
  });
});

test("what its relationships state, sorted and computed over, from either end", async () => {
  const query = `{
    bureaus(where: {id: {eq: "a"}}) { itemsConnection(sort: [{edge: {since: DESC}}], first: 1) {
      totalCount edges { properties { since share } node { code } } pageInfo { hasNextPage } aggregate { edge { since { min max } share { sum } } node { planCount { sum } } }
    } }
    policyItems(where: {code: {eq: "1-2"}}) { bureausConnection(sort: [{edge: {since: ASC}}], where: {edge: {since: {gt: 2000}}}) {
      edges { properties { since } node { name } } aggregate { count { nodes edges } node { budget { max } } }
    } }
  }`;
  expect(await ask(query)).toEqual({
    data: {
      bureaus: [
        {
          itemsConnection: {
            totalCount: 2,
            edges: [{ properties: { since: 2023, share: null }, node: { code: "1-2" } }],
            pageInfo: { hasNextPage: true },
            aggregate: {
              edge: { since: { min: 2020, max: 2023 }, share: { sum: 0.5 } },
              node: { planCount: { sum: 3 } },
            },
          },
        },
      ],
      policyItems: [
        {
          bureausConnection: {
            edges: [
              { properties: { since: 2021 }, node: { name: "財政課" } },
              { properties: { since: 2023 }, node: { name: "福祉課" } },
            ],
            aggregate: { count: { nodes: 2, edges: 2 }, node: { budget: { max: 20.5 } } },
          },
        },
      ],
    },
  });
});

test("among the nodes of all kinds", async () => {
  expect(
    await ask("{ graphNodes(where: {typename: [Bureau]}) { __typename id ... on Bureau { budget items { code } } } }"),
  ).toEqual({
    data: {
      graphNodes: [
        { __typename: "Bureau", id: "a", budget: 1.5, items: [{ code: "1-1" }, { code: "1-2" }] },
        { __typename: "Bureau", id: "b", budget: null, items: [] },
        { __typename: "Bureau", id: "c", budget: 20.5, items: [{ code: "1-2" }] },
      ],
    },
  });
  expect(await ask("{ graphNodesConnection { aggregate { count { nodes } } } }")).toEqual({
    data: { graphNodesConnection: { aggregate: { count: { nodes: 6 } } } },
  });
});

test("on ways from one node to another, and in messages; a search that does not know it refuses it", async () => {
  expect(await ask(`{ paths(from: "a", to: "c") { steps { node { __typename label } } } }`)).toEqual({
    data: {
      paths: [
        {
          steps: [
            { node: { __typename: "Bureau", label: "福祉課" } },
            { node: { __typename: "PolicyItem", label: "1-2" } },
            { node: { __typename: "Bureau", label: "財政課" } },
          ],
        },
      ],
    },
  });
  expect(await ask(`{ bureau(id: "a") { id } }`)).toMatchObject({
    errors: [{ message: expect.stringContaining(`Write bureaus(where: {id: {eq: "a"}}) { … }.`) }],
  });
  expect(await ask(`{ search(phrase: "福祉", kinds: [Bureau]) { score } }`)).toMatchObject({
    errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
  });
});

test("with descriptions of what was generated", () => {
  const query = engine.schema.getQueryType() as GraphQLObjectType;
  expect(query.getFields().bureaus?.args.map(({ name }) => name)).toEqual(["where", "limit", "offset", "sort"]);
  expect(engine.sdl).toContain("bureaus: BureauRelationshipFilters");
});
