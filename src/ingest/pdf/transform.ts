/** How PDF files move, turn and scale what they draw. */

export type Point = readonly [x: number, y: number];
export type Matrix = readonly [number, number, number, number, number, number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

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
