/** Set algebra over plans and initiatives: every combination against plain sets, on made-up editions; what cannot be answered is refused. */
import { expect, test } from "vitest";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { runs } from "../../support/effort.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { onServedGraph, some } from "./made-up-editions.ts";

const { load, ask, refused, onMadeUp } = onServedGraph();

interface Condition {
  readonly all?: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
  readonly exactly?: readonly string[];
  readonly atLeast?: { readonly count: number; readonly of: readonly string[] };
}

/** From the meaning of the words; `has` are the members of one item. */
function holds({ all, any, none, exactly, atLeast }: Condition, has: ReadonlySet<string>): boolean {
  const among = (members: readonly string[]) => new Set(members.filter((member) => has.has(member))).size;
  return (
    (!all || all.every((member) => has.has(member))) &&
    (!any || any.some((member) => has.has(member))) &&
    !none?.some((member) => has.has(member)) &&
    (!exactly ||
      (exactly.every((member) => has.has(member)) && [...has].every((member) => exactly.includes(member)))) &&
    (!atLeast || among(atLeast.of) >= atLeast.count)
  );
}

function arbitraryCondition(random: () => number, members: readonly string[]): Condition {
  const condition: Record<string, unknown> = {};
  const choose = () => some(random, members, random());
  for (const kind of ["all", "any", "none", "exactly"]) if (random() < 0.25) condition[kind] = choose();
  const of = choose();
  if (random() < 0.3 && of.length > 0) condition.atLeast = { count: 1 + Math.floor(random() * of.length), of };
  return condition;
}

test("any combination, on plans and on initiatives, with ids and with numbers", async () => {
  let [asked, found] = [0, 0];
  await onMadeUp(runs(10), 41, async (graph, random) => {
    const names = namesOf(graph);
    const plansOf = (item: string) =>
      new Set(graph.covers.filter(({ itemId }) => itemId === item).map(({ planId }) => planId));
    const teamsOf = (item: string) =>
      new Set(graph.advances.filter(({ itemId }) => itemId === item).map(({ initiativeId }) => initiativeId));
    for (let round = 0; round < 12; round += 1) {
      const list = (members: readonly string[]) =>
        Array.from({ length: Math.floor(random() * 3) }, () => arbitraryCondition(random, members));
      const [plans, initiatives] = [list([...names.plans.keys()]), list([...names.initiatives.keys()])];
      const expected = graph.items.filter(
        ({ id }) =>
          plans.every((one) => holds(one, plansOf(id))) && initiatives.every((one) => holds(one, teamsOf(id))),
      );
      const byName = random() < 0.5;
      const written = (conditions: readonly Condition[], short: ReadonlyMap<string, string>) =>
        byName
          ? JSON.parse(JSON.stringify(conditions), (_key, value) =>
              typeof value === "string" ? (short.get(value) ?? value) : value,
            )
          : conditions;
      const variables = {
        plans: written(plans, names.plans),
        initiatives: written(initiatives, names.initiatives),
        edition: random() < 0.5 ? graph.edition.id : null,
      };
      const answer = await ask(
        `query ($plans: [SetCondition!], $initiatives: [SetCondition!], $edition: ID) {
          policyItemsOf(plans: $plans, initiatives: $initiatives, edition: $edition, limit: 1000) { id }
          policyItemsOfConnection(plans: $plans, initiatives: $initiatives, edition: $edition) { totalCount } }`,
        variables,
      );
      expect({ variables, ...answer }).toEqual({
        variables,
        policyItemsOf: expected.map(({ id }) => ({ id })),
        policyItemsOfConnection: { totalCount: expected.length },
      });
      asked += 1;
      found += expected.length > 0 && expected.length < graph.items.length ? 1 : 0;
    }
  });
  expect(found).toBeGreaterThan(asked / 8);
});

/** Short names by id. */
function namesOf(graph: PolicyGraph) {
  const number = new Map(graph.plans.map((plan) => [plan.id, `${plan.number}`]));
  return {
    plans: number,
    initiatives: new Map(graph.initiatives.map((one) => [one.id, `${number.get(one.ownerId)}.${one.position}`])),
  };
}

