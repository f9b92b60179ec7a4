/** An edition, a view, a selection and a format in, the text of the file out, piece by piece. */
import type { CompleteGraph } from "../model/policy-graph.ts";
import type { Format } from "./format.ts";
import { FORMATS } from "./formats.ts";
import type { Selection } from "./views/selection.ts";
import type { View } from "./views/view.ts";

/** A graph is written by the formats of graphs, a table by those of tables; a whole edition also by those that hold nothing else. */
export function formatsOf(view: View): readonly Format[] {
  return FORMATS.filter(({ holds }) => holds === view.holds || (holds === "plan" && view.name === "graph"));
}

/** The format must be one of `formatsOf(view)`. Throws a `SelectionError`, or `UnsupportedExport` where the format cannot hold what is drawn. */
export function writeView(edition: CompleteGraph, view: View, selection: Selection, format: Format): Iterable<string> {
  if (format.holds === "plan") return format.write(edition);
  if (format.holds === "graph" && view.holds === "graph") return format.write(view.draw(edition, selection));
  if (format.holds === "table" && view.holds === "table") return format.write(view.draw(edition, selection));
  throw new Error(`${format.name} does not hold ${view.name}`);
}
