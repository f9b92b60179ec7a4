/** Reads OpenDocument spreadsheets (.ods) as LibreOffice saves them: each sheet is a table, with merged cells, hidden sheets and remarks. */
import type { Problem } from "../../model/problem.ts";
import { cellAddress } from "./cell-address.ts";
import { dateForCode, isErrorValue, isFormula } from "./cell-traps.ts";
import { decodeMarkup } from "./decode-markup.ts";
import { scanXml, type XmlTag } from "./scan-xml.ts";
import { type Cell, type CellTrap, type ReadBlocks, rowsOf, type Table } from "./source.ts";
import { boundedCount, checkBound, refuse, SOURCE_BOUNDS, type TableCounter, tableCounter } from "./source-bounds.ts";
import { unpackZip } from "./unpack-zip.ts";
import { drawingsNotRead, hiddenPartsProblems, refuseEncrypted, sheetHidden } from "./workbook-problems.ts";

/**
 * Own code: the file states what is displayed, so that nothing is left to compute, and the library for workbooks loses what ODS alone has
 * (furigana would come into the text, cells below merged ones and hidden sheets would not be told) and repeats cells without bound.
 */
export function readOpenDocument(bytes: Uint8Array): ReadBlocks {
  const { files } = unpackZip(bytes, (name) => name === "content.xml" || name === "META-INF/manifest.xml");
  const manifest = files.get("META-INF/manifest.xml");
  if (manifest && /<(?:\w+:)?encryption-data/u.test(new TextDecoder().decode(manifest))) refuseEncrypted();
  const content = files.get("content.xml");
  if (!content) return refuse("source-damaged/ods", {});
  return tablesOf(decodeMarkup(content));
}

function tablesOf(text: string): ReadBlocks {
  const sheets = sheetCollector();
  const hiddenStyles = new Set<string>();
  let style: string | undefined;
  let drawnTexts = 0;
  /** Elements that are open and of which nothing is a cell's text. */
  let leftOut: string[] = [];
  scanXml(text, "content.xml", {
    open: (tag) => {
      const { name, localName } = tag;
      if (leftOut.length > 0 || LEFT_OUT.has(name) || isDrawn(name)) {
        if (localName === "p" && leftOut.some(isDrawn)) drawnTexts += 1;
        leftOut.push(name);
      } else if (localName === "style") style = attribute(tag, "name");
      else if (localName === "table-properties" && attribute(tag, "display") === "false") hiddenStyles.add(style ?? "");
      else sheets.open(tag);
    },
    close: (localName) => {
      if (leftOut.length > 0) leftOut = leftOut.slice(0, -1);
      else sheets.close(localName);
    },
    text: (more) => {
      if (leftOut.length === 0) sheets.text(more);
    },
  });
  const problems: Problem[] = [];
  if (drawnTexts > 0) problems.push(drawingsNotRead(drawnTexts));
  const blocks = sheets.collected().map((sheet): Table => {
    const hidden = sheet.styleName !== undefined && hiddenStyles.has(sheet.styleName);
    const rows = rowsOf(sheet.cells);
    if (hidden) problems.push(sheetHidden(sheet.name));
    else {
      const heldColumns = sheet.cells.map(({ column }) => column).filter((column) => sheet.hiddenColumns.has(column));
      const columns = [...new Set(heldColumns)].sort((a, b) => a - b);
      problems.push(
        ...hiddenPartsProblems(
          sheet.name,
          [...sheet.hiddenRows].sort((a, b) => a - b),
          columns,
        ),
      );
    }
    return { kind: "table", name: sheet.name, hidden, place: sheet.name, rows };
  });
  return { blocks, problems };
}

/** Furigana, earlier versions of cells, names of authors of remarks, and forms; drawings are left out as well, and counted. */
const LEFT_OUT = new Set([
  ...["text:ruby-text", "table:tracked-changes", "dc:creator", "dc:date", "meta:date-string", "office:forms"],
  "table:shapes",
]);

function isDrawn(name: string): boolean {
  return name.startsWith("draw:") || name === "table:shapes";
}

interface OpenSheet {
  readonly name: string;
  readonly styleName: string | undefined;
  readonly cells: Cell[];
  readonly hiddenColumns: Set<number>;
  /** Those that hold something. */
  readonly hiddenRows: Set<number>;
}

interface OpenCell {
  readonly tag: XmlTag;
  readonly isCovered: boolean;
  readonly paragraphs: string[];
  readonly remark: string[];
}

