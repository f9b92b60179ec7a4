/** What somebody changes by hand is named by `verify`, whatever it is; a load puts it right. */
import { beforeEach, describe, expect, test } from "vitest";
import { deriveGraph } from "../../src/derive/derive-graph.ts";
import { findOrphans } from "../../src/store/find-orphans.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import { outdatedEditions } from "../../src/store/read-editions.ts";
import type { Store } from "../../src/store/store.ts";
import { verifyEdition } from "../../src/store/verify-edition.ts";
import { checkedGraphOf, factsIn, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";

const EDITION = "112119/draft";
const seed = () => checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
let store: Store;

beforeEach(async () => {
  store = await emptyStore();
  await loadEdition(store, seed());
});

const write = (cypher: string) => store.driver.executeQuery(cypher);
const differences = async () => (await verifyEdition(store, EDITION, deriveGraph)).differences;

test("after a load there is nothing to name, in every edition", async () => {
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "draft")));
  const { nodes, relationships, ...verified } = await verifyEdition(store, EDITION, deriveGraph);
  expect(verified).toEqual({ edition: EDITION, differences: [] });
  expect([nodes, relationships].every((count) => count > 100)).toBe(true);
  expect(await verifyEdition(store, "131016/draft", deriveGraph)).toMatchObject({ differences: [] });
  expect(await findOrphans(store)).toEqual([]);
});

