/** Ordered columns and the links between neighbouring ones in, how many pairs of links cross out; ends that two links share are no crossing. */
import type { Column, Link } from "./order-columns.ts";

export function countCrossings(columns: readonly Column[], links: readonly Link[]): number {
  const at = new Map<string, { readonly column: number; readonly row: number }>();
  for (const [column, { groups }] of columns.entries()) {
    const ids = groups.flatMap(({ ids }) => ids);
    for (const [row, id] of ids.entries()) at.set(id, { column, row });
  }
  let count = 0;
  for (const column of columns.keys()) {
    const rows = links.flatMap(([from, to]) => {
      const [start, end] = [at.get(from), at.get(to)];
      return start?.column === column && end?.column === column + 1 ? [[start.row, end.row] as const] : [];
    });
    rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    count += inversions(rows.map(([, end]) => end));
  }
  return count;
}

/** Pairs of which the first is the greater, by counts of what came before (Fenwick): many thousand links are no matter. */
function inversions(values: readonly number[]): number {
  const size = values.reduce((most, value) => Math.max(most, value), -1) + 2;
  const sums = new Array<number>(size + 1).fill(0);
  let count = 0;
  for (const [seen, value] of values.entries()) {
    let atMost = 0;
    for (let i = value + 1; i > 0; i -= i & -i) atMost += sums[i] ?? 0;
    count += seen - atMost;
    for (let i = value + 1; i <= size; i += i & -i) sums[i] = (sums[i] ?? 0) + 1;
  }
  return count;
}
