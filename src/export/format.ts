/** What a format is: its name in links, its media type, what it holds and how that is written. */
import type { CompleteGraph } from "../model/policy-graph.ts";
import type { Language } from "../template/words.ts";
import type { ExportGraph } from "./export-graph.ts";
import type { ExportTable } from "./export-table.ts";

interface About {
  /** As it stands in links and on the command line, e.g. `gexf`, `nodes.csv`: a file's name ends with it. */
  readonly name: string;
  /** For people, with the version that is written, e.g. `GEXF 1.3`. */
  readonly title: string;
  /** Without parameters. */
  readonly mediaType: string;
  /** It is bytes, and no text in any encoding. */
  readonly isBinary?: true;
  /** Programs that open it, and how, a line each. */
  readonly tools: readonly Tool[];
}

export interface Tool {
  readonly name: string;
  /** What to do there, in one line. */
  readonly how: string;
}

/** What is written at a time: text, or bytes of a format that is binary. */
export type Piece = string | Uint8Array;

/**
 * Writes are pure: the same value gives the same text, piece by piece, so that a large one need never be in memory whole. What a format says in words of its
 * own, heads and labels for people, is in the language, Japanese where none is given.
 */
export interface GraphFormat extends About {
  readonly holds: "graph";
  readonly write: (graph: ExportGraph, language?: Language) => Iterable<Piece>;
}

export interface TableFormat extends About {
  readonly holds: "table";
  readonly write: (table: ExportTable, language?: Language) => Iterable<Piece>;
}

/** Holds a whole edition and nothing else. */
export interface PlanFormat extends About {
  readonly holds: "plan";
  readonly write: (edition: CompleteGraph, language?: Language) => Iterable<Piece>;
}

export type Format = GraphFormat | TableFormat | PlanFormat;
