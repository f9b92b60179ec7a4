/** A graph in, what a reader must find in its export out, by what the format and the reader keep of it. */
import type { Attributes, AttributeType, AttributeValue, ExportGraph } from "../../../src/export/export-graph.ts";
import { appearanceIn, hexColour } from "../../../src/export/writing/palette.ts";
import type { ReadEdge, Reading, ReadNode, ReadValue } from "./reading.ts";

export interface Kept {
  /** What becomes of any text but an id. */
  readonly text?: (text: string) => string;
  /** What becomes of a label, where that is something else. */
  readonly label?: (text: string) => string;
  /** JSON in a string where the format has no lists. */
  readonly lists: "lists" | "json" | ((entries: readonly (string | number)[]) => string);
  /** `typed`: the reader tells real numbers from integers. `text`: the format has nothing but text. */
  readonly values: "typed" | "plain" | "text";
  /** The format has no empty text, or does not tell it from nothing. */
  readonly emptyIsNothing?: boolean;
  readonly directed?: boolean;
  /** Edges have a label: their kind, or what this gives. */
  readonly edgeLabels?: true | ((edge: ReadEdge) => string | undefined);
  readonly appearance?: boolean;
  /** Under what name the title stands among what is said of the graph as a whole. */
  readonly about?: "title" | "name";
  /** Names that mean something of their own in the format: attributes of ours give way, as `size_`. */
  readonly taken?: { readonly nodes?: string; readonly edges?: string; readonly graph?: string };
  /** What the format says twice, for different readers. */
  readonly more?: {
    readonly node?: (node: ReadNode) => Readonly<Record<string, ReadValue>>;
    readonly edge?: (edge: ReadEdge) => Readonly<Record<string, ReadValue>>;
  };
}

const same = (text: string) => text;

export type Whole = Reading & Required<Pick<Reading, "nodes" | "edges">>;

export function expectedOf(graph: ExportGraph, kept: Kept): Whole {
  const { text = same, label = text, taken = {}, more = {} } = kept;
  const typeIn = (declared: ExportGraph["nodeAttributes"]) =>
    new Map<string, AttributeType>(declared.map((it) => [it.name, it.type]));
  const [nodeTypes, edgeTypes] = [typeIn(graph.nodeAttributes), typeIn(graph.edgeAttributes)];
  const nodes = [...graph.nodes].map((it): ReadNode => {
    const node = { id: it.id, label: label(it.label), kind: text(it.kind) };
    const appearance = appearanceIn(graph, it);
    const look = kept.appearance && { colour: hexColour(appearance), size: appearance.size };
    const attributes = { ...more.node?.(node), ...attributesOf(it.attributes, nodeTypes, kept, taken.nodes) };
    return { ...node, ...look, attributes };
  });
  const edges = [...graph.edges].map(({ id, source, target, kind, weight, ...it }): ReadEdge => {
    const edge = { id, source, target, kind: text(kind), weight };
    const attributes = { ...more.edge?.(edge), ...attributesOf(it.attributes, edgeTypes, kept, taken.edges) };
    const words = kept.edgeLabels === true ? text(kind) : kept.edgeLabels?.(edge);
    return { ...edge, ...(words !== undefined && { label: words }), attributes };
  });
  return { ...wholeOf(graph, kept), nodes, edges };
}

function wholeOf({ directed, title, attributes }: ExportGraph, kept: Kept): Reading {
  const { text = same, about, taken = {} } = kept;
  const all = about && { [about]: text(title), ...attributesOf(attributes, undefined, kept, taken.graph) };
  return { ...((kept.directed ?? true) && { directed }), ...(all && { about: all }) };
}

/** Where types are not declared, a number is what it looks like. */
function attributesOf(
  attributes: Attributes,
  types: ReadonlyMap<string, AttributeType> | undefined,
  kept: Kept,
  taken = "",
): Record<string, ReadValue> {
  const names = new Set(taken.split(" "));
  const read = Object.entries(attributes).map(([name, value]): [string, ReadValue] => {
    if (types && !types.has(name)) throw new Error(`${name} is not declared`);
    return [names.has(name) ? `${name}_` : name, readValueOf(value, types?.get(name) === "real", kept)];
  });
  return Object.fromEntries(read.filter(([, value]) => !(kept.emptyIsNothing && value === "")));
}

function readValueOf(value: AttributeValue, isReal: boolean, { text = same, lists, values }: Kept): ReadValue {
  if (typeof value === "object") {
    if (typeof lists === "function") return text(lists(value));
    if (lists === "json" || values === "text") return text(JSON.stringify(value));
    return value.map((entry) => (typeof entry === "string" ? text(entry) : entry));
  }
  if (values === "text") return text(String(value));
  if (typeof value === "string") return text(value);
  return isReal && values === "typed" ? { real: Number(value) } : value;
}

/** For formats in which all parts share their ids: an edge whose id a node has, or an edge before it, gets underscores behind it. */
export function withUniqueIds(reading: Whole): Whole {
  const taken = new Set(reading.nodes.map(({ id }) => id));
  const edges = reading.edges.map((edge) => {
    let id = edge.id ?? "";
    while (taken.has(id)) id = `${id}_`;
    taken.add(id);
    return { ...edge, id };
  });
  return { ...reading, edges };
}
