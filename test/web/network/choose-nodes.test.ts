/** What the network shows of a choice, held against the feed of the same choice, on made-up editions. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { graph as graphView } from "../../../src/export/views/graph.ts";
import { EVERYTHING } from "../../../src/export/views/selection.ts";
import { KINDS } from "../../../web/explorer/address/address.ts";
import { chooseNodes } from "../../../web/explorer/network/choose-nodes.ts";
import { arbitraryPolicyGraph } from "../../support/arbitrary-plan-document.ts";
import { completeGraph } from "../../support/checked-graph.ts";
import { networkOf } from "./network-of.ts";

test("the same nodes and the same relationships as in the feed", () => {
  const cases = arbitraryPolicyGraph()
    .map((graph) => completeGraph(graph))
    .chain((edition) => {
      const numbers = (all: readonly { readonly number: number }[]) => fc.subarray(all.map(({ number }) => number));
      return fc.record({
        edition: fc.constant(edition),
        plans: numbers(edition.graph.plans),
        domains: numbers(edition.graph.domains),
        kinds: fc.subarray([...KINDS], { minLength: 1 }),
        least: fc.nat(3),
      });
    });
  fc.assert(
    fc.property(cases, ({ edition, ...choice }) => {
      const network = networkOf(edition);
      const shown = chooseNodes(network, choice);
      const { plans, domains, kinds, least: minPlanCount } = choice;
      const feed = graphView.draw(edition, { ...EVERYTHING, plans, domains, kinds, minPlanCount });
      expect([...shown].sort()).toEqual([...feed.nodes].map(({ id }) => id).sort());
      const edges = network.edges.filter(({ source, target }) => shown.has(source) && shown.has(target));
      const named = (all: Iterable<{ source: string; target: string }>) =>
        [...all].map(({ source, target }) => `${source} ${target}`).sort();
      expect(named(edges)).toEqual(named(feed.edges));
    }),
    { numRuns: 200 },
  );
});
