/** Editions with values, departments, notes, levels and goals on a real Neo4j; the goals of the SDGs are shared by all of them. */
import { beforeEach, describe, expect, test } from "vitest";
import { deriveGraph } from "../../src/derive/derive-graph.ts";
import { findOrphans } from "../../src/store/find-orphans.ts";
import { graphToRows, sharedGoalRows } from "../../src/store/graph-to-rows.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import { listEditions } from "../../src/store/read-editions.ts";
import type { Store } from "../../src/store/store.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { verifyEdition } from "../../src/store/verify-edition.ts";
import { completeGraph, factsIn } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";
import { valuedGraph } from "../support/valued-graph.ts";

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});

async function ask(cypher: string): Promise<Record<string, unknown>[]> {
  const { records } = await store.driver.executeQuery(cypher);
  return records.map((record) => record.toObject());
}

describe("an edition with values, departments and goals", () => {
  test("is read back as it was loaded, and a second load changes nothing", async () => {
    const edition = valuedGraph();
    expect((await loadEdition(store, edition)).nodes.created).toBe(
      graphToRows(edition).nodes.length + sharedGoalRows(edition.graph.goals).length + 1,
    );
    expect(await readEdition(store, edition.graph.edition.id)).toEqual(factsIn(edition));
    expect((await loadEdition(store, edition)).outcome).toBe("unchanged");
    expect(await verifyEdition(store, edition.graph.edition.id, deriveGraph)).toMatchObject({ differences: [] });
    expect(await findOrphans(store)).toEqual([]);
    const { initiatives, targets } = edition.graph;
    expect(await listEditions(store)).toMatchObject([{ initiatives: initiatives.length, targets: targets.length }]);
  });

  test("shares the goals of the SDGs with others, and they go with the last that names them", async () => {
    const goals =
      "MATCH (g:Goal) WHERE g.id STARTS WITH 'sdg/' RETURN g.id AS id, toString(count { (g)<-[:CONTRIBUTES_TO]-() }) AS n ORDER BY id";
    await Promise.all([loadEdition(store, valuedGraph("131016", "a")), loadEdition(store, valuedGraph("112119", "b"))]);
    expect(await ask(goals)).toEqual([
      { id: "sdg/11", n: "4" },
      { id: "sdg/11.7", n: "4" },
    ]);
    const { graph } = valuedGraph("131016", "a");
    const without = completeGraph({ ...graph, goals: [], contributesTo: [] });
    await loadEdition(store, without);
    expect(await ask(goals)).toEqual([
      { id: "sdg/11", n: "2" },
      { id: "sdg/11.7", n: "2" },
    ]);
    expect((await unloadEdition(store, "112119/b"))?.withOrganization).toBe(true);
    expect(await ask(goals)).toEqual([]);
  });

  test("a shared goal that somebody changed is named, and mended by the next load that names it", async () => {
    await loadEdition(store, valuedGraph());
    await ask("MATCH (g:Goal {id: 'sdg/11'}) SET g.name = '別の名'");
    expect(await findOrphans(store)).toEqual([expect.stringMatching(/^Goal sdg\/11: /)]);
    await loadEdition(store, valuedGraph("112119", "b"));
    expect(await findOrphans(store)).toEqual([]);
  });
});
