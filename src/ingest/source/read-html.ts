/** Reads HTML pages: headings, paragraphs, lists and tables as a reader of the page sees them, without furigana. */
import { type Problem, problemOf } from "../../model/problem.ts";
import { trapsOfText } from "./cell-traps.ts";
import { decodeMarkup } from "./decode-markup.ts";
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  isBlockElement,
  isElement,
  isFurigana,
  isLeftOut,
  parseHtml,
} from "./html-parser.ts";
import { captionOf, gridOf } from "./html-table.ts";
import type { Block, Cell, Prose, ReadBlocks, SourceDocument } from "./source.ts";
import { checkBound, type TableCounter, tableCounter } from "./source-bounds.ts";
import { placesIn, placeText } from "./text-places.ts";

export function readHtml({ bytes }: Pick<SourceDocument, "bytes">): ReadBlocks {
  checkBound("textBytes", bytes.length);
  const text = decodeMarkup(bytes);
  const places = placesIn(text);
  const counted = htmlCounts();
  const blocks = blocksOfHtml(text, {
    ...{ counted, ofProse: (offset) => placeText(places(offset)) },
    ofTable: (_, offset) => placeText(places(offset)),
  });
  return { blocks, problems: hiddenTextProblems(counted) };
}

/** What several pieces of HTML in one document count together. */
export interface HtmlCounts {
  readonly tables: TableCounter;
  /** Tables so far; places in them are named by their number. */
  tableCount: number;
  /** Elements with text that a reader of the page does not see. */
  hiddenCount: number;
}

export function htmlCounts(): HtmlCounts {
  return { tables: tableCounter(), tableCount: 0, hiddenCount: 0 };
}

/** How places are named, which Word documents do in another way than pages, though both are read as HTML. */
export interface HtmlReading {
  readonly counted: HtmlCounts;
  /** `offset`: of the line's first sign, in UTF-16 units of the HTML. */
  readonly ofProse: (offset: number) => string;
  readonly ofTable: (number: number, offset: number) => string;
  /** Called for each block element outside of tables, before what is in it. */
  readonly onBlock?: (element: HtmlElement) => void;
  readonly isIgnored?: (element: HtmlElement) => boolean;
}

export function hiddenTextProblems({ hiddenCount }: HtmlCounts): readonly Problem[] {
  if (hiddenCount === 0) return [];
  return [problemOf("hidden-text-not-read", "information", { count: hiddenCount })];
}

export function blocksOfHtml(text: string, reading: HtmlReading): readonly Block[] {
  return blocksOf(parseHtml(text), text, reading, null);
}

/** What surrounds a line. */
interface Around {
  readonly headingLevel: number | null;
  readonly listLevel: number | null;
  /** Until a line took it. */
  readonly listNumber: number | null;
  readonly isPreformatted: boolean;
}

/** `cell`: null outside of tables; tables within the cell come behind the lines of it. */
function blocksOf(
  nodes: readonly HtmlNode[],
  text: string,
  reading: HtmlReading,
  cell: HtmlElement | null,
): readonly Block[] {
  const blocks: Block[] = [];
  let line = "";
  let lineStart = 0;
  let around: Around = { headingLevel: null, listLevel: null, listNumber: null, isPreformatted: false };
  /** Of the last entry, by numbered list. */
  const numbers = new Map<HtmlElement, number>();

  const endLine = () => {
    const trimmed = line.trim();
    if (trimmed !== "") {
      const { headingLevel, listLevel, listNumber } = around;
      const place = cell ? "" : reading.ofProse(lineStart);
      blocks.push({ kind: "prose", text: trimmed, headingLevel, listLevel, listNumber, place });
      around = { ...around, listNumber: null };
    }
    line = "";
  };

  const addText = (value: string, offset: number) => {
    for (const [index, piece] of (around.isPreformatted ? value.split("\n") : [value]).entries()) {
      if (index > 0) endLine();
      const collapsed = around.isPreformatted ? piece : piece.replace(/[ \t\n\f\r]+/gu, " ");
      if (line.trim() === "" && collapsed.trim() !== "") {
        line = "";
        // Entities are longer in the file than in the value: white space before the first sign is measured in the file.
        const from = index === 0 ? offset : Math.max(offset, text.indexOf(piece.trim(), offset));
        lineStart = from + (/^\s*/u.exec(text.slice(from, from + WHITE_LOOKED_AT))?.[0].length ?? 0);
      }
      line += collapsed;
    }
  };

  const visit = (node: HtmlNode) => {
    if (node.nodeName === "#text" && "value" in node) {
      addText(node.value, node.sourceCodeLocation?.startOffset ?? 0);
      return;
    }
    if (!isElement(node) || isFurigana(node) || reading.isIgnored?.(node)) return;
    if (isLeftOut(node)) {
      if (!isCode(node) && holdsText(node)) reading.counted.hiddenCount += 1;
      return;
    }
    if (node.tagName === "br") return endLine();
    if (!isBlockElement(node)) {
      for (const child of node.childNodes) visit(child);
      return;
    }
    endLine();
    if (!cell) reading.onBlock?.(node);
    if (node.tagName === "table") {
      for (const block of tableBlocks(node, text, reading)) blocks.push(block);
      return;
    }
    const outside = around;
    around = within(node, outside, numbers);
    for (const child of node.childNodes) visit(child);
    endLine();
    // The number of an entry that began outside is taken by its first line, wherever that stands.
    around = around.listNumber === null && node.tagName !== "li" ? { ...outside, listNumber: null } : outside;
  };

  for (const node of nodes) visit(node);
  endLine();
  return blocks;
}

