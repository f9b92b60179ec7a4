/** What the parsers find in a document, each part with its place, before it is put together into a graph. */
import type { MarkStrength } from "../model/policy-graph.ts";
import type { Position, TextPosition } from "../model/position.ts";
import type { Problem, Severity } from "../model/problem.ts";
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

export function problemAt(
  code: string,
  severity: Severity,
  at: Position | readonly Position[],
  message: string,
): Problem {
  return { code, severity, message, positions: "place" in at ? [at] : at, about: [] };
}

/** `push` with an argument for each would fail beyond a hundred thousand. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** A text as a message quotes it: on one line, cut after 40 characters. */
export function quote(text: string): string {
  // A long line is quoted for each thing that is wrong with it: no more of it is looked at than is shown.
  const start = text.trimStart().slice(0, LOOKED_AT);
  const signs = [...start.replace(/\s+/gu, " ").trimEnd()];
  const isCut = signs.length > QUOTED || text.trim().length > LOOKED_AT;
  return `“${isCut ? `${signs.slice(0, QUOTED).join("")}…` : signs.join("")}”`;
}

const QUOTED = 40;
/** UTF-16 units; more white space than this in a row is no text. */
const LOOKED_AT = 400;
