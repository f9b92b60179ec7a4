/** The words that a page draws, told from the glyphs themselves: what pdf.js gives as text may run over the line between two cells. */
import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";
import type { Word } from "./page.ts";
import { type Matrix, moved, type PdfOperators, type Point, times, UNMOVED, walk } from "./walk-operators.ts";

/** What pdf.js knows of a font. */
export interface PdfFont {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  /** Of fonts that run down: how far, which is less than nothing. */
  readonly vmetric?: readonly number[] | undefined;
}

/** The text state of a page, as its operators change it. */
interface TextState {
  readonly matrix: Matrix;
  readonly font: PdfFont;
  readonly size: number;
  readonly signSpacing: number;
  readonly wordSpacing: number;
  readonly across: number;
  readonly leading: number;
  readonly rise: number;
}

const START: TextState = {
  ...{ matrix: UNMOVED, font: {}, size: 0, signSpacing: 0, wordSpacing: 0, across: 1, leading: 0, rise: 0 },
};

const ORIGIN: Point = [0, 0];

/** Of the font's size: a wider gap between two glyphs parts words. */
const GAP = 0.2;
/** Of the font's size, as most fonts have it: how far signs reach below and above the baseline. */
const [BELOW, ABOVE] = [-0.12, 0.88];

export function drawnWords(
  list: PDFOperatorList,
  operators: PdfOperators,
  fontOf: (name: string) => PdfFont,
  toTop: (x: number, y: number) => Point,
): readonly Word[] {
  const words: Word[] = [];
  const kept: TextState[] = [];
  let [state, line, pen]: [TextState, Point, Point] = [START, ORIGIN, ORIGIN];
  const moveBy = (x: number, y: number) => {
    line = [line[0] + x, line[1] + y];
    pen = line;
  };
  const begin = (matrix: Matrix) => {
    state = { ...state, matrix };
    [line, pen] = [ORIGIN, ORIGIN];
  };
  walk(list, operators, {
    save: () => kept.push(state),
    restore: () => {
      state = kept.pop() ?? START;
    },
    beginText: () => begin(UNMOVED),
    setFont: ([name, size]) => {
      state = { ...state, font: fontOf(String(name)), size: Number(size) };
    },
    setTextMatrix: (given) => {
      // One list of six, or six numbers.
      const [first] = given;
      begin((typeof first === "number" ? given : Array.from(first as ArrayLike<number>)) as unknown as Matrix);
    },
    moveText: ([x, y]) => moveBy(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state = { ...state, leading: -Number(y) };
      moveBy(Number(x), Number(y));
    },
    nextLine: () => moveBy(0, -state.leading),
    setLeading: ([leading]) => {
      state = { ...state, leading: Number(leading) };
    },
    setCharSpacing: ([spacing]) => {
      state = { ...state, signSpacing: Number(spacing) };
    },
    setWordSpacing: ([spacing]) => {
      state = { ...state, wordSpacing: Number(spacing) };
    },
    setHScale: ([percent]) => {
      state = { ...state, across: Number(percent) / 100 };
    },
    setTextRise: ([rise]) => {
      state = { ...state, rise: Number(rise) };
    },
    showText: ([glyphs], page) => {
      const shown = wordsIn(glyphs as readonly (Glyph | number | null)[], state, times(page, state.matrix), pen, toTop);
      words.push(...shown.words);
      pen = shown.pen;
    },
  });
  return words;
}

interface Run {
  text: string;
  readonly from: Point;
  to: Point;
}

/** Runs of glyphs that follow each other without a gap; spaces are gaps. */
function wordsIn(
  glyphs: readonly (Glyph | number | null)[],
  { font, size, signSpacing, wordSpacing, across, rise }: TextState,
  matrix: Matrix,
  start: Point,
  toTop: (x: number, y: number) => Point,
): { readonly words: readonly Word[]; readonly pen: Point } {
  const isDown = font.vertical === true;
  const scale = size * (font.fontMatrix?.[0] ?? 0.001);
  const runs: Run[] = [];
  let [x, y] = start;
  let end: number | undefined;
  const advance = (by: number) => {
    if (isDown) y += by;
    else x += by * across;
  };
  for (const glyph of glyphs) {
    if (typeof glyph === "number") {
      advance((-glyph * size) / 1000);
      continue;
    }
    if (!glyph) continue;
    const text = glyph.unicode ?? "";
    const before: Point = [x, y];
    const [height = -1_000] = glyph.vmetric ?? font.defaultVMetrics ?? [];
    advance((isDown ? height : (glyph.width ?? 0)) * scale);
    const after: Point = [x, y];
    advance(signSpacing + (glyph.isSpace ? wordSpacing : 0));
    if (text.trim() === "") {
      end = undefined;
      continue;
    }
    const along = isDown ? before[1] : before[0];
    const last = runs.at(-1);
    if (last && end !== undefined && Math.abs(along - end) <= GAP * Math.abs(size)) {
      last.text += text;
      last.to = after;
    } else runs.push({ text, from: before, to: after });
    end = isDown ? after[1] : after[0];
  }
  return { words: runs.map((run) => wordOf(run, isDown, size, rise, matrix, toTop)), pen: [x, y] };
}

function wordOf(
  { text, from, to }: Run,
  isDown: boolean,
  size: number,
  rise: number,
  matrix: Matrix,
  toTop: (x: number, y: number) => Point,
): Word {
  // A sign of a line that runs down stands in the middle of the line, below its point.
  const [low, high] = isDown ? [-size / 2, size / 2] : [BELOW * size + rise, ABOVE * size + rise];
  const corners = [from, to].flatMap(([x, y]): readonly Point[] =>
    isDown
      ? [
          [x + low, y],
          [x + high, y],
        ]
      : [
          [x, y + low],
          [x, y + high],
        ],
  );
  const placed = corners.map((corner) => toTop(...moved(matrix, corner)));
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [a, b, c, d] = matrix;
  return {
    text,
    ...{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    size: Math.abs(size) * (Math.hypot(c, d) || Math.hypot(a, b)),
  };
}