const WHITE_LOOKED_AT = 10_000;

function within(element: HtmlElement, outside: Around, numbers: Map<HtmlElement, number>): Around {
  const { tagName } = element;
  const heading = /^h([1-6])$/u.exec(tagName)?.[1];
  const isList = tagName === "ul" || tagName === "ol" || tagName === "menu" || tagName === "dir";
  return {
    headingLevel: heading === undefined ? outside.headingLevel : Number(heading),
    listLevel: isList ? (outside.listLevel ?? 0) + 1 : outside.listLevel,
    listNumber: tagName === "li" ? listNumberOf(element, numbers) : isList ? null : outside.listNumber,
    isPreformatted: outside.isPreformatted || tagName === "pre",
  };
}

function listNumberOf(entry: HtmlElement, numbers: Map<HtmlElement, number>): number | null {
  const list = entry.parentNode;
  if (!list || !("tagName" in list) || list.tagName !== "ol") return null;
  const stated = numberOf(entry, "value");
  const number = stated ?? (numbers.has(list) ? (numbers.get(list) ?? 0) + 1 : (numberOf(list, "start") ?? 1));
  numbers.set(list, number);
  return number;
}

function numberOf(element: HtmlElement, name: string): number | undefined {
  const value = attributeOf(element, name)?.trim() ?? "";
  return /^-?[0-9]{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** The table, and behind it those that stand in its cells: a text stands in one of them only. */
function tableBlocks(table: HtmlElement, text: string, reading: HtmlReading): readonly Block[] {
  const { counted } = reading;
  counted.tableCount += 1;
  const number = counted.tableCount;
  const inner: Block[] = [];
  const rows: Cell[][] = [];
  const hasText = (nodes: readonly HtmlNode[], element: HtmlElement) => {
    const blocks = blocksOf(nodes, text, reading, element);
    for (const block of blocks) if (block.kind === "table") inner.push(block);
    return blocks.filter((block): block is Prose => block.kind === "prose").map((prose) => prose.text);
  };
  const caption = captionOf(table);
  const name = caption ? hasText(caption.childNodes, caption).join(" ") : "";
  for (const gridRow of gridOf(table)) {
    const cells = gridRow.flatMap(({ element, row, column, rowSpan, columnSpan }): readonly Cell[] => {
      const content = hasText(element.childNodes, element).join("\n");
      if (content === "") return [];
      const place = `table ${number} r${row}c${column}`;
      counted.tables.cell(content, place);
      return [{ text: content, value: content, row, column, rowSpan, columnSpan, place, traps: trapsOfText(content) }];
    });
    if (cells.length === 0) continue;
    counted.tables.row();
    rows.push(cells);
  }
  const place = reading.ofTable(number, table.sourceCodeLocation?.startOffset ?? 0);
  return [{ kind: "table", name: name === "" ? null : name, hidden: false, place, rows }, ...inner];
}

/** Code is no text that anybody hid. */
function isCode({ tagName }: HtmlElement): boolean {
  return (
    tagName === "script" || tagName === "style" || tagName === "template" || tagName === "title" || tagName === "head"
  );
}

function holdsText(element: HtmlElement): boolean {
  return element.childNodes.some((node) =>
    "value" in node ? node.value.trim() !== "" : isElement(node) && holdsText(node),
  );
}
