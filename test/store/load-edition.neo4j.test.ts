/** Loading on a real Neo4j: equal when read back, nothing written twice, exactly the difference, nothing of anybody else's. */

import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { NODE_KINDS } from "../../src/model/node-kinds.ts";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { identifyFindings } from "../../src/model/problem.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { arbitraryPolicyGraph } from "../support/arbitrary-plan-document.ts";
import { checkedGraphOf, completeGraph, factsIn, factsOf, largeGraph } from "../support/checked-graph.ts";
import { runs } from "../support/effort.ts";
import { seedBytes, seedText } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";
import { originalDocument } from "../support/original-document.ts";
import { changed } from "../support/sample-document.ts";
import { valuedGraph } from "../support/valued-graph.ts";

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});

const honjo = factsOf("112119", "draft");
const seed = () => checkedGraphOf(seedBytes(), honjo);
const none = { created: 0, updated: 0, deleted: 0 };

async function ask(cypher: string, parameters = {}): Promise<Record<string, unknown>[]> {
  const { records } = await store.driver.executeQuery(cypher, parameters);
  return records.map((record) => record.toObject());
}

/** Everything in the database but the record of migrations, with the database's own ids: equal means untouched. */
async function everything(where = "true"): Promise<unknown> {
  const nodes = await ask(
    `MATCH (n:GraphNode) WHERE ${where} RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id`,
  );
  const relationships = await ask(
    `MATCH (n:GraphNode)-[r]->(m) WHERE ${where} RETURN elementId(r) AS id, type(r) AS type, properties(r) AS properties, elementId(m) AS to ORDER BY id`,
  );
  return { nodes, relationships };
}

test("the seed, read back, equals what was loaded", async () => {
  const checked = seed();
  expect((await loadEdition(store, checked)).outcome).toBe("created");
  expect(await readEdition(store, checked.graph.edition.id)).toEqual(factsIn(checked));
});

test("the city's own document, read back, equals what was loaded", async (context) => {
  const bytes = originalDocument("load-edition");
  if (!bytes) return context.skip();
  const checked = checkedGraphOf(bytes, honjo);
  await loadEdition(store, checked);
  expect(await readEdition(store, checked.graph.edition.id)).toEqual(factsIn(checked));
});

test("an edition that the database's memory does not take is refused in a sentence, before anything is written", async () => {
  const checked = seed();
  const before = await everything();
  const failure = await loadEdition({ ...store, capacity: 800 }, checked).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: "too-large",
    message: expect.stringMatching(
      /^The edition has 29\d nodes and 6\d\d relationships, more than the 800 that the database has memory for in one load\. Nothing was loaded\. Split/,
    ),
  });
  expect(await everything()).toEqual(before);
  expect((await loadEdition({ ...store, capacity: 1_000 }, checked)).outcome).toBe("created");
});

test("made-up plans, read back, equal what was loaded, one edition after the other", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPolicyGraph(), async (graph) => {
      const checked = completeGraph(graph);
      await loadEdition(store, checked);
      expect(await readEdition(store, graph.edition.id)).toEqual(factsIn(checked));
    }),
    { numRuns: runs(12) },
  );
});

test("whole numbers are stored as such, ratios and probabilities as real numbers even where they are whole", async () => {
  await loadEdition(store, seed());
  await loadEdition(store, valuedGraph());
  const types = await ask(
    `MATCH (n:GraphNode) UNWIND keys(n) AS key
     WITH [label IN labels(n) WHERE label <> 'GraphNode'][0] + '.' + key AS key, n[key] AS value
     WHERE value IS :: FLOAT OR value IS :: INTEGER RETURN DISTINCT key, value IS :: FLOAT AS real`,
  );
  const keys = (isReal: boolean) => types.filter(({ real }) => real === isReal).map(({ key }) => String(key));
  // Comparisons are written by themselves.
  const kinds = NODE_KINDS.filter(({ name }) => name !== "Correspondence");
  const reals = kinds.flatMap(({ name, reals }) => reals.map((key) => `${name}.${key}`));
  expect(keys(true).sort()).toEqual([...reals].sort());
  expect(keys(false).filter((key) => new Set<string>(reals).has(key))).toEqual([]);
});

test("a disk with too little room: said before anything is written; what changes nothing needs none", async () => {
  const full = { ...store, freeBytes: async () => 1_000_000 };
  await expect(loadEdition(full, seed())).rejects.toMatchObject({
    code: "disk-full",
    message:
      "The database's disk is full: it has 1 MB free, and the load may take 17 MB. Nothing was loaded. Free some space and load again.",
  });
  expect((await loadEdition({ ...store, freeBytes: async () => 20_000_000 }, seed())).outcome).toBe("created");
  expect((await loadEdition(full, seed())).outcome).toBe("unchanged");
});

test("the same document again writes nothing and says so", async () => {
  await loadEdition(store, seed());
  const before = await everything();
  expect(await loadEdition(store, seed())).toMatchObject({ outcome: "unchanged", nodes: none, relationships: none });
  expect(await everything()).toEqual(before);
});

test("a changed document brings exactly the differences", async () => {
  const before = seed();
  await loadEdition(store, before);
  const text = changed(seedText(), ["\t1-3\t医療体制の充実\t\t\t\t\t", "\t1-3\t医療体制の充実\t\t\t○\t\t"]);
  const after = checkedGraphOf(text, honjo);
  const result = await loadEdition(store, after);
  // The ○ and what follows from it: the item is no longer in no plan, and no initiative backs the mark.
  expect(result.outcome).toBe("changed");
  // The edition for its hash; the counts of item 1-3, plan 3 and domain 1, the cell of both, every pair with plan 3; the load's own record.
  expect(result.nodes).toMatchObject({ created: 2, deleted: 1 });
  expect(await readEdition(store, after.graph.edition.id)).toEqual(factsIn(after));
  const counted = await ask("MATCH (:Plan)-[r:COVERS]->(:PolicyItem) RETURN count(r) AS marks");
  expect(Number(counted[0]?.marks)).toBe(42);
  await loadEdition(store, before);
  expect(await readEdition(store, before.graph.edition.id)).toEqual(factsIn(before));
});

