/** The reference of overlaps and coverages and what is loaded say the same of arbitrary editions, without a database. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import { runs } from "../support/effort.ts";
import { arbitraryEditions } from "./arbitrary-editions.ts";
import { buildWorld } from "./build-world.ts";
import { arbitraryBy } from "./draw.ts";
import { nodeOf } from "./world.ts";

const KINDS: readonly string[] = ["PlanOverlap", "InitiativeOverlap", "DomainCoverage"];

test("overlaps of plans and of initiatives, and cells of domains and plans, have the same numbers", () => {
  let told = 0;
  for (const editions of fc.sample(arbitraryBy(arbitraryEditions), { seed: 1, numRuns: runs(800, 200) })) {
    for (const edition of editions) {
      const world = buildWorld([edition]);
      for (const { label, id, properties } of graphToRows(edition).nodes) {
        if (!KINDS.includes(label)) continue;
        const expected = nodeOf(world, id).properties;
        // What is null is stated nowhere.
        const stated = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== null));
        expect(properties).toEqual(stated);
        if (Number(expected.pValueGivenBothTotals ?? 1) < 1) told += 1;
      }
    }
  }
  expect(told).toBeGreaterThan(20);
});
