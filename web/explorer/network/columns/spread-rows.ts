/** Rows with their heights and the heights at which they would like to stand in, their middles out: in the same order, none on another, each as near as can be. */

export interface WantedRow {
  /** Where its middle would be best. */
  readonly wanted: number;
  /** Of the row, with what is kept free around it. */
  readonly height: number;
  /** Kept free above it besides. */
  readonly before: number;
  /** How much it matters where it stands. */
  readonly weight: number;
}

/** Least squares under the order (pool adjacent violators), then within 0 and `height`, which is no less than all of them need. */
export function spreadRows(rows: readonly WantedRow[], height: number): readonly number[] {
  // From here on each is a point without height, of which none may stand above the one before.
  const offsets: number[] = [];
  let used = 0;
  for (const row of rows) {
    offsets.push(used + row.before + row.height / 2);
    used += row.before + row.height;
  }
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const [index, { wanted, weight }] of rows.entries()) {
    let block = { sum: weight * (wanted - (offsets[index] ?? 0)), weight, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const slack = Math.max(0, height - used);
  const shifts = blocks.flatMap(({ sum, weight, count }) =>
    new Array<number>(count).fill(Math.min(slack, Math.max(0, sum / weight))),
  );
  return offsets.map((offset, index) => offset + (shifts[index] ?? 0));
}
