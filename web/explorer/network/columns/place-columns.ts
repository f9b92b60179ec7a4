/** Columns of nodes and a width in, a place for each node, label and line out: no label on another, on a node or on a line; what needs more room makes the drawing higher. */
import { LINE_HEIGHT } from "../../pictures/text.tsx";
import { type ColumnWidth, columnWidths, NO_WIDTH, radiusOf, type Widths } from "./column-widths.ts";
import type { DrawnNetwork, DrawnNode, DrawnText } from "./drawn.ts";
import { fitLabel, type Measure } from "./fit-label.ts";
import type { Cell, Layered, LayeredColumn } from "./layered.ts";
import { type Link, neighboursOf, orderColumns } from "./order-columns.ts";
import { pathsOf } from "./paths-between.ts";
import { spreadRows } from "./spread-rows.ts";

export interface Place {
  /** In pixels; what is drawn is this wide or less wide. */
  readonly width: number;
  readonly measure: Measure;
  /** Fingers want more of it than a mouse. */
  readonly leastRow: number;
}

/** A row of a column, with all that its place depends on. */
export interface Row {
  readonly id: string;
  readonly group: string;
  readonly cell: Cell;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly labelWidth: number;
  readonly height: number;
  readonly before: number;
  /** Lines above it; of the first of a group alone. */
  readonly head: readonly string[];
}
/** `y` is the middle of the row. */
export interface PlacedRow extends Row {
  readonly y: number;
}
export interface PlacedColumn extends ColumnWidth {
  readonly column: LayeredColumn;
  readonly rows: readonly PlacedRow[];
}

const [BETWEEN_GROUPS, HEAD_SIZE, HEAD_GAP, LANE_HEIGHT, MARGIN] = [10, 11, 4, 10, 6] as const;
const SWEEPS = 4;

/** The same for every width: as few crossings as can be found. */
export function arrange(layered: Layered): Layered {
  const ordered = orderColumns(layered.columns, linksOf(layered));
  return { ...layered, columns: layered.columns.map((column, i) => reordered(column, ordered[i]?.groups)) };
}

/** Columns in their order, as `arrange` has them. */
export function placeColumns(sorted: Layered, place: Place): DrawnNetwork {
  const { measure } = place;
  const links = linksOf(sorted);
  const widths = columnWidths(sorted, place);
  const rows = sorted.columns.map((column, i) => rowsOf(column, i, sorted, widths, place));
  const widthsOf = (index: number) => widths.columns[index] ?? NO_WIDTH;
  const top = MARGIN + headHeight(sorted.columns, widths, measure);
  const heights = spreadAll(rows, links);
  const placed = sorted.columns.map((column, i): PlacedColumn => {
    const own = rows[i] ?? [];
    return { ...widthsOf(i), column, rows: own.map((row) => ({ ...row, y: top + (heights.get(row.id) ?? 0) })) };
  });
  const most = Math.max(0, ...rows.map(heightOf));
  return {
    width: widths.width,
    height: Math.ceil(top + most + MARGIN),
    nodes: placed.flatMap((column) => column.rows.flatMap((row) => nodeOf(row, column, widths.size))),
    edges: pathsOf(placed, sorted),
    heads: headsOf(placed, widths, measure),
    isShort: widths.step > 0 && [...sorted.cells.values()].some(({ labels }) => labels[widths.step] !== labels[0]),
  };
}

function linksOf({ wires }: Layered): readonly Link[] {
  const found = new Map<string, Link>();
  for (const { ids } of wires)
    for (const [index, to] of ids.entries()) {
      const from = ids[index - 1];
      if (from !== undefined) found.set(`${from} ${to}`, [from, to]);
    }
  return [...found.values()];
}

function reordered(column: LayeredColumn, order: readonly { key: string; ids: readonly string[] }[] = []) {
  const heads = new Map(column.groups.map(({ key, head }) => [key, head]));
  return { ...column, groups: order.map(({ key, ids }) => ({ key, ids, head: heads.get(key) ?? null })) };
}

function rowsOf(column: LayeredColumn, index: number, { cells }: Layered, widths: Widths, place: Place) {
  const { size, step, scale } = widths;
  const { label: width, left, right } = widths.columns[index] ?? NO_WIDTH;
  const headRoom = { width: right - left, lines: 2, size: HEAD_SIZE };
  const count = column.groups.reduce((sum, { ids }) => sum + ids.length, 0);
  // Where there are many rows, each is kept low.
  const most = count > 24 ? 2 : 4;
  return column.groups.flatMap(({ key, head: text, ids }, group) => {
    const head = text === null ? [] : fitLabel(text, headRoom, place.measure);
    const headHeight = head.length === 0 ? 0 : head.length * HEAD_SIZE * LINE_HEIGHT + HEAD_GAP;
    return ids.flatMap((id, i): Row[] => {
      const cell = cells.get(id);
      if (!cell) return [];
      const before = i > 0 ? 0 : (group > 0 ? BETWEEN_GROUPS : 0) + headHeight;
      const about = { id, group: key, cell, before, head: i === 0 ? head : [] };
      if (!cell.node) return [{ ...about, radius: 0, lines: [], labelWidth: 0, height: LANE_HEIGHT }];
      const radius = radiusOf(cell, scale);
      const label = cell.labels[step];
      const lines = label === "" ? [] : fitLabel(label, { width, lines: most, size }, place.measure);
      const labelWidth = Math.max(0, ...lines.map((line) => place.measure(line, size)));
      const height = Math.max(place.leastRow, 2 * radius + 4, lines.length * size * LINE_HEIGHT + 5);
      return [{ ...about, radius, lines, labelWidth, height }];
    });
  });
}

