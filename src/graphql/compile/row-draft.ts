/** A row of a statement in the making: what is asked of one node, and of what hangs on it. */
import type { GraphCounts } from "../../store/graph-counts.ts";
import type { Variables } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import type { EntryCount } from "./extent.ts";
import { indent } from "./statement.ts";

/** Expressions of a row, each once, and subqueries that come before them. */
export interface RowDraft {
  /** Its place in the row. */
  readonly slot: (expression: string) => number;
  /** The place of a column that a subquery returns; `names` are what it takes from around, `entries` the rows in it. */
  readonly call: (names: readonly string[], column: string, text: string, entries?: Entries) => number;
  /** Puts a subquery before the row. */
  readonly before: (subquery: string, entries: Entries | undefined) => void;
  readonly expressions: readonly string[];
  readonly calls: readonly string[];
  readonly inner: readonly Entries[];
}

/** Rows in a row: the entries of a list, or the one node that a relationship leads to. */
export interface Entries {
  readonly field: SelectedField;
  readonly row: RowDraft;
  /** About how many there are, each time. */
  readonly count: (counts: GraphCounts, variables: Variables) => EntryCount;
}

/** `around` is the row in which this one stands: its subqueries come before that one's. */
export function draftRow(first: readonly string[] = [], around?: RowDraft): RowDraft {
  const expressions = [...first];
  const calls: string[] = [];
  const inner: Entries[] = [];
  const slot = (expression: string) => {
    const known = expressions.indexOf(expression);
    return known >= 0 ? known : expressions.push(expression) - 1;
  };
  const before: RowDraft["before"] = (subquery, entries) => {
    calls.push(subquery);
    if (entries) inner.push(entries);
  };
  const draft = around ?? { before, calls, inner };
  const call: RowDraft["call"] = (names, column, text, entries) => {
    draft.before(`CALL (${names.join(", ")}) {\n${indent(text)}\n}`, entries);
    return slot(column);
  };
  return { slot, call, before: draft.before, expressions, calls: draft.calls, inner: draft.inner };
}

/** What stands between the order and the `RETURN` of a level. */
export function callsText({ calls }: Pick<RowDraft, "calls">): string {
  return calls.map((text) => `\n${text}`).join("");
}

/** A row as a list in Cypher. */
export function rowText({ expressions }: RowDraft): string {
  return `[${expressions.join(", ")}]`;
}
