/** Reads Markdown: headings, paragraphs line by line, lists and pipe tables, without inline marks; HTML in it as HTML. */
import MarkdownIt from "markdown-it";
import { trapsOfText } from "./cell-traps.ts";
import { decodeText } from "./decode-markup.ts";
import { pipeCells } from "./pipe-cells.ts";
import { blocksOfHtml, type HtmlCounts, hiddenTextProblems, htmlCounts } from "./read-html.ts";
import type { Block, Cell, Prose, ReadBlocks, SourceDocument, Table } from "./source.ts";
import { checkBound, refuseAsTooLarge, SOURCE_BOUNDS } from "./source-bounds.ts";
import { placesIn } from "./text-places.ts";

/** Each list counts twice. The parser leaves out without a word what is deeper. */
const MOST_LEVELS = SOURCE_BOUNDS.markdownDepth * 2;

/** Without references, `[1]: text` is a line like others: as a definition it would vanish. */
const parser = new MarkdownIt("default", { html: true, maxNesting: MOST_LEVELS }).disable("reference");
// Inline marks are left to the other: brackets that nobody closes take it time by the levels that it may go down.
parser.core.ruler.enableOnly(["normalize", "block"]);
const inlineParser = new MarkdownIt("default", { html: true, maxNesting: 20 });

type Token = ReturnType<typeof parser.parse>[number];

export function readMarkdown({ bytes }: Pick<SourceDocument, "bytes">): ReadBlocks {
  checkBound("markdownBytes", bytes.length);
  const lines = decodeText(bytes).split("\n");
  checkBound("lines", lines.length);
  for (const line of lines) checkBound("markdownLineCharacters", line.length);
  const tokens = parser.parse(lines.join("\n"), {});
  if (tokens.some(({ level }) => level >= MOST_LEVELS - 1)) refuseAsTooLarge("markdownDepth");
  const counted = htmlCounts();
  return { blocks: blocksOf(tokens, lines, counted), problems: hiddenTextProblems(counted) };
}

function blocksOf(tokens: readonly Token[], lines: readonly string[], counted: HtmlCounts): readonly Block[] {
  const blocks: Block[] = [];
  let headingLevel: number | null = null;
  let listLevel = 0;
  let listNumber: number | null = null;
  const addLine = (text: string, place: string) => {
    const prose: Prose = {
      kind: "prose",
      text,
      headingLevel,
      listLevel: listLevel === 0 ? null : listLevel,
      listNumber,
      place,
    };
    blocks.push(prose);
    listNumber = null;
  };
  let tableEnd = -1;
  for (const [index, token] of tokens.entries()) {
    if (index <= tableEnd) continue;
    const first = token.map?.[0] ?? 0;
    switch (token.type) {
      case "heading_open":
        headingLevel = Number(token.tag.slice(1));
        break;
      case "heading_close":
        headingLevel = null;
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        listLevel += 1;
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        listLevel -= 1;
        break;
      case "list_item_open":
        listNumber = token.info === "" ? null : Number(token.info);
        break;
      case "inline":
        for (const { text, line, column } of shownLines(token, lines, first)) addLine(text, `${line + 1}:${column}`);
        break;
      case "fence":
      case "code_block":
        // The line of a fence is a mark, but for what it says of the language.
        for (const { text, line, column } of codeLines(token, lines, first)) addLine(text, `${line + 1}:${column}`);
        break;
      case "html_block":
        for (const block of htmlBlocks(token, lines, first, counted)) {
          if (block.kind === "table") blocks.push(block);
          else addLine(block.text, block.place);
        }
        break;
      case "table_open":
        tableEnd = index;
        while (tableEnd < tokens.length - 1 && tokens[tableEnd]?.type !== "table_close") tableEnd += 1;
        blocks.push(tableOf(token, tokens.slice(index, tableEnd), lines, counted));
    }
  }
  return blocks;
}

