/** Migrations on a real Neo4j: applied once, recorded, and refused where they are another program version's. */
import { afterAll, expect, test } from "vitest";
import { deriveGraph, withDerived } from "../../src/derive/derive-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { knownMigrations, migrate, pendingMigrations } from "../../src/store/migrate.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import { outdatedEditions } from "../../src/store/read-editions.ts";
import { verifyEdition } from "../../src/store/verify-edition.ts";
import { factsIn, SEED_EDITION, seedGraph } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";

const store = await emptyStore();
const run = (cypher: string, parameters = {}) => store.driver.executeQuery(cypher, parameters);

afterAll(async () => {
  await run("MATCH (m:SchemaMigration) DETACH DELETE m");
  await migrate(store);
});

test("a migrated database has nothing pending, and is not migrated again", async () => {
  expect(await pendingMigrations(store)).toEqual([]);
  expect(await migrate(store)).toEqual([]);
});

test("municipalities become organizations, and their editions what a load makes of them", async () => {
  const seed = seedGraph();
  await loadEdition(store, seed);
  await run("MATCH (o:Organization) SET o:Municipality REMOVE o:Organization, o.organizationKind, o.codeScheme");
  await run("MATCH (m:Municipality)-[has:HAS_EDITION]->(e) CREATE (m)-[:ADOPTED]->(e) DELETE has");
  await run("MATCH (e:Edition) REMOVE e.note, e.sourcePublisher, e.summarized");
  await run("MATCH (n:Passage|Plan|Initiative) REMOVE n.isSummary, n.descriptionIsSummary");
  await run("MATCH (m:LoadRecord) SET m.derivation = 3");
  await run("MATCH (m:SchemaMigration {number: 5}) DELETE m");
  await run("DROP INDEX graph_text");
  await run("CREATE FULLTEXT INDEX graph_text FOR (n:Municipality) ON EACH [n.name]");

  expect((await migrate(store)).map(({ name }) => name)).toEqual(["005-organizations"]);
  expect(await outdatedEditions(store)).toEqual([SEED_EDITION]);
  const stored = await readEdition(store, SEED_EDITION);
  if (!stored) throw new Error("the edition is gone");
  const edition = { ...seed.graph.edition, note: null, sourcePublisher: null, summarized: [] };
  expect(stored).toEqual({ ...factsIn(seed), graph: { ...seed.graph, edition } });
  await loadEdition(store, withDerived(stored));
  expect(await outdatedEditions(store)).toEqual([]);
  expect((await verifyEdition(store, SEED_EDITION, deriveGraph)).differences).toEqual([]);
  // Nobody knows of the edition whether its prose is a summary: until it is loaded again, it is said to be none.
  const marks = await run("MATCH (n:Passage) RETURN collect(DISTINCT n.isSummary) AS marks");
  expect(marks.records[0]?.get("marks")).toEqual([false]);
  const { records } = await run(
    "CALL db.index.fulltext.queryNodes('graph_text', '本庄市') YIELD node RETURN node.id AS id",
  );
  expect(records.map((record) => record.get("id"))).toContain("112119");
  const { records: left } = await run("MATCH (n) WHERE n:Municipality OR EXISTS { (n)-[:ADOPTED]->() } RETURN n");
  expect(left).toEqual([]);
});

test("two programs may migrate at once", async () => {
  for (let round = 0; round < 3; round += 1) {
    await run("MATCH (m:SchemaMigration) DETACH DELETE m");
    await Promise.all([migrate(store), migrate(store), migrate(store)]);
    const { records } = await run("MATCH (m:SchemaMigration) RETURN m.name AS name ORDER BY m.number");
    expect(records.map((record) => record.get("name"))).toEqual(knownMigrations().map(({ name }) => name));
    const { records: left } = await run("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name");
    expect(left.map((record) => record.get("name"))).toEqual([]);
  }
  const { records: locks } = await run("MATCH (l:SchemaLock) RETURN l");
  expect(locks).toEqual([]);
});

test("ids are unique over all kinds, and every constraint has its index online", async () => {
  await run("CREATE (:GraphNode:Plan {id: 'twice'})");
  await expect(run("CREATE (:GraphNode:PolicyItem {id: 'twice'})")).rejects.toMatchObject({
    code: expect.stringContaining("ConstraintValidationFailed"),
  });
  const { records } = await run("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS offline");
  expect(records[0]?.get("offline").toNumber()).toBe(0);
});

test("a schema that is newer than the program is refused", async () => {
  await run("CREATE (:SchemaMigration {number: 999, name: '999-from-the-future', checksum: ''})");
  await expect(migrate(store)).rejects.toMatchObject({ code: "schema-newer" });
  await run("MATCH (m:SchemaMigration {number: 999}) DELETE m");
});

test("a record of a migration that is not as it was written is called unreadable", async () => {
  await run("CREATE (:SchemaMigration {name: '999-without-a-number', checksum: ''})");
  await expect(migrate(store)).rejects.toMatchObject({ code: "unreadable" });
  await run("MATCH (m:SchemaMigration {name: '999-without-a-number'}) DELETE m");
});

test("an applied migration whose text changed is refused", async () => {
  await run("MATCH (m:SchemaMigration {number: 1}) SET m.checksum = 'another'");
  await expect(pendingMigrations(store)).rejects.toMatchObject({ code: "schema-differs" });
});
