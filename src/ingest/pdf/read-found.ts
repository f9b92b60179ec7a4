/** What was found in a PDF file, after a person looked at it: the workbook's text and tables, with the PDF's pages as places. */
import { type Block, type Cell, plainProse, type Source, type Table } from "../source/source.ts";
import { FOUND, PLACES_SHEET, TABLE_HERE, TEXT_SHEET } from "./found-workbook.ts";

/** undefined of any other workbook. */
export function readFound({ name, format, blocks }: Source): Source | undefined {
  const sheets = blocks.filter((block) => block.kind === "table");
  const hidden = sheets.find((sheet) => sheet.name === PLACES_SHEET);
  const [first, ...stated] = (hidden?.rows ?? []).map((row) => row.map(({ text }) => text));
  if (!hidden || first?.[0] !== FOUND) return undefined;
  const placeOf = placesFrom(stated);
  const tables = new Map(
    sheets
      .filter((sheet) => sheet !== hidden && sheet.name !== TEXT_SHEET)
      .map((sheet): [string, Table] => [sheet.name ?? "", placed(sheet, placeOf)]),
  );
  const inText: Block[] = [];
  for (const cell of textCells(sheets.find((sheet) => sheet.name === TEXT_SHEET))) {
    const named = cell.text.startsWith(TABLE_HERE) ? cell.text.slice(TABLE_HERE.length).trim() : undefined;
    const table = named === undefined ? undefined : tables.get(named);
    if (table && named !== undefined) tables.delete(named);
    inText.push(table ?? plainProse(cell.text, placeOf(TEXT_SHEET, cell)));
  }
  return { name: `${first[1] ?? ""} (${name})`, format, blocks: [...inText, ...tables.values()] };
}

/** Below the heads, what stands in the second column; of a row that somebody added without it, what stands in the first. */
function textCells(sheet: Table | undefined): readonly Cell[] {
  return (sheet?.rows ?? [])
    .filter((row) => (row[0]?.row ?? 0) > 1)
    .flatMap((row) => row.filter(({ column }) => column !== 1 || row.length === 1));
}

type PlaceOf = (sheet: string, cell: Cell) => string;

/**
 * A cell whose text is as it was found stands where it was found, though rows were added above it; of one that somebody wrote, the page of what stands
 * above it and the cell of the workbook.
 */
function placesFrom(stated: readonly (readonly string[])[]): PlaceOf {
  const found = stated.map(([sheet = "", address = "", text = "", place = ""]) => ({ sheet, address, text, place }));
  const exact = new Map(found.map((one) => [keyOf(one.sheet, one.address, one.text), one.place]));
  const byText = new Map<string, string | null>();
  for (const { sheet, text, place } of found) {
    const key = keyOf(sheet, text);
    byText.set(key, byText.has(key) ? null : place);
  }
  const lastPage = new Map<string, string>();
  return (sheet, cell) => {
    const address = cell.place.slice(cell.place.lastIndexOf("!") + 1);
    const place = exact.get(keyOf(sheet, address, cell.text)) ?? byText.get(keyOf(sheet, cell.text));
    const page = /^p\. \d+/u.exec(place ?? "")?.[0] ?? lastPage.get(sheet);
    if (page !== undefined) lastPage.set(sheet, page);
    return place ?? (page === undefined ? cell.place : `${page} ${cell.place}`);
  };
}

const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);

function placed(sheet: Table, placeOf: PlaceOf): Table {
  const rows = sheet.rows.map((row) => row.map((cell) => ({ ...cell, place: placeOf(sheet.name ?? "", cell) })));
  return { ...sheet, place: rows[0]?.[0]?.place ?? sheet.place, rows };
}
