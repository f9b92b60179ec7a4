/** What a network looks like once every node and label has its place: in pixels, from the upper left; drawn alike on the screen and in pictures. */
import type { NetworkEdge, NetworkNode } from "../network.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnNode {
  readonly node: NetworkNode;
  /** Its whole label, whatever there is room for. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** From the middle of the sign to its rim. */
  readonly radius: number;
  readonly label: DrawnText | null;
  /** What a hand may hit: sign and label, and half of what is free around them. */
  readonly reach: Box;
}

/** Lines, each below the one before; `y` is the middle of them all. */
export interface DrawnText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "end";
  readonly box: Box;
}

export interface DrawnEdge {
  readonly edge: NetworkEdge;
  /** Of an SVG path. */
  readonly path: string;
}

export interface DrawnNetwork {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Above columns and groups. */
  readonly heads: readonly DrawnText[];
  /** Whether some labels are codes alone, or missing, for want of room. */
  readonly isShort: boolean;
}
