/** Reads Excel workbooks (.xlsx, .xlsm, .xls): each sheet is a table, with merged cells, hidden sheets and remarks. */

import { type CellObject, CFB, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Wording } from "../../model/messages/wording.ts";
import type { Problem } from "../../model/problem.ts";
import { cellAddress } from "./cell-address.ts";
import { dateForCode, isErrorValue, isFormula } from "./cell-traps.ts";
import { compoundFileDamage } from "./compound-file.ts";
import { coveredCells } from "./covered-cells.ts";
import { eraDate } from "./era-dates.ts";
import type { Cell, CellTrap, ReadBlocks, Table } from "./source.ts";
import { checkBound, refuse, type TableCounter, tableCounter } from "./source-bounds.ts";
import { packZip, unpackZip } from "./unpack-zip.ts";
import {
  FORMULA_WITHOUT_VALUE,
  type HiddenParts,
  isWorkbookPart,
  partsOfSheets,
  prepareParts,
} from "./workbook-parts.ts";
import {
  drawingsNotRead,
  hiddenPartsProblems,
  macroIgnored,
  refuseEncrypted,
  sheetHidden,
} from "./workbook-problems.ts";
import { hasCutFormula } from "./workbook-records.ts";

/** .xlsx and .xlsm. */
export function readWorkbook(bytes: Uint8Array): ReadBlocks {
  const zip = unpackZip(bytes, isWorkbookPart);
  const { files, hidden, drawnTexts } = prepareParts(zip.files);
  const parts = partsOfSheets(files);
  const problems: Problem[] = [];
  if (zip.names.some((name) => /vbaProject\.bin$/iu.test(name))) problems.push(macroIgnored);
  if (drawnTexts > 0) problems.push(drawingsNotRead(drawnTexts));
  const { blocks, problems: ofSheets } = tablesOf(parsed(packZip(files), false), (name) =>
    hidden.get(parts.get(name) ?? ""),
  );
  return { blocks, problems: [...problems, ...ofSheets] };
}

/** .xls of Excel 97 to 2003. */
export function readLegacyWorkbook(bytes: Uint8Array): ReadBlocks {
  const damage = compoundFileDamage(bytes);
  if (damage !== undefined) refuseDamaged(damage);
  const { isCut, hasMacro } = lookInto(bytes);
  if (isCut) refuseDamaged({ en: "a formula in it is cut off", ja: "数式が途中で切れています" });
  const { blocks, problems } = tablesOf(parsed(bytes, true), (_, sheet) => hiddenInSheet(sheet));
  return { blocks, problems: hasMacro ? [macroIgnored, ...problems] : problems };
}

function refuseDamaged(damage: Wording): never {
  return refuse("workbook-unreadable/damaged", { damage });
}

/** Neither of what cannot be opened at all: that is told by whoever reads it. */
function lookInto(bytes: Uint8Array): { readonly isCut: boolean; readonly hasMacro: boolean } {
  try {
    const file = CFB.read(bytes, { type: "buffer" });
    return {
      isCut: hasCutFormula(file),
      hasMacro: file.FullPaths.some((path: string) => path.includes("_VBA_PROJECT")),
    };
  } catch {
    return { isCut: false, hasMacro: false };
  }
}

/**
 * Whatever the library throws is about the file: it was handed nothing else. Styles, which tell what is hidden, are asked for in .xls files only:
 * in others the library needs ten times as long with them, where a workbook has no fills.
 */
