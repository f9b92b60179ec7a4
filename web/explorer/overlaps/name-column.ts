/** Plans in, the column of their names out that both pictures of the overlaps begin with. */
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { heightOf } from "../pictures/text.tsx";
import { widest } from "../pictures/text-width.ts";
import { wrapText } from "../pictures/wrap-text.ts";

export interface NameColumn {
  readonly size: number;
  /** For each plan, in order. */
  readonly lines: readonly (readonly string[])[];
  readonly width: number;
  readonly rowHeight: number;
}

const [SIZE, WIDEST_NAME, LEAST_ROW] = [12, 230, 32] as const;

export function nameColumnOf({ plans }: Edition): NameColumn {
  const labels = plans.map(({ number, name }) => `${circled(number)} ${name}`);
  const lines = labels.map((label) => wrapText(label, SIZE, WIDEST_NAME));
  const width = Math.min(WIDEST_NAME, widest(labels, SIZE));
  const rowHeight = Math.max(LEAST_ROW, ...lines.map((one) => heightOf(one, SIZE) + 6));
  return { size: SIZE, lines, width, rowHeight };
}
