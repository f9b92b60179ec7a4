/** `paths` and `related` against a breadth-first search over the same made-up editions; bounds and refusals. */
import { expect, test } from "vitest";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { runs } from "../../support/effort.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { nearestOthers, shortestWays } from "./breadth-first.ts";
import { onServedGraph, pick } from "./made-up-editions.ts";

const { load, ask, refused, onMadeUp } = onServedGraph();

interface Step {
  readonly kind: string;
  readonly relationship: string | null;
  readonly forward: boolean | null;
  readonly node: { readonly id: string; readonly __typename: string };
}

const wayOf = (steps: readonly Step[]) =>
  steps
    .map(({ relationship, forward, node }) =>
      relationship === null ? node.id : forward ? `${relationship}> ${node.id}` : `<${relationship} ${node.id}`,
    )
    .join(" ");

function everyNode(graph: PolicyGraph): readonly string[] {
  const kinds = [graph.domains, graph.items, graph.plans, graph.initiatives, graph.targets];
  return [
    graph.organization.id,
    graph.edition.id,
    ...kinds.flat().map(({ id }) => id),
    ...graph.passages.slice(0, 5).map(({ id }) => id),
  ];
}

test("every shortest path, and no other", async () => {
  const lengths = new Set<number>();
  await onMadeUp(runs(12, 6), 43, async (graph, random) => {
    for (let round = 0; round < 12; round += 1) {
      const nodes = everyNode(graph);
      const [from, to] = [pick(random, nodes) ?? "", pick(random, nodes) ?? ""];
      const longest = 1 + Math.floor(random() * 8);
      const expected = shortestWays(graph, from, to, longest);
      const { paths } = await ask(
        `query ($from: ID!, $to: ID!, $longest: Int!) { paths(from: $from, to: $to, maximumLength: $longest, limit: 1000) {
          length pathCount steps { kind relationship forward node { __typename id } } } }`,
        { from, to, longest },
      );
      expect([from, to, longest, ...paths.map(({ steps }: { steps: Step[] }) => wayOf(steps)).sort()]).toEqual([
        from,
        to,
        longest,
        ...expected,
      ]);
      for (const { length, pathCount, steps } of paths) {
        expect([length, pathCount]).toEqual([steps.length - 1, expected.length]);
        expect(steps.every((step: Step) => step.kind === step.node.__typename)).toBe(true);
        lengths.add(length);
      }
    }
  });
  expect(lengths.size).toBeGreaterThan(4);
});

test("the nearest others, and what they share", async () => {
  const found = { Plan: 0, Initiative: 0, Target: 0, PolicyItem: 0 } as Record<string, number>;
  await onMadeUp(12, 47, async (graph, random) => {
    const kinds: readonly (readonly { readonly id: string }[])[] = [
      graph.plans,
      graph.initiatives,
      graph.targets,
      graph.items,
    ];
    for (const kind of kinds) {
      for (let round = 0; round < 3; round += 1) {
        const id = pick(random, kind)?.id;
        if (id === undefined) continue;
        const { related } = await ask(
          "query ($id: ID!) { related(to: $id, limit: 1000) { kind itemCount jaccard node { id } items { id } } }",
          { id },
        );
        const expected = nearestOthers(graph, id);
        expect(
          related.map(
            ({ node, items, itemCount }: { node: { id: string }; items: { id: string }[]; itemCount: number }) => [
              node.id,
              itemCount,
              items.map((item) => item.id),
            ],
          ),
        ).toEqual(expected.map((other) => [other.id, other.items.length, other.items]));
        for (const [index, { jaccard, kind }] of related.entries()) {
          expect(jaccard).toBeCloseTo(expected[index]?.jaccard ?? -1, 12);
          found[kind] = (found[kind] ?? 0) + 1;
        }
      }
    }
  });
  for (const [kind, count] of Object.entries(found)) expect([kind, count > 5]).toEqual([kind, true]);
});

test("short ids, limits, further selections, several of them in one question", async () => {
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  const edition = 'edition: "112119/draft"';
  const answer = await ask(`{
    paths(from: "plan/1", to: "plan/3", ${edition}) { length steps { relationship n: node { ... on PolicyItem { code domain { name } } ... on Plan { number } } } }
    none: paths(from: "plan/4", to: "plan/5", ${edition}, maximumLength: 2) { length }
    some: paths(from: "item/1-3", to: "item/6-2", ${edition}, limit: 2) { pathCount }
    related(to: "plan/4", ${edition}, limit: 1, offset: 0) {
      node { ...plan } items(where: { code: { startsWith: "4" } }, sort: [{ code: DESC }], limit: 1) { code } all: items { code } }
  } fragment plan on Plan { number initiatives(limit: 1) { name } }`);
  expect(answer).toEqual({
    paths: [
      {
        length: 2,
        steps: [
          { relationship: null, n: { number: 1 } },
          { relationship: "COVERS", n: { code: "4-4", domain: { name: "都市基盤" } } },
          { relationship: "COVERS", n: { number: 3 } },
        ],
      },
    ],
    none: [],
    some: [{ pathCount: 8 }, { pathCount: 8 }],
    related: [
      {
        node: { number: 3, initiatives: [{ name: "にぎわいのあるまちなかづくり" }] },
        items: [{ code: "4-4" }],
        all: [{ code: "3-4" }, { code: "4-3" }, { code: "4-4" }],
      },
    ],
  });
});

test("what is not there or of another kind is refused", async () => {
  await load(checkedGraphOf(seedBytes(), factsOf("112119", "draft")).graph);
  await load(checkedGraphOf(seedBytes(), factsOf("131016", "draft")).graph);
  expect(await refused('{ related(to: "plan/1") { itemCount } }')).toEqual([
    expect.stringMatching(
      /^BAD_USER_INPUT to: there is no node plan\/1\. A short id needs `edition` unless one edition is loaded\.$/,
    ),
  ]);
  expect(await refused('{ related(to: "112119/draft/domain/1") { itemCount } }')).toEqual([
    "BAD_USER_INPUT to: 112119/draft/domain/1 is of kind PolicyDomain. Related are plans, initiatives, targets and policy items.",
  ]);
  expect(await refused('{ paths(from: "plan/9", to: "plan/1", edition: "112119/draft") { length } }')).toEqual([
    expect.stringContaining("from: there is no node plan/9, in edition 112119/draft or elsewhere"),
  ]);
  expect(
    await refused('{ paths(from: "plan/1", to: "plan/2", edition: "112119/draft", maximumLength: 13) { length } }'),
  ).toEqual([expect.stringContaining("maximumLength: 13 is not from 1 to 12")]);
  expect(await refused('{ related(to: "plan/1", edition: "112119/draft") { items(limit: 0) { code } } }')).toEqual([
    expect.stringContaining("items: limit: 0 is not from 1 to 1000"),
  ]);
});
