/** A key and a place in a grid in, the place to go to out; null: the key is none of the grid's. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `widths`: columns of each row; `page`: rows of a page. */
export function nextPlace(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: Place,
  widths: readonly number[],
  page: number,
): Place | null {
  const last = (at: number) => Math.max(0, (widths[at] ?? 1) - 1);
  const at = (next: number): Place => ({ row: Math.min(Math.max(next, 0), widths.length - 1), column });
  if (ctrlKey && key === "Home") return { row: 0, column: 0 };
  if (ctrlKey && key === "End") return { row: widths.length - 1, column: last(widths.length - 1) };
  if (ctrlKey) return null;
  switch (key) {
    case "ArrowUp":
      return at(row - 1);
    case "ArrowDown":
      return at(row + 1);
    case "PageUp":
      return at(row - page);
    case "PageDown":
      return at(row + page);
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(last(row), column + 1) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: last(row) };
    default:
      return null;
  }
}
