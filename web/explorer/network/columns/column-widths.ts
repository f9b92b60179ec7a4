/** Columns and the width of all in, how wide each is out: labels whole where there is room, else on several lines, else short ones, and between columns room for lines. */
import { appearanceOf } from "../kinds.ts";
import type { Measure } from "./fit-label.ts";
import type { Cell, Layered, LayeredColumn } from "./layered.ts";

export interface ColumnWidth {
  readonly left: number;
  readonly right: number;
  /** Of its signs. */
  readonly middle: number;
  /** Where labels begin, or end where they stand on the left. */
  readonly labelX: number;
  /** Of labels. */
  readonly label: number;
  /** Of its head: as the column, and as much of what is free beside it. */
  readonly head: number;
  /** Whether the head begins in front of the column: the last one may be narrower than its head. */
  readonly isHeadBefore: boolean;
}
export interface Widths {
  readonly columns: readonly ColumnWidth[];
  /** Of it all. */
  readonly width: number;
  /** Of labels' type. */
  readonly size: number;
  /** Which of its labels each node has. */
  readonly step: 0 | 1 | 2;
  /** Of signs. */
  readonly scale: number;
}

export const NO_WIDTH: ColumnWidth = {
  left: 0,
  right: 0,
  middle: 0,
  labelX: 0,
  label: 0,
  head: 0,
  isHeadBefore: false,
};

interface Step {
  readonly step: Widths["step"];
  readonly size: number;
  readonly scale: number;
  /** No label is to be narrower, where it is not short by itself. */
  readonly leastLabel: number;
  /** Between columns of one band, where lines do not cross, and of two. */
  readonly leastGaps: readonly [number, number];
}
const STEPS: readonly Step[] = [
  { step: 0, size: 12, scale: 1, leastLabel: 112, leastGaps: [40, 170] },
  { step: 0, size: 12, scale: 0.85, leastLabel: 72, leastGaps: [26, 84] },
  { step: 1, size: 11, scale: 0.75, leastLabel: 66, leastGaps: [20, 50] },
  { step: 2, size: 11, scale: 0.7, leastLabel: 0, leastGaps: [16, 44] },
];
const [LABEL_GAP, WIDEST_LABEL, EDGE] = [5, 280, 3] as const;
/** Of sums of fractions. */
const ROUNDING = 1e-6;
const WIDEST_GAPS = [110, 240] as const;

export function radiusOf({ node, growth }: Cell, scale: number): number {
  return node === null ? 0 : appearanceOf(node.kind).size * growth * scale;
}

export function columnWidths({ columns, cells }: Layered, place: { width: number; measure: Measure }): Widths {
  const cellsOf = ({ groups }: LayeredColumn) => groups.flatMap(({ ids }) => ids.flatMap((id) => cells.get(id) ?? []));
  const gapsAfter = columns.slice(0, -1).map(({ band }, i) => Number(band !== columns[i + 1]?.band));
  for (const { step, size, scale, leastLabel, leastGaps } of STEPS) {
    const reach = columns.map((column) => Math.max(0, ...cellsOf(column).map((cell) => radiusOf(cell, scale))));
    const natural = columns.map((column) =>
      Math.min(WIDEST_LABEL, Math.max(0, ...cellsOf(column).map(({ labels }) => place.measure(labels[step], size)))),
    );
    const least = sum(gapsAfter.map((isCrossing) => leastGaps[isCrossing as 0 | 1]));
    const signs = sum(reach.map((radius, i) => 2 * radius + ((natural[i] ?? 0) > 0 ? LABEL_GAP : 0)));
    const free = place.width - 2 * EDGE - least - signs;
    const most = leastThatFits(natural, free);
    if (most < leastLabel && step < 2) continue;
    const labels = natural.map((width) => Math.min(width, Math.max(most, 0)));
    const left = Math.max(0, free - sum(labels));
    const gaps = gapsWithin(gapsAfter, leastGaps, left);
    return { ...placed(columns, reach, labels, gaps), size, step, scale };
  }
  throw new Error("the last step takes whatever room there is");
}

/** The width to which wider labels are broken, so that all fit; of labels that fit as they are, that of the widest. */
function leastThatFits(natural: readonly number[], free: number): number {
  const sorted = [...natural].sort((a, b) => a - b);
  let left = free;
  for (const [index, width] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (width > share) return Math.floor(share);
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}

/** What is left goes between the columns, most where lines cross. */
function gapsWithin(crossing: readonly number[], least: Step["leastGaps"], left: number): readonly number[] {
  const shares = crossing.map((is) => (is ? 2.5 : 1));
  const all = sum(shares);
  return crossing.map((is, i) => {
    const gap = least[is as 0 | 1] + (left * (shares[i] ?? 0)) / all;
    return Math.min(gap, WIDEST_GAPS[is as 0 | 1]);
  });
}

function placed(
  columns: readonly LayeredColumn[],
  reach: readonly number[],
  labels: readonly number[],
  gaps: readonly number[],
): Pick<Widths, "columns" | "width"> {
  let left = EDGE;
  const all = columns.map(({ side }, i): ColumnWidth => {
    const [radius, label, gap] = [reach[i] ?? 0, labels[i] ?? 0, gaps[i] ?? 0];
    const width = 2 * radius + (label > 0 ? LABEL_GAP + label : 0);
    const right = left + width;
    const middle = side === "right" ? left + radius : right - radius;
    const labelX = side === "right" ? middle + radius + LABEL_GAP : middle - radius - LABEL_GAP;
    const isBefore = (at: number) =>
      columns[at]?.side === "left" || (at > 0 && at === columns.length - 1 && labels[at] === 0);
    const isHeadBefore = isBefore(i);
    const beside = isHeadBefore ? (gaps[i - 1] ?? 0) : isBefore(i + 1) ? 0 : gap;
    const head = width + 0.9 * beside;
    const placed = { left, right, middle, labelX, label, head, isHeadBefore };
    left = right + gap;
    return placed;
  });
  return { columns: all, width: Math.ceil((all.at(-1)?.right ?? 0) + EDGE - ROUNDING) };
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