function sheetCollector() {
  const counter = tableCounter();
  const merges = boundedCount("mergedRanges");
  const sheets: OpenSheet[] = [];
  let sheet: OpenSheet | undefined;
  let row = { first: 1, count: 1, isHidden: false };
  let nextRow = 1;
  let nextColumn = 1;
  /** Cells of the row that is open, with the first of the columns that each stands in, and how many. */
  let rowCells: {
    readonly cell: Omit<Cell, "row" | "column" | "place">;
    readonly column: number;
    readonly count: number;
  }[] = [];
  let cell: OpenCell | undefined;
  let isRemark = false;
  let isParagraph = false;
  /** Tables that are open within a cell: text of the cell. */
  let inner = 0;

  const closeCell = (open: OpenCell) => {
    const count = repeated(open.tag, "number-columns-repeated");
    const content = contentOf(open);
    if (content) rowCells.push({ cell: content, column: nextColumn, count });
    if (content && (content.rowSpan > 1 || content.columnSpan > 1)) merges();
    nextColumn += count;
  };
  const closeRow = (open: OpenSheet) => {
    if (rowCells.length > 0) addRow(open, row, rowCells, counter);
    nextRow += row.count;
  };

  return {
    open: (tag: XmlTag) => {
      const { localName } = tag;
      if (cell && (inner > 0 || localName === "table")) {
        if (localName === "table") inner += 1;
        if (isText(localName)) isParagraph = true;
        addMark(cell.paragraphs, tag);
      } else if (localName === "table") {
        checkBound("sheets", sheets.length + 1);
        sheet = {
          ...{ name: attribute(tag, "name") ?? "", styleName: attribute(tag, "style-name") },
          ...{ cells: [], hiddenColumns: new Set(), hiddenRows: new Set() },
        };
        sheets.push(sheet);
        [nextRow, nextColumn] = [1, 1];
      } else if (localName === "table-column" && sheet) {
        const count = repeated(tag, "number-columns-repeated");
        if (isHidden(tag)) hideColumns(sheet, nextColumn, count);
        nextColumn += count;
      } else if (localName === "table-row" && sheet) {
        row = { first: nextRow, count: repeated(tag, "number-rows-repeated"), isHidden: isHidden(tag) };
        nextColumn = 1;
        rowCells = [];
      } else if ((localName === "table-cell" || localName === "covered-table-cell") && sheet) {
        cell = { tag, isCovered: localName === "covered-table-cell", paragraphs: [], remark: [] };
      } else if (localName === "annotation") isRemark = true;
      else if (cell) {
        if (isText(localName)) isParagraph = true;
        addMark(isRemark ? cell.remark : cell.paragraphs, tag);
      }
    },
    close: (localName: string) => {
      if (isText(localName)) isParagraph = false;
      else if (inner > 0) inner -= localName === "table" ? 1 : 0;
      else if (localName === "annotation") isRemark = false;
      else if ((localName === "table-cell" || localName === "covered-table-cell") && cell) {
        closeCell(cell);
        cell = undefined;
      } else if (localName === "table-row" && sheet) closeRow(sheet);
      else if (localName === "table") sheet = undefined;
    },
    text: (more: string) => {
      const paragraphs = isRemark ? cell?.remark : cell?.paragraphs;
      if (!isParagraph || !paragraphs || paragraphs.length === 0) return;
      paragraphs[paragraphs.length - 1] += more.replace(/[ \t\n]+/gu, " ");
    },
    collected: (): readonly OpenSheet[] => sheets,
  };
}

/** Cells that the file says to repeat are cells like others, and counted before they are repeated. */
function addRow(
  sheet: OpenSheet,
  row: { readonly first: number; readonly count: number; readonly isHidden: boolean },
  cells: readonly {
    readonly cell: Omit<Cell, "row" | "column" | "place">;
    readonly column: number;
    readonly count: number;
  }[],
  counter: TableCounter,
): void {
  const last = row.first + row.count - 1;
  const lastColumn = Math.max(...cells.map(({ column, count }) => column + count - 1));
  checkBound("gridColumns", lastColumn, sheet.name);
  counter.repeated(
    row.count,
    cells.reduce((all, { count }) => all + count, 0),
  );
  checkBound("gridRows", last, sheet.name);
  for (const { cell, column } of cells)
    checkBound("cellCharacters", cell.text.length, `${sheet.name}!${cellAddress(row.first, column)}`);
  for (let at = row.first; at <= last; at += 1) {
    if (row.isHidden) sheet.hiddenRows.add(at);
    for (const { cell, column: first, count } of cells) {
      for (let column = first; column < first + count; column += 1) {
        const place = `${sheet.name}!${cellAddress(at, column)}`;
        sheet.cells.push({ ...cell, row: at, column, place });
      }
    }
  }
}

