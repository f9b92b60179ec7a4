/**
 * Writes sheets as an Excel workbook (.xlsx): the few parts that Excel demands, each cell's text as text, and the same bytes each time.
 * Follows ECMA-376, Part 1 (SpreadsheetML): https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import { strToU8, zipSync } from "fflate";
import { UnsupportedExport } from "../unsupported-export.ts";
import { xmlAttributes, xmlText } from "../writing/xml-text.ts";
import type { ContentColumn, ContentSheet, MarkedText, SheetCell } from "./content.ts";

/** What Excel takes of a cell, in UTF-16 units; of a prompt; of a list in a rule. */
const MOST = { cell: 32_767, prompt: 255, list: 255 };

/** Throws UnsupportedExport where a text is longer than a cell holds. */
export function writeWorkbook(sheets: readonly ContentSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)])),
  };
  // The earliest date that a zip file has, by the clock of whatever place: no time of writing is in the bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { mtime });
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(count: number): string {
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ...Array.from({ length: count }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"]),
    ["/xl/styles.xml", "styles"],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`);
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbook(sheets: readonly ContentSheet[]): string {
  const all = sheets.map(
    ({ title }, index) => `<sheet name="${xmlText(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap((sheet, index) => {
    const of = `localSheetId="${index}"`;
    const place = `'${xmlText(sheet.title.replaceAll("'", "''"))}'!`;
    const head = sheet.above.length + 1;
    return [
      ...(sheet.isTable
        ? [
            `<definedName name="_xlnm._FilterDatabase" ${of} hidden="1">${place}${absolute(filtered(sheet))}</definedName>`,
          ]
        : []),
      ...(sheet.isPrinted
        ? [`<definedName name="_xlnm.Print_Titles" ${of}>${place}$${head}:$${head}</definedName>`]
        : []),
    ];
  });
  const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${all.join("")}</sheets>${names}</workbook>`;
}

/** By their place among the formats of cells. */
const STYLE = { plain: 0, head: 1, text: 2, number: 3, mark: 4, note: 5 } as const;
/** Number format 49 is text: Excel leaves what is typed as it is, and makes no formula of what begins with an equals sign. */
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/><family val="2"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF808080"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${WRAPPED}</xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function worksheet(sheet: ContentSheet): string {
  const { above, columns, rows, isGuide, isPrinted, isTable } = sheet;
  const headRow = above.length + 1;
  const styles = columns.map(({ format }) => STYLE[format]);
  const styleOf = (at: number, cell: SheetCell) =>
    isTable && typeof cell === "number" ? STYLE.number : (styles[at] ?? STYLE.text);
  const lines = [
    ...above.map((cells, index) => row(index + 1, cells, () => STYLE.note, sheet)),
    row(
      headRow,
      columns.map(({ head }) => head),
      () => STYLE.head,
      sheet,
    ),
    ...rows.map((cells, index) => row(headRow + index + 1, cells, styleOf, sheet)),
  ];
  return [
    `${HEADER}<worksheet xmlns="${MAIN}">`,
    isPrinted ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<dimension ref="A1:${address(columns.length, headRow + rows.length)}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozen(sheet.fixedColumns, headRow)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styles[index]}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    isTable ? `<autoFilter ref="${filtered(sheet)}"/>` : "",
    isGuide ? "" : validations(columns, headRow),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9"${isPrinted ? ' fitToHeight="0"' : ""} orientation="landscape"/>`,
    // Codes that are digits alone are meant to be text.
    isTable ? `<ignoredErrors><ignoredError sqref="${filtered(sheet)}" numberStoredAsText="1"/></ignoredErrors>` : "",
    "</worksheet>",
  ].join("");
}

/** Heads and rows. */
const filtered = ({ above, columns, rows }: ContentSheet) =>
  `A${above.length + 1}:${address(columns.length, above.length + 1 + rows.length)}`;

/** `$A$1:$C$9` */
const absolute = (range: string) => range.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");

function frozen(columns: number, rows: number): string {
  const pane = columns > 0 ? "bottomRight" : "bottomLeft";
  return `<pane${xmlAttributes({
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows,
    topLeftCell: address(columns + 1, rows + 1),
    activePane: pane,
    state: "frozen",
  })}/><selection pane="${pane}"/>`;
}

function row(
  number: number,
  cells: readonly SheetCell[],
  styleOf: (at: number, cell: SheetCell) => number,
  sheet: ContentSheet,
): string {
  const written = cells.map((cell, at) => cellOf(cell, address(at + 1, number), styleOf(at, cell), sheet.title));
  return `<row r="${number}">${written.join("")}</row>`;
}

/** Text is a string in its own cell, which nothing takes for a formula. */
function cellOf(cell: SheetCell, at: string, style: number, title: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" s="${style}" t="b"><v>${Number(cell)}</v></c>`;
  const length = typeof cell === "string" ? cell.length : lengthOf(cell);
  if (length > MOST.cell)
    throw new UnsupportedExport(
      `A cell of Excel holds ${MOST.cell} characters at most, and one of the sheet ${title} (${at}) would have ${length}. Choose another format.`,
    );
  const text = typeof cell === "string" ? textElement(cell) : cell.pieces.map(run).join("");
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${text}</is></c>`;
}

const textElement = (text: string) => `<t xml:space="preserve">${cellText(text)}</t>`;
const lengthOf = ({ pieces }: MarkedText) => pieces.reduce((sum, { text }) => sum + text.length, 0);

function run({ text, isChanged }: MarkedText["pieces"][number]): string {
  if (text === "") return "";
  const underlined = '<rPr><b/><u/><sz val="11"/><rFont val="Yu Gothic"/><family val="2"/></rPr>';
  return `<r>${isChanged ? underlined : ""}${textElement(text)}</r>`;
}

/** Excel reads _x000D_ as the sign of that number: where a text has such letters, their first is written so itself. */
const cellText = (text: string) => xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_"));

/** A list where the column has one, and the explanation beside whatever cell is chosen. */
function validations(columns: readonly ContentColumn[], headRow: number): string {
  const rules = columns.flatMap((column, index) => {
    const { head, prompt, choices, isClosed } = column;
    const list = choices.join(",");
    const isList = list !== "" && list.length <= MOST.list && !choices.some((choice) => /[,"]/u.test(choice));
    if (!isList && prompt === null) return [];
    const range = `${address(index + 1, headRow + 1)}:${address(index + 1, LAST_ROW)}`;
    const attributes = xmlAttributes({
      type: isList ? "list" : undefined,
      allowBlank: 1,
      showInputMessage: prompt === null ? undefined : 1,
      showErrorMessage: isList && isClosed ? 1 : undefined,
      promptTitle: prompt === null ? undefined : shortened(head, 32),
      prompt: prompt === null ? undefined : shortened(prompt, MOST.prompt),
      sqref: range,
    });
    return `<dataValidation${attributes}>${isList ? `<formula1>${xmlText(`"${list}"`)}</formula1>` : ""}</dataValidation>`;
  });
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

/** The last row that a worksheet has. */
const LAST_ROW = 1_048_576;

const shortened = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** `AB12`; both from 1. */
function address(column: number, rowNumber: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${rowNumber}`;
}
