/** Reads a file of any known format into a source: recognizes what it is, has the one reader for it read it, and collects every problem. */
import { compareProblems, problemOf } from "../../model/problem.ts";
import { freezeDeep } from "../freeze-deep.ts";
import { readText } from "./read-text.ts";
import { type FileFormat, recognizeFormat } from "./recognize-format.ts";
import type { ReadBlocks, ReadSource, SourceDocument } from "./source.ts";
import { checkBound, Refusal, refuse } from "./source-bounds.ts";

type Reader = (document: SourceDocument) => ReadBlocks | Promise<ReadBlocks>;

/** Each loads its library when a file of its format is there. */
const READERS: Readonly<Record<FileFormat, Reader>> = {
  text: readText,
  markdown: async (document) => (await import("./read-markdown.ts")).readMarkdown(document),
  html: async (document) => (await import("./read-html.ts")).readHtml(document),
  workbook: async ({ bytes }) => (await import("./read-workbook.ts")).readWorkbook(bytes),
  "legacy-workbook": async ({ bytes }) => (await import("./read-workbook.ts")).readLegacyWorkbook(bytes),
  "open-document-spreadsheet": async ({ bytes }) => (await import("./read-open-document.ts")).readOpenDocument(bytes),
  "word-document": async ({ bytes }) => (await import("./read-word-document.ts")).readWordDocument(bytes),
  xml: () => refuse("xml-is-no-source", {}),
};

/** Never rejects on what a file holds: everything wrong with it is in `problems`. The result is frozen. */
export async function readSource(document: SourceDocument): Promise<ReadSource> {
  try {
    checkBound("bytes", document.bytes.length);
    if (document.bytes.length === 0) refuse("empty-document", {});
    const format = recognizeFormat(document);
    const { blocks, problems } = await READERS[format](document);
    if (blocks.every((block) => block.kind === "table" && block.rows.length === 0)) {
      const empty = problemOf("empty-document/cells", "error", {});
      return freezeDeep({ source: null, problems: [empty, ...problems] });
    }
    const source = { name: document.name, format: format === "legacy-workbook" ? "workbook" : format, blocks };
    return freezeDeep({ source, problems: [...problems].sort(compareProblems) } as ReadSource);
  } catch (error) {
    if (error instanceof Refusal) return freezeDeep({ source: null, problems: [error.problem] });
    throw error;
  }
}
