/** Measures the parts of an Excel workbook (.xlsx, .xlsm) before a library sees them, and takes out what it would read wrongly or slowly. */
import { decodeMarkup } from "./decode-markup.ts";
import { cutter, localNameOf, scanXml, textEdits, type XmlTag } from "./scan-xml.ts";
import { boundedCount, checkBound, refuseAsTooLarge, SOURCE_BOUNDS } from "./source-bounds.ts";

/** Stands before the formula of a cell that holds no value. A sign that no text of people holds: Unicode keeps it for programs. */
export const FORMULA_WITHOUT_VALUE = "\ufdd0";

/** Pictures, macros and caches are not unpacked. */
export function isWorkbookPart(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name) && !/^xl\/(?:pivotCache|externalLinks|printerSettings|calcChain)/iu.test(name);
}

/** Numbers of rows and columns from 1. */
export interface HiddenParts {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export interface PreparedParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By the name of the part, such as `xl/worksheets/sheet1.xml`. */
  readonly hidden: ReadonlyMap<string, HiddenParts>;
  /** Texts in drawings (shapes, text boxes), which stand in no cell. */
  readonly drawnTexts: number;
}

export function prepareParts(files: ReadonlyMap<string, Uint8Array>): PreparedParts {
  const counts = { cells: boundedCount("cells"), merges: boundedCount("mergedRanges") };
  const prepared = new Map<string, Uint8Array>();
  const hidden = new Map<string, HiddenParts>();
  let drawnTexts = 0;
  for (const [name, bytes] of files) {
    if (bytes.length === 0) continue;
    const text = decodeMarkup(bytes);
    if (/worksheets\/[^/]+\.xml$/iu.test(name)) {
      const sheet = preparedSheet(text, name, counts);
      prepared.set(name, encode(sheet.text));
      hidden.set(name, sheet.hidden);
    } else if (/\/sharedStrings\.xml$/iu.test(name)) prepared.set(name, encode(withoutPhonetics(text, name)));
    else if (/\/styles\.xml$/iu.test(name)) prepared.set(name, encode(withJapaneseDates(text, name)));
    else {
      const isDrawing = /\/drawings\/[^/]+\.xml$/iu.test(name);
      scanXml(text, name, isDrawing ? { open: ({ name: tag }) => (drawnTexts += tag === "a:t" ? 1 : 0) } : {});
      // In the encoding that its first line may name.
      prepared.set(name, bytes);
    }
  }
  return { files: prepared, hidden, drawnTexts };
}

interface Counts {
  readonly cells: (more?: number) => void;
  readonly merges: (more?: number) => void;
}

/**
 * Counts what the sheet holds, whatever its <dimension> says. Hyperlinks are cut, since the library walks over each cell of their ranges;
 * furigana is cut; a formula without a value, which the library would read as 0, is marked.
 */
