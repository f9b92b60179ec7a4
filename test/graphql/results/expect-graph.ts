/** A graph and the JSON of which it was made in: it has every node, edge and value of the JSON, and nothing else. */
import { expect } from "vitest";
import type { Attributes, ExportGraph } from "../../../src/export/export-graph.ts";
import { RESERVED_NAMES } from "../../../src/export/export-graph.ts";
import { type Expected, graphOfJson } from "./graph-of-json.ts";

/** `typed: false` for a graph that came back from a format without lists: the types of attributes are then not looked at. */
export function expectGraphOf(
  graph: ExportGraph,
  data: Readonly<Record<string, unknown>>,
  { typed = true }: { readonly typed?: boolean } = {},
): void {
  const expected = graphOfJson(data);
  const nodes = [...graph.nodes];
  const edges = [...graph.edges];
  const said = ({ id, kind, label }: { id: string; kind: string; label: string }) => `${kind} ${id} ${label}`;
  expect(nodes.map(said).sort()).toEqual([...expected.nodes].map(([id, node]) => said({ id, ...node })).sort());
  for (const { id, attributes } of nodes) expectValues(attributes, expected.nodes.get(id) as Expected);
  expectValues(graph.attributes, expected.graph);

  const ends = edges.map(({ source, kind, target }) => `${source} ${kind} ${target}`);
  expect([...new Set(ends)].sort()).toEqual([...expected.edges.keys()].sort());
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  for (const [key, all] of expected.edges) {
    const same = edges.filter((_, i) => ends[i] === key);
    for (const one of all) expect(same.filter(({ attributes }) => hasAll(attributes, one))).not.toEqual([]);
    for (const { attributes } of same) expectNothingElse(attributes, all);
  }
  if (!typed) return;
  expectDeclared(graph.nodeAttributes, nodes);
  expectDeclared(graph.edgeAttributes, edges);
}

function expectValues(attributes: Attributes, expected: Expected): void {
  for (const value of expected.values) {
    if (!isEmptyList(value.value)) expect([value, hasAll(attributes, { values: [value] })]).toEqual([value, true]);
  }
  expectNothingElse(attributes, [expected]);
}

function expectNothingElse(attributes: Attributes, expected: readonly Expected[]): void {
  const names = new Set(expected.flatMap(({ values }) => values.flatMap(({ short, full }) => [short, full])));
  expect(Object.keys(attributes).filter((name) => !names.has(name))).toEqual([]);
}

/** An empty list may be one of nodes. */
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function hasAll(attributes: Attributes, { values }: Expected): boolean {
  return values.every(({ short, full, value }) => {
    const texts = [JSON.stringify(value), JSON.stringify(JSON.stringify(value))];
    return isEmptyList(value) || [short, full].some((name) => texts.includes(JSON.stringify(attributes[name])));
  });
}

function expectDeclared(
  declared: ExportGraph["nodeAttributes"],
  holders: readonly { readonly attributes: Attributes }[],
): void {
  const types = new Map(declared.map(({ name, type }) => [name, type]));
  expect(types.size).toBe(declared.length);
  expect([...types.keys()].filter((name) => RESERVED_NAMES.has(name))).toEqual([]);
  for (const { attributes } of holders) {
    for (const [name, value] of Object.entries(attributes)) {
      expect([name, fits(value, types.get(name))]).toEqual([name, true]);
    }
  }
}

function fits(value: unknown, type: string | undefined): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "real") return typeof value === "number";
  if (type === "strings" || type === "integers") {
    const entry = type === "strings" ? "string" : "number";
    return Array.isArray(value) && value.every((one) => typeof one === entry);
  }
  return typeof value === type;
}
