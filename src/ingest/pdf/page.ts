/** What a page of a PDF file shows: words and ruled lines, in points from its left and top edge. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A run of signs that the file draws at once; it may be several words, or a part of one. */
export interface Word extends Box {
  readonly text: string;
  /** Of the font, in points. */
  readonly size: number;
}

/** A ruled line, level or upright. */
export interface Rule extends Box {
  readonly isLevel: boolean;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
}

/** Where something stands: the page, and points from its left and top edge. */
export function placeOnPage(page: number, { left, top }: Pick<Box, "left" | "top">): string {
  return `p. ${page} (${Math.round(left)}, ${Math.round(top)})`;
}

/** The number of the page of such a place; NaN of any other. */
export function pageOf(place: string): number {
  return Number(/^p\. (\d+)/u.exec(place)?.[1]);
}

export const middleOf = (from: number, to: number): number => (from + to) / 2;

/** One by one: a page may have more of them than a call has room for. */
export function aroundAll([first, ...others]: readonly Box[]): Box {
  const { left, top, right, bottom } = first ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const around = { left, top, right, bottom };
  for (const box of others) {
    around.left = Math.min(around.left, box.left);
    around.top = Math.min(around.top, box.top);
    around.right = Math.max(around.right, box.right);
    around.bottom = Math.max(around.bottom, box.bottom);
  }
  return around;
}
