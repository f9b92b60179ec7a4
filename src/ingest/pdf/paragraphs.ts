/** Lines of a page as paragraphs: a line that reaches the right margin goes on in the next. */
import { classifyLine } from "../plans/classify-line.ts";
import { type Prose, plainProse } from "../source/source.ts";
import { type Line, textOfLine } from "./lines-of-words.ts";
import { placeOnPage } from "./page.ts";

/** What begins a paragraph, a list's entry or a plan's part, wherever the line above ends. */
const BEGINS =
  /^\s*(?:[○◯〇●◎□■◇◆▼▽▶・･•※＊*【［〔＜<「『-]|[①-⑳❶-❿]|[（(]?[0-9０-９]{1,3}(?:[.．、)）]|[-－][0-9０-９])|第[0-9０-９一二三四五六七八九十]+[章節])/u;
const ENDS = /[。．.！？!?：:]$/u;

/** How near the margin a line ends that goes on, in sizes of its font. */
const NEAR_MARGIN = 2;
/** Lines that tell a margin. */
const LEAST_AT_MARGIN = 3;

export function paragraphsOf(page: number, lines: readonly Line[]): readonly Prose[] {
  const margin = marginOf(lines);
  const paragraphs: { text: string; first: Line; last: Line }[] = [];
  for (const line of lines) {
    const text = textOfLine(line);
    const open = paragraphs.at(-1);
    if (open && goesOn(open.last, open.text, line, text, margin)) {
      const isOfLetters = /[a-z0-9,]$/iu.test(open.text) && /^[a-z0-9(]/iu.test(text);
      open.text += `${isOfLetters ? " " : ""}${text}`;
      open.last = line;
    } else paragraphs.push({ text, first: line, last: line });
  }
  return paragraphs.map(({ text, first }) => plainProse(text, placeOnPage(page, first)));
}

/** Where several lines end; infinite where each ends elsewhere. */
function marginOf(lines: readonly Line[]): number {
  const ends = lines.map(({ right }) => right).sort((a, b) => b - a);
  const [farthest = 0] = ends;
  const third = ends[LEAST_AT_MARGIN - 1];
  return third !== undefined && farthest - third < 1.5 * Math.max(...lines.map(sizeOf))
    ? farthest
    : Number.POSITIVE_INFINITY;
}

function goesOn(above: Line, textAbove: string, line: Line, text: string, margin: number): boolean {
  const size = sizeOf(above);
  return (
    above.right > margin - NEAR_MARGIN * size &&
    Math.abs(sizeOf(line) - size) < 0.5 &&
    line.top - above.bottom < size * 1.5 &&
    !BEGINS.test(text) &&
    classifyLine({ number: 1, text }).kind === "text" &&
    !ENDS.test(textAbove)
  );
}

function sizeOf({ segments }: Line): number {
  return Math.max(...segments.map(({ size }) => size));
}