function preparedSheet(
  text: string,
  name: string,
  counts: Counts,
): { readonly text: string; readonly hidden: HiddenParts } {
  const edits = textEdits(text);
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  let row = 0;
  let columns = 0;
  let cell: { tag: XmlTag; hasValue: boolean; formula: string | undefined } | undefined;
  let formula: string[] | undefined;
  let valueFrom = 0;
  const cutting = cutter(edits, ["hyperlinks", "rPh"]);
  scanXml(text, name, {
    open: (tag) => {
      cutting.open(tag);
      const { localName, attributes } = tag;
      if (localName === "row") {
        row = Number(attributes.r ?? row + 1);
        checkBound("gridRows", row, name);
        if (isTrue(attributes.hidden)) hidden.rows.add(row);
      } else if (localName === "c") cell = { tag, hasValue: false, formula: undefined };
      else if (cell && (localName === "v" || localName === "is")) {
        if (!cell.hasValue) counts.cells();
        cell.hasValue = true;
        if (localName === "v") valueFrom = tag.end;
      } else if (cell && localName === "f") formula = [];
      else if (localName === "mergeCell") counts.merges();
      else if (localName === "col") {
        const [first, last] = [Number(attributes.min), Number(attributes.max)];
        columns += last - first + 1;
        if (!(columns <= SOURCE_BOUNDS.gridColumns)) refuseAsTooLarge("gridColumns", undefined, name);
        if (isTrue(attributes.hidden)) for (let column = first; column <= last; column += 1) hidden.columns.add(column);
      }
    },
    text: (more) => formula?.push(more),
    close: (localName, place) => {
      cutting.close(localName, place);
      if (localName === "f" && cell && formula) {
        cell.formula = formula.join("");
        formula = undefined;
      } else if (localName === "v" && cell?.tag.attributes.t === "str") {
        escapeAgain(edits, text, valueFrom, place.start);
      } else if (localName === "c" && cell) {
        if (cell.formula !== undefined && !cell.hasValue) markFormula(edits, text, cell.tag, cell.formula, place.start);
        cell = undefined;
      }
    },
  });
  return { text: edits.result(), hidden };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function markFormula(
  edits: ReturnType<typeof textEdits>,
  text: string,
  tag: XmlTag,
  formula: string,
  close: number,
): void {
  // Whatever kind of value it is said to hold: a text is what is written in.
  const written = text.slice(tag.start, tag.end).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, "");
  edits.cut(tag.start, tag.end);
  edits.insert(tag.end, `${written.slice(0, -1)} t="str">`);
  // The prefix of the tag, if it has one, is that of its value as well.
  const prefix = tag.name.slice(0, tag.name.length - localNameOf(tag.name).length);
  const value = `${FORMULA_WITHOUT_VALUE}${formula}`.replace(/[<&>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  edits.insert(close, `<${prefix}v>${value.replaceAll("&", "&amp;")}</${prefix}v>`);
}

/** What a formula gave as text is unescaped twice by the library: &amp;amp; would come out as & alone. */
function escapeAgain(edits: ReturnType<typeof textEdits>, text: string, from: number, to: number): void {
  const written = text.slice(from, to);
  if (from >= to || !written.includes("&")) return;
  edits.cut(from, to);
  edits.insert(to, written.replaceAll("&", "&amp;"));
}

/** The parts that hold the sheets, by the names of these. */
export function partsOfSheets(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanPart(files, "xl/_rels/workbook.xml.rels", ({ localName, attributes }) => {
    const { Id: id = "", Target: target = "" } = attributes;
    if (localName === "Relationship") targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  });
  const parts = new Map<string, string>();
  scanPart(files, "xl/workbook.xml", ({ localName, attributes }) => {
    const id = Object.entries(attributes).find(([name]) => localNameOf(name) === "id")?.[1];
    if (localName === "sheet") parts.set(attributes.name ?? "", targets.get(id ?? "") ?? "");
  });
  return parts;
}

function scanPart(files: ReadonlyMap<string, Uint8Array>, name: string, open: (tag: XmlTag) => void): void {
  const bytes = files.get(name);
  if (bytes) scanXml(decodeMarkup(bytes), name, { open });
}

function withoutPhonetics(text: string, name: string): string {
  const edits = textEdits(text);
  scanXml(text, name, cutter(edits, ["rPh"]));
  return edits.result();
}

/** Formats that a Japanese Excel knows by number and does not write into the file; 56 is what it gives the code 1-1 that it takes for a date. */
const JAPANESE_FORMATS: readonly (readonly [ids: readonly number[], format: string])[] = [
  [[27, 36, 50, 57], "[$-411]ge.m.d"],
  [[28, 29, 51, 54, 58], '[$-411]ggge"年"m"月"d"日"'],
  [[30], "m/d/yy"],
  [[31], 'yyyy"年"m"月"d"日"'],
  [[32], 'h"時"mm"分"'],
  [[33], 'h"時"mm"分"ss"秒"'],
  [[34, 52, 55], 'yyyy"年"m"月"'],
  [[35, 53, 56], 'm"月"d"日"'],
];

function withJapaneseDates(text: string, name: string): string {
  const known = new Set<string>();
  const roots: XmlTag[] = [];
  const lists: XmlTag[] = [];
  scanXml(text, name, {
    open: (tag) => {
      if (roots.length === 0) roots.push(tag);
      if (tag.localName === "numFmts") lists.push(tag);
      if (tag.localName === "numFmt") known.add(tag.attributes.numFmtId ?? "");
    },
  });
  const isEmpty = (tag: XmlTag) => text[tag.end - 2] === "/";
  const [root] = roots;
  const [list] = lists;
  if (!root || isEmpty(root)) return text;
  const formats = JAPANESE_FORMATS.flatMap(([ids, format]) =>
    ids
      .filter((id) => !known.has(String(id)))
      .map((id) => `<numFmt numFmtId="${id}" formatCode="${format.replaceAll('"', "&quot;")}"/>`),
  ).join("");
  const edits = textEdits(text);
  if (list && !isEmpty(list)) edits.insert(list.end, formats);
  else {
    if (list) edits.cut(list.start, list.end);
    edits.insert(list?.end ?? root.end, `<numFmts>${formats}</numFmts>`);
  }
  return edits.result();
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/u, '<?xml version="1.0" encoding="UTF-8"?>'));
}
