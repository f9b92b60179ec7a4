/** Reads sources for tests, and shows what is in them in a form that is short to compare. */
import { readSource } from "../../src/ingest/source/read-source.ts";
import type { Block, Cell, Prose, Source, Table } from "../../src/ingest/source/source.ts";

/** A source that has to be readable: an error fails the test with its message. */
export async function sourceOf(name: string, content: string | Uint8Array): Promise<Source> {
  const { source, problems } = await readSource({ name, bytes: bytesOf(content) });
  if (!source) throw new Error(problems.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return source;
}

/** `error not-text` … of a file. */
export async function problemCodes(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const { problems } = await readSource({ name, bytes: bytesOf(content) });
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

/** The one error of a file that is not read. */
export async function refusalOf(
  name: string,
  content: string | Uint8Array,
): Promise<{ code: string; message: string }> {
  const { source, problems } = await readSource({ name, bytes: bytesOf(content) });
  const [problem] = problems;
  if (source || problem?.severity !== "error" || problems.length !== 1)
    throw new Error(`${name} was read, or with ${problems.length} problems`);
  return { code: problem.code, message: problem.message };
}

export function tablesIn({ blocks }: Source): readonly Table[] {
  return blocks.filter((block): block is Table => block.kind === "table");
}

export function proseIn({ blocks }: Source): readonly Prose[] {
  return blocks.filter((block): block is Prose => block.kind === "prose");
}

export function cellsIn(source: Source): readonly Cell[] {
  return tablesIn(source).flatMap(({ rows }) => rows.flat());
}

export function cellAt(source: Source, place: string): Cell {
  const found = cellsIn(source).filter((cell) => cell.place === place);
  const [cell] = found;
  if (!cell || found.length > 1) throw new Error(`${found.length} cells at ${place}`);
  return cell;
}

/** `r1c2 text`, one for each cell. */
export function gridOfTable({ rows }: Table): readonly string[] {
  return rows.flat().map(({ row, column, text }) => `r${row}c${column} ${text}`);
}

/** Every text of the blocks, cells and prose alike, in order. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "prose" ? [block.text] : block.rows.flat().map(({ text }) => text)));
}

/** A table as a grid of texts; "" where nothing stands. */
export function filledGrid({ rows }: Table, height: number, width: number): readonly (readonly string[])[] {
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => ""));
  for (const { row, column, text } of rows.flat()) (grid[row - 1] ?? [])[column - 1] = text;
  return grid;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}
