/** Writes what a view shows of an edition in a format, piece by piece, and tells which formats hold a view. */
import type { CompleteGraph } from "../model/policy-graph.ts";
import type { Format, Piece } from "./format.ts";
import { FORMATS } from "./formats.ts";
import type { Selection } from "./views/selection.ts";
import type { View } from "./views/view.ts";

/** A graph is written by the formats of graphs, a table by those of tables; a whole edition also by those that hold nothing else. */
export function formatsOf(view: View): readonly Format[] {
  return FORMATS.filter(({ holds }) => holds === view.holds || (holds === "plan" && view.name === "graph"));
}

/**
 * @param format One of `formatsOf(view)`.
 * @throws SelectionError where the selection names what the edition does not have.
 * @throws UnsupportedExport where the format cannot hold what is drawn; perhaps only while the text is taken.
 */
export function writeView(edition: CompleteGraph, view: View, selection: Selection, format: Format): Iterable<Piece> {
  if (format.holds === "plan") return format.write(edition);
  if (format.holds === "graph" && view.holds === "graph") return format.write(view.draw(edition, selection));
  if (format.holds === "table" && view.holds === "table") return format.write(view.draw(edition, selection));
  throw new Error(`${format.name} does not hold ${view.name}`);
}
