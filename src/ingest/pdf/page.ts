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
  /** True of text that runs down or up the page. */
  readonly isTurned: boolean;
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

export const middleOf = (from: number, to: number): number => (from + to) / 2;

export function aroundAll(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
