/** What is done after the embedded database was opened without the damaged end of its log: all of it is verified, once, or it is called damaged. */
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { verifyBeforeServing, verifyCutLog } from "../../src/cli/verify-embedded.ts";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";

let store: Store;
const folder = await mkdtemp(join(tmpdir(), "cut-log-"));
const { cutLogFile, database } = embeddedPaths(folder);
const news: string[] = [];
const verify = () => verifyCutLog(store, folder, (said) => void news.push(said));
const isMarked = () =>
  access(cutLogFile).then(
    () => true,
    () => false,
  );

beforeEach(async () => {
  store = await emptyStore();
  await loadEdition(store, seedGraph());
  await mkdir(database, { recursive: true });
  await writeFile(cutLogFile, "");
  news.length = 0;
});
afterAll(() => rm(folder, { recursive: true }));

test("what is as it was loaded is verified once", async () => {
  await verify();
  expect(news).toHaveLength(2);
  expect(await isMarked()).toBe(false);
  await verify();
  expect(news).toHaveLength(2);
});

test.each([
  ["a fact", "MATCH (p:Plan {number: 3}) SET p.name = '別の名前'"],
  ["what follows from the facts", "MATCH (i:PolicyItem {code: '4-4'}) SET i.planCount = 2"],
  ["a relationship", "MATCH (:Plan {number: 1})-[c:COVERS]->(:PolicyItem {code: '4-4'}) DELETE c"],
  ["what is of no edition", "CREATE (:GraphNode:Plan {id: 'x'})"],
])("%s that is not as it was loaded: damaged, and so again the next time", async (_what, change) => {
  await store.driver.executeQuery(change);
  for (let time = 0; time < 2; time += 1) {
    await expect(verify()).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringContaining(`delete the folder`),
    });
    expect(await isMarked()).toBe(true);
  }
});

test("what is served is verified before, unless it is very large: relationships that a damaged file has lost are an answer to nobody", async () => {
  await verifyBeforeServing(store, folder);
  await store.driver.executeQuery("MATCH (:Edition)-[r:HAS_PLAN]->() DELETE r");
  await expect(verifyBeforeServing(store, folder)).rejects.toMatchObject({ code: "damaged" });
  await verifyBeforeServing(store, folder, 10);
});
