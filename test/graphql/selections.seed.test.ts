/** Selections that the library behind the schema answers wrongly, on the seed: levels with nothing but `__typename`, fields under two aliases, aliases that are sort keys. */
import { beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../src/graphql/engine.ts";
import { seedStore } from "../support/neo4j.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await seedStore());
});

async function data(query: string, variables = {}): Promise<unknown> {
  const { data, errors } = await engine.execute({ query, variables });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);
const NUMBERS = [1, 2, 3, 4, 5];
const CURSOR = (position: number) => Buffer.from(`arrayconnection:${position}`).toString("base64");

/** Of the first plan, which has ten items. */
const ofPlan = (connection: unknown) => ({ plans: [{ itemsConnection: connection }] });

describe("a level with nothing of the database", () => {
  test.each([
    [
      "{ plans { number itemsConnection { aggregate { count { __typename } } } } }",
      {
        plans: NUMBERS.map((number) => ({
          number,
          itemsConnection: { aggregate: { count: { __typename: "CountConnection" } } },
        })),
      },
    ],
    [
      "{ plans { number itemsConnection { aggregate { node { planCount { __typename } } } } } }",
      {
        plans: NUMBERS.map((number) => ({
          number,
          itemsConnection: { aggregate: { node: { planCount: { __typename: "IntAggregateSelection" } } } },
        })),
      },
    ],
    [
      "{ plans(limit: 1) { itemsConnection { totalCount aggregate { count { nodes @skip(if: true) } } } } }",
      ofPlan({ totalCount: 10, aggregate: { count: {} } }),
    ],
    [
      "{ plans(limit: 1) { itemsConnection { totalCount edges { __typename } } } }",
      ofPlan({ totalCount: 10, edges: times(10, { __typename: "PlanItemsRelationship" }) }),
    ],
    [
      "{ plans(limit: 1) { itemsConnection { edges { node { __typename } } } } }",
      ofPlan({ edges: times(10, { node: { __typename: "PolicyItem" } }) }),
    ],
    [
      "{ plans(limit: 1) { itemsConnection { edges { node @include(if: false) { code } } } } }",
      ofPlan({ edges: times(10, {}) }),
    ],
    [
      "{ plans(limit: 1) { itemsConnection { edges { properties { __typename } } } } }",
      ofPlan({ edges: times(10, { properties: { __typename: "Covers" } }) }),
    ],
    [
      "{ plans(limit: 1) { editionConnection { edges { node { __typename } } } } }",
      { plans: [{ editionConnection: { edges: [{ node: { __typename: "Edition" } }] } }] },
    ],
    [
      "{ plans(limit: 2) { items @skip(if: true) { id } edition { __typename } } }",
      { plans: times(2, { edition: { __typename: "Edition" } }) },
    ],
    [
      "{ plansConnection { aggregate { node { __typename } } } }",
      { plansConnection: { aggregate: { node: { __typename: "PlanAggregateNode" } } } },
    ],
    [
      "{ plansConnection(first: 2) { edges { __typename } pageInfo { __typename } } }",
      { plansConnection: { edges: times(2, { __typename: "PlanEdge" }), pageInfo: { __typename: "PageInfo" } } },
    ],
    ["{ __typename plans(limit: 1) { __typename } }", { __typename: "Query", plans: [{ __typename: "Plan" }] }],
    ['{ search(phrase: "交通", limit: 1) { __typename } }', { search: [{ __typename: "SearchHit" }] }],
    [
      '{ paths(from: "plan/1", to: "item/4-4") { steps { __typename } } }',
      { paths: [{ steps: times(2, { __typename: "PathStep" }) }] },
    ],
  ])("%s", async (query, answer) => {
    expect(await data(query)).toEqual(answer);
  });
});

describe("a field under several names", () => {
  test.each([
    [
      "{ plansConnection { aggregate { node { itemCount { a: max b: max } } n: node { itemCount { min } } } a: totalCount b: totalCount } }",
      {
        plansConnection: {
          aggregate: { node: { itemCount: { a: 10, b: 10 } }, n: { itemCount: { min: 6 } } },
          a: 5,
          b: 5,
        },
      },
    ],
    [
      "{ plans(limit: 1) { itemsConnection { aggregate { e: edge { line { max } } f: edge { line { min } } } } } }",
      ofPlan({ aggregate: { e: { line: { max: 200 } }, f: { line: { min: 169 } } } }),
    ],
    [
      "{ plans(limit: 1) { itemsConnection(first: 1) { a: edges { node { code } } b: edges { node { c: code } } p: pageInfo { hasNextPage } q: pageInfo { endCursor } } } }",
      ofPlan({
        a: [{ node: { code: "1-6" } }],
        b: [{ node: { c: "1-6" } }],
        p: { hasNextPage: true },
        q: { endCursor: CURSOR(0) },
      }),
    ],
    [
      "{ plans(limit: 1) { itemsConnection(first: 2) { edges { c: cursor } pageInfo { endCursor startCursor hasNextPage } } } }",
      ofPlan({
        edges: [{ c: CURSOR(0) }, { c: CURSOR(1) }],
        pageInfo: { endCursor: CURSOR(1), startCursor: CURSOR(0), hasNextPage: true },
      }),
    ],
  ])("%s", async (query, answer) => {
    expect(await data(query)).toEqual(answer);
  });
});

describe("an alias that is another field's name", () => {
  test.each([
    [
      "{ plans(limit: 1) { items(limit: 3) { position: code c: code } } }",
      { plans: [{ items: ["1-6", "1-7", "2-1"].map((code) => ({ position: code, c: code })) }] },
    ],
    [
      "{ plans(limit: 1) { items(sort: [{planCount: DESC}], limit: 2) { code planCount: code } } }",
      { plans: [{ items: ["4-4", "1-6"].map((code) => ({ code, planCount: code })) }] },
    ],
    ['{ policyItems(where: {code: {eq: "4-4"}}) { plans { number: label __proto__: number } } }', null],
  ])("%s", async (query, answer) => {
    const found = await data(query);
    if (answer) expect(found).toEqual(answer);
    else
      expect(JSON.stringify(found)).toMatch(
        /"number":"①[^}]*"__proto__":1.*"number":"③[^}]*"__proto__":3.*"number":"④/,
      );
  });
});

/** The statements of these fields have parameters of their own, which conditions further down must not take. */
describe("a condition below a question of our own", () => {
  test.each([
    ['{ related(to: "plan/1", limit: 1) { items(where: {NOT: {id: {in: ["x"]}}}, limit: 2) { code } } }'],
    [
      '{ related(to: "plan/1", limit: 1) { node { ... on Plan { items(where: {id: {endsWith: "2-1"}}, limit: 1) { code } } } } }',
    ],
    [
      '{ search(phrase: "確かな学力", limit: 1) { node { ... on PolicyItem { code plans(where: {id: {endsWith: "/1"}}) { id } } } } }',
    ],
    [
      '{ paths(from: "plan/1", to: "item/2-1", limit: 1) { steps { node { ... on PolicyItem { code plans(where: {id: {in: []}}) { id } } } } } }',
    ],
  ])("%s", async (query) => {
    expect(JSON.stringify(await data(query))).toContain('"2-1"');
  });
});
