/** What the parsers find in a document, each part with its place, before it is put together into a graph. */
import type { MessageKey, ValuesOf } from "../model/messages/catalogue.ts";
import type { MarkStrength } from "../model/policy-graph.ts";
import type { Position, TextPosition } from "../model/position.ts";
import { type Problem, problemOf, type Severity } from "../model/problem.ts";
import type { OtherCell } from "./matrix/other-columns.ts";
import type { ParsedTarget } from "./plans/parsed-target.ts";
import type { ItemCode } from "./text/item-codes.ts";

export interface Named {
  readonly name: string;
  readonly at: TextPosition;
}

/** An entry of a 【施策大項目】 list. */
export interface ParsedMention {
  readonly code: string;
  /** null where the list gives the code alone. */
  readonly name: string | null;
  readonly at: TextPosition;
}

export interface ParsedInitiative extends Named {
  readonly description: readonly TextPosition[];
  readonly mentions: readonly ParsedMention[];
}

export interface ParsedPlan extends Named {
  readonly number: number;
  /** A heading of its own, or, where the document has none, the head of its column. */
  readonly statedAs: "heading" | "matrixHeader";
  readonly description: readonly TextPosition[];
  readonly initiatives: readonly ParsedInitiative[];
  readonly targets: readonly ParsedTarget[];
}

/** A number that the matrix states in a 計 row or column. */
export interface ParsedTotal {
  readonly value: number;
  readonly at: TextPosition;
}

export interface ParsedMark {
  readonly column: number;
  readonly at: TextPosition;
  readonly strength: MarkStrength | null;
}

export interface ParsedRow extends ItemCode, Named {
  /** A row of the matrix, or, where the document has none, the first entry of a list that names the item. */
  readonly statedAs: "matrixRow" | "mention";
  /** The domain the row belongs to, and the cell that says so where it is this row's own. */
  readonly domain: { readonly name: string; readonly at: TextPosition | null };
  /** ○ by column, columns counted from 0. */
  readonly marks: readonly ParsedMark[];
  readonly total: ParsedTotal | null;
  /** What other columns say of the item. */
  readonly others: readonly OtherCell[];
}

export interface ParsedMatrix {
  /** The plans' column heads, in order. */
  readonly columns: readonly Named[];
  readonly rows: readonly ParsedRow[];
  /** 計 of a column, by its number from 0. */
  readonly columnTotals: ReadonlyMap<number, ParsedTotal>;
  /** 小計 of a domain, by its name. */
  readonly domainTotals: ReadonlyMap<string, ParsedTotal>;
  /** Lines of the document that the matrix takes up, heads included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a parser gives back: the value it could make of its lines, and what is wrong with them. */
export interface ParseResult<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export function problemAt<Key extends MessageKey>(
  key: Key,
  severity: Severity,
  at: Position | readonly Position[],
  values: ValuesOf<Key>,
): Problem {
  return problemOf(key, severity, values, "place" in at ? [at] : at);
}

/** `push` with an argument for each would fail beyond a hundred thousand. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
