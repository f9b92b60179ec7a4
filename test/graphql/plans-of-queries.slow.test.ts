/**
 * With a hundred editions loaded, or as many as PLANS_EDITIONS says (1741 is all municipalities of Japan), a question about one of them seeks: no plan
 * of the database scans a whole label; and pages of all of them are answered in whatever order.
 */
import { getNullableType, isInputObjectType, isListType } from "graphql";
import type { ProfiledPlan } from "neo4j-driver";
import { beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../src/graphql/engine.ts";
import { DEFAULT_LIMITS } from "../../src/graphql/operation/limits.ts";
import { readQuestions } from "../../src/http/questions.ts";
import { NODE_KINDS } from "../../src/model/node-kinds.ts";
import { projectFile } from "../../src/project-files.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { largeDocument } from "../faults/large-document.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";

const EDITIONS = Number(process.env.PLANS_EDITIONS ?? 100);
const EDITION = "100042/draft";
let store: Store;
let api: Engine;
let answer: Engine["execute"];
const sent: { readonly cypher: string; readonly parameters: Readonly<Record<string, unknown>> }[] = [];

beforeAll(
  async () => {
    store = await emptyStore();
    const { organization, edition } = factsOf("112119", "draft");
    const codes = Array.from({ length: EDITIONS }, (_, n) => String(100_000 + n));
    const loadTheRest = async () => {
      for (let code = codes.pop(); code !== undefined; code = codes.pop())
        await loadEdition(
          store,
          checkedGraphOf(seedBytes(), { organization: { ...organization, id: code, code }, edition }),
        );
    };
    await Promise.all([loadTheRest(), loadTheRest()]);
    const onStatement = (cypher: string, parameters: object) =>
      void sent.push({ cypher, parameters: { ...parameters } });
    api = await openEngine(store, { onStatement });
    answer = api.execute;
  },
  120_000 + EDITIONS * 2_000,
);

/** Scoped by edition, and what each answers where that is short. */
const SCOPED: readonly (readonly [question: string, answer: object])[] = [
  [
    'policyItems(where: {planCount: {eq: 3}, domain: {edition: {id: {eq: "$"}}}}) { code }',
    { policyItems: [{ code: "4-4" }] },
  ],
  [
    'planOverlaps(where: {edition: {id: {eq: "$"}}, itemCount: {gt: 2}}) { label }',
    { planOverlaps: [{ label: "① × ②" }, { label: "③ × ④" }] },
  ],
  [
    'planOverlaps(where: {edition: {id: {eq: "$"}}}, sort: [{pValue: ASC}], limit: 1) { label plans { targets { name } } items { code } }',
    {},
  ],
  [
    'planOverlaps(where: {AND: [{planCount: {eq: 3}}, {edition: {id: {eq: "$"}}}]}) { label }',
    { planOverlaps: [{ label: "① × ③ × ④" }] },
  ],
  ['initiativeOverlaps(where: {edition: {id: {eq: "$"}}, itemCount: {gt: 2}}) { itemCount initiatives { name } }', {}],
  [
    'domainCoverages(where: {edition: {id: {eq: "$"}}, itemCount: {eq: 0}, planNumber: {eq: 1}}) { label }',
    { domainCoverages: [{ label: "3 × ①" }] },
  ],
  [
    'plans(where: {edition: {id: {eq: "$"}}}, sort: [{ownItemShare: DESC}], limit: 1) { number }',
    { plans: [{ number: 1 }] },
  ],
  [
    'policyDomains(where: {edition: {id: {eq: "$"}}, coveredItemCount: {lt: 3}}) { number }',
    { policyDomains: [{ number: 5 }] },
  ],
  ['targets(where: {plan: {edition: {id: {eq: "$"}}}}, limit: 1) { name }', {}],
  ['plansConnection(where: {edition: {id: {eq: "$"}}}) { totalCount }', { plansConnection: { totalCount: 5 } }],
  [
    'editions(where: {id: {eq: "$"}}) { planOverlaps(where: {planCount: {eq: 3}}) { label } }',
    { editions: [{ planOverlaps: [{ label: "① × ③ × ④" }] }] },
  ],
  ['policyItems(edition: "$", where: {planCount: {eq: 3}}) { code }', { policyItems: [{ code: "4-4" }] }],
  ['plans(edition: "$", sort: [{ownItemShare: DESC}], limit: 1) { number }', { plans: [{ number: 1 }] }],
  ['plansConnection(edition: "$") { totalCount edges { node { items { code } } } }', {}],
  ['targetsConnection(edition: "$", first: 1) { totalCount }', { targetsConnection: { totalCount: 11 } }],
  ['findings(edition: "$", limit: 1) { rule passages { line } }', {}],
  ['initiatives(edition: "$", where: {domainCount: {gte: 4}}) { name items { plans { number } } }', {}],
  ['graphNodes(edition: "$", where: {label: {contains: "交通"}}, limit: 1) { label }', {}],
  ['policyItemsOf(plans: {all: [1, 4]}, edition: "$") { code }', { policyItemsOf: [{ code: "4-4" }] }],
  ['policyItemsOf(initiatives: {all: ["1.1", "1.3"]}, edition: "$") { code }', { policyItemsOf: [{ code: "2-4" }] }],
  ['policyItemsOf(plans: {exactly: []}, edition: "$", limit: 1) { code }', { policyItemsOf: [{ code: "1-3" }] }],
  ['paths(from: "plan/1", to: "plan/4", edition: "$") { length steps { node { label } } }', {}],
  ['related(to: "plan/1", edition: "$", limit: 1) { node { label } items { code } }', {}],
  ['related(to: "plan/1/initiative/1", edition: "$") { itemCount node { label } }', {}],
  ['related(to: "plan/1/target/1", edition: "$") { itemCount node { label } }', {}],
  ['related(to: "item/4-4", edition: "$") { itemCount node { label } }', {}],
  [
    'counterparts(of: "item/4-4", edition: "$", boundWith: "item/1-1") { node { label } plans { name } boundWith { code } }',
    {},
  ],
  ['uncoveredElsewhere(edition: "$") { node { code } counterparts { node { label } plans { name } } }', {}],
  ['search(phrase: "交通", edition: "$") { node { label } passage { line } }', {}],
];

test.each(SCOPED)("%s", async (question, expected) => {
  sent.length = 0;
  const { data, errors } = await answer({ query: `{ ${question.replace("$", EDITION)} }` });
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toMatchObject(expected);
  expect(sent.length).toBeGreaterThan(0);
  const plans = await Promise.all(sent.map(profile));
  const scans = plans.flat().filter(({ operatorType, rows }) => /Scan/.test(operatorType) && rows > 2);
  expect(scans.map(({ operatorType, arguments: { Details } }) => `${operatorType} ${Details}`)).toEqual([]);
  expect(plans.flat().some(({ operatorType }) => /Seek|ProcedureCall/.test(operatorType))).toBe(true);
});

test("items in three plans, of all editions, are one seek", async () => {
  sent.length = 0;
  await answer({ query: "{ policyItems(where: {planCount: {eq: 3}}) { code } }" });
  const [operators = []] = await Promise.all(sent.map(profile));
  const leaves = operators.filter(({ operatorType }) => /Scan|Seek/.test(operatorType));
  expect(leaves.map(({ operatorType, arguments: { Details } }) => `${operatorType} ${Details}`)).toEqual([
    expect.stringMatching(/^NodeIndexSeek.* RANGE INDEX policyItem:PolicyItem\(planCount\) WHERE planCount = /),
  ]);
});

/** Every operator of a statement's plan, as it was run. */
async function profile({ cypher, parameters }: (typeof sent)[number]): Promise<readonly ProfiledPlan[]> {
  const { summary } = await store.driver.executeQuery(`PROFILE ${cypher}`, { ...parameters });
  const all: ProfiledPlan[] = summary.profile ? [summary.profile as ProfiledPlan] : [];
  for (const { children } of all) all.push(...children);
  return all;
}

/** Every order of a whole kind that an index has. */
const ORDERED: readonly string[] = [
  ...NODE_KINDS.filter(({ name }) => name !== "Organization" && name !== "Edition").map(
    ({ plural, order: [first] }) => `${plural}(limit: 20) { id ${first} }`,
  ),
  "graphNodes(limit: 20) { id }",
  "policyItems(limit: 20, sort: [{planCount: DESC}]) { id planCount }",
  "policyItems(limit: 20, sort: [{name: ASC}, {code: DESC}]) { id name }",
  "policyItemsConnection(first: 20, sort: [{position: DESC}]) { totalCount edges { node { id position } } }",
  "planOverlaps(limit: 20, sort: [{pValue: ASC}]) { id pValue }",
  "planOverlapsConnection(first: 20, sort: [{jaccard: ASC}]) { totalCount edges { node { id jaccard } } }",
];

test.each(ORDERED)("the order of %s comes from an index: nothing sorts all nodes", async (question) => {
  sent.length = 0;
  const { errors } = await answer({ query: `{ ${question} }` });
  expect(errors).toBeUndefined();
  const operators = (await Promise.all(sent.map(profile))).flat();
  const sorts = operators.filter(({ operatorType }) => /^(Sort|Top)\b/.test(operatorType));
  // What is not stated of a node would be sorted apart, where the page needed it.
  expect(sorts.filter(({ rows, children }) => rows > 0 || children.some((child) => child.rows > 0))).toEqual([]);
  expect(operators.some(({ operatorType }) => /^NodeIndexScan/.test(operatorType))).toBe(true);
});

test("sorted by each of its properties, either way, every list is answered, and a page of its connection with the total", {
  timeout: 900_000,
}, async () => {
  const orders: string[] = [];
  for (const field of Object.values(api.schema.getQueryType()?.getFields() ?? {})) {
    const sort = field.args.find(({ name }) => name === "sort");
    const list = sort && getNullableType(sort.type);
    const order = isListType(list) ? getNullableType(list.ofType) : undefined;
    if (!isInputObjectType(order) || /^(policyItemsOf|graphNodesConnection)/.test(field.name)) continue;
    for (const property of Object.keys(order.getFields())) {
      for (const direction of ["ASC", "DESC"]) {
        const by = `sort: [{${property}: ${direction}}]`;
        orders.push(
          field.name.endsWith("Connection")
            ? `${field.name}(first: 20, ${by}) { totalCount edges { node { id } } }`
            : `${field.name}(limit: 20, ${by}) { id ${property} }`,
        );
      }
    }
  }
  expect(orders.length).toBeGreaterThan(300);
  for (const order of orders) {
    const { data, errors } = await answer({ query: `{ ${order} }` });
    expect([order, errors, Object.values(data ?? {}).length]).toEqual([order, undefined, 1]);
  }
  process.stdout.write(`${orders.length} orders of ${EDITIONS} editions' nodes.\n`);
});

test("pages within a page, with their totals", async () => {
  const { data, errors } = await answer({
    query: `{ editionsConnection(first: 50) { totalCount edges { node { id plansConnection(first: 2) { totalCount edges { node { number
      itemsConnection(first: 3, sort: [{node: {planCount: DESC}}]) { totalCount pageInfo { endCursor } edges { node { code } } } } } } } } } }`,
  });
  expect(errors).toBeUndefined();
  const { totalCount, edges } = JSON.parse(JSON.stringify(data)).editionsConnection;
  expect([totalCount, edges.length]).toEqual([EDITIONS, 50]);
  for (const { node } of edges) {
    expect(node.plansConnection.totalCount).toBe(5);
    const [first] = node.plansConnection.edges;
    const { totalCount: items, edges: page } = first.node.itemsConnection;
    expect([first.node.number, items, page[0].node.code, page.length]).toEqual([1, 10, "4-4", 3]);
  }
});

test("whatever the cookbook and the explorer ask is within the bound of an answer, also of an edition of two thousand items", {
  timeout: 600_000,
}, async () => {
  await loadEdition(store, checkedGraphOf(largeDocument(2_000, 40), factsOf("131016", "large")));
  const questions = [...(await readQuestions()), ...(await readQuestions(projectFile("web/explorer/queries")))];
  const shares: (readonly [share: number, name: string])[] = [];
  for (const edition of [EDITION, "131016/large"]) {
    const [one, other, item] = ["plan/1", "plan/2", "item/1-1"].map((name) => `${edition}/${name}`);
    for (const id of [one, item]) {
      const variables = { edition, within: `${edition}/`, chosen: edition, id, from: one, to: other, phrase: "計画" };
      for (const { name, query } of questions) {
        const { data, errors } = await answer({ query, variables, deadline: Date.now() + 60_000 });
        // Some of the cookbook names nodes without their edition, which is ambiguous here.
        const refusals = (errors ?? []).filter(({ extensions }) => extensions.code !== "BAD_USER_INPUT");
        expect([name, edition, refusals.map(({ message }) => message)]).toEqual([name, edition, []]);
        shares.push([valuesOf(data) / DEFAULT_LIMITS.answerValues, `${name} of ${edition}`]);
      }
    }
  }
  shares.sort(([a], [b]) => b - a);
  const said = shares.slice(0, 5).map(([share, name]) => `${name}: ${(100 * share).toFixed(1)} %`);
  process.stderr.write(`largest shares of an answer's bound: ${said.join("; ")}\n`);
  expect(shares[0]?.[0]).toBeLessThan(1);
});

/** Everything in an answer: objects, lists and what stands in them. */
function valuesOf(value: unknown): number {
  if (typeof value === "string") return 1 + Math.floor(value.length / 100);
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + valuesOf(one), 1);
}
