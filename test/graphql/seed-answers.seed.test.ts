/** The seed behind the API: the figures counted by hand, from generated filters only, and the way from every fact to its line. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { SEED_EDITION } from "../support/checked-graph.ts";
import { seedText } from "../support/ingest-text.ts";
import { seedStore } from "../support/neo4j.ts";
import { textAt } from "../support/text-positions.ts";

let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore());
});
afterAll(() => api.stop());

/** The answer's data; errors fail the test. */
async function data(query: string, variables = {}) {
  const { status, body } = await api.ask(query, variables);
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
  return body.data;
}

const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code).join(" ");
const sharedBy = (count: number) =>
  data(
    "query ($n: Int!) { policyItems(where: { plansConnection: { aggregate: { count: { nodes: { eq: $n } } } } }) { code } }",
    { n: count },
  );

test("5 plans, 12 initiatives, 38 items, 6 domains, 11 targets; 41 ○, 50 mentions", async () => {
  const counts = await data(`{
    plansConnection { totalCount } initiativesConnection { totalCount } policyItemsConnection { totalCount }
    policyDomainsConnection { totalCount } targetsConnection { totalCount }
    plans { itemsConnection { totalCount } initiatives { itemsConnection { totalCount } } }
  }`);
  const total = (list: { itemsConnection: { totalCount: number } }[]) =>
    list.reduce((sum, { itemsConnection }) => sum + itemsConnection.totalCount, 0);
  expect(
    ["plans", "initiatives", "policyItems", "policyDomains", "targets"].map(
      (kind) => counts[`${kind}Connection`].totalCount,
    ),
  ).toEqual([5, 12, 38, 6, 11]);
  expect(total(counts.plans)).toBe(41);
  expect(total(counts.plans.flatMap(({ initiatives }: { initiatives: [] }) => initiatives))).toBe(50);
});

test("4-4 is the one item shared by exactly three plans, and by which", async () => {
  const { policyItems } = await data(
    "{ policyItems(where: { plansConnection: { aggregate: { count: { nodes: { eq: 3 } } } } }) { code plans { number } } }",
  );
  expect(policyItems).toEqual([{ code: "4-4", plans: [{ number: 1 }, { number: 3 }, { number: 4 }] }]);
});

test("the eleven shared by exactly two, the ten in none, in document order", async () => {
  expect(codes((await sharedBy(2)).policyItems)).toBe("1-1 1-6 1-7 2-1 2-4 3-2 3-4 4-3 4-7 5-1 6-3");
  expect(codes((await sharedBy(0)).policyItems)).toBe("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2");
  expect((await sharedBy(1)).policyItems).toHaveLength(38 - 11 - 10 - 1);
});

test("every ○ and every mention that the API gives stands in the document at its line and column", async () => {
  const { plans } = await data(`{ plans {
    itemsConnection { edges { properties { line column text } } }
    initiatives { itemsConnection { edges { properties { line column text statedName } node { code } } } passages { line column text } }
    passages { line column text }
  } }`);
  type Place = { line: number; column: number; text: string };
  const places: Place[] = plans.flatMap(
    (plan: {
      itemsConnection: Edges;
      passages: Place[];
      initiatives: { itemsConnection: Edges; passages: Place[] }[];
    }) => [
      ...plan.passages,
      ...plan.itemsConnection.edges.map(({ properties }) => properties),
      ...plan.initiatives.flatMap(({ itemsConnection, passages }) => [
        ...passages,
        ...itemsConnection.edges.map(({ properties }) => properties),
      ]),
    ],
  );
  expect(places.length).toBeGreaterThan(41 + 50);
  for (const place of places) expect(textAt(seedText(), place, place.text)).toBe(place.text);
});
type Edges = { edges: { properties: { line: number; column: number; text: string } }[] };

test("findings say where the document disagrees with itself, with both spellings", async () => {
  const { findings } = await data(
    `{ findings(where: { severity: { eq: WARNING } }) { rule plans { number } items { code } passages { line column text } } }`,
  );
  expect(findings).toEqual([
    {
      rule: "item-name-differs",
      plans: [],
      items: [{ code: "2-1" }],
      passages: [
        { line: 83, column: 9, text: "2-1 豊かな学力と自立する力の育成" },
        { line: 171, column: 6, text: "2-1\t確かな学力と自立する力の育成" },
      ],
    },
    {
      rule: "plan-name-differs",
      plans: [{ number: 1 }],
      items: [],
      passages: [
        { line: 22, column: 1, text: "①塙保己一プラン" },
        { line: 163, column: 3, text: "埴保己一プラン" },
      ],
    },
    {
      rule: "plan-name-differs",
      plans: [{ number: 2 }],
      items: [],
      passages: [
        { line: 60, column: 1, text: "②本庄版ネウボラプラン" },
        { line: 163, column: 11, text: "本庄版ネットワークプラン" },
      ],
    },
  ]);
});

test("every relationship can be traversed from either end", async () => {
  const { organizations } = await data(`{ organizations { editions { organization { code }
    domains { edition { id } items { domain { number } plans { edition { id } items { code } } initiatives { plan { number } } findings { rule } passages { items { code } } } }
    plans { targets { plan { number } } initiatives { items { code } } findings { edition { id } } } findings { edition { id } } passages { text } } } }`);
  const [
    {
      editions: [edition],
    },
  ] = organizations;
  expect(edition.organization).toEqual({ code: "112119" });
  for (const domain of edition.domains) {
    expect(domain.edition.id).toBe(SEED_EDITION);
    for (const item of domain.items) for (const passage of item.passages) expect(passage.items).toHaveLength(1);
  }
  expect(
    edition.plans.flatMap(({ targets }: { targets: { plan: { number: number } }[] }) =>
      targets.map(({ plan }) => plan.number),
    ),
  ).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test("ready, alive, and the SDL served is the schema's", async () => {
  expect((await api.get("/ready")).status).toBe(200);
  expect((await api.get("/health")).status).toBe(200);
  expect((await api.get("/schema.graphql")).text).toContain("type PolicyItem");
});
