/** What JSON-LD says of small graphs, line by line. test/export/readers reads it back and holds it against shapes. */
import { describe, expect, test } from "vitest";
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import { jsonld } from "../../../src/export/formats/json-ld.ts";

const EDITION = "112119/e";
const DOMAIN = `${EDITION}/domain/4`;
const ITEM = `${EDITION}/item/4-4`;
const PLAN = `${EDITION}/plan/1`;
const PASSAGE = `${EDITION}/passage/187:2`;

const GRAPH = {
  title: "本庄市",
  directed: true,
  attributes: { view: "graph", plans: [1, 3] },
  nodeAttributes: [
    { name: "code", type: "string" },
    { name: "organizationKind", type: "string" },
    { name: "name", type: "string" },
    { name: "nameVariants", type: "strings" },
    { name: "title", type: "string" },
    { name: "stage", type: "string" },
    { name: "periodFrom", type: "integer" },
    { name: "periodTo", type: "integer" },
    { name: "documentName", type: "string" },
    { name: "documentHash", type: "string" },
    { name: "number", type: "integer" },
    { name: "ownItemShare", type: "real" },
    { name: "text", type: "string" },
  ],
  edgeAttributes: [
    { name: "line", type: "integer" },
    { name: "jaccard", type: "real" },
    { name: "role", type: "string" },
  ],
  nodes: [
    {
      id: "112119",
      label: "本庄市",
      kind: "Organization",
      attributes: { code: "112119", name: "本庄市", organizationKind: "MUNICIPALITY" },
    },
    {
      id: EDITION,
      label: "計画",
      kind: "Edition",
      attributes: {
        title: "計画",
        stage: "DRAFT",
        periodFrom: 2023,
        periodTo: 2027,
        documentName: "a.txt",
        documentHash: "0a",
      },
    },
    { id: DOMAIN, label: "都市基盤", kind: "PolicyDomain", attributes: { number: 4, name: "都市基盤" } },
    {
      id: ITEM,
      label: "4-4 交通",
      kind: "PolicyItem",
      attributes: { code: "4-4", name: "交通", nameVariants: ["交通網", "足"] },
    },
    {
      id: PLAN,
      label: "①塙保己一プラン",
      kind: "Plan",
      attributes: { number: 1, name: "塙保己一プラン", ownItemShare: 1 },
    },
    { id: PASSAGE, label: "187:2", kind: "Passage", attributes: { text: "4-4" } },
  ],
  edges: [
    { id: "a", source: "112119", target: EDITION, kind: "HAS_EDITION", weight: 1, attributes: {} },
    { id: "b", source: EDITION, target: DOMAIN, kind: "HAS_DOMAIN", weight: 1, attributes: {} },
    { id: "c", source: DOMAIN, target: ITEM, kind: "HAS_ITEM", weight: 1, attributes: {} },
    { id: "d", source: EDITION, target: PLAN, kind: "HAS_PLAN", weight: 1, attributes: {} },
    { id: "e f", source: PLAN, target: ITEM, kind: "COVERS", weight: 0.1 + 0.2, attributes: { line: 187, jaccard: 1 } },
    { id: "g", source: ITEM, target: PASSAGE, kind: "STATED_IN", weight: 1, attributes: { role: "MATRIX_ROW" } },
  ],
} as const satisfies ExportGraph;
const NOTHING: ExportGraph = { ...GRAPH, attributes: {}, nodes: [], edges: [] };

const written = (graph: ExportGraph) => [...jsonld.write(graph)].join("");
/** All but the first, which speaks of the graph. */
const linesOf = (graph: ExportGraph) => JSON.parse(written(graph))["@graph"].slice(1);
const at = (id: string) => ({ "@id": `pg:node:${id}` });
const relationship = (kind: string, id: string) => ({ [`pg:relationship:${kind}`]: at(id) });

