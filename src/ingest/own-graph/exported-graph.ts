/** Nodes and edges of an exported graph in JSON-LD, as they were before they were written. */
import { fromEnumValue } from "../../model/enum-values.ts";
import { groupBy } from "../../model/group-by.ts";
import { checkBound, refuse } from "../source/source-bounds.ts";

/** What all that is exported has: attributes by their names. */
interface Exported {
  readonly id: string;
  readonly text: (name: string) => string | null;
  readonly needed: (name: string) => string;
  readonly number: (name: string) => number | null;
  readonly count: (name: string) => number;
  readonly texts: (name: string) => readonly string[];
  /** A value of an enumeration, or nothing. */
  readonly one: <T extends string>(name: string, values: readonly T[]) => T | null;
  readonly oneOf: <T extends string>(name: string, values: readonly T[]) => T;
}

export interface ExportedNode extends Exported {
  readonly kind: string;
}

export interface ExportedEdge extends Exported {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

type Json = Readonly<Record<string, unknown>>;

/** undefined of what is no JSON-LD of ours. */
export function exportedGraph(bytes: Uint8Array) {
  const parsed = jsonOf(bytes);
  const context = parsed?.["@context"] as Json | undefined;
  if (!parsed || context?.pg !== "urn:policy-graph:" || !Array.isArray(parsed["@graph"])) return undefined;
  checkBound("textBytes", bytes.length);
  const entries = (parsed["@graph"] as unknown[]).filter(
    (entry): entry is Json => typeof entry === "object" && !!entry,
  );
  const about = entries.find((entry) => entry["@type"] === "pg:Graph");
  const view = about?.["pg:attribute:view"];
  if (view !== "graph") refuse("export-of-a-part/view", { view: String(view) });
  const nodes = entries.filter((entry) => asList(entry["@type"]).includes("pg:Node")).map(nodeOf);
  const edges = entries.filter((entry) => entry["@type"] === "pg:Edge").map(edgeOf);
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const dangling = edges.find(({ from, to }) => !kinds.has(from) || !kinds.has(to));
  if (dangling) refuse("export-damaged/dangling", { id: dangling.id });
  const byKind = groupBy(nodes, ({ kind }) => kind);
  const byType = groupBy(edges, ({ type }) => type);
  const into = groupBy(edges, ({ to, type }) => `${type} ${to}`);
  const outOf = groupBy(edges, ({ from, type }) => `${type} ${from}`);
  return {
    all: [...nodes, ...edges] as readonly Exported[],
    nodesOf: (kind: string): readonly ExportedNode[] => byKind.get(kind) ?? [],
    edgesOf: (type: string): readonly ExportedEdge[] => byType.get(type) ?? [],
    edgesFrom: (id: string, type: string): readonly ExportedEdge[] => outOf.get(`${type} ${id}`) ?? [],
    kindOf: (id: string) => kinds.get(id),
    /** The id of the one node that leads to this one by one of the relationships. */
    oneTo: ({ id }: ExportedNode, types: readonly string[]): string => {
      const [edge, second] = types.flatMap((type) => into.get(`${type} ${id}`) ?? []);
      if (edge && !second) return edge.from;
      return refuse("export-damaged/owner", { id, isSeveral: edge !== undefined });
    },
    maybeTo: ({ id }: ExportedNode, type: string, idOf: (id: string) => string): string | null => {
      const from = into.get(`${type} ${id}`)?.[0]?.from;
      return from === undefined ? null : idOf(from);
    },
  };
}

function jsonOf(bytes: Uint8Array): Json | undefined {
  if (!new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function nodeOf(entry: Json): ExportedNode {
  return { ...attributesOf(entry, idIn(entry["@id"], "node")), kind: String(entry.kind) };
}

function edgeOf(entry: Json): ExportedEdge {
  const end = (name: string) => idIn((entry[name] as Json | undefined)?.["@id"], "node");
  return {
    ...attributesOf(entry, idIn(entry["@id"], "edge")),
    ...{ type: String(entry.kind), from: end("source"), to: end("target") },
  };
}

function idIn(iri: unknown, space: string): string {
  const prefix = `pg:${space}:`;
  if (typeof iri !== "string" || !iri.startsWith(prefix))
    return refuse("export-damaged/space", { id: JSON.stringify(iri) ?? "nothing", space });
  try {
    return decodeURIComponent(iri.slice(prefix.length));
  } catch {
    return refuse("export-damaged/id", { id: iri });
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function attributesOf(entry: Json, id: string): Exported {
  const attributeOf = (name: string) => plain(entry[`pg:attribute:${name}`]);
  const lacks = (name: string, value: unknown): never =>
    refuse("export-damaged/attribute", { id, name, isMissing: value === null });
  const text = (name: string) => {
    const value = attributeOf(name);
    return value === null || typeof value === "string" ? value : lacks(name, value);
  };
  const number = (name: string) => {
    const value = attributeOf(name);
    return value === null || typeof value === "number" ? value : lacks(name, value);
  };
  const one = <T extends string>(name: string, values: readonly T[]): T | null => {
    const stated = text(name);
    if (stated === null) return null;
    return values.find((value) => value === fromEnumValue(stated)) ?? lacks(name, stated);
  };
  return {
    ...{ id, text, number, one },
    needed: (name) => text(name) ?? lacks(name, null),
    count: (name) => number(name) ?? lacks(name, null),
    oneOf: (name, values) => one(name, values) ?? lacks(name, null),
    texts: (name) => {
      const value = attributeOf(name);
      if (value === null) return [];
      return Array.isArray(value) ? value.map(String) : lacks(name, value);
    },
  };
}

/** Lists and numbers as JSON-LD has them. */
function plain(value: unknown): string | number | readonly unknown[] | null {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return null;
  const { "@list": list, "@value": typed } = value as Json;
  if (Array.isArray(list)) return list;
  return typeof typed === "string" ? Number(typed.replace("INF", "Infinity")) : null;
}
