/** Lines at the edges of pages that are no part of the text: page numbers, and heads that come again on every page. */
import { comparableName } from "../../model/names.ts";
import { isPageNumber } from "../text/tokens.ts";
import { type Line, textOfLine } from "./lines-of-words.ts";
import type { Page } from "./page.ts";

interface ReadPage {
  readonly page: Page;
  readonly lines: readonly Line[];
}

/** Of the page's height. */
const EDGE = 0.09;
/** Fewer pages tell no running head. */
const LEAST_PAGES = 3;

export function edgeLines(pages: readonly ReadPage[]): {
  readonly lines: ReadonlySet<Line>;
  readonly texts: readonly string[];
} {
  const atEdge = pages.flatMap(({ page, lines }) =>
    lines
      .filter(({ top, bottom }) => bottom < page.height * EDGE || top > page.height * (1 - EDGE))
      .map((line) => ({ line, text: textOfLine(line) })),
  );
  const times = new Map<string, number>();
  for (const { text } of atEdge) times.set(keyOf(text), (times.get(keyOf(text)) ?? 0) + 1);
  const seen = new Set<string>();
  const left = atEdge.filter(({ text }) => {
    if (isPageNumber(text)) return true;
    // The first time it may be a title.
    const isAgain = seen.has(keyOf(text));
    seen.add(keyOf(text));
    return isAgain && (times.get(keyOf(text)) ?? 0) >= LEAST_PAGES;
  });
  return { lines: new Set(left.map(({ line }) => line)), texts: left.map(({ text }) => text) };
}

/** A running head may hold the page's number. */
const keyOf = (text: string) => comparableName(text).replace(/\d+/gu, "0");
