/** A drawing in, the whole picture out: on white, with what it shows above it and where it comes from below. */
import type { ReactNode } from "react";
import { sourceLines } from "../data/citation.ts";
import type { Edition } from "../data/edition.ts";
import { DIM, FONTS, INK, LINE_STRONG, WHITE } from "./paper.ts";
import type { PicturesWords } from "./pictures-words.ts";
import { heightOf, Text } from "./text.tsx";
import { wrapText } from "./wrap-text.ts";

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In its own coordinates, from 0, 0. */
  readonly content: ReactNode;
}

interface Props {
  readonly edition: Edition;
  readonly title: string;
  /** What is to be known before it is looked at: counts and conditions. */
  readonly notes: readonly string[];
  readonly drawing: Drawing;
  readonly words: PicturesWords;
}

const [MARGIN, BETWEEN] = [28, 3] as const;
const [TITLE, SUBJECT, NOTE, SOURCE] = [18, 13, 12, 11] as const;
/** Narrower, and the lines above it would be broken too often. */
const LEAST_WIDTH = 460;

export function Sheet({ edition, title, notes, drawing, words }: Props) {
  const inner = Math.ceil(Math.max(LEAST_WIDTH, drawing.width));
  const subject = words.subject(edition.organization ?? "", edition.title, edition.stage);
  const head = [
    { text: subject, size: SUBJECT, fill: DIM, isBold: false },
    { text: title, size: TITLE, fill: INK, isBold: true },
    ...notes.map((text) => ({ text, size: NOTE, fill: DIM, isBold: false })),
  ].map((part) => {
    const lines = wrapText(part.text, part.size, inner, part.isBold);
    return { ...part, lines, height: heightOf(lines, part.size) + BETWEEN };
  });
  const said = sourceLines(edition, words.language);
  const source = said.flatMap((line) => wrapText(line, SOURCE, inner));
  const headHeight = head.reduce((sum, part) => sum + part.height, 0);
  const top = MARGIN + headHeight + 14;
  const bottom = top + drawing.height + 16;
  const [width, height] = [inner + 2 * MARGIN, Math.ceil(bottom + 8 + heightOf(source, SOURCE) + MARGIN - 8)];
  let y = MARGIN;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      xmlLang="ja"
      fontFamily={FONTS}
    >
      <title>{`${subject}: ${title}`}</title>
      <desc>{[...notes, ...said].join("\n")}</desc>
      <rect width={width} height={height} fill={WHITE} />
      {head.map(({ lines, size, fill, isBold, text, height: partHeight }) => {
        y += partHeight;
        return (
          <Text key={text} lines={lines} x={MARGIN} y={y - partHeight / 2} size={size} fill={fill} isBold={isBold} />
        );
      })}
      <g transform={`translate(${MARGIN} ${top})`}>{drawing.content}</g>
      <line x1={MARGIN} x2={width - MARGIN} y1={bottom} y2={bottom} stroke={LINE_STRONG} strokeWidth={0.75} />
      <Text lines={source} x={MARGIN} y={bottom + 8 + heightOf(source, SOURCE) / 2} size={SOURCE} fill={DIM} />
    </svg>
  );
}
