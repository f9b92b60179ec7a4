/** Every view of made-up editions, whole and in part: nothing dangles, nothing is there twice, and all facts of an edition are those that a load stores. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttributeDeclaration, Attributes, ExportGraph } from "../../../src/export/export-graph.ts";
import { FACT_KINDS } from "../../../src/export/views/node-attributes.ts";
import { EVERYTHING, type Selection } from "../../../src/export/views/selection.ts";
import { VIEWS, viewNamed } from "../../../src/export/views/views.ts";
import type { CompleteGraph } from "../../../src/model/policy-graph.ts";
import { graphToRows } from "../../../src/store/graph-to-rows.ts";
import { arbitraryPolicyGraph } from "../../support/arbitrary-plan-document.ts";
import { checkedGraphOf, completeGraph } from "../../support/checked-graph.ts";
import { runs } from "../../support/effort.ts";
import { seedBytes } from "../../support/ingest-text.ts";

const whole = viewNamed("graph");

function drawn(view: (typeof VIEWS)[number], edition: CompleteGraph, selection: Selection): ExportGraph {
  if (view.holds !== "graph") throw new Error(`${view.name} is no graph`);
  return view.draw(edition, selection);
}

function selectionIn({ graph }: CompleteGraph): fc.Arbitrary<Selection> {
  const numbers = (all: readonly { readonly number: number }[]) => fc.subarray(all.map(({ number }) => number));
  return fc.record({
    plans: numbers(graph.plans),
    domains: numbers(graph.domains),
    minPlanCount: fc.nat(3),
    maxPlanCount: fc.constantFrom(0, 1, 3, Number.POSITIVE_INFINITY),
    minWeight: fc.integer({ min: 1, max: 3 }),
    kinds: fc.subarray([...FACT_KINDS]),
  });
}

test("no edge leads to a node that is not there, no id is there twice, every attribute is declared with its type", () => {
  const cases = arbitraryPolicyGraph()
    .map((graph) => completeGraph(graph))
    .chain((edition) => fc.tuple(fc.constant(edition), fc.oneof(fc.constant(EVERYTHING), selectionIn(edition))));
  fc.assert(
    fc.property(cases, ([edition, selection]) => {
      for (const view of VIEWS.filter(({ holds }) => holds === "graph")) {
        const { nodes, edges, nodeAttributes, edgeAttributes } = drawn(view, edition, selection);
        const ids = new Set([...nodes].map(({ id }) => id));
        expect(ids.size).toBe([...nodes].length);
        expect(new Set([...edges].map(({ id }) => id)).size).toBe([...edges].length);
        expect([...edges].filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
        expect([...nodes].flatMap(({ attributes }) => undeclared(attributes, nodeAttributes))).toEqual([]);
        expect([...edges].flatMap(({ attributes }) => undeclared(attributes, edgeAttributes))).toEqual([]);
      }
    }),
    { numRuns: runs(100) },
  );
});

/** What is said of attributes that are of another type than the declared one, or of none. */
function undeclared(attributes: Attributes, declared: readonly AttributeDeclaration[]): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const type = declared.find((one) => one.name === name)?.type ?? "undeclared";
    const first = Array.isArray(value) ? value[0] : value;
    const found =
      typeof first === "number" ? (Number.isInteger(first) ? ["integer", "real"] : ["real"]) : [typeof first];
    const isEmpty = Array.isArray(value) && value.length === 0;
    const isRight = (isEmpty || found.includes(type.replace(/s$/, ""))) && Array.isArray(value) === type.endsWith("s");
    return isRight ? [] : [`${name} ${type} ${JSON.stringify(value)}`];
  });
}

const DERIVED = new Set(["PlanOverlap", "InitiativeOverlap", "DomainCoverage", "LoadRecord"]);
/** What the view adds for people who see a node alone. */
const ADDED = ["planNumber", "planName", "domainNumber", "domainName"];

test("the view of all facts has the nodes, properties and relationships that a load stores, and no others", () => {
  const cases = fc.oneof(
    arbitraryPolicyGraph().map((graph) => completeGraph(graph)),
    fc.constant(checkedGraphOf(seedBytes())),
  );
  fc.assert(
    fc.property(cases, (edition) => {
      if (!whole) throw new Error("no view of all facts");
      const { nodes, edges } = drawn(whole, edition, EVERYTHING);
      const rows = graphToRows(edition);
      const stored = rows.nodes.filter(({ label }) => !DERIVED.has(label));
      const shown = [...nodes].filter(({ kind }) => kind !== "Organization");
      expect(shown.map(({ id }) => id).sort()).toEqual(stored.map(({ id }) => id).sort());
      const byId = new Map(shown.map((node) => [node.id, node]));
      for (const { id, label, properties } of stored) {
        const node = byId.get(id);
        const { place, line, column, ...attributes } = node?.attributes ?? {};
        for (const name of ADDED) delete (attributes as Record<string, unknown>)[name];
        expect(node?.kind).toBe(label);
        // What became of the document's text is of the database, as is the text itself.
        const { documentText: _, ...facts } = properties;
        const places = label === "Passage" || label === "Finding" ? { place, line, column } : {};
        expect(clean({ ...attributes, ...places, id, label: node?.label })).toEqual(clean(shownOf(facts)));
      }
      const kept = rows.relationships.filter(
        ({ from, to }) => (byId.has(from) || from === edition.graph.organization.id) && byId.has(to),
      );
      const inText = (type: string, from: string, to: string, of: object) =>
        JSON.stringify([type, from, to, clean(of)]);
      expect(
        [...edges].map(({ kind, source, target, attributes }) => inText(kind, source, target, attributes)).sort(),
      ).toEqual(kept.map(({ type, from, to, properties }) => inText(type, from, to, shownOf(properties))).sort());
    }),
    { numRuns: runs(60) },
  );
});

/** A file is in document order, and a line and a column name their place. */
function shownOf({ placeOrder: _, place, ...properties }: Readonly<Record<string, unknown>>) {
  return "line" in properties ? properties : { ...properties, place };
}

/** Without what is not there, in one order. */
const clean = (of: object) =>
  Object.fromEntries(
    Object.entries(of)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
