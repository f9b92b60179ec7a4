/** The reference of counterparts and the index that answers them say the same of arbitrary editions, and something of many. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { counterpartIndex } from "../../src/match/counterpart-index.ts";
import { counterpartsOf } from "../../src/match/counterparts.ts";
import { comparedEdition } from "../../src/model/compared-edition.ts";
import { runs } from "../support/effort.ts";
import { arbitraryEditions } from "./arbitrary-editions.ts";
import { buildWorld } from "./build-world.ts";
import { arbitraryBy } from "./draw.ts";
import { counterpartsIn } from "./reference-counterparts.ts";

test("items and plans have the same counterparts, with the same parts, in the same order", async () => {
  const found = { PolicyItem: 0, Plan: 0, goals: 0, structure: 0 };
  for (const editions of fc.sample(arbitraryBy(arbitraryEditions), { seed: 1, numRuns: runs(600, 200) })) {
    const world = buildWorld(editions);
    const index = await counterpartIndex(editions.map(({ graph }) => comparedEdition(graph)));
    for (const { id } of editions.flatMap(({ graph }) => [...graph.items, ...graph.plans])) {
      const expected = counterpartsIn(world, { of: id, limit: 1000 });
      const actual = (await counterpartsOf(index, id)) ?? [];
      const parts = actual.map(({ id: other, kind, score, words, goals, structure }) => ({
        ...{ id: other, kind, score, words, goals, structure },
      }));
      expect(parts).toEqual(
        expected.map(({ node, kind, score, words, goals, structure }) => ({
          ...{ id: node.id, kind, score, words, goals, structure },
        })),
      );
      for (const { kind, goals, structure } of actual) {
        found[kind] += 1;
        if (goals) found.goals += 1;
        if (structure) found.structure += 1;
      }
    }
  }
  for (const [what, count] of Object.entries(found)) expect([what, count > 20]).toEqual([what, true]);
});
