/** The graph that every writer takes: nodes and edges with typed attributes, whatever they were made of, as a plain value. */
/** What an attribute holds; `strings` and `integers` are lists. */
export type AttributeType = "string" | "integer" | "real" | "boolean" | "strings" | "integers";
export type AttributeValue = string | number | boolean | readonly string[] | readonly number[];
/** By name, which is none of `RESERVED_NAMES`; what a node or an edge does not have is left out. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** What nodes and edges have beside their attributes: no attribute has such a name. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(["id", "label", "kind", "source", "target", "weight"]);

/** Formats that type their attributes say so before the first node: every attribute that occurs is declared, each once. */
export interface AttributeDeclaration {
  readonly name: string;
  readonly type: AttributeType;
}

export interface ExportNode {
  /** Unique in the graph. */
  readonly id: string;
  /** The words by which a person knows it. Any text at all; not unique. */
  readonly label: string;
  /** As in GraphQL: `Plan`, `PolicyItem`, … */
  readonly kind: string;
  readonly attributes: Attributes;
}

export interface ExportEdge {
  /** Unique among the edges. */
  readonly id: string;
  /** Ids of nodes of the same graph. In a graph without direction the earlier node comes first. */
  readonly source: string;
  readonly target: string;
  /** Type of the relationship (`COVERS`), or what the edge stands for (`PlanOverlap`). */
  readonly kind: string;
  /** 1 where an edge has no other weight. */
  readonly weight: number;
  readonly attributes: Attributes;
}

/** Nodes and edges may be gone through any number of times, and come in the same order each time. No edge leads to a node that is not there. */
export interface ExportGraph {
  /** For people: what this is a picture of. */
  readonly title: string;
  readonly directed: boolean;
  /** Where all nodes are of one kind, their colour says by whose number (`planNumber`) they are. By kind otherwise. */
  readonly colouredBy?: "plan" | undefined;
  /** What is to be known of the graph as a whole: edition, document, view, selection. */
  readonly attributes: Attributes;
  readonly nodeAttributes: readonly AttributeDeclaration[];
  readonly edgeAttributes: readonly AttributeDeclaration[];
  readonly nodes: Iterable<ExportNode>;
  readonly edges: Iterable<ExportEdge>;
}

/** For formats that declare what the graph as a whole has, too. An empty list may be of anything: of texts, then. */
export function typeOfValue(value: AttributeValue): AttributeType {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "real";
  return typeof value[0] === "number" ? "integers" : "strings";
}

/** Entries that are made anew each time they are gone through: a large graph is never there whole. */
export function iterable<T>(generate: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => generate()[Symbol.iterator]() };
}