describe("the whole", () => {
  test("has its context inside and says what the graph is", () => {
    const { "@context": context, "@graph": lines } = JSON.parse(written(GRAPH));
    expect(context).toMatchObject({ pg: "urn:policy-graph:", weight: { "@id": "pg:weight", "@type": "xsd:double" } });
    expect(lines[0]).toEqual({
      "@type": "pg:Graph",
      label: "本庄市",
      directed: true,
      "pg:attribute:view": "graph",
      "pg:attribute:plans": { "@list": [1, 3] },
    });
  });

  test("has a line for each node and edge, and the same ones each time", () => {
    const lines = written(GRAPH).split("\n");
    expect(lines.filter((line) => line.startsWith('{"@id"'))).toHaveLength(12);
    expect(written(GRAPH)).toBe(written(GRAPH));
  });

  test("begins before the nodes are gone through", () => {
    const nodes = {
      [Symbol.iterator]: () => {
        throw new Error("gone through");
      },
    };
    const [first] = jsonld.write({ ...GRAPH, nodes });
    expect(first).toContain("@context");
  });

  test("of an empty graph is still a document", () => {
    expect(linesOf(NOTHING)).toEqual([]);
  });
});

describe("nodes", () => {
  const [organization, edition, domain, item, plan, passage] = linesOf(GRAPH);

  test("an organization is a body, perhaps with a code", () => {
    expect(organization).toEqual({
      "@id": "pg:node:112119",
      "@type": ["pg:Node", "pg:kind:Organization", "prov:Organization", "schema:GovernmentOrganization"],
      kind: "Organization",
      label: "本庄市",
      name: "本庄市",
      identifier: "112119",
      "pg:attribute:code": "112119",
      "pg:attribute:name": "本庄市",
      "pg:attribute:organizationKind": "MUNICIPALITY",
    });
    const other = {
      ...GRAPH,
      nodes: GRAPH.nodes.map((node) => ({ ...node, attributes: { organizationKind: "OTHER" } })),
    };
    expect(linesOf(other)[0]).toMatchObject({
      "@type": ["pg:Node", "pg:kind:Organization", "prov:Organization", "schema:Organization"],
    });
  });

  test("an edition is a scheme of concepts and a work, encoded in a document", () => {
    expect(edition).toMatchObject({
      "@type": ["pg:Node", "pg:kind:Edition", "prov:Entity", "skos:ConceptScheme", "schema:CreativeWork"],
      name: "計画",
      creativeWorkStatus: "Draft",
      temporalCoverage: "2023/2027",
      encoding: {
        "@id": "pg:document:112119/e",
        "@type": ["prov:Entity", "schema:MediaObject"],
        "schema:name": "a.txt",
        sha256: "0a",
      },
      "pg:attribute:periodFrom": 2023,
    });
  });

  test("domains and items are concepts", () => {
    expect(domain).toMatchObject({ prefLabel: "都市基盤", notation: "4", "pg:attribute:number": 4 });
    expect(item).toMatchObject({
      "@type": ["pg:Node", "pg:kind:PolicyItem", "prov:Entity", "skos:Concept"],
      prefLabel: "交通",
      altLabel: ["交通網", "足"],
      notation: "4-4",
      "pg:attribute:nameVariants": { "@list": ["交通網", "足"] },
    });
  });

  test("a plan is PROV's, and a real number one also where it is whole", () => {
    expect(plan).toMatchObject({
      "@type": ["pg:Node", "pg:kind:Plan", "prov:Entity", "prov:Plan"],
      name: "塙保己一プラン",
      "pg:attribute:ownItemShare": { "@type": "xsd:double", "@value": "1" },
    });
    expect(plan).not.toHaveProperty("description");
  });

  test("a passage is quoted from the edition's document", () => {
    expect(passage).toMatchObject({ value: "4-4", wasQuotedFrom: "pg:document:112119/e" });
  });

  test("what an answer leaves out or has under another name is not said", () => {
    const nodes = [
      { id: "p", label: "", kind: "Passage", attributes: {} },
      { id: "i", label: "", kind: "PolicyItem", attributes: { name: 4, nameVariants: "交通" } },
      { id: "x", label: "X", kind: "Somebody", attributes: { name: "X" } },
    ];
    expect(linesOf({ ...NOTHING, nodes }).map((line: object) => Object.keys(line))).toEqual([
      ["@id", "@type", "kind", "label"],
      ["@id", "@type", "kind", "label", "pg:attribute:name", "pg:attribute:nameVariants"],
      ["@id", "@type", "kind", "label", "pg:attribute:name"],
    ]);
  });
});

