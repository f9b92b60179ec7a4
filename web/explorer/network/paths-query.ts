/** How two nodes are connected: what is asked of the server, and the shape of its answer. */
import type { Relationship } from "./network.ts";

export interface PathsAnswer {
  readonly paths: readonly Path[];
}
export interface Path {
  readonly length: number;
  /** Of paths as short as this one, whether they are in the answer or not. */
  readonly pathCount: number;
  readonly steps: readonly Step[];
}
export interface Step {
  /** From the step before; null for the first. */
  readonly relationship: Relationship | null;
  readonly forward: boolean | null;
  readonly node: { readonly id: string; readonly label: string };
}

/** As in the query. */
export const LONGEST_PATH = 12;

export { default as PATHS_QUERY } from "../queries/paths.graphql?raw";
