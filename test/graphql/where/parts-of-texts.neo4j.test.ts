/**
 * Conditions on a part of an indexed text, some levels deep, just after a database's first load: what Neo4j's planner knows of the indexes then is that
 * there is nothing in them, and it would have one find parts of texts that cannot. The statement failed, until it was planned anew.
 */
import { beforeEach, expect, test } from "vitest";
import { loadEdition } from "../../../src/store/load-edition.ts";
import type { Store } from "../../../src/store/store.ts";
import { seedGraph } from "../../support/checked-graph.ts";
import { emptyStore } from "../../support/neo4j.ts";
import { reply } from "../schema/ask.ts";

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
  // What is slow with the first question, so that there is no time between the load and the next one.
  await reply(store.driver, "{ plans { number } }");
  await store.driver.executeQuery("CALL db.prepareForReplanning()");
  await loadEdition(store, seedGraph());
}, 120_000);

/** Items, their plans, the items of these … */
function nested(levels: number, where: string): string {
  const below = `plans${where} { number items${where} { code `;
  return `{ policyItems${where} { code ${below.repeat(levels)}${"} }".repeat(levels)} } }`;
}

test.each(["contains", "endsWith"])("%s: is answered", { timeout: 60_000 }, async (operator) => {
  const where = `(where: { id: { ${operator}: "" } })`;
  expect(await reply(store.driver, nested(3, where))).toEqual(await reply(store.driver, nested(3, "")));
});
