/** Loads pdf.js to read and never to draw: without the native canvas that it looks for, and without a word about that. */

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** What a browser has to draw with. pdf.js wants them to be there; no text and no line is read with them. */
const FOR_DRAWING = ["DOMMatrix", "ImageData", "Path2D"] as const;

let loaded: Promise<PdfJs> | undefined;

export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  const missing = FOR_DRAWING.filter((name) => !(name in globalThis));
  const stands = Object.fromEntries(missing.map((name) => [name, class {}]));
  Object.assign(globalThis, stands);
  const { warn, log } = console;
  console.warn = console.log = () => {};
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    Object.assign(console, { warn, log });
    // Nobody else is to take them for the real ones.
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}
