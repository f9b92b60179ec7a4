/** Finds the rows of tables whose cells tabs alone do not tell: delimited text (, ; |), and cells in quotation marks that run over lines. */
import { cellsOf, isRowOfCells } from "./cells.ts";
import { beginsLikeRow } from "./item-codes.ts";
import {
  blockOf,
  type Cell,
  isBlank,
  positionInBlock,
  type SourceBlock,
  type SourceLine,
  unwrapped,
} from "./source-text.ts";

/** Every line with its cells, where it is a row; the lines that a row runs over are blank in their place. */
export function withTables(lines: readonly SourceLine[]): readonly SourceLine[] {
  const quoted = joinQuoted(lines, "\t");
  if (quoted.some((line) => isRowOfCells(line) && beginsLikeRow(cellsOf(line)))) return quoted;
  for (const delimiter of ["|", ",", ";"] as const) {
    const found = delimited(lines, delimiter);
    if (found) return found;
  }
  return lines;
}

type Delimiter = "\t" | "|" | "," | ";";

/** Fewer is a sentence with a comma in it. */
const LEAST_CELLS = 3;
const LEAST_ROWS = 2;
/** Lines that a cell in quotation marks may run over: more is a mark that nobody closed. */
const MOST_LINES = 20;

/** undefined where no block of lines is a table: heads, and rows below them that begin with codes. */
function delimited(lines: readonly SourceLine[], delimiter: Delimiter): readonly SourceLine[] | undefined {
  const rows = joinQuoted(lines, delimiter).map((line) =>
    line.cells || !line.text.includes(delimiter) ? line : withCells(line, delimiter),
  );
  const isTable = new Set<SourceLine>();
  for (const block of blocksOf(rows)) {
    const wide = block.filter((line) => (line.cells?.length ?? 0) >= LEAST_CELLS);
    const first = wide.findIndex((line) => beginsLikeRow(line.cells ?? []));
    const count = wide.filter((line) => beginsLikeRow(line.cells ?? [])).length;
    if (first >= 1 && count >= LEAST_ROWS) for (const line of wide) isTable.add(line);
  }
  if (isTable.size === 0) return undefined;
  // What is none of the table's stays as it was.
  return rows.map((line, index) => {
    if (isTable.has(line) || line.isGoneOn) return line;
    return lines[index] ?? line;
  });
}

/** Runs of lines without a blank one between them. */
function blocksOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const blocks: SourceLine[][] = [[]];
  for (const line of lines) {
    if (isBlank(line) && !line.isGoneOn) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** Rows with a cell in quotation marks, with the lines that it runs over. */
function joinQuoted(lines: readonly SourceLine[], delimiter: Delimiter): readonly SourceLine[] {
  if (delimiter === "|") return lines;
  const opening = new RegExp(`(?:^|${delimiter})\\s*"`, "u");
  const joined: SourceLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    if (!(line.text.includes(delimiter) || line.text.startsWith('"')) || !opening.test(line.text)) {
      joined.push(line);
      continue;
    }
    const block = closedBlock(lines, at, delimiter);
    if (!block?.text.includes(delimiter)) joined.push(line);
    else {
      joined.push({ ...line, text: block.text, cells: split(block, delimiter) });
      const more = lines.slice(at + 1, at + block.text.split("\n").length);
      joined.push(...more.map(({ number }) => ({ number, text: "", isGoneOn: true })));
      at += more.length;
    }
  }
  return joined;
}

/** The line with those behind it that a quotation mark keeps open; undefined where none closes it. */
function closedBlock(lines: readonly SourceLine[], at: number, delimiter: Delimiter): SourceBlock | undefined {
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count += 1) {
    const block = blockOf(lines.slice(at, at + count));
    if (rawCells(block.text, delimiter) !== undefined) return block;
  }
  return undefined;
}

function withCells(line: SourceLine, delimiter: Delimiter): SourceLine {
  const block = blockOf([line]);
  if (delimiter !== "|") return { ...line, cells: split(block, delimiter) };
  // | --- | :-: | stands between the heads and the rows of a Markdown table, and says nothing.
  if (/^[\s|:-]*-[\s|:-]*$/u.test(line.text)) return { number: line.number, text: "", isGoneOn: true };
  const [from, to] = [/^\s*\|/u.exec(line.text)?.[0].length ?? 0, line.text.replace(/\|\s*$/u, "").length];
  return { ...line, cells: split(block, delimiter, from, Math.max(from, to)) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

function split(block: SourceBlock, delimiter: Delimiter, from = 0, to = block.text.length): readonly Cell[] {
  const stretches = rawCells(block.text.slice(0, to), delimiter, from) ?? [];
  return stretches.map(({ start, end, isQuoted }): Cell => {
    const raw = block.text.slice(start, end);
    const first = start + raw.length - raw.trimStart().length;
    const last = Math.max(first, start + raw.trimEnd().length);
    const text = block.text.slice(first, last);
    return {
      text: isQuoted ? unwrapped(text.replaceAll('""', '"')) : text,
      end: last,
      at: positionInBlock(block, first, last),
      to: (other) => positionInBlock(block, first, Math.max(last, other.end)),
    };
  });
}

/** Where each cell stands, without its quotation marks; undefined where one is not closed. */
function rawCells(text: string, delimiter: Delimiter, from = 0): readonly Stretch[] | undefined {
  const cells: Stretch[] = [];
  for (let start = from; ; ) {
    const opening = delimiter === "|" ? null : /^[^\S\t]*"/u.exec(text.slice(start, start + 20));
    const inner = start + (opening?.[0].length ?? 0);
    const closing = opening ? closingMark(text, inner) : undefined;
    if (opening && closing === undefined) return undefined;
    const behind = text.indexOf(delimiter, closing === undefined ? start : closing + 1);
    const end = behind < 0 ? text.length : behind;
    // A mark in the middle of a cell is a sign like any other.
    const isQuoted = closing !== undefined && text.slice(closing + 1, end).trim() === "";
    cells.push(isQuoted ? { start: inner, end: closing, isQuoted } : { start, end, isQuoted });
    if (behind < 0) return cells;
    start = behind + 1;
  }
}

/** The mark that closes a cell; two in a row are one that stands in it. */
function closingMark(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return undefined;
}
