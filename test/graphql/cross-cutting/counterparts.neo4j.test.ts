/** `counterparts` and `uncoveredElsewhere` against what is worked out of the editions themselves; never from data that have changed; bounds and refusals. */
import { beforeEach, expect, test } from "vitest";
import { madeUpEdition } from "../../../bench/cities/made-up-edition.ts";
import { type CounterpartIndex, counterpartIndex } from "../../../src/match/counterpart-index.ts";
import { boundWith, type Counterpart, counterpartsOf, uncoveredElsewhere } from "../../../src/match/counterparts.ts";
import { comparedEdition } from "../../../src/model/compared-edition.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { seedBytes, seedText } from "../../support/ingest-text.ts";
import { emptyDatabase, testDriver } from "../../support/neo4j.ts";
import { onServedGraph } from "./made-up-editions.ts";

const { load, ask, refused } = onServedGraph();

const FIELDS = `kind score words goals structure node { __typename id } organization { id } edition { id }
  sharedGoals { id } plans { id } boundWith { id }`;

/** The seed, a city that renamed and covers other items, and cities of the benchmark, one of them without codes. */
async function load6(): Promise<readonly PolicyGraph[]> {
  const other = seedText()
    .replaceAll("障害者福祉の推進", "障がい者福祉の充実")
    .replaceAll("交通サービスの充実", "公共交通サービスの確保");
  const graphs = [
    checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph,
    checkedGraphOf(other, factsOf("131016", "draft")).graph,
    ...(await Promise.all([0, 1, 2, 3].map((n) => madeUpEdition(n)))).map(({ graph }) => graph),
  ];
  for (const graph of graphs) await load(graph);
  return graphs;
}

beforeEach(async () => emptyDatabase(await testDriver()));

/** As the API has it. */
function shown(graphs: readonly PolicyGraph[], list: readonly Counterpart[]) {
  return list.map(({ kind, id, editionId, organizationId, sharedGoalIds, planIds, ...parts }) => {
    const { items = [], covers = [], plans = [] } = graphs.find(({ edition }) => edition.id === editionId) ?? {};
    const isBound = (item: string) =>
      item !== id && covers.some(({ planId, itemId }) => itemId === item && planIds.includes(planId));
    return {
      ...{ kind, score: parts.score, words: parts.words, goals: parts.goals, structure: parts.structure },
      ...{ node: { __typename: kind, id }, organization: { id: organizationId }, edition: { id: editionId } },
      sharedGoals: sharedGoalIds.map((goal) => ({ id: goal })).sort((a, b) => order(a.id) - order(b.id)),
      plans: plans.filter((plan) => planIds.includes(plan.id)).map((plan) => ({ id: plan.id })),
      boundWith: items.filter((item) => isBound(item.id)).map((item) => ({ id: item.id })),
    };
  });
}

const order = (goal: string) => Number(goal.replace("sdg/", ""));
const likeOf = async (index: CounterpartIndex, id: string) => (await counterpartsOf(index, id)) ?? [];

test("every counterpart of every fifth item and of every plan, with its parts and what stands around it", async () => {
  const graphs = await load6();
  const index = await counterpartIndex(graphs.map(comparedEdition));
  const ids = graphs.flatMap(({ items, plans }) => [...items.filter((_, i) => i % 5 === 0), ...plans]);
  const found = { PolicyItem: 0, Plan: 0 };
  for (const { id } of ids) {
    const { counterparts } = await ask(`query ($of: ID!) { counterparts(of: $of, limit: 1000) { ${FIELDS} } }`, {
      of: id,
    });
    const expected = await likeOf(index, id);
    expect(counterparts).toEqual(shown(graphs, expected));
    for (const { kind } of expected) found[kind] += 1;
  }
  expect([found.PolicyItem > 30, found.Plan > 10]).toEqual([true, true]);
});

test("pages, short ids, what is bound with another item, and further selections", async () => {
  const graphs = await load6();
  const index = await counterpartIndex(graphs.map(comparedEdition));
  const [all, others] = await Promise.all(["item/1-6", "item/4-4"].map((id) => likeOf(index, `112119/draft/${id}`)));
  const edition = 'edition: "112119/draft"';
  const answer = await ask(`{
    first: counterparts(of: "item/1-6", ${edition}, limit: 1) { node { id ... on PolicyItem { n: name } } }
    rest: counterparts(of: "item/1-6", ${edition}, offset: 1) { node { id } }
    bound: counterparts(of: "item/1-6", boundWith: "item/4-4", ${edition}) {
      node { id } boundWith(where: { name: { contains: "交通" } }, limit: 1) { name } plans(sort: [{ number: DESC }]) { number } }
  }`);
  const itemNamed = (id: string) => graphs.flatMap(({ items }) => items).find((item) => item.id === id)?.name;
  expect(answer.first).toEqual([{ node: { id: all?.[0]?.id, n: itemNamed(`${all?.[0]?.id}`) } }]);
  expect(answer.rest).toEqual((all ?? []).slice(1, 11).map(({ id }) => ({ node: { id } })));
  expect(answer.bound.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
    boundWith(all ?? [], others ?? []).map(({ id }) => id),
  );
  expect(answer.bound[0]).toEqual({
    node: { id: "131016/draft/item/1-6" },
    boundWith: [{ name: "公共交通サービスの確保" }],
    plans: [{ number: 5 }, { number: 1 }],
  });
});

