/** Makes small PDF files from texts and lines at coordinates, so that a test says just what is in them. */

export interface PdfPage {
  /** From the page's left and top edge to the text's left edge and baseline, in points; `size` is that of the font. */
  readonly texts: readonly PdfText[];
  /** Ruled lines from one point to another. */
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Outlines of rectangles: left, top, width, height. */
  readonly boxes?: readonly (readonly [x: number, y: number, width: number, height: number])[];
}

export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** `down`: in a font that runs down the page, from the middle of its top; `up`: turned, so that it runs up. */
  readonly runs?: "down" | "up";
}

const [WIDTH, HEIGHT] = [595, 842];

/** A4, upright; a Japanese font that is not embedded, each of whose signs is as wide as high. */
export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5 /Encoding /UniJIS-UTF16-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5 /Encoding /UniJIS-UTF16-V /DescendantFonts [4 0 R] >>",
  ];
  for (const page of pages) {
    const content = contentOf(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R /F2 5 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

function contentOf({ texts, rules = [], boxes = [] }: PdfPage): string {
  return [
    ...texts.map(({ x, y, text, size = 10, runs }) => {
      const turned = runs === "up" ? "0 1 -1 0" : "1 0 0 1";
      return `BT /${runs === "down" ? "F2" : "F1"} ${size} Tf ${turned} ${x} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`;
    }),
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`),
    ...boxes.map(([x, y, width, height]) => `${x} ${HEIGHT - y - height} ${width} ${height} re S`),
  ].join("\n");
}

function hex(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}
