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

export interface PreparedParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Texts in drawings (shapes, text boxes), which stand in no cell. */
  readonly drawnTexts: number;
}

export function prepareParts(files: ReadonlyMap<string, Uint8Array>): PreparedParts {
  const counts = { cells: boundedCount("cells"), merges: boundedCount("mergedRanges") };
  const prepared = new Map<string, Uint8Array>();
  let drawnTexts = 0;
  for (const [name, bytes] of files) {
    if (bytes.length === 0) continue;
    const text = decodeMarkup(bytes);
    if (/worksheets\/[^/]+\.xml$/iu.test(name)) prepared.set(name, encode(preparedSheet(text, name, counts)));
    else if (/\/sharedStrings\.xml$/iu.test(name)) prepared.set(name, encode(withoutPhonetics(text, name)));
    else if (/\/styles\.xml$/iu.test(name)) prepared.set(name, encode(withJapaneseDates(text, name)));
    else {
      const isDrawing = /\/drawings\/[^/]+\.xml$/iu.test(name);
      scanXml(text, name, isDrawing ? { open: ({ name: tag }) => (drawnTexts += tag === "a:t" ? 1 : 0) } : {});
      // In the encoding that its first line may name.
      prepared.set(name, bytes);
    }
  }
  return { files: prepared, drawnTexts };
}

interface Counts {
  readonly cells: (more?: number) => void;
  readonly merges: (more?: number) => void;
}

/**
 * Counts what the sheet holds, whatever its <dimension> says. Hyperlinks are cut, since the library walks over each cell of their ranges;
 * furigana is cut; a formula without a value, which the library would read as 0, is marked.
 */
function preparedSheet(text: string, name: string, counts: Counts): string {
  const edits = textEdits(text);
  let columns = 0;
  let cell: { tag: XmlTag; hasValue: boolean; formula: string | undefined } | undefined;
  let formula: string[] | undefined;
  let valueFrom = 0;
  const cutting = cutter(edits, ["hyperlinks", "rPh"]);
  scanXml(text, name, {
    open: (tag) => {
      cutting.open(tag);
      const { localName, attributes } = tag;
      if (localName === "row") checkBound("gridRows", Number(attributes.r ?? 0), name);
      else if (localName === "c") cell = { tag, hasValue: false, formula: undefined };
      else if (cell && (localName === "v" || localName === "is")) {
        if (!cell.hasValue) counts.cells();
        cell.hasValue = true;
        if (localName === "v") valueFrom = tag.end;
      } else if (cell && localName === "f") formula = [];
      else if (localName === "mergeCell") counts.merges();
      else if (localName === "col") {
        columns += Number(attributes.max) - Number(attributes.min) + 1;
        if (!(columns <= SOURCE_BOUNDS.gridColumns)) refuseAsTooLarge("gridColumns", undefined, name);
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
        if (cell.formula !== undefined && !cell.hasValue) markFormula(edits, cell.tag, cell.formula, place.start);
        cell = undefined;
      }
    },
  });
  return edits.result();
}

function markFormula(edits: ReturnType<typeof textEdits>, tag: XmlTag, formula: string, close: number): void {
  if (tag.attributes.t === undefined) edits.insert(tag.end - 1, ' t="str"');
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
