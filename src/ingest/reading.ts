/** What the readers find in a document, each with its place, before it is put together into a graph. */
import type { Position } from "../model/position.ts";
import type { Problem, Severity } from "../model/problem.ts";
import type { ItemCode } from "./characters.ts";

export interface Named {
  readonly name: string;
  readonly at: Position;
}

/** An entry of a 【施策大項目】 list. */
export interface MentionReading {
  readonly code: string;
  /** null where the list gives the code alone. */
  readonly name: string | null;
  readonly at: Position;
}

export interface InitiativeReading extends Named {
  readonly description: readonly Position[];
  readonly mentions: readonly MentionReading[];
}

export interface PlanReading extends Named {
  readonly number: number;
  readonly description: readonly Position[];
  readonly initiatives: readonly InitiativeReading[];
  readonly targets: readonly Named[];
}

/** A number that the matrix states in a 計 row or column. */
export interface TotalReading {
  readonly value: number;
  readonly at: Position;
}

export interface RowReading extends ItemCode, Named {
  /** The domain the row belongs to, and the cell that says so where it is this row's own. */
  readonly domain: { readonly name: string; readonly at: Position | null };
  /** ○ by column, columns counted from 0. */
  readonly marks: readonly { readonly column: number; readonly at: Position }[];
  readonly total: TotalReading | null;
}

export interface MatrixReading {
  /** The plans' column heads, in order. */
  readonly columns: readonly Named[];
  readonly rows: readonly RowReading[];
  /** 計 of a column, by its number from 0. */
  readonly columnTotals: ReadonlyMap<number, TotalReading>;
  /** 小計 of a domain, by its name. */
  readonly domainTotals: ReadonlyMap<string, TotalReading>;
  /** Lines of the document that the matrix takes up, heads included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A value read, with what could not be. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export function problemAt(
  code: string,
  severity: Severity,
  at: Position | readonly Position[],
  message: string,
): Problem {
  return { code, severity, message, positions: "line" in at ? [at] : at, about: [] };
}

/** A text as a message quotes it: on one line, cut after 40 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return `“${[...line].length > 40 ? `${[...line].slice(0, 40).join("")}…` : line}”`;
}
