/** Reads a PDF file with pdf.js: the words of each page and its ruled lines. */
import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { checkBound, refuse } from "../source/source-bounds.ts";
import { drawnWords, type PdfFont } from "./drawn-words.ts";
import { loadPdfJs } from "./load-pdf-js.ts";
import type { Page } from "./page.ts";
import { rulesOf } from "./ruled-lines.ts";
import type { PdfOperators } from "./walk-operators.ts";

/** Refuses what is no PDF file that can be read, one with a password, and a scan. */
export async function readPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const pdf = await loadPdfJs();
  const folder = (name: string) => fileURLToPath(new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")));
  const task = pdf.getDocument({
    // pdf.js keeps what it is given.
    data: new Uint8Array(bytes),
    ...{ cMapUrl: folder("cmaps"), cMapPacked: true, standardFontDataUrl: folder("standard_fonts") },
    ...{ useSystemFonts: false, disableFontFace: true, isEvalSupported: false, enableXfa: false, maxImageSize: 0 },
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    return await pagesOf(await task.promise.catch(refuseFile), pdf.OPS);
  } finally {
    await task.destroy();
  }
}

/** Whatever the library rejects with is about the file: it was handed nothing else. */
function refuseFile(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return refuse("pdf-password", {});
  return refuse("source-damaged/pdf", {});
}

async function pagesOf(document: PDFDocumentProxy, operators: PdfOperators): Promise<readonly Page[]> {
  checkBound("pages", document.numPages);
  const pages: Page[] = [];
  let words = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).then((one) => pageOf(one, operators), refuseFile);
    words += page.words.length;
    checkBound("words", words);
    pages.push(page);
  }
  if (words === 0) refuse("pdf-without-text", { pages: pages.length });
  return pages;
}

async function pageOf(page: PDFPageProxy, operators: PdfOperators): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const drawn = await page.getOperatorList();
  const toTop = (x: number, y: number) => viewport.convertToViewportPoint(x, y) as [number, number];
  const fontOf = (name: string): PdfFont => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : {});
  return {
    number: page.pageNumber,
    ...{ width: viewport.width, height: viewport.height },
    words: drawnWords(drawn, operators, fontOf, toTop),
    rules: rulesOf(drawn, operators, toTop),
  };
}
