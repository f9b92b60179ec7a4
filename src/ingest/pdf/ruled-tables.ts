/** Tables that ruled lines make: each cell is what lines enclose, however they are merged. */

import { groupBy } from "../../model/group-by.ts";
import { textOfCell } from "./lines-of-words.ts";
import { aroundAll, type Box, middleOf, type Page, type Rule, type Word } from "./page.ts";
import { unions } from "./unions.ts";

/** A cell of a table on a page; `row` and `column` from 0. */
export interface CellOnPage extends Box {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface TableOnPage extends Box {
  readonly page: number;
  /** Those that hold something. */
  readonly cells: readonly CellOnPage[];
}

export interface RuledTable {
  readonly table: TableOnPage;
  readonly words: ReadonlySet<Word>;
}

/** Points within which lines meet, or are one. */
const NEAR = 3;
/** What has more of them is a drawing. */
const MOST = { rules: 20_000, columns: 200, rows: 500 };

export function ruledTables({ number, rules, words }: Page): readonly RuledTable[] {
  if (rules.length > MOST.rules) return [];
  return connected(rules).flatMap((group) => {
    const xs = distinct(group.filter(({ isLevel }) => !isLevel).map(({ left }) => left));
    const ys = distinct(group.filter(({ isLevel }) => isLevel).map(({ top }) => top));
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length < 6) return [];
    if (xs.length > MOST.columns || ys.length > MOST.rows) return [];
    const { cells, words: inside } = cellsIn(group, xs, ys, words);
    // A frame around a text is none.
    return cells.length > 1 ? [{ table: { ...aroundAll(group), page: number, cells }, words: inside }] : [];
  });
}

function cellsIn(rules: readonly Rule[], xs: readonly number[], ys: readonly number[], words: readonly Word[]) {
  const regions = regionsOf(rules, xs, ys);
  const boxes = regions.map((squares) => {
    const [cs, rs] = [squares.map(([column]) => column), squares.map(([, row]) => row)];
    const [column, row, toColumn, toRow] = [Math.min(...cs), Math.min(...rs), Math.max(...cs), Math.max(...rs)];
    return {
      ...{ row, column, rowSpan: toRow - row + 1, columnSpan: toColumn - column + 1 },
      ...{ left: xs[column] ?? 0, right: xs[toColumn + 1] ?? 0, top: ys[row] ?? 0, bottom: ys[toRow + 1] ?? 0 },
    };
  });
  const boxAround = (word: Word) => {
    const [x, y] = [middleOf(word.left, word.right), middleOf(word.top, word.bottom)];
    return boxes.find(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom);
  };
  const taken = groupBy(words, boxAround);
  const inside = [...taken].flatMap(([box, ofBox]) => (box ? [{ box, ofBox }] : []));
  const cells = inside
    .map(({ box, ofBox }): CellOnPage => ({ ...box, text: textOfCell(ofBox) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, words: new Set(inside.flatMap(({ ofBox }) => ofBox)) };
}

/** Squares of the grid that no line parts, together. */
function regionsOf(rules: readonly Rule[], xs: readonly number[], ys: readonly number[]) {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const regions = unions(columns * rows);
  const level = rules.filter(({ isLevel }) => isLevel);
  const upright = rules.filter(({ isLevel }) => !isLevel);
  const isParted = (among: readonly Rule[], at: number, along: number, isLevel: boolean) =>
    among.some((rule) =>
      isLevel
        ? Math.abs(rule.top - at) <= NEAR && rule.left <= along && rule.right >= along
        : Math.abs(rule.left - at) <= NEAR && rule.top <= along && rule.bottom >= along,
    );
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      const [x, y] = [middleOf(xs[column] ?? 0, xs[column + 1] ?? 0), middleOf(ys[row] ?? 0, ys[row + 1] ?? 0)];
      if (column + 1 < columns && !isParted(upright, xs[column + 1] ?? 0, y, false)) regions.unite(index, index + 1);
      if (row + 1 < rows && !isParted(level, ys[row + 1] ?? 0, x, true)) regions.unite(index, index + columns);
    }
  }
  const squares = Array.from({ length: columns * rows }, (_, index) => index);
  return [...groupBy(squares, regions.rootOf).values()].map((indexes) =>
    indexes.map((index) => [index % columns, Math.floor(index / columns)] as const),
  );
}

/** Groups of lines that meet each other; they are looked for square by square, for a drawing may have thousands. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups = unions(rules.length);
  const squares = new Map<string, number[]>();
  for (const [index, rule] of rules.entries()) {
    for (const square of squaresOf(rule)) {
      const others = squares.get(square) ?? [];
      for (const other of others) if (meets(rules[other] as Rule, rule)) groups.unite(other, index);
      others.push(index);
      squares.set(square, others);
    }
  }
  return [...groupBy(rules.keys(), groups.rootOf).values()]
    .map((indexes) => indexes.map((index) => rules[index] as Rule))
    .sort((a, b) => aroundAll(a).top - aroundAll(b).top);
}

const SQUARE = 20;

function squaresOf({ left, right, top, bottom }: Box): readonly string[] {
  const from = (edge: number) => Math.floor((edge - NEAR) / SQUARE);
  const to = (edge: number) => Math.floor((edge + NEAR) / SQUARE);
  const squares: string[] = [];
  for (let x = from(left); x <= to(right); x += 1)
    for (let y = from(top); y <= to(bottom); y += 1) squares.push(`${x} ${y}`);
  return squares;
}

function meets(a: Box, b: Box): boolean {
  return a.left <= b.right + NEAR && b.left <= a.right + NEAR && a.top <= b.bottom + NEAR && b.top <= a.bottom + NEAR;
}

/** In order, without those that are as good as the one before. */
function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > NEAR);
}