function hideColumns(sheet: OpenSheet, first: number, count: number): void {
  const last = Math.min(first + count - 1, SOURCE_BOUNDS.gridColumns);
  for (let column = first; column <= last; column += 1) sheet.hiddenColumns.add(column);
}

function isText(localName: string): boolean {
  return localName === "p" || localName === "h";
}

/** White space that XML would lose is written as elements. */
function addMark(paragraphs: string[], tag: XmlTag): void {
  const { localName } = tag;
  if (isText(localName)) paragraphs.push("");
  if (paragraphs.length === 0) return;
  const add = (more: string) => {
    paragraphs[paragraphs.length - 1] += more;
  };
  if (localName === "s") add(" ".repeat(Math.min(Number(attribute(tag, "c") ?? 1) || 1, SOURCE_BOUNDS.cellCharacters)));
  else if (localName === "tab") add("\t");
  else if (localName === "line-break") add("\n");
}

function contentOf({
  tag,
  isCovered,
  paragraphs,
  remark,
}: OpenCell): Omit<Cell, "row" | "column" | "place"> | undefined {
  const stated = attribute(tag, "string-value");
  const raw = paragraphs.length === 0 && stated !== undefined ? stated : paragraphs.join("\n");
  const text = raw.trim();
  const value = storedValue(tag, raw);
  const traps = trapsOf(tag, text, value);
  const remarkText = remark.join("\n").trim();
  if (remarkText !== "") traps.push({ kind: "comment", text: remarkText });
  if (text === "" && traps.length === 0) return undefined;
  if (isCovered) traps.push({ kind: "covered-by-merge" });
  const span = (name: string) => Math.max(1, Math.trunc(Number(attribute(tag, name) ?? 1)) || 1);
  return { text, value, rowSpan: span("number-rows-spanned"), columnSpan: span("number-columns-spanned"), traps };
}

function storedValue(tag: XmlTag, text: string): Cell["value"] {
  const number = Number(attribute(tag, "value") ?? Number.NaN);
  switch (attribute(tag, "value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return Number.isNaN(number) ? text : number;
    case "date":
      return (attribute(tag, "date-value") ?? text).replace(/T00:00:00(?:\.0+)?$/u, "");
    case "boolean":
      return attribute(tag, "boolean-value") === "true";
    default:
      return text.trim() === "" ? null : text;
  }
}

function trapsOf(tag: XmlTag, text: string, value: Cell["value"]): CellTrap[] {
  const formula = attribute(tag, "formula")?.replace(/^(?:of|oooc|msoxl):/u, "");
  if (formula !== undefined && text === "" && (value === null || value === "")) {
    return attribute(tag, "value-type") === "string" ? [] : [{ kind: "formula-without-value", formula }];
  }
  if (isErrorValue(text)) return [{ kind: "error-value", error: text }];
  if (text === "" && typeof value === "number") return [{ kind: "hidden-by-format" }];
  if (typeof value === "string" && attribute(tag, "value-type") === "date") {
    const monthAndDay = /^[0-9]{1,2}\/[0-9]{1,2}$/u.test(text) ? /^[0-9]+-([0-9]+)-([0-9]+)/u.exec(value) : null;
    if (monthAndDay) return [{ kind: "date-for-code", first: Number(monthAndDay[1]), second: Number(monthAndDay[2]) }];
  }
  const date = dateForCode(text);
  if (date) return [date];
  return typeof value === "string" && isFormula(text) ? [{ kind: "formula-as-text", formula: text }] : [];
}

function repeated(tag: XmlTag, name: string): number {
  return Math.max(1, Math.trunc(Number(attribute(tag, name) ?? 1)) || 1);
}

function isHidden(tag: XmlTag): boolean {
  const visibility = attribute(tag, "visibility");
  return visibility === "collapse" || visibility === "filter";
}

/** By local name: prefixes are the same in all files that programs write, but nothing says that they must be. */
function attribute({ attributes, name }: XmlTag, localName: string): string | undefined {
  const own = name.includes(":") ? `${name.slice(0, name.indexOf(":"))}:${localName}` : localName;
  if (attributes[own] !== undefined) return attributes[own];
  for (const key in attributes) if (key.endsWith(`:${localName}`)) return attributes[key];
  return attributes[localName];
}
