/** What is to be put into columns, before any of it has a place: which nodes, in which groups, and which lines between them. */
import type { NetworkEdge, NetworkNode } from "../network.ts";

export interface LayeredGroup {
  readonly key: string;
  /** Above its nodes; null: none. */
  readonly head: string | null;
  readonly ids: readonly string[];
}

export interface LayeredColumn {
  /** Columns of one band have their groups in the same order. */
  readonly band: string;
  /** Above the whole column; null: none. */
  readonly head: string | null;
  /** On which side of their nodes the labels stand: away from where most lines come from. */
  readonly side: "left" | "right";
  readonly groups: readonly LayeredGroup[];
}

export interface Cell {
  /** null: a lane, through which lines pass a column. */
  readonly node: NetworkNode | null;
  /** With much room, with less, and with hardly any; empty: none. */
  readonly labels: readonly [string, string, string];
  /** Of the sign's own size. */
  readonly growth: number;
}

/** An edge and what it passes on its way, column by column. */
export interface Wire {
  readonly edge: NetworkEdge;
  readonly ids: readonly string[];
}

export interface Layered {
  /** How much the lines between two groups of two bands go one way: from 0, each on its own, to 1, all through one point. */
  readonly gathered: number;
  readonly columns: readonly LayeredColumn[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly wires: readonly Wire[];
}
