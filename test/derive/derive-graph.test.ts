/** Derived facts of made-up plans against counting pair by pair and cell by cell, in the plainest way there is. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveGraph } from "../../src/derive/derive-graph.ts";
import { membershipsOf } from "../../src/derive/memberships.ts";
import { initiativeOverlaps, planOverlaps } from "../../src/derive/overlaps.ts";
import { OVERLAP_BOUNDS } from "../../src/derive/strongest.ts";
import type { PlanOverlap } from "../../src/model/derived-facts.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { arbitraryPolicyGraph } from "../support/arbitrary-plan-document.ts";
import { runs } from "../support/effort.ts";
import { NO_MORE_FACTS } from "../support/nothing-more.ts";

/** Who is connected with what, looked up a million times. */
interface Connections {
  readonly covers: ReadonlySet<string>;
  readonly advances: ReadonlySet<string>;
}

const known = new WeakMap<PolicyGraph, Connections>();

function connectionsIn(graph: PolicyGraph): Connections {
  const connections = known.get(graph) ?? {
    covers: new Set(graph.covers.map(({ planId, itemId }) => `${planId} ${itemId}`)),
    advances: new Set(graph.advances.map(({ initiativeId, itemId }) => `${initiativeId} ${itemId}`)),
  };
  known.set(graph, connections);
  return connections;
}

const covers = (graph: PolicyGraph, planId: string, itemId: string) =>
  connectionsIn(graph).covers.has(`${planId} ${itemId}`);
const advances = (graph: PolicyGraph, initiativeId: string, itemId: string) =>
  connectionsIn(graph).advances.has(`${initiativeId} ${itemId}`);

const made = (check: (graph: PolicyGraph) => void) =>
  fc.assert(fc.property(arbitraryPolicyGraph(), check), { numRuns: runs(60) });

test("a pair for any two plans, a triple for any three that share an item", () => {
  made((graph) => {
    const found = deriveGraph(graph).planOverlaps;
    const expected: unknown[] = [];
    for (const size of [2, 3]) {
      for (const [i, a] of graph.plans.entries()) {
        for (const [j, b] of graph.plans.entries()) {
          for (const [k, c] of size === 2 ? [[0, undefined] as const] : graph.plans.entries()) {
            if (j <= i || (c && k <= j)) continue;
            const plans = c ? [a, b, c] : [a, b];
            const shared = graph.items.filter(({ id }) => plans.every((plan) => covers(graph, plan.id, id)));
            const any = graph.items.filter(({ id }) => plans.some((plan) => covers(graph, plan.id, id)));
            if (c && shared.length === 0) continue;
            expected.push([
              plans.map(({ number }) => number),
              shared.map(({ id }) => id),
              any.length === 0 ? null : shared.length / any.length,
            ]);
          }
        }
      }
    }
    expect(found.map(({ planNumbers, itemIds, measures }) => [planNumbers, itemIds, measures.jaccard])).toEqual(
      expected,
    );
    expect(found.map(({ position }) => position)).toEqual(found.map((_, index) => index + 1));
  });
});

test("overlaps of initiatives: of different plans, with an item in common", () => {
  made((graph) => {
    const expected = graph.initiatives.flatMap((a, i) =>
      graph.initiatives.slice(i + 1).flatMap((b) => {
        const shared = graph.items.filter(({ id }) => advances(graph, a.id, id) && advances(graph, b.id, id));
        const any = graph.items.filter(({ id }) => advances(graph, a.id, id) || advances(graph, b.id, id));
        if (a.ownerId === b.ownerId || shared.length === 0) return [];
        return [[[a.id, b.id], shared.map(({ id }) => id), shared.length / any.length]];
      }),
    );
    const found = deriveGraph(graph).initiativeOverlaps;
    expect(found.map((one) => [one.initiativeIds, one.itemIds, one.measures.jaccard])).toEqual(expected);
  });
});

