/** Places of a source's cells and lines as positions: in a text by line and column, elsewhere by a number for the order. */
import { type Position, textPosition } from "../../model/position.ts";
import type { Source } from "../source/source.ts";
import type { Entry } from "./account.ts";

export type Places = (entry: Entry, text?: string) => Position;

/** Of one text the order is that of lines and columns; of all else cells are counted as they come. */
export function placesOf({ blocks }: Source): Places {
  const entries = blocks.flatMap((block): readonly Entry[] => (block.kind === "prose" ? [block] : block.rows.flat()));
  const orders = new Map(entries.map((entry, index) => [entry, index + 1]));
  const isText = entries.every(({ place }) => LINE_AND_COLUMN.test(place));
  return (entry, text = entry.text) => {
    const [, line, column] = (isText ? LINE_AND_COLUMN : IN_FILE).exec(entry.place) ?? [];
    const [lineNumber, columnNumber] = [line, column].map((part) => (part === undefined ? null : Number(part)));
    if (isText && lineNumber && columnNumber) return textPosition(lineNumber, columnNumber, text);
    return {
      place: entry.place,
      placeOrder: orders.get(entry) ?? 0,
      line: lineNumber ?? null,
      column: columnNumber ?? null,
      text,
    };
  };
}

const LINE_AND_COLUMN = /^(\d+):(\d+)$/u;
/** Of one text among several files. */
const IN_FILE = /!(\d+):(\d+)$/u;
