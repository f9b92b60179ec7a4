/** What the parts of a question are for the graph of its answer: attributes, and ways to nodes. All keys are response keys. */
import type { AttributeType } from "../../export/export-graph.ts";
import type { AttributePlace } from "./attribute-names.ts";

/** What an object has, itself and through objects in it that are no nodes. */
export interface Members {
  readonly values: readonly ValueShape[];
  readonly links: readonly Link[];
}

export interface ValueShape {
  readonly keys: readonly string[];
  readonly type: AttributeType;
  /** Undefined for what belongs to the graph as a whole: its path is its name. */
  readonly place: AttributePlace | undefined;
}

/** By kind. */
export type NodeShapes = ReadonlyMap<string, Members>;

export type Link = NodeLink | CarrierLink | PathsLink;

interface LinkShape {
  readonly keys: readonly string[];
  /** Of the edges that it makes where it leads on from a node. */
  readonly kind: string;
}

/** To nodes. */
export interface NodeLink extends LinkShape {
  readonly to: "nodes";
  readonly shapes: NodeShapes;
}

/** To objects that stand for the node in them, as the edges of a connection do. */
export interface CarrierLink extends LinkShape, Carrier {
  readonly to: "carriers";
}

export interface Carrier {
  /** The node, once for each name under which it is selected. */
  readonly nodes: readonly { readonly key: string; readonly shapes: NodeShapes }[];
  /** What stands beside it: attributes of the edge or, without one, of the node; the links are the node's. */
  readonly beside: Members;
}

/** To paths, whose successive steps are joined. */
export interface PathsLink extends LinkShape {
  readonly to: "paths";
  /** From the root. */
  readonly path: readonly string[];
  /** Of a path: attributes of the graph. */
  readonly values: readonly ValueShape[];
  readonly steps: readonly StepsShape[];
  readonly pathPlace: AttributePlace;
  readonly stepPlace: AttributePlace;
}

export interface StepsShape extends Carrier {
  readonly key: string;
  readonly relationshipKey: string | undefined;
  readonly forwardKey: string | undefined;
}
