/** How many values an answer will have, about: from what is selected, the pages asked for, and how many nodes and relationships there are. */
import type { GraphCounts } from "../../store/graph-counts.ts";
import type { Variables } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import { isAlways, type Predicate } from "../where/predicate.ts";
import type { PageSize } from "./compile-page.ts";
import type { Entries, RowDraft } from "./row-draft.ts";

export interface Extent {
  /** Of values, about, where all is known of which there are how many. */
  readonly values: number;
  /** Of values, if as much hangs on what conditions or a page choose as on any, and conditions below it choose all: how large it may be, and no ground for a refusal. */
  readonly possible: number;
  /** The fields below one another that bring most of them, by response keys. */
  readonly path: readonly string[];
}

/** Of a field of `Query`. */
export type ExtentOf = (counts: GraphCounts, variables: Variables) => Extent;

/**
 * Of one row, with everything in it.
 *
 * @param counts of what hangs on nodes that are reached; `UNKNOWN` below some that were chosen
 * @param all of what hangs on any
 */
export function extentOfRow(row: RowDraft, counts: GraphCounts, variables: Variables, all = counts): Extent {
  let [values, possible] = [row.expressions.length, row.expressions.length];
  let [most, path]: [number, readonly string[]] = [0, []];
  for (const entries of row.inner) {
    const extent = extentOf(entries, counts, variables, all);
    values += extent.values;
    possible += extent.possible;
    if (extent.values > most) [most, path] = [extent.values, extent.path];
  }
  return { values, possible, path };
}

export function extentOf(
  { field, row, count }: Entries,
  counts: GraphCounts,
  variables: Variables,
  all = counts,
): Extent {
  const { number, isAll } = count(counts, variables);
  const inner = extentOfRow(row, isAll ? counts : UNKNOWN, variables, all);
  return {
    values: number * (1 + inner.values),
    possible: count(all, variables).possible * (1 + inner.possible),
    path: [field.key, ...inner.path],
  };
}

/** How many entries there are, about, and whether they are all that there are: of some that conditions or a page choose nobody knows what hangs on them. */
export interface EntryCount {
  readonly number: number;
  /** If conditions choose all. */
  readonly possible: number;
  readonly isAll: boolean;
}

/** What hangs on one node of a small edition may be a thousandth of what hangs on one of a large edition: the least that makes sense, one of each. */
const UNKNOWN: GraphCounts = { nodes: () => 1, relationships: () => 1 };

/** The one node that a relationship leads to. */
export const ONE: Entries["count"] = () => ({ number: 1, possible: 1, isAll: true });
/** Where nobody knows how many there are. */
export const SOME: Entries["count"] = () => ({ number: 1, possible: 1, isAll: false });

/** Of entries without conditions all of them, at most as many as a page has. */
export function expectedCount(
  all: (counts: GraphCounts) => number,
  predicate: Predicate,
  size: PageSize,
): Entries["count"] {
  return (counts, variables) => {
    const [number, most] = [all(counts), size(variables)];
    const possible = Math.min(number, most);
    return isAlways(predicate)
      ? { number: possible, possible, isAll: number <= most }
      : { number: 1, possible, isAll: false };
  };
}

/** Of rows that a statement finds by conditions of its own: of each, one. */
export function extentOfRows(field: SelectedField, row: RowDraft): ExtentOf {
  return (counts, variables) => extentOf({ field, row, count: SOME }, counts, variables);
}
