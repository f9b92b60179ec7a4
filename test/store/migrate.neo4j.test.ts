/** Migrations on a real Neo4j: applied once, recorded, and refused where they are another program version's. */
import { afterAll, expect, test } from "vitest";
import { knownMigrations, migrate, pendingMigrations } from "../../src/store/migrate.ts";
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

test("two programs may migrate at once", async () => {
  await run("MATCH (m:SchemaMigration) DETACH DELETE m");
  await Promise.all([migrate(store), migrate(store)]);
  const { records } = await run("MATCH (m:SchemaMigration) RETURN m.name AS name ORDER BY m.number");
  expect(records.map((record) => record.get("name"))).toEqual(knownMigrations().map(({ name }) => name));
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
