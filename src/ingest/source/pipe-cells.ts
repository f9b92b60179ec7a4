/** Divides a row of a Markdown table into its cells, each with its place on the line. */

export interface PipeCell {
  /** Trimmed; `\|` is a bar that divides nothing, and stands here without its stroke. */
  readonly text: string;
  /** Offset on the line, in UTF-16 units. */
  readonly start: number;
}

/** `isWithin`: the table stands in a list or a quotation, whose marks may stand before it on the line. */
export function pipeCells(line: string, isWithin: boolean): readonly PipeCell[] {
  const marks = isWithin ? /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/u : /^[ \t]*/u;
  const from = marks.exec(line)?.[0].length ?? 0;
  const cells: PipeCell[] = [];
  let start = from;
  for (let at = from; at <= line.length; at += 1) {
    if (at < line.length && (line[at] !== "|" || isEscaped(line, at))) continue;
    const written = line.slice(start, at);
    const blank = written.length - written.trimStart().length;
    cells.push({ text: written.trim().replaceAll("\\|", "|"), start: start + blank });
    start = at + 1;
  }
  // A bar at either end encloses the row.
  const first = line[from] === "|" ? 1 : 0;
  const isClosed = cells.length > first + 1 && cells.at(-1)?.text === "";
  return cells.slice(first, isClosed ? -1 : undefined);
}

function isEscaped(line: string, at: number): boolean {
  return line[at - 1] === "\\";
}
