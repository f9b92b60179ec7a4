/** The ruled lines that a page draws: strokes, and filled rectangles so thin that they are lines. */
import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";
import type { Rule } from "./page.ts";
import { type Matrix, moved, type PdfOperators, type Point, walk } from "./walk-operators.ts";

/** Points: what is thicker is an area, what is shorter a dot. */
const [THICKEST, SHORTEST] = [2.5, 4];
/** How far a line may lean. */
const LEANING = 1;

const STROKES = ["stroke", "closeStroke", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];
const FILLS = ["fill", "eoFill"];
/** How pdf.js writes a path: each of these and its coordinates. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

export function rulesOf(
  list: PDFOperatorList,
  operators: PdfOperators,
  toTop: (x: number, y: number) => Point,
): readonly Rule[] {
  const strokes = STROKES.map((name) => operators[name]);
  const fills = FILLS.map((name) => operators[name]);
  const rules: Rule[] = [];
  const add = (from: Point, to: Point) => {
    const rule = ruleBetween(from, to);
    if (rule) rules.push(rule);
  };
  walk(list, operators, {
    constructPath: (given, matrix) => {
      const [paint, [path] = []] = given as [number, (ArrayLike<number> | null)[]?];
      if (!path) return;
      const drawn = strokes.includes(paint) ? linesIn(path) : fills.includes(paint) ? thinAreas(path, matrix) : [];
      for (const [from, to] of drawn) add(toTop(...moved(matrix, from)), toTop(...moved(matrix, to)));
    },
  });
  return rules;
}

/** Lines of a path, one by one; curves are none. */
function linesIn(path: ArrayLike<number>): readonly (readonly [Point, Point])[] {
  const lines: (readonly [Point, Point])[] = [];
  let [start, at]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (let index = 0; index < path.length; ) {
    const operator = path[index];
    const point = (behind: number): Point => [path[index + behind] ?? 0, path[index + behind + 1] ?? 0];
    if (operator === CLOSE) {
      lines.push([at, start]);
      at = start;
      index += 1;
    } else if (operator === MOVE || operator === LINE) {
      const next = point(1);
      if (operator === LINE) lines.push([at, next]);
      else start = next;
      at = next;
      index += 3;
    } else if (operator === CURVE || operator === QUADRATIC) {
      const length = operator === CURVE ? 7 : 5;
      at = point(length - 2);
      index += length;
    } else break;
  }
  return lines;
}

/** Rectangles of one subpath each that are as good as lines: by their middle. */
function thinAreas(path: ArrayLike<number>, matrix: Matrix): readonly (readonly [Point, Point])[] {
  const corners: Point[][] = [];
  for (const [from, to] of linesIn(path)) {
    const last = corners.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === from[0] && end[1] === from[1]) last.push(to);
    else corners.push([from, to]);
  }
  const [acrossScale, downScale] = [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])];
  return corners.flatMap((points): readonly (readonly [Point, Point])[] => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [across, down] = [(right - left) * acrossScale, (high - low) * downScale];
    const [x, y] = [(left + right) / 2, (low + high) / 2];
    if (down <= THICKEST && across > down)
      return [
        [
          [left, y],
          [right, y],
        ],
      ];
    if (across <= THICKEST && down > across)
      return [
        [
          [x, low],
          [x, high],
        ],
      ];
    return [];
  });
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | undefined {
  const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  if (down <= LEANING && across >= SHORTEST) return { ...box, isLevel: true };
  if (across <= LEANING && down >= SHORTEST) return { ...box, isLevel: false };
  return undefined;
}
