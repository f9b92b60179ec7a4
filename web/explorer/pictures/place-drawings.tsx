/** Drawings in, one out in which they stand beside each other or one below the other. */
import { Fragment } from "react";
import { round } from "./round.ts";
import type { Drawing } from "./sheet.tsx";

export function besideEachOther(drawings: readonly Drawing[], between: number): Drawing {
  let width = -between;
  const content = drawings.map((drawing) => {
    const left = width + between;
    width = left + drawing.width;
    return placed(drawing, left, 0);
  });
  return { width: Math.max(0, width), height: Math.max(0, ...drawings.map(({ height }) => height)), content };
}

export function belowEachOther(drawings: readonly Drawing[], between: number): Drawing {
  let height = -between;
  const content = drawings.map((drawing) => {
    const top = height + between;
    height = top + drawing.height;
    return placed(drawing, 0, top);
  });
  return { width: Math.max(0, ...drawings.map(({ width }) => width)), height: Math.max(0, Math.ceil(height)), content };
}

/** Where nothing is moved, nothing is put around it. */
function placed({ content }: Drawing, left: number, top: number) {
  if (left === 0 && top === 0) return <Fragment key="first">{content}</Fragment>;
  return (
    <g key={`${left} ${top}`} transform={`translate(${round(left)} ${round(top)})`}>
      {content}
    </g>
  );
}