test("beyond the bounds those stay that share most, in their order, and the rest is counted", () => {
  const arbitraryBounds = fc.record({
    overlaps: fc.integer({ min: 1, max: 6 }),
    sharedItems: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(arbitraryPolicyGraph(), arbitraryBounds, (graph, bounds) => {
      const memberships = membershipsOf(graph);
      const staying = <T extends { readonly itemIds: readonly string[] }>(all: readonly T[]) => {
        const ranked = all.toSorted((a, b) => b.itemIds.length - a.itemIds.length).slice(0, bounds.overlaps);
        while (ranked.flatMap(({ itemIds }) => itemIds).length > bounds.sharedItems) ranked.pop();
        return { kept: all.filter((one) => ranked.includes(one)), omitted: all.length - ranked.length };
      };
      const { overlaps: pairs, omitted } = initiativeOverlaps(graph, memberships, bounds);
      const wanted = staying(initiativeOverlaps(graph, memberships).overlaps);
      expect({ kept: pairs.map(nameless), omitted }).toEqual({ ...wanted, kept: wanted.kept.map(nameless) });

      const isTriple = ({ planIds }: PlanOverlap) => planIds.length === 3;
      const all = planOverlaps(graph, memberships).overlaps;
      const some = planOverlaps(graph, memberships, bounds);
      const triples = staying(all.filter(isTriple));
      expect(some.overlaps.map(nameless)).toEqual(
        [...all.filter((one) => !isTriple(one)), ...triples.kept].map(nameless),
      );
      expect(some.omitted).toBe(triples.omitted);
    }),
    { numRuns: runs(60) },
  );
});

/** Its place among the others is another where some are left out. */
const nameless = <T extends { readonly position: number }>({ position: _, ...overlap }: T) => overlap;

test("thousands of initiatives that advance the same items: ten thousand pairs stay, and the rest is counted", () => {
  const item = (n: number) => ({ id: `item/${n}`, domainId: "domain/1" });
  const initiatives = Array.from({ length: 3_000 }, (_, n) => ({
    id: `i/${n}`,
    ownerId: `plan/${n % 2}`,
    position: n,
  }));
  const graph = {
    edition: { id: "e" },
    plans: [0, 1].map((n) => ({ id: `plan/${n}`, number: n + 1 })),
    domains: [],
    items: [item(1), item(2)],
    targets: [],
    initiatives,
    ...NO_MORE_FACTS,
    covers: [],
    advances: initiatives.flatMap(({ id }) => [1, 2].map((n) => ({ initiativeId: id, itemId: `item/${n}` }))),
  } as unknown as PolicyGraph;
  const { initiativeOverlaps: kept, counts } = deriveGraph(graph);
  expect(kept).toHaveLength(OVERLAP_BOUNDS.overlaps);
  expect(counts.e?.omittedInitiativeOverlapCount).toBe(1_500 ** 2 - OVERLAP_BOUNDS.overlaps);
});

test("a cell for each domain and plan", () => {
  made((graph) => {
    const expected = graph.domains.flatMap((domain) =>
      graph.plans.map((plan) => {
        const all = graph.items.filter(({ domainId }) => domainId === domain.id);
        const covered = all.filter(({ id }) => covers(graph, plan.id, id));
        const share = all.length === 0 ? null : covered.length / all.length;
        return [domain.number, plan.number, covered.map(({ id }) => id), all.length, share];
      }),
    );
    const found = deriveGraph(graph).domainCoverages;
    expect(found.map((one) => [one.domainNumber, one.planNumber, one.itemIds, one.domainItemCount, one.share])).toEqual(
      expected,
    );
  });
});

test("counts", () => {
  made((graph) => {
    const { counts } = deriveGraph(graph);
    const plansOf = (item: string) => graph.plans.filter(({ id }) => covers(graph, id, item));
    const teamsOf = (item: string) => graph.initiatives.filter(({ id }) => advances(graph, id, item));
    for (const { id } of graph.items) {
      expect(counts[id]).toEqual({ planCount: plansOf(id).length, initiativeCount: teamsOf(id).length, partCount: 0 });
    }
    for (const { id } of graph.plans) {
      const items = graph.items.filter((item) => covers(graph, id, item.id));
      const own = items.filter((item) => plansOf(item.id).length === 1);
      expect(counts[id]).toEqual({
        itemCount: items.length,
        sharedItemCount: items.length - own.length,
        ownItemCount: own.length,
        ownItemShare: items.length === 0 ? null : own.length / items.length,
        domainCount: graph.domains.filter((domain) => items.some(({ domainId }) => domainId === domain.id)).length,
        initiativeCount: graph.initiatives.filter(({ ownerId }) => ownerId === id).length,
        targetCount: graph.targets.filter(({ ownerId }) => ownerId === id).length,
      });
    }
    for (const [index, { id }] of graph.targets.entries())
      expect(counts[id]).toMatchObject({ ordinal: index + 1, goalValue: null });
    for (const [index, { id, ownerId }] of graph.initiatives.entries()) {
      const items = graph.items.filter((item) => advances(graph, id, item.id));
      const shared = items.filter((item) => teamsOf(item.id).some((other) => other.ownerId !== ownerId));
      expect(counts[id]).toEqual({
        ordinal: index + 1,
        itemCount: items.length,
        sharedItemCount: shared.length,
        ownItemCount: items.length - shared.length,
        domainCount: graph.domains.filter((domain) => items.some(({ domainId }) => domainId === domain.id)).length,
      });
    }
    for (const { id } of graph.domains) {
      const items = graph.items.filter(({ domainId }) => domainId === id);
      expect(counts[id]).toEqual({
        itemCount: items.length,
        coveredItemCount: items.filter((item) => plansOf(item.id).length > 0).length,
        sharedItemCount: items.filter((item) => plansOf(item.id).length > 1).length,
        planCount: graph.plans.filter((plan) => items.some((item) => covers(graph, plan.id, item.id))).length,
      });
    }
  });
});

test("a graph without plans, items or domains has nothing but what is there", () => {
  made((graph) => {
    const bare = {
      ...graph,
      plans: [],
      items: [],
      domains: [],
      initiatives: [],
      targets: [],
      covers: [],
      advances: [],
    };
    expect(deriveGraph(bare)).toEqual({
      planOverlaps: [],
      initiativeOverlaps: [],
      domainCoverages: [],
      counts: { [bare.edition.id]: { omittedPlanOverlapCount: 0, omittedInitiativeOverlapCount: 0 } },
    });
  });
});