function parsed(bytes: Uint8Array, withStyles: boolean): WorkBook {
  const console = globalThis.console;
  const { error: log } = console;
  try {
    // Of records that it does not know, which damaged files are full of, the library writes a line each to the user's terminal.
    console.error = () => {};
    return read(bytes, {
      ...{ type: "buffer", dense: true, cellNF: true, cellStyles: withStyles },
      ...{ cellFormula: false, cellHTML: false, cellDates: false },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(reason)) return refuseEncrypted();
    return refuse("workbook-unreadable", { reason });
  } finally {
    console.error = log;
  }
}

type HiddenIn = (name: string, sheet: WorkSheet) => HiddenParts | undefined;

function tablesOf(workbook: WorkBook, hiddenIn: HiddenIn): ReadBlocks {
  checkBound("sheets", workbook.SheetNames.length);
  const counter = tableCounter();
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const blocks: Table[] = [];
  const problems: Problem[] = [];
  let merges = 0;
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    merges += sheet["!merges"]?.length ?? 0;
    checkBound("mergedRanges", merges);
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    const rows = rowsOfSheet(sheet, name, is1904, counter);
    blocks.push({ kind: "table", name, hidden, place: name, rows });
    if (hidden) problems.push(sheetHidden(name));
    else problems.push(...hiddenParts(hiddenIn(name, sheet), name, rows));
  }
  return { blocks, problems };
}

/** In dense mode the library keeps rows in sparse arrays: what a sheet claims to span costs nothing. */
type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

function rowsOfSheet(
  sheet: WorkSheet,
  name: string,
  is1904: boolean,
  counter: TableCounter,
): readonly (readonly Cell[])[] {
  const grid = ((sheet as { "!data"?: Grid })["!data"] ?? []) as Grid;
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    ...{ row: s.r + 1, column: s.c + 1 },
    ...{ lastRow: e.r + 1, lastColumn: e.c + 1 },
  }));
  const covered = coveredCells(merges);
  const rows: Cell[][] = [];
  for (const rowIndex of indexesOf(grid)) {
    const row = rowIndex + 1;
    checkBound("gridRows", row, name);
    const cells: Cell[] = [];
    for (const columnIndex of indexesOf(grid[rowIndex] ?? [])) {
      const column = columnIndex + 1;
      const stored = grid[rowIndex]?.[columnIndex];
      if (!stored) continue;
      const { text, value, traps } = contentOf(stored, is1904);
      if (text === "" && traps.length === 0) continue;
      checkBound("gridColumns", column, name);
      const place = `${name}!${cellAddress(row, column)}`;
      counter.cell(text, place);
      const { isCovered, rowSpan, columnSpan } = covered.at(row, column);
      const all: readonly CellTrap[] = isCovered ? [...traps, { kind: "covered-by-merge" }] : traps;
      cells.push({ text, value, row, column, rowSpan, columnSpan, place, traps: all });
    }
    if (cells.length === 0) continue;
    counter.row();
    rows.push(cells);
  }
  return rows;
}

/** Of a sparse array, ascending; a loop over its length could take long. */
function indexesOf(list: readonly unknown[]): readonly number[] {
  return Object.keys(list).map(Number).filter(Number.isInteger);
}

type Content = Pick<Cell, "text" | "value" | "traps">;

function contentOf(cell: CellObject, is1904: boolean): Content {
  const remark = (cell.c ?? [])
    .map(({ t }) => lines(t ?? ""))
    .filter((text) => text !== "")
    .join("\n");
  const content = withoutRemark(cell, is1904);
  return remark === "" ? content : { ...content, traps: [...content.traps, { kind: "comment", text: remark }] };
}

function withoutRemark(cell: CellObject, is1904: boolean): Content {
  const { t: type, v: stored } = cell;
  const displayed = lines(cell.w ?? "");
  if (type === "s") {
    const text = lines(String(stored ?? ""));
    if (text.startsWith(FORMULA_WITHOUT_VALUE)) {
      const formula = `=${text.slice(FORMULA_WITHOUT_VALUE.length)}`;
      return { text: "", value: null, traps: [{ kind: "formula-without-value", formula }] };
    }
    return { text, value: String(stored ?? ""), traps: trapsOfString(text) };
  }
  if (type === "e") return { text: displayed, value: null, traps: [{ kind: "error-value", error: displayed }] };
  if (type === "b") return { text: displayed, value: stored === true, traps: [] };
  if (type === "n" && typeof stored === "number") return numberContent(cell, stored, displayed, is1904);
  return { text: displayed, value: null, traps: [] };
}

