/** `policy-graph init plan.pdf`: what is found in a PDF file, written as a workbook for a person to look at. */
import { hashOf } from "../../ingest/hash-of.ts";
import { pageOf } from "../../ingest/pdf/page.ts";
import { gridSizeOf, type Table } from "../../ingest/source/source.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { spokenLanguage } from "../language-of.ts";
import { problemLines } from "../print-problems.ts";
import type { Document } from "../read-document.ts";
import { printLine, styled } from "../terminal.ts";
import { initWordsIn } from "../words/init-words.ts";
import { writeOutput } from "../write-output.ts";

/** 0 where the workbook was written, 2 where the file cannot be used. */
export async function initPdf(document: Document, file: string): Promise<ExitCode> {
  // pdf.js is loaded for PDF files alone.
  const [{ findInPdf }, { writeFound }] = await Promise.all([
    import("../../ingest/pdf/find-in-pdf.ts"),
    import("../../ingest/pdf/found-workbook.ts"),
  ]);
  const { blocks, pages, problems } = await findInPdf(document);
  for (const line of problemLines(document.path, problems)) printLine(line);
  if (blocks === null) return EXIT.usage;
  await writeOutput([writeFound(blocks, { name: document.name, hash: hashOf(document.bytes) })], file);
  for (const block of blocks) if (block.kind === "table") printTable(block);
  const paragraphs = blocks.filter(({ kind }) => kind === "prose").length;
  const found = { pages, paragraphs, tables: blocks.length - paragraphs };
  printLine(initWordsIn(spokenLanguage()).found(file, found));
  printLine(`  policy-graph check ${file}`);
  return EXIT.done;
}

function printTable({ name, place, rows }: Table): void {
  const { width } = gridSizeOf(rows);
  const [first = []] = rows;
  const words = initWordsIn(spokenLanguage());
  printLine(`${styled("bold", words.table(name))}  ${words.page(pageOf(place), rows.length, width)}`);
  printLine(styled("dim", `  ${first.map(({ text }) => text.replace(/\n/gu, "")).join(" | ")}`));
}
