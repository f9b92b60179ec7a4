/** Feeds of a database that changes under the server: what is still valid, what is not, and which edition is meant. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadEdition } from "../../../src/store/load-edition.ts";
import type { Store } from "../../../src/store/store.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { seedBytes, seedText } from "../../support/ingest-text.ts";
import { emptyStore } from "../../support/neo4j.ts";
import { type ServedGraph, serveGraph } from "../serve-graph.ts";

const ID = "112119/draft";
const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
let store: Store;
let api: ServedGraph;

beforeAll(async () => {
  store = await emptyStore();
  api = await serveGraph(store);
});
afterAll(() => api.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}/feeds/${path}`, { headers });

describe("conditional requests", () => {
  beforeEach(async () => {
    await loadEdition(store, seed);
  });

  async function expectChange(file: string, change: () => Promise<unknown>): Promise<void> {
    const first = await get(file);
    const [etag, text] = [first.headers.get("etag") ?? "", await first.text()];
    const same = await get(file, { "if-none-match": etag });
    expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, etag, ""]);
    await change();
    const next = await get(file, { "if-none-match": etag });
    expect(next.status).toBe(200);
    expect(next.headers.get("etag")).not.toBe(etag);
    expect(await next.text()).not.toBe(text);
  }

  test("304 while the data is as it was, 200 after a load that changed it", async () => {
    const other = checkedGraphOf(seedText().replace(/(\t4-4\t[^\t]*\t)○/, "$1"), factsOf("112119", "draft"));
    expect(other.graph.covers).toHaveLength(40);
    await expectChange("overlap.gexf", () => loadEdition(store, other));
  });

  test("a load that changes nothing is a 304 still; so is one of another edition, if the address names this one", async () => {
    const file = `coverage.gexf?edition=${ID}`;
    const etag = (await get(file)).headers.get("etag") ?? "";
    await loadEdition(store, seed);
    await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "other")));
    expect((await get(file, { "if-none-match": etag })).status).toBe(304);
  });

  test("a change that somebody made by hand, in a session of their own, counts too", async () => {
    await expectChange(`overlap.gexf?edition=${ID}`, () =>
      store.driver.executeQuery("MATCH (p:Plan {id: $id}) SET p.name = '手で変えた名前'", { id: `${ID}/plan/1` }),
    );
  });
});

test("several editions: the address must say which; none: it says how to load one", async () => {
  await loadEdition(store, seed);
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "other")));
  const response = await get("overlap.gexf");
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("name one with ?edition=…, of 112119/draft, 131016/other.");
  expect(await (await get("overlap.gexf?edition=131016/other")).text()).toContain("131016/other/plan/1");
  const page = await (await get("")).text();
  expect(page).toContain('href="overlap.gexf?edition=131016%2Fother"');
  store = await emptyStore();
  const none = await get("overlap.gexf");
  expect([none.status, await none.text()]).toEqual([404, expect.stringContaining("No edition is loaded yet")]);
  expect(await (await get("")).text()).toContain("No edition is loaded yet");
});