/** Line from 0 as the parser counts, column from 1 in code points. */
interface ShownLine {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The text of a paragraph or heading, line by line. */
function shownLines(token: Token, lines: readonly string[], first: number): readonly ShownLine[] {
  const written = token.content.split("\n");
  let next = 0;
  return textsOf(token.content).map((text) => {
    // A mark may hold line ends of its own, such as that of a link: the next line that has the text's beginning is taken.
    const start = text.slice(0, LOOKED_FOR);
    const found = written.slice(next, next + LOOKED_AT).findIndex((line) => line.includes(start));
    const at = Math.min(next + Math.max(0, found), written.length - 1);
    next = at + 1;
    const source = lines[first + at] ?? "";
    const from = Math.max(0, source.indexOf((written[at] ?? "").trim()));
    return { text, line: first + at, column: columnOf(source, from, text) };
  });
}

/** Signs of the text, and lines in which they are looked for. */
const LOOKED_FOR = 8;
const LOOKED_AT = 20;

/** Texts without marks, divided at line ends and <br>; blank ones left out. */
function textsOf(markdown: string): readonly string[] {
  const children = inlineParser.parseInline(markdown, {})[0]?.children ?? [];
  const texts = [""];
  const add = (more: string) => texts.push((texts.pop() ?? "") + more);
  for (const child of children) {
    if (child.type === "softbreak" || child.type === "hardbreak") texts.push("");
    else if (child.type === "html_inline") {
      if (/^<br\b/iu.test(child.content)) texts.push("");
    } else add(child.content);
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Of the text's first sign, at `from` or behind it; where it is written as an entity, of what stands there. */
function columnOf(source: string, from: number, text: string): number {
  const whole = source.indexOf(text, from);
  const sign = whole < 0 ? source.indexOf(String.fromCodePoint(text.codePointAt(0) ?? 32), from) : whole;
  const at = sign < 0 ? from + (/^\s*/u.exec(source.slice(from))?.[0].length ?? 0) : sign;
  return [...source.slice(0, at)].length + 1;
}

function codeLines(token: Token, lines: readonly string[], first: number): readonly ShownLine[] {
  const offset = token.type === "fence" ? 1 : 0;
  const language = token.type === "fence" && token.info.trim() !== "" ? [{ text: token.info.trim(), index: -1 }] : [];
  const code = token.content.split("\n").map((line, index) => ({ text: line.trim(), index }));
  return [...language, ...code].flatMap(({ text, index }) => {
    const line = first + index + offset;
    return text === "" ? [] : [{ text, line, column: columnOf(lines[line] ?? "", 0, text) }];
  });
}

function htmlBlocks(token: Token, lines: readonly string[], first: number, counted: HtmlCounts): readonly Block[] {
  const written = token.content.split("\n");
  const places = placesIn(token.content);
  const placeAt = (offset: number) => {
    const { line, column } = places(offset);
    const source = lines[first + line - 1] ?? "";
    // In a list or a quotation the parser takes the marks of these away.
    const marks = source.slice(0, Math.max(0, source.indexOf(written[line - 1] ?? "")));
    return `${first + line}:${[...marks].length + column}`;
  };
  return blocksOfHtml(token.content, { counted, ofProse: placeAt, ofTable: (_, offset) => placeAt(offset) });
}

/** Cells are divided here: the parser leaves out those beyond the head's, and tells no columns. */
function tableOf(table: Token, tokens: readonly Token[], lines: readonly string[], counted: HtmlCounts): Table {
  counted.tableCount += 1;
  const head = table.map?.[0] ?? 0;
  const rowLines = tokens.filter(({ type }) => type === "tr_open").map(({ map }) => map?.[0] ?? head);
  const rows = rowLines.flatMap((line, rowIndex): readonly (readonly Cell[])[] => {
    const source = lines[line] ?? "";
    const divided = pipeCells(source, table.level > 0);
    checkBound("gridColumns", divided.length);
    const cells = divided.flatMap(({ text: written, start }, columnIndex): readonly Cell[] => {
      const texts = textsOf(written);
      const text = texts.join("\n");
      if (text === "") return [];
      const place = `${line + 1}:${columnOf(source, start, texts[0] ?? "")}`;
      counted.tables.cell(text, place);
      const at = { row: rowIndex + 1, column: columnIndex + 1, rowSpan: 1, columnSpan: 1 };
      return [{ text, value: text, ...at, place, traps: trapsOfText(text) }];
    });
    if (cells.length === 0) return [];
    counted.tables.row();
    return [cells];
  });
  const start = (lines[head] ?? "").search(/\S/u);
  return { kind: "table", name: null, hidden: false, place: `${head + 1}:${Math.max(0, start) + 1}`, rows };
}