const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { height, before }) => sum + height + before, 0);

/** The longest column stands; all others go to the middle of what they are linked with. */
function spreadAll(columns: readonly (readonly Row[])[], links: readonly Link[]): ReadonlyMap<string, number> {
  const neighbours = neighboursOf(links);
  const longest = columns.reduce((best, rows, i) => (heightOf(rows) > heightOf(columns[best] ?? []) ? i : best), 0);
  const most = heightOf(columns[longest] ?? []);
  const heights = new Map<string, number>();
  const spread = (index: number) => {
    const rows = columns[index] ?? [];
    const wanted = rows.map(({ id, height, before }, i) => {
      const known = (neighbours.get(id) ?? []).flatMap((one) => heights.get(one) ?? []);
      const middle = known.reduce((sum, one) => sum + one, 0) / known.length;
      const share = ((i + 0.5) / rows.length) * most;
      return { wanted: known.length > 0 ? middle : share, weight: known.length || 0.01, height, before };
    });
    const found = spreadRows(wanted, most);
    for (const [i, { id }] of rows.entries()) heights.set(id, found[i] ?? 0);
  };
  const outward = [...columns.keys()].sort((a, b) => Math.abs(a - longest) - Math.abs(b - longest));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const index of outward) if (index !== longest || sweep === 0) spread(index);
  return heights;
}

function nodeOf(row: PlacedRow, { column, middle, labelX }: PlacedColumn, size: number): DrawnNode[] {
  const { cell, radius, lines, labelWidth, height, y } = row;
  if (!cell.node) return [];
  const isRight = column.side === "right";
  const label = lines.length === 0 ? null : textAt(lines, labelX, y, size, isRight ? "start" : "end", labelWidth);
  const reach = {
    left: Math.min(middle - radius, label?.box.left ?? middle) - 2,
    right: Math.max(middle + radius, label?.box.right ?? middle) + 2,
    top: y - height / 2,
    bottom: y + height / 2,
  };
  return [{ node: cell.node, name: cell.labels[0], x: middle, y, radius, label, reach }];
}

function textAt(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  anchor: DrawnText["anchor"],
  width: number,
): DrawnText {
  const half = (lines.length * size * LINE_HEIGHT) / 2;
  const left = anchor === "start" ? x : x - width;
  return { lines, x, y, size, anchor, box: { left, right: left + width, top: y - half, bottom: y + half } };
}

/** Over its column and as much of what is free beside it. */
function headLines({ head }: LayeredColumn, index: number, widths: Widths, measure: Measure): readonly string[] {
  const room = widths.columns[index]?.head ?? 0;
  return head === null ? [] : fitLabel(head, { width: room, lines: 4, size: HEAD_SIZE }, measure);
}

function headHeight(columns: readonly LayeredColumn[], widths: Widths, measure: Measure): number {
  const most = Math.max(0, ...columns.map((column, i) => headLines(column, i, widths, measure).length));
  return most === 0 ? 0 : most * HEAD_SIZE * LINE_HEIGHT + 6;
}

function headsOf(columns: readonly PlacedColumn[], widths: Widths, measure: Measure): readonly DrawnText[] {
  return columns.flatMap(({ column, left, right, rows, isHeadBefore }, index) => {
    const [x, anchor] = isHeadBefore ? ([right, "end"] as const) : ([left, "start"] as const);
    const lines = headLines(column, index, widths, measure);
    const widest = (all: readonly string[]) => Math.max(0, ...all.map((line) => measure(line, HEAD_SIZE)));
    const y = MARGIN + (lines.length * HEAD_SIZE * LINE_HEIGHT) / 2;
    const groups = rows.flatMap((row) => {
      if (row.head.length === 0) return [];
      const middle = row.y - row.height / 2 - HEAD_GAP / 2 - (row.head.length * HEAD_SIZE * LINE_HEIGHT) / 2;
      return [textAt(row.head, x, middle, HEAD_SIZE, anchor, widest(row.head))];
    });
    return [...(lines.length === 0 ? [] : [textAt(lines, x, y, HEAD_SIZE, anchor, widest(lines))]), ...groups];
  });
}
