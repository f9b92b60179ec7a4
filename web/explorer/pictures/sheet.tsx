/** A drawing in, the whole picture out: on white, with what it shows above it and where it comes from below; as large as it is, or on a slide. */
import { type ReactNode, useContext } from "react";
import { sourceLines } from "../data/citation.ts";
import type { Edition } from "../data/edition.ts";
import { FrameContext, LEAST_SCALE, type Room, SLIDE, scaleFor } from "./frame.ts";
import { DIM, FONTS, INK, LINE_STRONG, WHITE } from "./paper.ts";
import type { PicturesWords } from "./pictures-words.ts";
import { round } from "./round.ts";
import { heightOf, Text } from "./text.tsx";
import { wrapText } from "./wrap-text.ts";

export interface Drawing extends Room {
  /** In its own coordinates, from 0, 0. */
  readonly content: ReactNode;
}

interface Props {
  readonly edition: Edition;
  readonly title: string;
  /** What is to be known before it is looked at: counts and conditions. */
  readonly notes: readonly string[];
  /** Where it can be drawn in several shapes: by the room that a slide has, null on a page of its own size. */
  readonly drawing: Drawing | ((room: Room | null) => Drawing);
  readonly words: PicturesWords;
}

const BETWEEN = 3;
/** Sizes of type, and of the margin. */
const TYPE = {
  page: { margin: 28, title: 18, subject: 13, note: 12, source: 11 },
  slide: { margin: 40, title: 26, subject: 16, note: 14, source: 12 },
} as const;
/** Narrower, and the lines above it would be broken too often. */
const LEAST_WIDTH = 460;

export function Sheet({ edition, title, notes, drawing, words }: Props) {
  const frame = useContext(FrameContext);
  const { margin, ...type } = TYPE[frame];
  const subject = words.subject(edition.organization ?? "", edition.title, edition.stage);
  const said = sourceLines(edition, words.language);
  const own = frame === "slide" ? null : drawingIn(drawing, null);
  const inner = own ? Math.ceil(Math.max(LEAST_WIDTH, own.width)) : SLIDE.width - 2 * margin;
  const head = [
    { text: subject, size: type.subject, fill: DIM, isBold: false },
    { text: title, size: type.title, fill: INK, isBold: true },
    ...notes.map((text) => ({ text, size: type.note, fill: DIM, isBold: false })),
  ].map((part) => {
    const lines = wrapText(part.text, part.size, inner, part.isBold);
    return { ...part, lines, height: heightOf(lines, part.size) + BETWEEN };
  });
  const source = said.flatMap((line) => wrapText(line, type.source, inner));
  const sourceHeight = heightOf(source, type.source);
  const top = margin + head.reduce((sum, part) => sum + part.height, 0) + 14;
  const room = { width: inner, height: SLIDE.height - top - 16 - 8 - sourceHeight - margin + 8 };
  const drawn = own ?? drawingIn(drawing, room);
  const scale = own ? 1 : scaleFor(drawn, room);
  const bottom = own ? top + own.height + 16 : top + room.height + 16;
  const height = own ? Math.ceil(bottom + 8 + sourceHeight + margin - 8) : SLIDE.height;
  const width = inner + 2 * margin;
  // In the middle of a slide, below its title.
  const left = own ? margin : margin + (room.width - drawn.width * scale) / 2;
  const place = scale === 1 ? "" : ` scale(${Math.round(scale * 1000) / 1000})`;
  let y = margin;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      xmlLang="ja"
      fontFamily={FONTS}
      data-legible={scale >= LEAST_SCALE}
    >
      <title>{`${subject}: ${title}`}</title>
      <desc>{[...notes, ...said].join("\n")}</desc>
      <rect width={width} height={height} fill={WHITE} />
      {head.map(({ lines, size, fill, isBold, text, height: partHeight }) => {
        y += partHeight;
        return (
          <Text key={text} lines={lines} x={margin} y={y - partHeight / 2} size={size} fill={fill} isBold={isBold} />
        );
      })}
      <g transform={`translate(${round(left)} ${top})${place}`}>{drawn.content}</g>
      <line x1={margin} x2={width - margin} y1={bottom} y2={bottom} stroke={LINE_STRONG} strokeWidth={0.75} />
      <Text lines={source} x={margin} y={bottom + 8 + sourceHeight / 2} size={type.source} fill={DIM} />
    </svg>
  );
}

const drawingIn = (drawing: Props["drawing"], room: Room | null) =>
  typeof drawing === "function" ? drawing(room) : drawing;
