/** The seed's items in no plan, and those in any: asked for by a filter without conditions, wherever a relationship filter can stand. */
import { beforeAll, describe, expect, test } from "vitest";
import { loadEdition } from "../../src/store/load-edition.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";
import { type Ask, openAsk } from "./ask-api.ts";

const IN_NO_PLAN = "1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2".split(" ");
const graph = checkedGraphOf(seedBytes(), factsOf("112119", "x"));
const IN_ANY = graph.graph.items.map(({ code }) => code ?? "").filter((code) => !IN_NO_PLAN.includes(code));

let ask: Ask;
beforeAll(async () => {
  const store = await emptyStore();
  await loadEdition(store, graph);
  ask = (await openAsk(store)).ask;
});

async function data(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const answer = await ask({ query, variables });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

/** Every `code` of an answer, in its order. */
function codesIn(answer: unknown): readonly unknown[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => (name === "code" ? [value] : codesIn(value)));
}

const FILTERS: readonly (readonly [filter: string, codes: readonly string[]])[] = [
  ["{plans: {none: {}}}", IN_NO_PLAN],
  ["{plans: {some: {}}}", IN_ANY],
  ["{plans: {all: {}}}", IN_ANY],
  ["{NOT: {plans: {some: {}}}}", IN_NO_PLAN],
  ["{NOT: {plans: {none: {}}}}", IN_ANY],
  ["{plans: {none: {name: {}}}}", IN_NO_PLAN],
  ["{plansConnection: {none: {}}}", IN_NO_PLAN],
  ["{plansConnection: {some: {}}}", IN_ANY],
  ["{plansConnection: {some: {node: {}}}}", IN_ANY],
  ["{plansConnection: {none: {edge: {}}}}", IN_NO_PLAN],
  ["{OR: [{plans: {none: {}}}, {OR: []}]}", IN_NO_PLAN],
  ["{AND: [{plans: {some: {}}}, {}]}", IN_ANY],
  ["{domain: {}, plans: {none: {}}}", IN_NO_PLAN],
];

test("the seed has ten items in no plan and twenty-eight in some", () => {
  expect([IN_NO_PLAN.length, IN_ANY.length]).toEqual([10, 28]);
});

describe.each(FILTERS)("%s", (filter, codes) => {
  test("in a list", async () => {
    expect(codesIn(await data(`{ policyItems(where: ${filter}) { code } }`))).toEqual(codes);
  });

  test("in a connection's count and aggregate", async () => {
    expect(
      await data(`{ policyItemsConnection(where: ${filter}) { totalCount aggregate { count { nodes } } } }`),
    ).toEqual({ policyItemsConnection: { totalCount: codes.length, aggregate: { count: { nodes: codes.length } } } });
  });

  test("nested under domains, as a list and as a connection", async () => {
    expect(codesIn(await data(`{ policyDomains { items(where: ${filter}) { code } } }`))).toEqual(codes);
    expect(
      codesIn(
        await data(`{ policyDomains { itemsConnection(where: {node: ${filter}}) { edges { node { code } } } } }`),
      ),
    ).toEqual(codes);
  });

  test("in a fragment", async () => {
    const query = `{ policyDomains { ...D } } fragment D on PolicyDomain { items(where: ${filter}) { code } }`;
    expect(codesIn(await data(query))).toEqual(codes);
  });

  test("through a variable, a default, and a variable inside", async () => {
    const value = JSON.parse(filter.replace(/(\w+):/g, '"$1":'));
    const asked = "policyItems(where: $w) { code }";
    expect(codesIn(await data(`query($w: PolicyItemWhere) { ${asked} }`, { w: value }))).toEqual(codes);
    expect(codesIn(await data(`query($w: PolicyItemWhere = ${filter}) { ${asked} }`))).toEqual(codes);
    const inside = "query($w: PolicyItemWhere!) { policyItems(where: {AND: [$w]}) { code } }";
    expect(codesIn(await data(inside, { w: value }))).toEqual(codes);
  });

  test("in a question of our own", async () => {
    const query = `{ policyItemsOf(plans: [{none: ["1"]}], where: ${filter}) { code plans { number } } }`;
    const ofPlan1 = graph.graph.covers.filter(({ planId }) => planId.endsWith("/plan/1")).map(({ itemId }) => itemId);
    expect(codesIn(await data(query))).toEqual(codes.filter((code) => !ofPlan1.some((id) => id.endsWith(`/${code}`))));
  });

  test("at depth 3", async () => {
    const query = `{ editions { domains(where: {items: {some: {domain: {items: {some: ${filter}}}}}}) {
      items(where: {domain: {edition: {domains: {some: {items: {some: ${filter}}}}}}, AND: [${filter}]}) { code } } } }`;
    expect(codesIn(await data(query))).toEqual(codes);
  });
});

test("an empty variable inside none and some", async () => {
  const query = (how: string) => `query($p: PlanWhere) { policyItems(where: {plans: {${how}: $p}}) { code } }`;
  expect(codesIn(await data(query("none"), { p: {} }))).toEqual(IN_NO_PLAN);
  expect(codesIn(await data(query("some"), { p: {} }))).toEqual(IN_ANY);
  // Not given, it is no condition at all.
  expect(codesIn(await data(query("none")))).toHaveLength(38);
});
