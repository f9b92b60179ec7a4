/** Places of a source's cells and lines as positions: with a number for the order, and the file's name where there are several files. */
import { type Position, textPosition } from "../../model/position.ts";
import type { Source } from "../source/source.ts";
import type { Entry } from "./account.ts";

export type Places = (entry: Entry, text?: string) => Position;

/** Of one text the order is that of lines and columns; of all others cells are counted as they come. */
export function placesOf(sources: readonly Source[]): Places {
  const isOne = sources.length === 1;
  const orders = new Map<Entry, { readonly order: number; readonly file: string }>();
  for (const { name, blocks } of sources) {
    for (const block of blocks) {
      const entries: readonly Entry[] = block.kind === "prose" ? [block] : block.rows.flat();
      for (const entry of entries) orders.set(entry, { order: orders.size + 1, file: isOne ? "" : `${name}!` });
    }
  }
  return (entry, text = entry.text) => {
    const { order, file } = orders.get(entry) ?? { order: 0, file: "" };
    const [, line, column] = /^(\d+):(\d+)$/.exec(entry.place) ?? [];
    const lineAndColumn = line === undefined || column === undefined ? null : ([Number(line), Number(column)] as const);
    if (isOne && lineAndColumn) return textPosition(...lineAndColumn, text);
    return {
      place: `${file}${entry.place}`,
      placeOrder: order,
      line: lineAndColumn?.[0] ?? null,
      column: lineAndColumn?.[1] ?? null,
      text,
    };
  };
}
