/** Columns that say something else of an item, such as 担当課, may stand left of its code: they are read as if they stood right of its name. */
import { cellsOf, isRowOfCells } from "../text/cells.ts";
import type { Cell, SourceLine } from "../text/source-text.ts";
import { isLabel, isOtherColumn } from "./matrix-labels.ts";

/** The lines with those cells moved, from the heads on; each cell keeps its place in the document. */
export function otherColumnsLast(lines: readonly SourceLine[]): readonly SourceLine[] {
  const heads = lines.findIndex((line) => isRowOfCells(line) && leftColumns(cellsOf(line)).length > 0);
  const line = lines[heads];
  if (!line) return lines;
  const headCells = cellsOf(line);
  const left = new Set(leftColumns(headCells));
  const last = headCells.findLastIndex(({ text }) => isLabel(text));
  return lines.map((one, index) => {
    const cells = index >= heads && isRowOfCells(one) ? cellsOf(one) : [];
    if (cells.length <= last) return one;
    const labelled = cells.slice(0, last + 1);
    const moved = [...labelled.filter((_, at) => !left.has(at)), ...labelled.filter((_, at) => left.has(at))];
    return { ...one, cells: [...moved, ...cells.slice(last + 1)] };
  });
}

/** Indexes of such heads that have a label, as of a code or a name, right of them. */
function leftColumns(heads: readonly Cell[]): readonly number[] {
  const last = heads.findLastIndex(({ text }) => isLabel(text));
  return heads.flatMap(({ text }, index) => (index < last && isOtherColumn(text) ? [index] : []));
}
