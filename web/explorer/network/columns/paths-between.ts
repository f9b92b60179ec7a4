/** Columns whose rows have their places and the edges between them in, the path of each edge out: past no label, and those of one pair of groups gathered on their way. */
import { round } from "../../pictures/round.ts";
import type { DrawnEdge } from "./drawn.ts";
import type { Layered } from "./layered.ts";
import type { PlacedColumn, PlacedRow } from "./place-columns.ts";

interface Stop {
  readonly column: PlacedColumn;
  readonly index: number;
  readonly row: PlacedRow;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Bundle {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}
interface Gathering extends Partial<Bundle> {
  readonly gathered: number;
}

/** Between the end of a label and its line. */
const CLEAR = 4;

export function pathsOf(
  columns: readonly PlacedColumn[],
  { wires, gathered }: Pick<Layered, "wires" | "gathered">,
): readonly DrawnEdge[] {
  const stops = new Map<string, Stop>();
  for (const [index, column] of columns.entries())
    for (const row of column.rows) stops.set(row.id, { column, index, row });
  const legs = wires.map(({ edge, ids }) => ({
    edge,
    legs: ids.slice(1).flatMap((id, i) => {
      const [from, to] = [stops.get(ids[i] ?? ""), stops.get(id)];
      return from && to ? [{ from, to }] : [];
    }),
  }));
  const bundles = bundlesOf(legs.flatMap((one) => one.legs));
  return legs.map(({ edge, legs: own }) => ({
    edge,
    path: own
      .map(({ from, to }, i) => legPath(from, to, { ...bundles.get(bundleOf(from, to)), gathered }, i === 0))
      .join(""),
  }));
}

const bundleOf = (from: Stop, to: Stop) => `${from.index} ${from.row.group} ${to.row.group}`;

function bundlesOf(legs: readonly { readonly from: Stop; readonly to: Stop }[]): ReadonlyMap<string, Bundle> {
  const found = new Map<string, Bundle>();
  for (const { from, to } of legs) {
    const key = bundleOf(from, to);
    const before = found.get(key) ?? { count: 0, from: 0, to: 0 };
    found.set(key, { count: before.count + 1, from: before.from + from.row.y, to: before.to + to.row.y });
  }
  return found;
}

function legPath(from: Stop, to: Stop, gathering: Gathering, isFirst: boolean): string {
  const start = { x: rightOf(from), y: from.row.y };
  const end = { x: leftOf(to), y: to.row.y };
  const [out, into] = [
    { x: Math.max(from.column.right, start.x), y: start.y },
    { x: Math.min(to.column.left, end.x), y: end.y },
  ];
  const begin = `${isFirst ? "M" : "L"}${at(start)}${out.x > start.x ? `H${round(out.x)}` : ""}`;
  const finish = end.x > into.x ? `H${round(end.x)}` : "";
  const isOneBand = from.column.column.band === to.column.column.band;
  const { count = 1, from: starts = 0, to: ends = 0, gathered } = gathering;
  if (isOneBand || count < 2 || gathered === 0) return `${begin}${bend(out, into)}${finish}`;
  const [width, own] = [into.x - out.x, (out.y + into.y) / 2];
  const [first, last] = [starts / count, ends / count];
  const middle = { x: out.x + width / 2, y: own + gathered * ((first + last) / 2 - own) };
  const rise = 0.3 * (gathered * (last - first) + (1 - gathered) * (into.y - out.y));
  return `${begin}C${at({ x: out.x + 0.3 * width, y: out.y })} ${at({ x: middle.x - 0.2 * width, y: middle.y - rise })} ${at(middle)}S${at({ x: into.x - 0.3 * width, y: into.y })} ${at(into)}${finish}`;
}

function bend(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
}

function rightOf({ column, row }: Stop): number {
  if (row.cell.node === null) return column.right;
  const end = row.lines.length > 0 && column.column.side === "right" ? column.labelX + row.labelWidth + CLEAR : 0;
  return Math.max(column.middle + row.radius, end);
}

function leftOf({ column, row }: Stop): number {
  if (row.cell.node === null) return column.left;
  if (row.lines.length > 0 && column.column.side === "left") return column.labelX - row.labelWidth - CLEAR;
  return column.middle - row.radius;
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
