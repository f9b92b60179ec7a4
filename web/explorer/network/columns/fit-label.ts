/** A label and the room for it in, its lines out: all of it, or as much as there is room for, and a sign that there is more. */
import { wrapText } from "../../pictures/wrap-text.ts";
import { signsOf } from "../../words/split-text.ts";

export type Measure = (text: string, size: number) => number;

export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly size: number;
}

const MORE = "…";

export function fitLabel(label: string, { width, lines: most, size }: Room, measure: Measure): readonly string[] {
  if (measure(label, size) <= width) return [label];
  const lines = wrapText(label, size, width, false, measure);
  if (lines.length <= most) return lines;
  const signs = [...signsOf(lines[most - 1] ?? "")];
  const cut = () => `${signs.join("").trimEnd()}${MORE}`;
  while (signs.length > 1 && measure(cut(), size) > width) signs.pop();
  return [...lines.slice(0, most - 1), cut()];
}
