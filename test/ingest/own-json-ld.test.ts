/** The JSON-LD that is exported of an edition is the edition: read again, it is the graph that was written, places and findings too. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonld } from "../../src/export/formats/json-ld.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { VIEWS } from "../../src/export/views/views.ts";
import { writeView } from "../../src/export/write-view.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { FOUND_AGAIN } from "../../src/ingest/own-graph/read-json-ld.ts";
import type { CompleteGraph, PolicyGraph } from "../../src/model/policy-graph.ts";
import { projectFile } from "../../src/project-files.ts";
import { arbitraryPlan } from "../export/workbook/arbitrary-plan.ts";
import { completeGraph, SEED_FACTS, seedGraph } from "../support/checked-graph.ts";
import { runs } from "../support/effort.ts";
import { FACTS } from "../support/ingest-text.ts";
import { FULL_SOURCE, withoutSource } from "../support/organizations.ts";
import { valuedGraph } from "../support/valued-graph.ts";

function exported(complete: CompleteGraph, name = "graph"): string {
  const view = VIEWS.find((one) => one.name === name);
  if (!view) throw new Error(`no view ${name}`);
  return [...writeView(complete, view, EVERYTHING, jsonld)].join("");
}

/** As an edition of whatever facts: the graph says whose it is. */
const factsOf = ({ organization, edition }: PolicyGraph) => ({
  organization,
  edition: {
    ...{ name: edition.id.slice(organization.id.length + 1), title: edition.title, stage: edition.stage },
    ...{ note: edition.note, period: null, source: null, summarized: null },
  },
});

const read = (text: string, facts = FACTS) =>
  ingestFiles([{ name: "plan.jsonld", bytes: Buffer.from(text) }], facts, null);

/** Without what says which file it was read from, and what the edition's file says. */
const bare = (graph: PolicyGraph | null) => graph && { ...graph, edition: { id: graph.edition.id } };
/** Of documents without lines the order of places is by their names. */
const withoutOrder = (graph: PolicyGraph | null) =>
  graph && JSON.parse(JSON.stringify(bare(graph), (key, value) => (key === "placeOrder" ? undefined : value)));

describe("read again", () => {
  test("the seed is the seed, with what was found in its document", async () => {
    const seed = seedGraph();
    const { graph, problems } = await read(exported(seed), SEED_FACTS);
    expect(bare(graph)).toEqual(bare(seed.graph));
    const own = problems.filter(({ code }) => code !== "own-export");
    const first = seed.findings.filter(({ code }) => !FOUND_AGAIN.has(code));
    expect(own.map(({ code, severity, message, positions }) => [code, severity, message, positions])).toEqual(
      first.map(({ code, severity, message, positions }) => [code, severity, message, positions]),
    );
    expect(completeGraph(graph as PolicyGraph, own).findings).toEqual(seed.findings);
  });

  test("values, departments, goals, notes and levels are there", async () => {
    const valued = valuedGraph();
    const { graph } = await read(exported(valued), factsOf(valued.graph));
    expect(bare(graph)).toEqual(bare(valued.graph));
  });

  test("made-up editions with something of every kind", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (plan) => {
        const { graph } = await read(exported(completeGraph(plan)), factsOf(plan));
        expect(withoutOrder(graph)).toEqual(withoutOrder(plan));
      }),
      { numRuns: runs(100) },
    );
  });

  test("note, publication and summaries are the export's where the edition file says nothing of them", async () => {
    const { graph: seed, findings } = seedGraph();
    const known = completeGraph({ ...seed, edition: { ...seed.edition, ...FULL_SOURCE } }, findings);
    const { graph, problems } = await read(exported(known), withoutSource(SEED_FACTS));
    expect(graph?.edition).toMatchObject(FULL_SOURCE);
    expect(problems.map(({ code }) => code)).not.toContain("source-differs");
    const other = await read(exported(known), SEED_FACTS);
    expect(other.graph?.edition).toMatchObject({ note: seed.edition.note, sourcePublisher: "本庄市" });
    expect(other.graph?.edition).toMatchObject({ sourceDate: "2026-03", summarized: seed.edition.summarized });
    const differing = other.problems.filter(({ code }) => code === "source-differs").map(({ message }) => message);
    expect(differing).toHaveLength(4);
    expect(differing.join("\n")).toContain(
      "publisher of the source is “見本市企画課”, while the edition file says “本庄市”",
    );
  });

  test("an address that is none is not taken, and said", async () => {
    const text = exported(seedGraph()).replaceAll(
      '"pg:attribute:sourcePublisher":',
      '"pg:attribute:sourceUrl":"javascript:alert(1)","pg:attribute:sourcePublisher":',
    );
    const { graph, problems } = await read(text, SEED_FACTS);
    expect(graph?.edition.sourceUrl).toBeNull();
    expect(problems.map(({ code }) => code)).toContain("source-not-taken");
  });

  test("as another edition: every id is its own", async () => {
    const { graph } = await read(exported(seedGraph()));
    expect(graph?.edition.id).toBe("131016/sample");
    expect(JSON.stringify(graph)).not.toContain("112119");
  });
});

test("what checks find anew is what the checks are", () => {
  const rules = readdirSync(projectFile("src/check/rules")).map((file) => file.replace(/\.ts$/u, ""));
  expect([...FOUND_AGAIN].sort()).toEqual(rules.sort());
});

describe("is refused, with what is wrong", () => {
  const seed = exported(seedGraph());
  test.each([
    ["a part of an edition", exported(seedGraph(), "overlap"), "export-of-a-part"],
    [
      "an edge to nothing",
      seed.replaceAll('"@id":"pg:node:112119/later-basic-plan-draft/plan/1","@type"', '"@id":"pg:node:x","@type"'),
      "export-damaged",
    ],
    ["an item without a name", seed.replace('"pg:attribute:name":"医療体制の充実",', ""), "export-damaged"],
    [
      "a number that is none",
      seed.replace('"pg:attribute:position":1,', '"pg:attribute:position":"one",'),
      "export-damaged",
    ],
    [
      "a role that there is not",
      seed.replace('"pg:attribute:role":"TITLE"', '"pg:attribute:role":"X"'),
      "export-damaged",
    ],
  ])("%s", async (_, text, code) => {
    expect(text).not.toBe(seed);
    const { graph, problems } = await read(text);
    expect([graph, problems.map((one) => [one.code, one.severity])]).toEqual([null, [[code, "error"]]]);
  });

  test("JSON of others is no plan", async () => {
    for (const text of ["{}", '{"@context":{"pg":"urn:other"}}', '{"@graph":[', seed.slice(0, 5_000)])
      expect((await read(text)).graph).toBeNull();
  });
});
