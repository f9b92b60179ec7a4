/** Tells what format a file is in: by its content first, by the ending of its name where the content is text of any kind. */
import type { SourceDocument, SourceFormat } from "./source.ts";
import { refuse } from "./source-bounds.ts";

/** `xml`: `readXml` reads it. */
export type FileFormat = Extract<SourceFormat, "text" | "markdown" | "html"> | "xml";

/** Refuses what no reader takes, and says what to do instead. */
export function recognizeFormat({ name, bytes }: SourceDocument): FileFormat {
  const start = startOfText(bytes);
  if (start.startsWith("%PDF-")) notRead("a PDF file", "Save its tables as .xlsx or .csv, or its text as .txt.");
  if (start.startsWith("{\\rtf")) notRead("an RTF file", "Save it as .docx.");
  return textFormat(start, name.toLowerCase());
}

function textFormat(start: string, name: string): FileFormat {
  if (/^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/iu.test(start)) return "html";
  if (start.startsWith("<?xml")) return /<html[\s>]/iu.test(start) ? "html" : "xml";
  if (/\.x?html?$/u.test(name)) return "html";
  if (name.endsWith(".xml")) return "xml";
  return /\.(?:md|markdown|mkd)$/u.test(name) ? "markdown" : "text";
}

/** The first signs, in whatever encoding: marks of formats are ASCII, so that zeros of UTF-16 are left out. */
function startOfText(bytes: Uint8Array): string {
  const signs = [...bytes.subarray(0, LOOKED_AT)].filter((byte) => byte !== 0);
  return String.fromCharCode(...signs).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/u, "");
}

const LOOKED_AT = 2_000;

function notRead(what: string, advice: string): never {
  return refuse(
    "format-not-read",
    `The file is ${what}, which is not read. Expected text, delimited text, Markdown or HTML. ${advice}`,
  );
}
