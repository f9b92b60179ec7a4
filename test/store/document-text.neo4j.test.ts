/** The text of a document in a real Neo4j: read back as it was kept, verified line by line, left out where asked or too large, and gone with its edition. */
import { beforeEach, expect, test } from "vitest";
import { deriveOutdated } from "../../src/cli/derive-outdated.ts";
import { deriveGraph, withDerived } from "../../src/derive/derive-graph.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { type DocumentText, LEFT_OUT_TEXT, NO_DOCUMENT_TEXT } from "../../src/model/document-text.ts";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { findOrphans } from "../../src/store/find-orphans.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEdition, readEditionWithText } from "../../src/store/read-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { verifyEdition } from "../../src/store/verify-edition.ts";
import { SEED_EDITION, seedGraph } from "../support/checked-graph.ts";
import { FACTS } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});

async function ask(cypher: string): Promise<readonly (readonly unknown[])[]> {
  const { records } = await store.driver.executeQuery(cypher);
  return records.map((record) =>
    [...record.values()].map((value) => (typeof value === "object" ? Number(value) : value)),
  );
}
const linesIn = async () => (await ask("MATCH (n:DocumentLine) RETURN count(n)"))[0]?.[0];
const differences = async () => (await verifyEdition(store, SEED_EDITION, deriveGraph)).differences;
const stateIn = async () => (await ask("MATCH (e:Edition) RETURN e.documentText"))[0]?.[0];
const withText = (text: DocumentText): CompleteGraph => ({ ...seedGraph(), text });

test("the text, read back, is the text that was loaded; loading it again writes nothing; whoever wants facts alone gets them alone", async () => {
  const { text, graph, findings } = seedGraph();
  expect(await loadEdition(store, seedGraph())).toMatchObject({ outcome: "created", text: "kept" });
  expect(text?.lines).toHaveLength(201);
  expect((await readEditionWithText(store, SEED_EDITION))?.text).toEqual(text);
  expect(await readEdition(store, SEED_EDITION)).toEqual({ graph, findings });
  expect((await loadEdition(store, seedGraph())).outcome).toBe("unchanged");
  expect(await differences()).toEqual([]);
  expect(await findOrphans(store)).toEqual([]);
});

test("rows of tables are read back with their cells", async () => {
  const csv = "政策,施策,担当課\n緑,公園,みどり課\n道,道路,\n";
  const read = await ingestFiles([{ name: "plan.csv", bytes: Buffer.from(csv) }], FACTS, null);
  if (!read.graph) throw new Error(JSON.stringify(read.problems));
  const { graph, text } = read;
  expect(text?.lines.map(({ cells }) => cells.length)).toEqual([3, 3, 2]);
  await loadEdition(store, withDerived({ graph, findings: [], text }));
  expect((await readEditionWithText(store, graph.edition.id))?.text).toEqual(text);
});

test("each line follows the one before, and every passage leads to the lines that have it", async () => {
  await loadEdition(store, seedGraph());
  const texts = (await ask("MATCH (:Edition)-[:HAS_LINE]->(n) RETURN n.text ORDER BY n.position")).map(
    ([text]) => text,
  );
  expect(texts).toEqual(seedGraph().text?.lines.map(({ text }) => text));
  const [[steps] = []] = await ask(
    "MATCH (a:DocumentLine)-[:NEXT_LINE]->(b) WHERE b.position = a.position + 1 RETURN count(*)",
  );
  expect(steps).toBe(200);
  const elsewhere = await ask(
    "MATCH (p:Passage) OPTIONAL MATCH (p)-[:ON_LINE]->(n) WITH p, collect(n.text) AS texts WHERE NOT any(t IN texts WHERE t CONTAINS split(p.text, '\n')[0]) RETURN p.place",
  );
  expect(elsewhere).toEqual([]);
});

test("what is left out is not there, and said; loading the document again brings it, and without it takes it out", async () => {
  expect(await loadEdition(store, withText(LEFT_OUT_TEXT))).toMatchObject({ outcome: "created", text: "leftOut" });
  expect([await linesIn(), await stateIn()]).toEqual([0, "LEFT_OUT"]);
  expect(await differences()).toEqual([]);
  expect(await loadEdition(store, seedGraph())).toMatchObject({
    outcome: "changed",
    nodes: { created: 201, deleted: 0 },
  });
  expect([await linesIn(), await stateIn()]).toEqual([201, "KEPT"]);
  expect(await loadEdition(store, withText(NO_DOCUMENT_TEXT))).toMatchObject({ nodes: { created: 0, deleted: 201 } });
  expect([await linesIn(), await stateIn()]).toEqual([0, "NOT_THERE"]);
});

test("an edition that the database takes only without its text is loaded without it", async () => {
  const alone = { ...store, capacity: 1_000 };
  expect(await loadEdition(alone, seedGraph())).toMatchObject({ outcome: "created", text: "tooLarge" });
  expect([await linesIn(), await stateIn()]).toEqual([0, "TOO_LARGE"]);
  await expect(loadEdition({ ...store, capacity: 500 }, seedGraph())).rejects.toMatchObject({ code: "too-large" });
});

test("a line that somebody changed, took out or added is named", async () => {
  await loadEdition(store, seedGraph());
  const line = `${SEED_EDITION}/document/7`;
  await ask(`MATCH (n:DocumentLine {id: '${line}'}) SET n.text = n.text + 'x'`);
  expect((await differences()).join("\n")).toContain(`${line}: its facts are not those that were loaded`);
  await ask(`MATCH (n:DocumentLine {id: '${line}'}) DETACH DELETE n`);
  expect((await differences()).join("\n")).toContain(line);
  expect((await loadEdition(store, seedGraph())).outcome).toBe("changed");
  expect(await differences()).toEqual([]);
});

test("the text goes with its edition, and stays where an edition is derived anew", async () => {
  await loadEdition(store, seedGraph());
  await ask("MATCH (m:LoadRecord) SET m.derivation = 0");
  await deriveOutdated(store, () => {});
  expect((await readEditionWithText(store, SEED_EDITION))?.text).toEqual(seedGraph().text);
  // As a version that kept no texts left it.
  await ask("MATCH (n:DocumentLine) DETACH DELETE n");
  await ask("MATCH (e:Edition) REMOVE e.documentText");
  await ask("MATCH (m:LoadRecord) SET m.derivation = 0");
  await deriveOutdated(store, () => {});
  expect([await linesIn(), await stateIn()]).toEqual([0, "NOT_THERE"]);
  expect(await differences()).toEqual([]);
  await loadEdition(store, seedGraph());
  await unloadEdition(store, SEED_EDITION);
  expect(await linesIn()).toBe(0);
});
