/** Pages of root connections: right, whatever way they are asked for, and with no more read than the page. */
import type { Driver } from "neo4j-driver";
import { beforeAll, expect, test } from "vitest";
import { testDriver } from "../../support/neo4j.ts";
import { ask } from "./ask.ts";
import { loadTestGraph } from "./test-graph.ts";
import { TWO_PLANS } from "./two-plans.ts";

let driver: Driver;
beforeAll(async () => {
  driver = await testDriver();
  await loadTestGraph(driver, TWO_PLANS);
});

const cursor = (position: number) => Buffer.from(`arrayconnection:${position}`).toString("base64");

/** The answer and the statements that were sent for it. */
async function asked(question: string, variables = {}) {
  const sent: string[] = [];
  const answer = await ask(driver, question, { variables, onStatement: (cypher) => sent.push(cypher) });
  return { answer, sent };
}

test("a page without a count is one statement, which cuts before it goes on", async () => {
  const { answer, sent } = await asked(
    "{ policyItemsConnection(first: 2) { edges { cursor node { code plans { number } } } pageInfo { hasNextPage endCursor } } }",
  );
  expect(answer).toEqual({
    policyItemsConnection: {
      edges: [
        { cursor: cursor(0), node: { code: "1-1", plans: [{ number: 1 }] } },
        { cursor: cursor(1), node: { code: "1-2", plans: [{ number: 1 }, { number: 2 }] } },
      ],
      pageInfo: { hasNextPage: true, endCursor: cursor(1) },
    },
  });
  expect(sent).toHaveLength(1);
  const [statement = ""] = sent;
  expect(statement.indexOf("LIMIT")).toBeGreaterThan(0);
  expect(statement.indexOf("LIMIT")).toBeLessThan(statement.indexOf("collect("));
});

test("what is counted over all comes in the same statement", async () => {
  const { answer, sent } = await asked(
    "{ policyItemsConnection(first: 1, sort: [{code: DESC}]) { totalCount edges { node { code } } aggregate { node { position { max } } } } }",
  );
  expect(answer).toEqual({
    policyItemsConnection: {
      totalCount: 3,
      edges: [{ node: { code: "1-3" } }],
      aggregate: { node: { position: { max: 3 } } },
    },
  });
  expect(sent).toHaveLength(1);
});

test("names of one's own, fragments, directives", async () => {
  const question = `query ($yes: Boolean!, $no: Boolean!) {
    all: policyItemsConnection(first: 1, after: "${cursor(0)}") { edges: totalCount ...page @include(if: $yes) pageInfo @skip(if: $yes) { endCursor } } }
    fragment page on PolicyItemsConnection {
      __typename entries: edges { cursor: __typename at: cursor ... on PolicyItemEdge { item: node { id: code } } item: node @include(if: $no) { name } }
      where: pageInfo { endCursor: startCursor startCursor: hasPreviousPage more: hasNextPage } }`;
  const { answer } = await asked(question, { yes: true, no: false });
  expect(answer).toEqual({
    all: {
      edges: 3,
      __typename: "PolicyItemsConnection",
      entries: [{ cursor: "PolicyItemEdge", at: cursor(1), item: { id: "1-2" } }],
      where: { endCursor: cursor(1), startCursor: true, more: true },
    },
  });
});

test("entries twice, under two names", async () => {
  const { answer } = await asked("{ plansConnection { a: edges { node { number } } b: edges { node { n: name } } } }");
  expect(answer).toEqual({
    plansConnection: {
      a: [{ node: { number: 1 } }, { node: { number: 2 } }],
      b: [{ node: { n: "第一" } }, { node: { n: "第二" } }],
    },
  });
});

test("beyond the end there is an empty page", async () => {
  const { answer } = await asked(
    `{ plansConnection(after: "${cursor(7)}") { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor } } }`,
  );
  expect(answer).toEqual({
    plansConnection: {
      totalCount: 2,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null },
    },
  });
});
