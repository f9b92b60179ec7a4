/** Says which policy domain each row of the matrix belongs to: by a cell of the row, by a line above it, or by the row's code. */
import { domainNameOf } from "../../model/item-code.ts";
import type { Problem } from "../../model/problem.ts";
import { type Named, type ParseResult, problemAt } from "../parse-result.ts";
import { cellsOf } from "../text/cells.ts";
import type { Codes, ItemCode } from "../text/item-codes.ts";
import type { SourceLine } from "../text/source-text.ts";
import { isMark, parseCount } from "../text/tokens.ts";
import { isLabel } from "./matrix-labels.ts";

/** The domain of a row, and the place that says so where it is this row's own. */
export type RowDomain = Named | { readonly name: string; readonly at: null };

/** A row as it stands, before it is known to what it belongs. */
export interface RowInDomain extends ItemCode, Named {
  /** The cell left of its code, where it holds something. */
  readonly ownDomain: Named | null;
  /** The line of a domain's own that stands above it and below the row before. */
  readonly domainLine: Named | null;
}

const MOST_CHARACTERS = 40;

/** A line that may name the domain of the rows below it: a name and nothing else. */
export function domainLine(line: SourceLine, codes: Codes): Named | undefined {
  const [only, ...others] = cellsOf(line);
  // What stands alone in another cell goes on with what is above it.
  if (!only?.text || only.text.length > MOST_CHARACTERS || others.some((cell) => cell.text !== "")) return undefined;
  const { text, at } = only;
  const isOther = /[。※＊*]|^[\s\d０-９‐－―—–/.()（）-]*$|ページ|頁/u.test(text) || isLabel(text) || isMark(text);
  return isOther || parseCount(text) !== undefined || codes.find(text).length > 0 ? undefined : { name: text, at };
}

/** null for a row of which it cannot be told: that is an error. */
export function domainsOf(rows: readonly RowInDomain[]): ParseResult<readonly (RowDomain | null)[]> {
  const fromAbove = inOrder(rows);
  if (rows.every(({ ownDomain, domainLine: above }) => !ownDomain && !above)) return byCode(rows);
  // A code in the wrong domain is for the checker to say.
  if (fromAbove.every((domain) => domain !== null)) return { value: fromAbove, problems: [] };
  return byCell(rows) ?? { value: fromAbove, problems: rows.flatMap((row, n) => (fromAbove[n] ? [] : [without(row)])) };
}

/** Each row belongs to the domain that was named last. */
function inOrder(rows: readonly RowInDomain[]): readonly (RowDomain | null)[] {
  let name: string | null = null;
  return rows.map(({ ownDomain, domainLine: above }) => {
    const named = ownDomain ?? above;
    name = named?.name ?? name;
    return named ?? (name === null ? null : { name, at: null });
  });
}

/**
 * A merged cell is written into whichever of its rows the program that saved it took: where each number that codes begin with has one name in its rows,
 * and each name one number, that is how they belong together.
 */
function byCell(rows: readonly RowInDomain[]): ParseResult<readonly RowDomain[]> | undefined {
  const names = new Map<number, Named>();
  for (const { domainNumber, ownDomain } of rows) {
    if (domainNumber === null) return undefined;
    const known = names.get(domainNumber);
    if (ownDomain && known && known.name !== ownDomain.name) return undefined;
    if (ownDomain && !known) names.set(domainNumber, ownDomain);
  }
  const isWhole = rows.every(({ domainNumber }) => names.has(domainNumber ?? -1));
  if (!isWhole || new Set([...names.values()].map(({ name }) => name)).size < names.size) return undefined;
  const value = rows.map(({ domainNumber, ownDomain }): RowDomain => {
    const name = names.get(domainNumber ?? -1)?.name ?? "";
    return ownDomain ?? { name, at: null };
  });
  const first = rows.find(isMoved);
  return { value, problems: first ? [problemAt("domain-by-code", "information", first.at, {})] : [] };
}

/** A row that names its domain below others of it. */
function isMoved({ ownDomain, domainNumber }: RowInDomain, index: number, rows: readonly RowInDomain[]): boolean {
  return ownDomain !== null && rows[index - 1]?.domainNumber === domainNumber;
}

/** Where nothing names domains, what codes begin with does. */
function byCode(rows: readonly RowInDomain[]): ParseResult<readonly (RowDomain | null)[]> {
  const [first] = rows;
  if (!first || rows.some(({ domainNumber }) => domainNumber === null))
    return { value: rows.map(() => null), problems: rows.map(without) };
  const value = rows.map(({ code }) => ({ name: domainNameOf(code), at: null }));
  return { value, problems: [problemAt("domain-without-name", "information", first.at, {})] };
}

function without({ code, at }: RowInDomain): Problem {
  return problemAt("row-without-domain", "error", at, { code });
}