test("uncovered items that others cover, each with the likest ten", async () => {
  const graphs = await load6();
  const index = await counterpartIndex(graphs.map(comparedEdition));
  const expected: { node: { id: string }; organizationCount: number; counterparts: unknown }[] = [];
  for (const { edition } of graphs) {
    for await (const { id, counterparts } of uncoveredElsewhere(index, edition.id))
      expected.push({
        node: { id },
        organizationCount: new Set(counterparts.map((one) => one.organizationId)).size,
        counterparts: shown(graphs, counterparts.slice(0, 10)),
      });
  }
  const question = `query ($edition: ID, $limit: Int! = 100, $offset: Int) {
    uncoveredElsewhere(edition: $edition, limit: $limit, offset: $offset) { node { id } organizationCount counterparts { ${FIELDS} } } }`;
  const answers = [];
  for (const { edition } of graphs) answers.push(...(await ask(question, { edition: edition.id })).uncoveredElsewhere);
  expect(answers).toEqual(expected);
  expect(expected.length).toBeGreaterThan(10);
  const [{ edition }] = graphs as [PolicyGraph];
  const own = expected.filter(({ node }) => node.id.startsWith(`${edition.id}/`));
  const page = await ask(question, { edition: edition.id, limit: 2, offset: 1 });
  expect(page.uncoveredElsewhere).toEqual(own.slice(1, 3));
});

test("what was loaded, changed by hand or taken away since is in the answer", async () => {
  const question = '{ counterparts(of: "112119/draft/item/4-4") { words node { id } } }';
  const wordsOf = async () => (await ask(question)).counterparts.map(({ words }: { words: number }) => words);
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  expect(await wordsOf()).toEqual([]);
  await load(checkedGraphOf(seedBytes(), factsOf("131016", "draft")).graph);
  expect((await wordsOf())[0]).toBe(1);
  const driver = await testDriver();
  await driver.executeQuery("MATCH (i:PolicyItem {id: '131016/draft/item/4-4'}) SET i.name = '交通の充実'");
  const [changed] = await wordsOf();
  expect([changed > 0, changed < 1]).toEqual([true, true]);
  await driver.executeQuery("MATCH (i:PolicyItem {id: '131016/draft/item/4-4'}) DETACH DELETE i");
  expect((await wordsOf())[0]).toBeLessThan(changed);
  // Questions that come while others are answered, and while it is written.
  const [answers] = await Promise.all([
    Promise.all([1, 2, 3, 4].map(wordsOf)),
    driver.executeQuery("MATCH (i:PolicyItem {id: '131016/draft/item/4-3'}) SET i.name = '交通サービスの充実'"),
  ]);
  expect(answers).toHaveLength(4);
  expect((await wordsOf())[0]).toBe(1);
});

test("what is not there, of another kind or out of bounds is refused", async () => {
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  expect(await ask('{ counterparts(of: "item/4-4") { score } uncoveredElsewhere { organizationCount } }')).toEqual({
    counterparts: [],
    uncoveredElsewhere: [],
  });
  await load(checkedGraphOf(seedBytes(), factsOf("131016", "draft")).graph);
  for (const [question, message] of [
    [
      'counterparts(of: "item/4-4") { score }',
      "of: there is no node item/4-4. A short id needs `edition` unless one edition is loaded.",
    ],
    [
      'counterparts(of: "112119/draft/domain/1") { score }',
      "of: 112119/draft/domain/1 is of kind PolicyDomain. Counterparts have policy items and plans.",
    ],
    [
      'counterparts(of: "item/4-4", boundWith: "plan/1", edition: "112119/draft") { score }',
      "boundWith: plan/1 is of kind Plan. Plans bind policy items.",
    ],
    [
      'counterparts(of: "item/4-4", boundWith: "item/9-9", edition: "112119/draft") { score }',
      "boundWith: there is no node item/9-9, in edition 112119/draft or elsewhere. Ids are fields of every node.",
    ],
    [
      'counterparts(of: "item/4-4", edition: "112119/no") { score }',
      "edition: there is no edition 112119/no (did you mean 112119/draft?).",
    ],
    [
      'counterparts(of: "112119/draft/item/4-4", limit: 0) { score }',
      "counterparts: limit: 0 is not from 1 to 1000. To know only how many there are, ask a connection for its totalCount.",
    ],
    ["uncoveredElsewhere { organizationCount }", "edition: which is meant is needed unless one edition is loaded."],
    [
      'uncoveredElsewhere(edition: "112119/no") { organizationCount }',
      "edition: there is no edition 112119/no (did you mean 112119/draft?).",
    ],
    [
      'uncoveredElsewhere(edition: "112119/draft", offset: -1) { organizationCount }',
      "uncoveredElsewhere: offset: -1 is negative. Write 0 or more, or leave it out.",
    ],
  ])
    expect(await refused(`{ ${question} }`)).toEqual([`BAD_USER_INPUT ${message}`]);
});
