/** Reads a file of any known format into a source: recognizes what it is, has the one reader for it read it, and collects every problem. */
import { compareProblems } from "../../model/problem.ts";
import { freezeDeep } from "../freeze-deep.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readOpenDocument } from "./read-open-document.ts";
import { readText } from "./read-text.ts";
import { readWordDocument } from "./read-word-document.ts";
import { readLegacyWorkbook, readWorkbook } from "./read-workbook.ts";
import { type FileFormat, recognizeFormat } from "./recognize-format.ts";
import { type ReadBlocks, type ReadSource, type SourceDocument, sourceProblem } from "./source.ts";
import { checkBound, Refusal, refuse } from "./source-bounds.ts";

type Reader = (document: SourceDocument) => ReadBlocks | Promise<ReadBlocks>;

const READERS: Readonly<Record<FileFormat, Reader>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  workbook: ({ bytes }) => readWorkbook(bytes),
  "legacy-workbook": ({ bytes }) => readLegacyWorkbook(bytes),
  "open-document-spreadsheet": ({ bytes }) => readOpenDocument(bytes),
  "word-document": ({ bytes }) => readWordDocument(bytes),
  xml: () =>
    refuse(
      "xml-is-no-source",
      "The file is XML, which holds elements and no tables. Expected a plan in StratML, which another reader takes.",
    ),
};

/** Never rejects on what a file holds: everything wrong with it is in `problems`. The result is frozen. */
export async function readSource(document: SourceDocument): Promise<ReadSource> {
  try {
    checkBound("bytes", document.bytes.length);
    if (document.bytes.length === 0)
      refuse("empty-document", "The document is empty: 0 bytes. Expected the plan's text or tables.");
    const format = recognizeFormat(document);
    const { blocks, problems } = await READERS[format](document);
    if (blocks.every((block) => block.kind === "table" && block.rows.length === 0)) {
      const empty = sourceProblem(
        "empty-document",
        "error",
        "The document holds no text, neither in cells nor outside. Expected the plan's text or tables.",
      );
      return freezeDeep({ source: null, problems: [empty, ...problems] });
    }
    const source = { name: document.name, format: format === "legacy-workbook" ? "workbook" : format, blocks };
    return freezeDeep({ source, problems: [...problems].sort(compareProblems) } as ReadSource);
  } catch (error) {
    if (error instanceof Refusal) return freezeDeep({ source: null, problems: [error.problem] });
    throw error;
  }
}
