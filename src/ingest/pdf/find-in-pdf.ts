/** Finds the text and the tables of a PDF file: a guess, which a person is to look at before anything is loaded. */

import { type Problem, problemOf } from "../../model/problem.ts";
import { addAll } from "../parse-result.ts";
import {
  type Block,
  type Cell,
  gridSizeOf,
  type Prose,
  rowsOf,
  type SourceDocument,
  type Table,
} from "../source/source.ts";
import { Refusal } from "../source/source-bounds.ts";
import { alignedTables } from "./aligned-tables.ts";
import { edgeLines } from "./edge-lines.ts";
import { furiganaOf } from "./furigana.ts";
import { type Line, linesOf } from "./lines-of-words.ts";
import { type Page, pageOf, placeOnPage } from "./page.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { readPages } from "./read-pages.ts";
import { ruledTables, type TableOnPage } from "./ruled-tables.ts";

export interface FoundInPdf {
  /** In the order of the pages; null where the file cannot be read. */
  readonly blocks: readonly Block[] | null;
  readonly pages: number;
  readonly problems: readonly Problem[];
}

/** What stands on a page, from its top. */
type Found = { readonly top: number } & ({ readonly table: TableOnPage } | { readonly line: Line });

/** Never rejects on what the file holds. */
export async function findInPdf({ bytes }: SourceDocument): Promise<FoundInPdf> {
  let pages: readonly Page[];
  try {
    pages = await readPages(bytes);
  } catch (error) {
    if (error instanceof Refusal) return { blocks: null, pages: 0, problems: [error.problem] };
    throw error;
  }
  const read = pages.map(readPage);
  const atEdges = edgeLines(read.map(({ page, lines }) => ({ page, lines })));
  const blocks: Block[] = [];
  const repeated: string[] = [];
  for (const { page, found } of read) {
    let lines: Line[] = [];
    const endLines = () => {
      addAll(blocks, paragraphsOf(page.number, lines));
      lines = [];
    };
    for (const one of found) {
      if ("line" in one) {
        if (!atEdges.lines.has(one.line)) lines.push(one.line);
        continue;
      }
      endLines();
      const table = tableBlock(one.table);
      const last = blocks.at(-1);
      if (last?.kind === "table" && isContinued(last, table, one.table))
        blocks[blocks.length - 1] = continued(last, table, repeated);
      else blocks.push(table);
    }
    endLines();
  }
  return {
    blocks: named(blocks),
    pages: pages.length,
    problems: [
      ...said(
        "pdf-furigana",
        read.flatMap(({ furigana }) => furigana),
      ),
      ...said("pdf-page-edges", atEdges.texts),
      ...said("pdf-heads-repeated", repeated),
    ],
  };
}

function readPage(whole: Page) {
  const { words, furigana } = furiganaOf(whole.words);
  const page = { ...whole, words };
  const ruled = ruledTables(page);
  const lines = linesOf(words.filter((word) => !ruled.some((table) => table.words.has(word))));
  const aligned = alignedTables(page.number, lines);
  const prose = lines.filter((line) => !aligned.some((table) => table.lines.has(line)));
  const found: Found[] = [
    ...[...ruled, ...aligned].map(({ table }) => ({ top: table.top, table })),
    ...prose.map((line) => ({ top: line.top, line })),
  ];
  return {
    page,
    lines: prose,
    found: found.sort((a, b) => a.top - b.top),
    furigana,
  };
}

function tableBlock({ page, cells, ...box }: TableOnPage): Table {
  const ofTable = cells
    .filter(({ text }) => text !== "")
    .map(
      (cell): Cell => ({
        ...{ text: cell.text, value: cell.text, row: cell.row + 1, column: cell.column + 1, traps: [] },
        ...{ rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, place: placeOnPage(page, cell) },
      }),
    );
  return { kind: "table", name: null, hidden: false, place: placeOnPage(page, box), rows: rowsOf(ofTable) };
}

/** A table that goes on from the page before: the first thing on its page, with as many columns. */
function isContinued(above: Table, below: Table, { page }: TableOnPage): boolean {
  const lastPage = above.rows.flat().reduce((last, { place }) => Math.max(last, pageOf(place)), 0);
  return lastPage === page - 1 && gridSizeOf(above.rows).width === gridSizeOf(below.rows).width;
}

/** Rows that say what the first ones of the table say are its heads once more. */
function continued(above: Table, below: Table, repeated: string[]): Table {
  const textOf = (row: readonly Cell[] | undefined) => JSON.stringify(row?.map(({ text, column }) => [column, text]));
  let heads = 0;
  while (heads < below.rows.length - 1 && textOf(below.rows[heads]) === textOf(above.rows[heads])) heads += 1;
  repeated.push(...below.rows.slice(0, heads).map((row) => row.map(({ text }) => text).join(" ")));
  const { height } = gridSizeOf(above.rows);
  const firstRow = below.rows[heads]?.[0]?.row ?? 1;
  const moved = below.rows
    .slice(heads)
    .map((row) => row.map((cell) => ({ ...cell, row: cell.row - firstRow + 1 + height })));
  return { ...above, rows: [...above.rows, ...moved] };
}

/** 表1, 表2 …: as the sheets are called in which they are looked at. */
function named(blocks: readonly Block[]): readonly Block[] {
  let count = 0;
  return blocks.map((block): Prose | Table => {
    if (block.kind === "prose") return block;
    count += 1;
    return { ...block, name: `表${count}` };
  });
}

function said(
  code: "pdf-furigana" | "pdf-page-edges" | "pdf-heads-repeated",
  texts: readonly string[],
): readonly Problem[] {
  if (texts.length === 0) return [];
  const shown = [...new Set(texts)].slice(0, 5);
  return [problemOf(code, "information", { count: texts.length, texts: shown })];
}
