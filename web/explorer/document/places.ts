/** Places of a document as the address has them: `12`, `12:3`, `施策体系!E4`, `paragraph 7+2`; and where on a line one of them is. */
import type { Line } from "./document-query.ts";

/** As short as the address can have it. */
export const placeOf = ({ line, place }: Pick<Line, "line" | "place">) =>
  place === `${line}:1` ? String(line) : place;

/** What the server is asked for to find the line: the place of its paragraph or cell, and the line's number, 0 where the place has none. */
export function askedPlace(place: string): { readonly place: string; readonly line: number } {
  const own = withoutBehind(place);
  const line = Number(/^(\d+)(?::\d+)?$/u.exec(own)?.[1] ?? 0);
  return { place: own, line };
}

/** Of the lines that may have the place the one that has it: of its very name, the last that does not begin behind it, the first. */
export function lineAt<T extends { readonly place: string; readonly cellPlaces: readonly string[] }>(
  lines: readonly T[],
  place: string,
): T | undefined {
  const own = withoutBehind(place);
  const column = columnIn(own) ?? 1;
  return (
    lines.find((line) => line.place === own || line.cellPlaces.includes(own)) ??
    lines.findLast((line) => (columnIn(line.place) ?? 1) <= column) ??
    lines[0]
  );
}

/** So many code points behind the beginning of its paragraph or cell; 0 where the place says nothing of it. */
export const behindIn = (place: string): number => Number(BEHIND.exec(place)?.[1] ?? 0);
/** The place of the paragraph or cell itself. */
export const withoutBehind = (place: string): string => place.replace(BEHIND, "");

const columnIn = (place: string) => {
  const column = /^\d+:(\d+)$/u.exec(place)?.[1];
  return column === undefined ? undefined : Number(column);
};
const BEHIND = /\+(\d+)$/u;