describe("what is changed by hand", () => {
  const item = `${EDITION}/item/4-4`;
  const CHANGES: readonly (readonly [what: string, cypher: string, named: readonly RegExp[]])[] = [
    ["a name", `MATCH (n {id: '${item}'}) SET n.name = '交通'`, [/^112119\/draft\/item\/4-4: its facts are not those/]],
    [
      "a property too many",
      `MATCH (n {id: '${item}'}) SET n.budget = 5`,
      [/item\/4-4: budget is 5 in the database; the facts give absent/],
    ],
    [
      "a derived count",
      `MATCH (n {id: '${item}'}) SET n.planCount = 2`,
      [/^PolicyItem 112119\/draft\/item\/4-4: planCount is 2 in the database; the facts give 3/],
    ],
    [
      "a mark taken away",
      `MATCH (:Plan {number: 4})-[r:COVERS]->({id: '${item}'}) DELETE r`,
      [
        /^112119\/draft\/plan\/4: its facts/,
        /item\/4-4: planCount is 3 in the database; the facts give 2/,
        /plan-overlap\/1\+3\+4: is in the database, and follows from nothing/,
      ],
    ],
    [
      "a mark set",
      "MATCH (p:Plan {number: 5}), (i:PolicyItem {code: '5-5'}) CREATE (p)-[:COVERS {place: '1:1', placeOrder: 20001, line: 1, column: 1, text: '○'}]->(i)",
      [/^112119\/draft\/plan\/5: its facts/, /item\/5-5: planCount is 0 in the database; the facts give 1/],
    ],
    [
      "a mark's line",
      "MATCH (:Plan {number: 1})-[r:COVERS]->({code: '4-4'}) SET r.line = 1",
      [/^112119\/draft\/plan\/1: its facts/],
    ],
    [
      "an item deleted",
      `MATCH (n {id: '${item}'}) DETACH DELETE n`,
      [/^112119\/draft\/item\/4-4: was loaded, and is not in the database/],
    ],
    [
      "a plan deleted",
      "MATCH (n:Plan {number: 1}) DETACH DELETE n",
      [/^112119\/draft\/plan\/1: was loaded, and is not in the database/],
    ],
    ["a passage's text", "MATCH (n:Passage {line: 22}) SET n.text = 'x'", [/^112119\/draft\/passage\/22:1: its facts/]],
    [
      "that a text is a summary",
      "MATCH (n:Passage {line: 22}) SET n.isSummary = NOT n.isSummary",
      [/^Passage 112119\/draft\/passage\/22:1: isSummary is (true|false) in the database/],
    ],
    [
      "what is summarized",
      "MATCH (n:Edition) SET n.summarized = n.summarized + 'ITEM_DESCRIPTION'",
      [/^112119\/draft: its facts/],
    ],
    [
      "a finding's message",
      "MATCH (n:Finding {rule: 'item-name-differs'}) SET n.message = 'x'",
      [/^112119\/draft\/finding\/item-name-differs.*: its facts/],
    ],
    ["the organization's name", "MATCH (m:Organization) SET m.name = '本荘市'", [/^112119\/draft: its facts/]],
    [
      "a derived node deleted",
      "MATCH (n:PlanOverlap {planNumbers: [1, 2]}) DETACH DELETE n",
      [/^PlanOverlap 112119\/draft\/plan-overlap\/1\+2: follows from the facts, and is not in the database/],
    ],
    [
      "a derived relationship",
      "MATCH (:DomainCoverage)-[r:COUNTS]->(:PolicyItem {code: '1-6'}) DELETE r",
      [/^\(112119\/draft\/domain-coverage\/1:1\)-\[COUNTS\]->\(112119\/draft\/item\/1-6\): follows/],
    ],
    [
      "a p-value",
      "MATCH (n:PlanOverlap {planNumbers: [4, 5]}) SET n.pValue = 0.01",
      [/plan-overlap\/4\+5: pValue is 0\.01 in the database; the facts give/],
    ],
    [
      "a node with an id of ours",
      `CREATE (:GraphNode:Plan {id: '${EDITION}/plan/6', number: 6, name: '六', nameVariants: [], description: ''})`,
      [/^112119\/draft\/plan\/6: is in the database, and was not loaded|lacks/],
    ],
    [
      "a node of no kind",
      `CREATE (:GraphNode:Remark {id: '${EDITION}/remark/1', weight: 0.5})`,
      [/^Remark 112119\/draft\/remark\/1: is in the database, and follows from nothing/],
    ],
    ["the manifest itself", "MATCH (n:LoadRecord) DETACH DELETE n", [/load-record: there is no manifest of the load/]],
    [
      "the organization deleted",
      "MATCH (n:Organization) DETACH DELETE n",
      [/its organization 112119 is not in the database/],
    ],
    ["an enumeration", "MATCH (n:Edition) SET n.stage = 7", [/lacks stage/]],
  ];

  test.each(CHANGES)("%s is named, and mended by a load", async (_what, cypher, named) => {
    await write(cypher);
    const found = await differences();
    for (const pattern of named) expect(found).toContainEqual(expect.stringMatching(pattern));
    await loadEdition(store, seed());
    expect(await differences()).toEqual([]);
  });

  test("another edition is not blamed", async () => {
    await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "draft")));
    await write(`MATCH (n {id: '${item}'}) SET n.name = '交通'`);
    expect(await verifyEdition(store, "131016/draft", deriveGraph)).toMatchObject({ differences: [] });
  });
});

test("what belongs to no edition is an orphan: nobody's load would mend it", async () => {
  await write("CREATE (:Plan {number: 9, name: '九'})");
  await write("CREATE (:GraphNode {id: '112119/gone/plan/1'})");
  await write("MATCH (i:PolicyItem {code: '4-4'}) CREATE (:Remark {text: 'x'})-[:COVERS]->(i)");
  expect(await findOrphans(store)).toEqual([
    "GraphNode 112119/gone/plan/1: belongs to no edition",
    expect.stringMatching(/^Plan .*: belongs to no edition$/),
    expect.stringMatching(
      /^Remark .*: a relationship COVERS leads from it to 112119\/draft\/item\/4-4, and it is no node of the graph$/,
    ),
  ]);
});

test("editions of an older version of the program are known, and read as ever", async () => {
  expect(await outdatedEditions(store)).toEqual([]);
  await write("MATCH (n:LoadRecord) DETACH DELETE n");
  await write("MATCH (n:PolicyItem) REMOVE n.planCount");
  expect(await outdatedEditions(store)).toEqual([EDITION]);
  expect(await readEdition(store, EDITION)).toEqual(factsIn(seed()));
});