describe("edges", () => {
  const [adopted, hasDomain, hasItem, hasPlan, covers, statedIn] = linesOf(GRAPH).slice(GRAPH.nodes.length);

  test("are things of their own, with both ends, kind, weight and attributes", () => {
    expect(covers).toEqual({
      "@id": "pg:edge:e%20f",
      "@type": "pg:Edge",
      kind: "COVERS",
      weight: "0.30000000000000004",
      source: { ...at(PLAN), ...relationship("COVERS", ITEM) },
      target: at(ITEM),
      "pg:attribute:line": 187,
      "pg:attribute:jaccard": { "@type": "xsd:double", "@value": "1" },
    });
  });

  test("are said in the words of others too, where these have some", () => {
    const node = (id: string) => `pg:node:${id}`;
    expect(adopted.target).toEqual({ ...at(EDITION), wasAttributedTo: node("112119") });
    expect(hasDomain.source).toEqual({
      ...at(EDITION),
      ...relationship("HAS_DOMAIN", DOMAIN),
      hasTopConcept: node(DOMAIN),
    });
    expect(hasDomain.target).toEqual({ ...at(DOMAIN), topConceptOf: node(EDITION), inScheme: node(EDITION) });
    expect(hasItem.source).toMatchObject({ narrower: node(ITEM) });
    expect(hasItem.target).toEqual({ ...at(ITEM), broader: node(DOMAIN), inScheme: node(EDITION) });
    expect([hasPlan.source.hasPart, hasPlan.target.isPartOf]).toEqual([node(PLAN), node(EDITION)]);
    expect(statedIn.source).toMatchObject({ wasDerivedFrom: node(PASSAGE) });
  });

  test("without direction lead back, and say nothing that has a direction", () => {
    const line = linesOf({ ...GRAPH, directed: false })[GRAPH.nodes.length + 2];
    expect(line.source).toEqual({ ...at(DOMAIN), ...relationship("HAS_ITEM", ITEM) });
    expect(line.target).toEqual({ ...at(ITEM), ...relationship("HAS_ITEM", DOMAIN) });
  });
});

describe("any text", () => {
  const node = (id: string) => ({ id, label: "", kind: "", attributes: {} });
  const idOf = (id: string): string => linesOf({ ...NOTHING, nodes: [node(id)] })[0]["@id"];

  test("is an id, and no two ids are one", () => {
    expect(idOf("http://a/../b")).toBe("pg:node:http:%2F/a%2F..%2Fb");
    expect(idOf("//a/ 日本")).toBe("pg:node:%2F/a%2F%20%E6%97%A5%E6%9C%AC");
    for (const id of ["", "/", "a//b", "@id", "_:b", "%2F", "a.", '<">', "pg:node:a"])
      expect(decodeURIComponent(idOf(id).slice("pg:node:".length))).toBe(id);
  });

  test("is a label, a name of an attribute or a value, and half a surrogate pair a replacement character", () => {
    const [line] = linesOf({
      ...NOTHING,
      nodes: [
        { id: "\ud800", label: "\ud800\0\u2028", kind: "日 本", attributes: { "@id": "\udc00", 日: ["\ud800"] } },
      ],
    });
    expect(line).toEqual({
      "@id": "pg:node:%EF%BF%BD",
      "@type": ["pg:Node", "pg:kind:%E6%97%A5%20%E6%9C%AC"],
      kind: "日 本",
      label: "\ufffd\0\u2028",
      "pg:attribute:%40id": "\ufffd",
      "pg:attribute:%E6%97%A5": { "@list": ["\ufffd"] },
    });
  });
});
