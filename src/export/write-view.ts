/** Writes what a view shows of an edition in a format, piece by piece, and tells which formats hold a view. */
import type { CompleteGraph } from "../model/policy-graph.ts";
import type { Language } from "../template/words.ts";
import type { ExportGraph } from "./export-graph.ts";
import type { Format, Piece } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { joinGraphs, type PartOfGraph } from "./join-graphs.ts";
import { UnsupportedExport } from "./unsupported-export.ts";
import { type Selection, SelectionError } from "./views/selection.ts";
import type { GraphView, View } from "./views/view.ts";

/** A graph is written by the formats of graphs, a table by those of tables; a whole edition also by those that hold nothing else. */
export function formatsOf(view: View): readonly Format[] {
  return FORMATS.filter(
    ({ holds }) =>
      holds === view.holds ||
      (holds === "table" && view.holds === "graph" && view.table !== undefined) ||
      (holds === "plan" && view.name === "graph"),
  );
}

/**
 * @param format One of `formatsOf(view)`.
 * @throws SelectionError where the selection names what the edition does not have.
 * @throws UnsupportedExport where the format cannot hold what is drawn; perhaps only while the text is taken.
 */
export function writeView(
  edition: CompleteGraph,
  view: View,
  selection: Selection,
  format: Format,
  language?: Language,
): Iterable<Piece> {
  if (format.holds === "plan") return format.write(edition, language);
  if (format.holds === "graph" && view.holds === "graph") return format.write(view.draw(edition, selection), language);
  const table = view.holds === "table" ? view.draw : view.table;
  if (format.holds === "table" && table) return format.write(table(edition, selection), language);
  throw new Error(`${format.name} does not hold ${view.name}`);
}

/**
 * The same of several editions in one picture.
 *
 * @throws UnsupportedExport besides, where what is written is of one edition: a table whose columns are its plans, a document
 */
export function writeViewOfSeveral(
  editions: readonly CompleteGraph[],
  view: View,
  selection: Selection,
  format: Format,
  language?: Language,
): Iterable<Piece> {
  if (format.holds !== "graph" || view.holds !== "graph")
    throw new UnsupportedExport(
      `${view.name}.${format.name} holds one edition. Formats that hold several: ${FORMATS.filter(
        ({ holds }) => holds === "graph",
      )
        .map(({ name }) => name)
        .join(", ")}, of every view but tables.`,
    );
  const parts = editions.map((edition): PartOfGraph => {
    const { organization, edition: about } = edition.graph;
    return { organization, edition: about, graph: drawn(view, edition, selection) };
  });
  return format.write(joinGraphs(parts, view.name), language);
}

/** A plan that one of several does not have is no mistake of the others. */
function drawn(view: GraphView, edition: CompleteGraph, selection: Selection): ExportGraph {
  try {
    return view.draw(edition, selection);
  } catch (error) {
    if (error instanceof SelectionError)
      throw new SelectionError(`Of edition ${edition.graph.edition.id}: ${error.message}`);
    throw error;
  }
}