test("what the document no longer says is gone", async () => {
  await loadEdition(store, seed());
  const small = checkedGraphOf(
    seedText()
      .replace(/^⑤[\s\S]*?(?=後期基本計画 政策連携プラン体系)/m, "")
      .replace("\t誰もが輝く、チャレンジ応援プラン", "")
      .replace(/\t○$/gm, "\t"),
    honjo,
  );
  const usable: CompleteGraph = { ...small, findings: small.findings.filter(({ severity }) => severity !== "error") };
  await loadEdition(store, usable);
  expect(await readEdition(store, small.graph.edition.id)).toEqual(factsIn(usable));
  const plans = await ask("MATCH (p:Plan) RETURN count(p) AS plans");
  expect(Number(plans[0]?.plans)).toBe(4);
});

test("other editions and other organizations are not touched", async () => {
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("112119", "other")));
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "draft")));
  const others = "n.id STARTS WITH '112119/other' OR n.id STARTS WITH '131016'";
  const before = await everything(others);
  await loadEdition(store, seed());
  await loadEdition(
    store,
    checkedGraphOf(changed(seedText(), ["○塙保己一の精神を今に活かす", "○塙保己一の精神"]), honjo),
  );
  expect(await everything(others)).toEqual(before);
});

test("an edition whose name another's begins with is told apart from it", async () => {
  const longer = checkedGraphOf(seedBytes(), factsOf("112119", "draft-2"));
  await loadEdition(store, longer);
  await loadEdition(store, seed());
  await loadEdition(store, { ...seed(), findings: [] });
  expect(await readEdition(store, longer.graph.edition.id)).toEqual(factsIn(longer));
});

test("errors keep a document out", async () => {
  const checked = seed();
  const findings = identifyFindings("x", [
    {
      ...{ code: "made-up", severity: "error", values: {}, message: "made up", messageJa: null, comparedNames: [] },
      ...{ positions: [], about: [] },
    },
  ]);
  await expect(loadEdition(store, { ...checked, findings })).rejects.toMatchObject({ code: "has-errors" });
  expect(await everything()).toEqual({ nodes: [], relationships: [] });
});

test("an organization's name may change while no other edition depends on it, and not after", async () => {
  const named = (name: string, edition: string) =>
    checkedGraphOf(seedBytes(), {
      organization: { ...honjo.organization, name },
      edition: { ...honjo.edition, name: edition },
    });
  // In one second, so that the edition itself stays as it was.
  const now = new Date();
  await loadEdition(store, named("本庄町", "draft"), now);
  // The organization, and the record of the load.
  const { nodes } = await loadEdition(store, named("本庄市", "draft"), now);
  expect(nodes).toEqual({ created: 0, updated: 2, deleted: 0 });
  await loadEdition(store, named("本庄市", "second"));
  const before = await everything();
  await expect(loadEdition(store, named("本庄町", "second"))).rejects.toMatchObject({ code: "organization-differs" });
  expect(await everything()).toEqual(before);
});

test("what somebody changed by hand is put right", async () => {
  const checked = seed();
  await loadEdition(store, checked);
  await ask("MATCH (i:PolicyItem {code: '4-4'}) SET i.name = '別の名' REMOVE i:PolicyItem SET i:Plan");
  await ask(
    "MATCH (p:Plan {number: 1})-[:COVERS]->(i {code: '1-6'}) CREATE (p)-[:COVERS {line: 0, column: 0, text: '○'}]->(i)",
  );
  await ask("MATCH (p:Plan {number: 2})-[r:COVERS]->() DELETE r");
  await ask("CREATE (:GraphNode:Plan {id: '112119/draft/plan/99', number: 99})");
  expect((await loadEdition(store, checked)).outcome).toBe("changed");
  expect(await readEdition(store, checked.graph.edition.id)).toEqual(factsIn(checked));
  expect((await loadEdition(store, checked)).outcome).toBe("unchanged");
});

test("two loads of one edition at once: one waits, and the graph is one of them, whole", async () => {
  const [one, other] = [largeGraph(1_500, honjo), seed()];
  const outcomes = await Promise.all([loadEdition(store, one), loadEdition(store, other)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["changed", "created"]);
  const stored = await readEdition(store, one.graph.edition.id);
  expect([one, other].map(factsIn)).toContainEqual(stored);
});

test("two changes of one stored edition at once, again and again: never a mixture", async () => {
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("112119", "other")));
  const [one, other] = [largeGraph(300, honjo), seed()];
  for (let round = 0; round < 4; round++) {
    await Promise.all([loadEdition(store, one), loadEdition(store, other)]);
    expect([one, other].map(factsIn)).toContainEqual(await readEdition(store, one.graph.edition.id));
  }
});

test("eight first loads of one organization's editions at once all arrive", async () => {
  const editions = Array.from({ length: 8 }, (_, index) =>
    checkedGraphOf(seedBytes(), factsOf("112119", `edition-${index}`)),
  );
  await Promise.all(editions.map((checked) => loadEdition(store, checked)));
  for (const checked of editions) expect(await readEdition(store, checked.graph.edition.id)).toEqual(factsIn(checked));
});
