/** What readers make of a text, whatever its format: the common ground of an export and of the graph that was exported. */
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import type { ExportTable } from "../../../src/export/export-table.ts";

/** Real numbers from a reader that tells them from integers. */
export interface Real {
  readonly real: number;
}
export type ReadValue = string | number | boolean | null | Real | readonly ReadValue[];

/** What a format or a reader has no place for is left out. */
export interface ReadNode {
  readonly id: string;
  readonly label?: string;
  readonly kind?: string;
  /** `#rrggbb`. */
  readonly colour?: string;
  readonly size?: number;
  readonly attributes?: Readonly<Record<string, ReadValue>>;
}

export interface ReadEdge {
  readonly id?: string;
  readonly source: string;
  readonly target: string;
  readonly label?: string;
  readonly kind?: string;
  readonly weight?: number;
  readonly attributes?: Readonly<Record<string, ReadValue>>;
}

export interface Reading {
  readonly title?: string;
  /** What is said of the graph as a whole. */
  readonly about?: Readonly<Record<string, ReadValue>>;
  readonly directed?: boolean;
  readonly nodes?: readonly ReadNode[];
  readonly edges?: readonly ReadEdge[];
}

/** A program or library of others, and what it must find in the text of a graph. */
export interface Reader {
  /** For people, with the function that reads: `networkx.read_gexf`. */
  readonly name: string;
  /** Of the format it reads. */
  readonly format: string;
  readonly inPython: boolean;
  /** Many at once: those in Python and in the browser have a long way. */
  readonly read: (texts: readonly string[]) => Promise<readonly Reading[]>;
  readonly expected: (graph: ExportGraph) => Reading;
}

/** Thrown where a reader refuses a text. */
export class Refused extends Error {
  constructor(reader: string, reason: string, text: string) {
    super(`${reader} refuses the text: ${reason}\n${text}`);
  }
}

/** All cells are text: CSV knows nothing else. */
export interface TableReading {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableReader {
  readonly name: string;
  readonly format: string;
  readonly inPython: boolean;
  readonly read: (texts: readonly string[]) => Promise<readonly TableReading[]>;
  readonly expected: (table: ExportTable) => TableReading;
}
