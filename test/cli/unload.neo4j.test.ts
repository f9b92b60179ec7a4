/** `policy-graph unload` as a person runs it: asked first, exact, and nothing else touched. */
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { deriveGraph } from "../../src/derive/derive-graph.ts";
import { findOrphans } from "../../src/store/find-orphans.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { nameEditions } from "../../src/store/read-editions.ts";
import type { Store } from "../../src/store/store.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { verifyEdition } from "../../src/store/verify-edition.ts";
import { checkedGraphOf, factsOf, SEED_EDITION, seedGraph } from "../support/checked-graph.ts";

import { emptyStore } from "../support/neo4j.ts";
import { SAMPLE } from "../support/sample-document.ts";
import { type MainOptions, runMain } from "./run-main.ts";

const [LATER, ELSEWHERE] = ["112119/later", "131016/sample"];
const { uri, username, password } = inject("neo4j");
const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
const run = (parameters: readonly string[], options: MainOptions = {}) =>
  runMain(["unload", ...parameters], { ...options, environment });

let store: Store;
const ids = async () => (await nameEditions(store)).map(({ id }) => id);

beforeEach(async () => {
  store = await emptyStore();
  await loadEdition(store, checkedGraphOf(SAMPLE, factsOf("112119", "later")));
  await loadEdition(store, checkedGraphOf(SAMPLE, factsOf("131016", "sample")));
});
afterAll(() => emptyStore());

/** Every node and relationship, in words. */
async function everything(): Promise<readonly string[]> {
  const { records } = await store.driver.executeQuery(`
    MATCH (n:GraphNode|LoadRecord) RETURN n.id AS a, null AS type, null AS b, properties(n) AS said
    UNION ALL MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS said`);
  return records.map((record) => JSON.stringify(record.toObject())).sort();
}

async function isSound(): Promise<void> {
  for (const id of await ids()) expect((await verifyEdition(store, id, deriveGraph)).differences).toEqual([]);
  expect(await findOrphans(store)).toEqual([]);
}

test("an edition goes whole, as many nodes and relationships as its load had made, and nothing else changes", async () => {
  const before = await everything();
  const { nodes, relationships } = await loadEdition(store, seedGraph());
  const { code, stdout } = await run(["--yes", SEED_EDITION]);
  expect(code).toBe(0);
  expect(stdout).toContain(`To take out: ${SEED_EDITION}  本庄市`);
  expect(stdout).toContain("(5 plans, 12 initiatives, 38 items, 11 targets, 41 ○)");
  expect(stdout).toContain(`${nodes.created} nodes and ${relationships.created} relationships deleted.`);
  expect(await everything()).toEqual(before);
  await isSound();
});

test("in Japanese: what would go, what went, what is not there", async () => {
  const dry = await run(["--dry-run", LATER, "--lang", "ja"]);
  expect(dry.stdout).toMatch(
    /^削除する版（確認のみ）：112119\/later {2}\S+ {2}.*（プラン \d+、取組 \d+、施策大項目 \d+、数値目標 \d+、○ \d+）\n$/u,
  );
  const unknown = await run(["--yes", "112119/none", "--lang", "ja"]);
  expect([unknown.code, unknown.stderr]).toEqual([
    2,
    expect.stringContaining(
      `版 112119/none はデータベースにありません。ある版：${LATER}、${ELSEWHERE}。 何も削除しませんでした。`,
    ),
  ]);
  const { stdout } = await run(["--yes", LATER, "--lang", "ja"]);
  expect(stdout).toMatch(/112119\/later：ノード \d+、関係 \d+ を削除しました。ほかに版のない団体も削除しました。\n$/u);
});

test("an organization goes with its last edition", async () => {
  const { code, stdout } = await run(["--yes", LATER, ELSEWHERE]);
  expect([code, stdout.match(/its organization with them, which has no other edition/g)?.length]).toEqual([0, 2]);
  expect(await everything()).toEqual([]);
});

test("what somebody hung on an edition by hand is no obstacle", async () => {
  await store.driver.executeQuery("MATCH (e:Edition {id: $id}) CREATE (:Remark {text: 'x'})-[:ON]->(e)", { id: LATER });
  expect((await run(["--yes", LATER])).code).toBe(0);
  expect(await ids()).toEqual([ELSEWHERE]);
  await store.driver.executeQuery("MATCH (r:Remark) DELETE r");
});

test.each([
  ["a no", { isTerminal: true, input: "n\n" }],
  ["nothing but Enter", { isTerminal: true, input: "\n" }],
  ["the end of the input", { isTerminal: true, input: "" }],
])("on a terminal it asks: %s leaves all as it is", async (_, options) => {
  const before = await everything();
  const { code, stderr } = await run([LATER], options);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/Take this edition out.*\[y\/N\][\s\S]*Nothing was taken out/),
  ]);
  expect(await everything()).toEqual(before);
});

test("a yes takes it out", async () => {
  expect((await run([LATER], { isTerminal: true, input: "ｙｅｓ\n" })).code).toBe(0);
  expect(await ids()).toEqual([ELSEWHERE]);
});

test("a dry run says what would go and writes nothing", async () => {
  const before = await everything();
  const { code, stdout } = await run(["--dry-run", "--yes", LATER]);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`Would take out: ${LATER}`)]);
  expect(await everything()).toEqual(before);
});

test("where nobody can be asked, a yes must be said", async () => {
  const { code, stderr } = await run([LATER], { input: "y\n" });
  expect([code, stderr]).toEqual([2, expect.stringContaining("Say --yes, or see with --dry-run")]);
  expect(await ids()).toContain(LATER);
});

test("of several, one that is not there keeps all of them", async () => {
  const { code, stderr } = await run(["--yes", LATER, "112119/other"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`There are: ${LATER}, ${ELSEWHERE}.`)]);
  expect(await ids()).toEqual([LATER, ELSEWHERE]);
  expect(await unloadEdition(store, "112119/other")).toBeNull();
  expect(await unloadEdition(store, "nobody/other")).toBeNull();
});

test("beside loads of the same edition it is there whole or not at all", async () => {
  const edition = checkedGraphOf(SAMPLE, factsOf("112119", "later"));
  await Promise.all(
    Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? unloadEdition(store, LATER) : loadEdition(store, edition))),
  );
  await isSound();
  await loadEdition(store, edition);
  await isSound();
});
