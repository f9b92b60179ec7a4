/** A picture in, its SVG as the text of a file out: well-formed, whatever the document has in its names. */
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { type Frame, FrameContext } from "./frame.ts";
import type { Picture } from "./picture.ts";
import { PictureError } from "./picture-png.ts";

export interface DrawnPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Throws a `PictureError` where it would be too small to be read on a slide. */
export function drawPicture({ draw }: Picture, frame: Frame = "page"): DrawnPicture {
  const place = document.createElement("div");
  const root = createRoot(place);
  try {
    flushSync(() => root.render(createElement(FrameContext.Provider, { value: frame }, draw())));
    const svg = place.querySelector("svg");
    if (!svg) throw new Error("the picture drew no svg");
    if (svg.dataset.legible === "false") throw new PictureError("illegible");
    svg.removeAttribute("data-legible");
    const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height")].map(Number);
    if (!width || !height) throw new Error("the picture has no size");
    return {
      text: `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed(new XMLSerializer().serializeToString(svg))}\n`,
      width,
      height,
    };
  } finally {
    root.unmount();
  }
}

/** Serializers write what a page may hold and XML may not: control characters and halves of surrogate pairs. */
function wellFormed(xml: string): string {
  return xml.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