test("the items can be filtered, sorted, paged, counted and traversed further", async () => {
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  const edition = '"112119/draft"';
  expect(
    await ask(`{
      policyItemsOf(edition: ${edition}, plans: { any: [1, 3] }, where: { domain: { number: { eq: 4 } }, planCount: { gt: 1 } },
        sort: [{ planCount: DESC }, { code: DESC }], limit: 2, offset: 1) { code plans(where: { number: { lt: 4 } }) { number targets(limit: 1) { name } } } }`),
  ).toEqual({
    policyItemsOf: [
      {
        code: "4-7",
        plans: [
          { number: 2, targets: [{ name: "合計特殊出生率" }] },
          { number: 3, targets: [{ name: "居住誘導区域内に居住している人口の占める割合" }] },
        ],
      },
      { code: "4-3", plans: [{ number: 3, targets: [{ name: "居住誘導区域内に居住している人口の占める割合" }] }] },
    ],
  });
  const page = await ask(`{ policyItemsOfConnection(edition: ${edition}, plans: { exactly: [] }, first: 4) {
    totalCount edges { cursor node { code } } pageInfo { hasNextPage } aggregate { node { position { min } } } } }`);
  expect(page.policyItemsOfConnection).toMatchObject({
    totalCount: 10,
    pageInfo: { hasNextPage: true },
    aggregate: { node: { position: { min: 3 } } },
    edges: ["1-3", "2-3", "3-7", "4-5"].map((code) => ({ node: { code } })),
  });
  const after = page.policyItemsOfConnection.edges.at(-1).cursor;
  const next = await ask(
    `query ($after: String) { policyItemsOfConnection(edition: ${edition}, plans: { exactly: [] }, first: 2, after: $after) { edges { node { code } } } }`,
    { after },
  );
  expect(next.policyItemsOfConnection.edges.map(({ node }: { node: { code: string } }) => node.code)).toEqual([
    "4-6",
    "5-2",
  ]);
});

test("a number means the plan of the item's own edition", async () => {
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  await load(checkedGraphOf(seedBytes(), factsOf("131016", "draft")).graph);
  const codes = (answer: { policyItemsOf: { id: string }[] }) => answer.policyItemsOf.map(({ id }) => id).sort();
  expect(
    codes(await ask('{ policyItemsOf(plans: {all: [1, 4]}, where: {id: {contains: "/draft/"}}) { id } }')),
  ).toEqual(["112119/draft/item/4-4", "131016/draft/item/4-4"]);
  expect(codes(await ask('{ policyItemsOf(plans: {all: ["131016/draft/plan/1", 4]}) { id } }'))).toEqual([
    "131016/draft/item/4-4",
  ]);
  expect(codes(await ask('{ policyItemsOf(plans: {all: [1, 4]}, edition: "131016/draft") { id } }'))).toEqual([
    "131016/draft/item/4-4",
  ]);
});

test("what does not exist or cannot be is refused with what to write instead", async () => {
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  const ask = (args: string) => refused(`{ policyItemsOf(${args}) { code } }`);
  expect(await ask("plans: {none: 99}")).toEqual([
    "BAD_USER_INPUT plans: there is no plan 99. Expected a number such as 1 or ①, or an id.",
  ]);
  expect(await ask('plans: {all: 9}, edition: "112119/draft"')).toEqual([
    expect.stringContaining("there is no plan 112119/draft/plan/9"),
  ]);
  expect(await ask('initiatives: {any: ["1.9"]}')).toEqual([
    expect.stringContaining('there is no initiative 1.9. Expected plan number and position such as "1.2"'),
  ]);
  expect(await ask('edition: "112119/drafts"')).toEqual([
    expect.stringContaining("there is no edition 112119/drafts (did you mean 112119/draft"),
  ]);
  expect(await ask("plans: {atLeast: {count: 3, of: [1, 2]}}")).toEqual([
    expect.stringContaining("Write a count from 1 to 2"),
  ]);
  expect(await ask("plans: {atLeast: {count: 2, of: [1, 1]}}")).toEqual([expect.stringContaining("from 1 to 1")]);
  expect(await ask("plans: {all: null}")).toEqual([expect.stringContaining("all: null is no condition")]);
  expect(await ask("limit: 0")).toEqual([expect.stringContaining("limit: 0 is not from 1 to 1000")]);
  expect(await ask("plans: {all: [1]}, where: {plans: {some: {number: null}}}")).toEqual([
    expect.stringContaining("BAD_USER_INPUT"),
  ]);
});

test("initiatives that stand below a domain count as those of plans do", async () => {
  const { graph } = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
  const [initiative] = graph.initiatives;
  const [advance] = graph.advances;
  if (!initiative || !advance) throw new Error("the seed has initiatives");
  const [domain, item] = ["112119/draft/domain/1", "112119/draft/item/1-3"];
  const own = { ...initiative, id: `${domain}/initiative/1`, ownerId: domain, position: 1 };
  await load({
    ...graph,
    initiatives: [own, ...graph.initiatives],
    advances: [{ ...advance, initiativeId: own.id, itemId: item }, ...graph.advances],
  });
  const codes = async (condition: string) =>
    (await ask(`{ policyItemsOf(edition: "112119/draft", initiatives: [${condition}]) { code } }`)).policyItemsOf.map(
      ({ code }: { code: string }) => code,
    );
  expect(await codes(`{ exactly: ["${own.id}"] }`)).toEqual(["1-3"]);
  expect(await codes("{ exactly: [] }")).not.toContain("1-3");
});
