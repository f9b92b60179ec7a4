/** An edition that an older version of the program loaded, without Japanese: what rules find again has it with the derived facts, the rest is null until a load. */
import { expect, test } from "vitest";
import { deriveOutdated } from "../../src/cli/derive-outdated.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { storeWith } from "../support/neo4j.ts";

test("messages in Japanese come with the derived facts", async () => {
  const loaded = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
  const store = await storeWith(loaded);
  await store.driver.executeQuery("MATCH (n:Finding) REMOVE n.messageJa, n.comparedNames");
  await store.driver.executeQuery("MATCH (n:LoadRecord) SET n.derivation = 1");
  const old = await readEdition(store, "112119/draft");
  expect(old?.findings.map(({ messageJa, comparedNames }) => [messageJa, comparedNames])).toEqual(
    loaded.findings.map(() => [null, []]),
  );
  await deriveOutdated(store, () => {});
  const anew = await readEdition(store, "112119/draft");
  expect(anew?.findings).toEqual(
    loaded.findings.map((finding) =>
      // Found in reading, and not by a rule.
      finding.code === "text-outside-plans" ? { ...finding, messageJa: null } : finding,
    ),
  );
});
