/** A drawing of a network in, the labels and heads out that a line runs over: curves are followed in small steps. */
import type { DrawnNetwork } from "../../../../web/explorer/network/columns/drawn.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}
const STEPS = 12;

export function linesOverLabels({ nodes, edges }: DrawnNetwork): readonly string[] {
  const labels = nodes.flatMap(({ node, label }) => (label ? [{ name: node.label, box: label.box }] : []));
  const over = new Set<string>();
  for (const { path } of edges)
    for (const { x, y } of pointsOf(path))
      for (const { name, box } of labels)
        if (x > box.left && x < box.right && y > box.top && y < box.bottom) over.add(name);
  return [...over];
}

/** Of a path of M, L, H, C and S with places as numbers that are parted by blanks. */
function pointsOf(path: string): readonly Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let control = at;
  for (const [, letter = "", text = ""] of path.matchAll(/([MLHCS])([^MLHCS]*)/g)) {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (letter === "M") at = { x: a, y: b };
    else if (letter === "L" || letter === "H") {
      const to = letter === "H" ? { x: a, y: at.y } : { x: a, y: b };
      points.push(...along((t) => ({ x: at.x + t * (to.x - at.x), y: at.y + t * (to.y - at.y) })));
      at = to;
    } else {
      const reflected = { x: 2 * at.x - control.x, y: 2 * at.y - control.y };
      const [from, first] = [at, letter === "C" ? { x: a, y: b } : reflected];
      const [second, to] =
        letter === "C"
          ? [
              { x: c, y: d },
              { x: e, y: f },
            ]
          : [
              { x: a, y: b },
              { x: c, y: d },
            ];
      points.push(...along((t) => bezier(t, from, first, second, to)));
      [at, control] = [to, second];
    }
  }
  return points;
}

const along = (at: (t: number) => Point) => Array.from({ length: STEPS + 1 }, (_, i) => at(i / STEPS));

function bezier(t: number, ...[p, q, r, s]: readonly [Point, Point, Point, Point]): Point {
  const u = 1 - t;
  const of = (key: "x" | "y") => u ** 3 * p[key] + 3 * u * u * t * q[key] + 3 * u * t * t * r[key] + t ** 3 * s[key];
  return { x: of("x"), y: of("y") };
}