function trapsOfString(text: string): readonly CellTrap[] {
  if (isFormula(text)) return [{ kind: "formula-as-text", formula: text }];
  if (isErrorValue(text)) return [{ kind: "error-value", error: text }];
  const date = dateForCode(text);
  return date ? [date] : [];
}

/** A number format may show a date, or nothing at all. */
function numberContent(cell: CellObject, stored: number, displayed: string, is1904: boolean): Content {
  const format = formatOf(cell);
  if (!SSF.is_date(format)) {
    const isShown = displayed !== "" || cell.w === undefined;
    const traps: readonly CellTrap[] = isShown ? [] : [{ kind: "hidden-by-format" }];
    return { text: isShown ? displayed || String(stored) : "", value: stored, traps };
  }
  const date = SSF.parse_date_code(stored, { date1904: is1904 });
  // Times of a day have no date, and numbers beyond the year 9999 or below 0 are none.
  if (!date || stored < 1) return { text: displayed || String(stored), value: stored, traps: [] };
  const { y: year, m: month, d: day } = date;
  const text =
    eraDate(format, { year, month, day }) ??
    (format === cell.z && displayed !== "" ? displayed : formatted(format, stored, is1904));
  const value = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const trap = dateTrap(format, { year, month, day }, text);
  return { text, value, traps: trap ? [trap] : [] };
}

/** The library's own format 56 is a Chinese time of day; in an .xls file of a Japanese Excel it is a date, such as that of the code 1-1. */
function formatOf({ z }: CellObject): string {
  const format = String(z ?? "General");
  return format.startsWith('"上午/下午 "') ? 'm"月"d"日"' : format;
}

function formatted(format: string, stored: number, is1904: boolean): string {
  try {
    return lines(SSF.format(format, stored, { date1904: is1904 }));
  } catch {
    // A format that the library does not know: the number itself is shown, the date is in the value.
    return String(stored);
  }
}

/** Where a date shows no year, or month and year alone, a code such as 1-2 or 1-32 may have been typed. */
function dateTrap(
  format: string,
  { year, month, day }: { year: number; month: number; day: number },
  text: string,
): CellTrap | undefined {
  const codes = format.replace(/\[[^\]]*\]|"[^"]*"|\\./gu, "").toLowerCase();
  if (/[hs]/u.test(codes)) return undefined;
  if (!/[yeg]/u.test(codes))
    return /d/u.test(codes) && /m/u.test(codes) ? { kind: "date-for-code", first: month, second: day } : undefined;
  return /^m{3}-yy$/u.test(codes) && day === 1
    ? { kind: "date-for-code", first: month, second: year % 100 }
    : dateForCode(text);
}

function hiddenInSheet(sheet: WorkSheet): HiddenParts {
  const [rows, columns] = [sheet["!rows"] ?? [], sheet["!cols"] ?? []].map((list) => {
    const hidden = indexesOf(list).filter((index) => list[index]?.hidden);
    return new Set(hidden.map((index) => index + 1));
  });
  return { rows: rows ?? new Set(), columns: columns ?? new Set() };
}

/** Those that hold something. */
function hiddenParts(
  hidden: HiddenParts | undefined,
  name: string,
  rows: readonly (readonly Cell[])[],
): readonly Problem[] {
  if (!hidden || hidden.rows.size + hidden.columns.size === 0) return [];
  const heldRows = rows.flatMap(([first]) => (first && hidden.rows.has(first.row) ? [first.row] : []));
  const heldColumns = new Set(
    rows
      .flat()
      .map(({ column }) => column)
      .filter((column) => hidden.columns.has(column)),
  );
  return hiddenPartsProblems(
    name,
    heldRows,
    [...heldColumns].sort((a, b) => a - b),
  );
}

/** Trimmed, with `\n` at the end of lines. */
function lines(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trim();
}

const two = (value: number) => String(value).padStart(2, "0");
