/** Lays texts and tables out on the pages of a PDF file, as a word processor would, and remembers where each thing was put. */
import { type PdfPage, pdfOf } from "./pdf-files.ts";

export type Part = string | { readonly rows: readonly (readonly string[])[]; readonly isRuled: boolean };

export interface LaidOut {
  readonly bytes: Uint8Array;
  /** Page, left and baseline of every text, in the order of the document. */
  readonly put: readonly { readonly page: number; readonly x: number; readonly y: number; readonly text: string }[];
}

const [LEFT, TOP, BOTTOM, SIZE, STEP] = [50, 100, 740, 10, 18];

/** `repeatHeads`: a table that goes on on another page has its first row there again. */
export function laidOut(parts: readonly Part[], { repeatHeads = false, pageNumbers = false } = {}): LaidOut {
  type Drawing = { texts: { x: number; y: number; text: string }[]; boxes: [number, number, number, number][] };
  const pages: Drawing[] = [{ texts: [], boxes: [] }];
  const put: { page: number; x: number; y: number; text: string }[] = [];
  let y = TOP;
  const page = (): Drawing => pages.at(-1) as Drawing;
  const text = (x: number, at: number, content: string, isAgain = false) => {
    page().texts.push({ x, y: at, text: content });
    if (!isAgain) put.push({ page: pages.length, x, y: at, text: content });
  };
  const room = (): boolean => {
    if (y + STEP <= BOTTOM) return true;
    pages.push({ texts: [], boxes: [] });
    y = TOP;
    return false;
  };
  for (const part of parts) {
    if (typeof part === "string") {
      room();
      text(LEFT, y, part);
      y += STEP;
      continue;
    }
    const widths = columnWidths(part.rows);
    const draw = (cells: readonly string[], isAgain: boolean) => {
      let x = LEFT;
      for (const [index, width] of widths.entries()) {
        const cell = cells[index] ?? "";
        if (cell !== "") text(x + 3, y, cell, isAgain);
        if (part.isRuled) page().boxes.push([x, y - SIZE - 3, width, STEP]);
        x += width;
      }
      y += STEP;
    };
    for (const cells of part.rows) {
      if (!room() && repeatHeads) draw(part.rows[0] ?? [], true);
      draw(cells, false);
    }
    y += STEP;
  }
  const drawn: PdfPage[] = pages.map((one, index) => ({
    ...one,
    texts: [...one.texts, ...(pageNumbers ? [{ x: 290, y: 815, text: `- ${index + 1} -` }] : [])],
  }));
  return { bytes: pdfOf(drawn), put };
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from(
    { length: count },
    (_, column) => 22 + SIZE * Math.max(...rows.map((row) => [...(row[column] ?? "")].length)),
  );
}
