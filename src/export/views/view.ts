/** What a view is: a name, what it shows, which parts of a selection concern it, and how it is drawn from an edition. */
import type { CompleteGraph } from "../../model/policy-graph.ts";
import type { Words } from "../../template/words.ts";
import type { ExportGraph } from "../export-graph.ts";
import type { ExportTable } from "../export-table.ts";
import type { Selection } from "./selection.ts";

interface About {
  /** As it stands in links and on the command line. */
  readonly name: string;
  /** What people call it: of files and sheets. */
  readonly title: Words;
  /** What it shows, in a sentence. */
  readonly shows: string;
  /** The same in Japanese. */
  readonly showsInJapanese: string;
  /** What can be chosen in it; anything else is refused, not passed over. */
  readonly choices: readonly (keyof Selection)[];
}

export interface GraphView extends About {
  readonly holds: "graph";
  readonly draw: (edition: CompleteGraph, selection: Selection) => ExportGraph;
  /** The same as a table, in the words of people, where it is one: formats of tables hold it too. */
  readonly table?: (edition: CompleteGraph, selection: Selection) => ExportTable;
}

export interface TableView extends About {
  readonly holds: "table";
  readonly draw: (edition: CompleteGraph, selection: Selection) => ExportTable;
}

export type View = GraphView | TableView;
