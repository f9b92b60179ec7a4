/** The question with which a view opens in GraphiQL, asked of the seed: it gives what the view shows, whatever is chosen. */
import { expect, test } from "vitest";
import { START } from "../../../web/explorer/address/address.ts";
import {
  EDITION_QUERY,
  type EditionAnswer,
  editionVariables,
  readEdition,
} from "../../../web/explorer/data/edition.ts";
import { chooseRows } from "../../../web/explorer/matrix/choose-rows.ts";
import { chooseNodes } from "../../../web/explorer/network/choose-nodes.ts";
import { NETWORK_QUERY, type NetworkAnswer, readNetwork } from "../../../web/explorer/network/network.ts";
import { shownNetwork } from "../../../web/explorer/network/shown-nodes.ts";
import { itemsShown, type Question } from "../../../web/explorer/shown/items-shown.ts";
import { networkShown } from "../../../web/explorer/shown/network-shown.ts";
import { overlapShown } from "../../../web/explorer/shown/overlap-shown.ts";
import { questionLink } from "../../../web/explorer/shown/question-link.ts";
import { reply } from "../../graphql/schema/ask.ts";
import { SEED_EDITION } from "../../support/checked-graph.ts";
import { seedStore } from "../../support/neo4j.ts";
import type {} from "../../support/neo4j-server.ts";
import type {} from "../../support/seed-server.ts";

const { driver } = await seedStore();
async function asked<Data>({ query, variables }: Question): Promise<Data> {
  const { data, errors } = await reply(driver, query, { variables });
  expect(errors).toBeUndefined();
  return data as Data;
}
const edition = readEdition(
  SEED_EDITION,
  await asked<EditionAnswer>({ query: EDITION_QUERY, variables: editionVariables(SEED_EDITION) }),
);
const network = readNetwork(await asked<NetworkAnswer>({ query: NETWORK_QUERY, variables: { edition: SEED_EDITION } }));

test.each([
  {},
  { least: 2 },
  { least: 3 },
  { uncovered: true },
  { sort: "plans" },
  { sort: "code", least: 1 },
  { plans: [1], most: 1 },
  { domains: [4], least: 2, sort: "plans" },
] as const)("the matrix, %j", async (choice) => {
  const chosen = { ...START, ...choice };
  const items = chooseRows(edition, chosen).flatMap((group) => group.items);
  const answer = await asked<{
    readonly policyItems: readonly { readonly code: string }[];
    readonly policyItemsConnection: { readonly totalCount: number };
  }>(
    itemsShown(
      edition,
      chosen,
      items.map(({ id }) => id),
    ),
  );
  expect(answer.policyItems.map(({ code }) => code)).toEqual(items.map(({ code }) => code));
  expect(answer.policyItemsConnection.totalCount).toBe(items.length);
});

test("the matrix, narrowed by what reaches down from level to level: the items are named", () => {
  const { variables } = itemsShown(edition, { ...START, departments: ["企画課"] }, ["a", "b"]);
  expect(variables.where).toEqual({ id: { in: ["a", "b"] } });
});

type Listed = Readonly<Partial<Record<string, readonly Labelled[]>>>;
interface Labelled {
  readonly label: string;
  readonly items?: readonly { readonly label: string }[];
  readonly initiatives?: readonly { readonly label: string }[];
  readonly targets?: readonly { readonly label: string }[];
}

/** Every node, and every pair that is connected. */
function inShort(answer: Listed) {
  const all = Object.values(answer).flatMap((list) => list ?? []);
  const pairs = all.flatMap(({ label, items = [], initiatives = [], targets = [] }) =>
    [...items, ...initiatives, ...targets].map((other) => `${label} – ${other.label}`),
  );
  return { nodes: all.map(({ label }) => label).sort(), pairs: pairs.sort() };
}

function shownInShort(ids: ReadonlySet<string>) {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  const pairs = network.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  return {
    nodes: [...ids].map((id) => labels.get(id)).sort(),
    pairs: pairs.map(({ source, target }) => `${labels.get(source)} – ${labels.get(target)}`).sort(),
  };
}

test.each([
  {},
  { plans: [1, 4] },
  { domains: [2] },
  { least: 2 },
  { plans: [2], domains: [5], least: 1 },
  { kinds: ["Plan", "PolicyItem"], least: 2 },
  { kinds: ["Initiative", "Target", "PolicyDomain"], plans: [3] },
] as const)("the network, %j", async (choice) => {
  const chosen = { ...START, ...choice };
  const answer = await asked<Listed>(networkShown(edition, chosen, null));
  expect(inShort(answer)).toEqual(shownInShort(chooseNodes(network, chosen)));
});

test("an overlap that is chosen, and all of them", async () => {
  const one = await asked<{
    readonly planOverlaps: readonly { readonly items: readonly { readonly code: string }[] }[];
  }>(overlapShown(edition, "plan-overlap/3+4"));
  expect(one.planOverlaps.map(({ items }) => items.map(({ code }) => code))).toEqual([["3-4", "4-3", "4-4"]]);
  const all = await asked<{ readonly planOverlaps: readonly unknown[] }>(overlapShown(edition, null));
  expect(all.planOverlaps).toHaveLength(11);
});

test("a link that is too long for a server stands behind #, in the language that was chosen", () => {
  expect(questionLink("{ a }", { b: 1 }, null)).toMatch(/^graphiql\/\?query=%7B\+a\+%7D&variables=/);
  expect(questionLink("{ a }", {}, "en")).toMatch(/^graphiql\/\?lang=en&query=/);
  expect(questionLink("{ a }", { ids: Array(500).fill("112119/draft/item") }, "ja")).toMatch(
    /^graphiql\/\?lang=ja#query=/,
  );
});

test("the network around one node", async () => {
  const center = `${SEED_EDITION}/item/4-4`;
  const { nodes } = shownNetwork(network, START, { layout: "around", center, depth: 1, paths: null });
  const answer = await asked<Listed>(networkShown(edition, START, nodes));
  expect(nodes.length).toBeGreaterThan(4);
  expect(inShort(answer)).toEqual(shownInShort(new Set(nodes.map(({ id }) => id))));
});
