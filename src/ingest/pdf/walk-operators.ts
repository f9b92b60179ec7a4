/** What a page draws, operator by operator, and how each is moved, turned and scaled. */
import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";

export type Point = readonly [x: number, y: number];
export type Matrix = readonly [number, number, number, number, number, number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** The numbers by which pdf.js calls what a page does. */
export type PdfOperators = Readonly<Record<string, number>>;

/** By the names of operators; `matrix` leads from what is drawn to the page. */
type Acts = Readonly<Record<string, (given: readonly unknown[], matrix: Matrix) => void>>;

/** Calls the act of each operator that has one, in order. What draws a page within the page saves before and restores behind it. */
export function walk({ fnArray, argsArray }: PDFOperatorList, operators: PdfOperators, acts: Acts): void {
  const kept: Matrix[] = [];
  let matrix = UNMOVED;
  const save = () => {
    kept.push(matrix);
    acts.save?.([], matrix);
  };
  const restore = () => {
    matrix = kept.pop() ?? UNMOVED;
    acts.restore?.([], matrix);
  };
  const all: Acts = {
    ...acts,
    save,
    restore,
    transform: (given) => {
      matrix = times(matrix, given as unknown as Matrix);
    },
    paintFormXObjectBegin: ([form]) => {
      save();
      if (form) matrix = times(matrix, form as Matrix);
    },
    paintFormXObjectEnd: restore,
  };
  const byNumber = new Map(Object.entries(all).map(([name, act]) => [operators[name], act]));
  for (const [index, operator] of fnArray.entries()) byNumber.get(operator)?.(argsArray[index] ?? [], matrix);
}

export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** What is drawn under `inner` within `outer`. */
export function times(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [o1, o2, o3, o4, o5, o6] = outer;
  return [
    o1 * a + o3 * b,
    o2 * a + o4 * b,
    o1 * c + o3 * d,
    o2 * c + o4 * d,
    o1 * e + o3 * f + o5,
    o2 * e + o4 * f + o6,
  ];
}
