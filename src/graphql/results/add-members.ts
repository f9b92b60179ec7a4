/** Part of an answer and its shape in; its nodes and edges are added to a graph in the making. */
import type { AttributeValue } from "../../export/export-graph.ts";
import { entriesOf, valueAt } from "./answer-values.ts";
import type { AttributeNames } from "./attribute-names.ts";
import { type AttributeMap, type GraphInMaking, parallelId, unite } from "./graph-in-making.ts";
import type {
  Carrier,
  CarrierLink,
  Link,
  Members,
  NodeLink,
  NodeShapes,
  PathsLink,
  StepsShape,
} from "./graph-shape.ts";
import type { HiddenFields } from "./identifying.ts";
import { nameAt, nameOf, valuesOf } from "./named-values.ts";

export interface Making {
  readonly graph: GraphInMaking;
  readonly hidden: HiddenFields;
  readonly names: AttributeNames;
}

const NOTHING: AttributeMap = new Map();

export function addWhole(making: Making, { values, links }: Members, data: unknown): void {
  for (const [name, value] of valuesOf(making.names, values, data)) making.graph.attributes.set(name, value);
  addLinks(making, links, data, undefined);
}

/** `source` is the node around; undefined at the root. */
function addLinks(making: Making, links: readonly Link[], value: unknown, source: string | undefined): void {
  for (const link of links) {
    entriesOf(valueAt(value, link.keys)).forEach((entry, i) => {
      if (entry === null) return;
      if (link.to === "paths") addPath(making, link, entry, i);
      else if (source === undefined) addUnlinked(making, link, entry);
      else addLinked(making, link, entry, source);
    });
  }
}

function addUnlinked(making: Making, link: NodeLink | CarrierLink, value: unknown): void {
  if (link.to === "nodes") addNode(making, link.shapes, value, NOTHING, () => {});
  else addCarrier(making, link, value, valuesOf(making.names, link.beside.values, value), () => {});
}

function addLinked(making: Making, link: NodeLink | CarrierLink, value: unknown, source: string): void {
  const { graph, names } = making;
  const shapes = link.to === "nodes" ? [] : link.beside.values;
  const attributes = valuesOf(names, shapes, value);
  const asked = shapes.map((shape) => nameOf(names, shape));
  const arrive = (target: string) => {
    const id = parallelId(graph, `${source} ${link.kind} ${target}`, asked, attributes);
    unite(graph.edges, { id, source, target, kind: link.kind, weight: 1 }, attributes);
  };
  if (link.to === "nodes") addNode(making, link.shapes, value, NOTHING, arrive);
  else addCarrier(making, link, value, NOTHING, arrive);
}

/** `arrive` is told the id before what lies beyond the node is added. */
function addNode(
  making: Making,
  shapes: NodeShapes,
  value: unknown,
  further: AttributeMap,
  arrive: (id: string) => void,
): string {
  const { graph, hidden, names } = making;
  const said = (key: string) => String(valueAt(value, [key]));
  const about = { id: said(hidden.id), label: said(hidden.label), kind: said(hidden.kind) };
  const shape = shapes.get(about.kind);
  if (!shape) throw new Error(`an answer to another question: it has a ${about.kind} where none was asked for`);
  unite(graph.nodes, about, valuesOf(names, shape.values, value));
  unite(graph.nodes, about, further);
  arrive(about.id);
  addLinks(making, shape.links, value, about.id);
  return about.id;
}

/** `further` are attributes of the node, with its own. */
function addCarrier(
  making: Making,
  { nodes, beside }: Carrier,
  value: unknown,
  further: AttributeMap,
  arrive: (id: string) => void,
): void {
  const ids = nodes
    .map(({ key, shapes }) => ({ shapes, node: valueAt(value, [key]) }))
    .filter(({ node }) => node !== null)
    .map(({ shapes, node }) => addNode(making, shapes, node, further, arrive));
  // Under however many names, it is one node.
  addLinks(making, beside.links, value, ids[0]);
}

function addPath(making: Making, { path, values, steps, pathPlace, stepPlace }: PathsLink, value: unknown, i: number) {
  const { graph, names } = making;
  const ofPath = [...path, String(i)];
  for (const [name, found] of valuesOf(names, values, value, ofPath)) graph.attributes.set(name, found);
  for (const shape of steps) {
    let before: string | undefined;
    entriesOf(valueAt(value, [shape.key])).forEach((step, n) => {
      addCarrier(making, shape, step, valuesOf(names, shape.beside.values, step), (here) => {
        if (before !== undefined && before !== here) {
          const attributes = new Map<string, AttributeValue>([
            [nameAt(names, pathPlace), i],
            [nameAt(names, stepPlace), n],
          ]);
          const ends = directed(shape, step, before, here);
          const id = `${ends.source} ${ends.kind} ${ends.target} ${ofPath.join(".")}`;
          unite(graph.edges, { ...ends, id, weight: 1 }, attributes);
        }
        before = here;
      });
    });
  }
}

/** As the relationship points, where that is asked for. */
function directed({ relationshipKey, forwardKey }: StepsShape, step: unknown, before: string, here: string) {
  const relationship = relationshipKey === undefined ? null : valueAt(step, [relationshipKey]);
  const back = forwardKey !== undefined && valueAt(step, [forwardKey]) === false;
  const kind = relationship === null ? "steps" : String(relationship);
  return back ? { source: here, target: before, kind } : { source: before, target: here, kind };
}
