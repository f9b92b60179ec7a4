/** Tells what format a file is in: by its content first, by the ending of its name where the content is text of any kind. */
import { CFB } from "@e965/xlsx";
import type { SourceDocument, SourceFormat } from "./source.ts";
import { refuse } from "./source-bounds.ts";
import { isZip, unpackZip } from "./unpack-zip.ts";
import { refuseEncrypted } from "./workbook-problems.ts";

/** `legacy-workbook`: .xls; `xml`: `readXml` reads it. */
export type FileFormat = SourceFormat | "legacy-workbook" | "xml";

/** Refuses what no reader takes, and says what to do instead. */
export function recognizeFormat({ name, bytes }: SourceDocument): FileFormat {
  if (isZip(bytes)) return zipFormat(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundFormat(bytes);
  const start = startOfText(bytes);
  if (isPdf(bytes))
    refuse(
      "format-not-read",
      "The file is a PDF file, which is never loaded unseen: a mark under a wrong plan is worse than none. Let policy-graph init write what it finds to a workbook, look at each table beside its page, and load that.",
    );
  if (start.startsWith("{\\rtf")) notRead("an RTF file", "Save it as .docx.");
  return textFormat(start, name.toLowerCase());
}

export function isPdf(bytes: Uint8Array): boolean {
  return startOfText(bytes).startsWith("%PDF-");
}

function zipFormat(bytes: Uint8Array): FileFormat {
  const { names, files } = unpackZip(bytes, (name) => name === "mimetype");
  const mimetype = new TextDecoder().decode(files.get("mimetype") ?? new Uint8Array()).trim();
  if (names.includes("xl/workbook.xml")) return "workbook";
  if (names.includes("word/document.xml")) return "word-document";
  if (mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "open-document-spreadsheet";
  if (names.includes("xl/workbook.bin")) notRead("a binary workbook (.xlsb)", "Save it as .xlsx.");
  if (mimetype.startsWith("application/vnd.oasis.opendocument.text"))
    notRead("an OpenDocument text (.odt)", "Save it as .docx.");
  if (names.some((name) => name.startsWith("ppt/")))
    notRead("a presentation", "Save its text as .docx, or its tables as .xlsx.");
  return notRead("a zip file that is no document", "Unpack it, and give the files in it one by one.");
}

/** What Office wrote before 2007, and what it wraps in a password today. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  let paths: readonly string[];
  try {
    paths = CFB.read(bytes, { type: "buffer" }).FullPaths;
  } catch {
    return refuse(
      "source-damaged",
      "The file is a damaged Office file. Expected it as the program that made it saved it.",
    );
  }
  const has = (stream: string) => paths.some((path) => path.endsWith(`/${stream}`));
  if (has("EncryptedPackage")) refuseEncrypted();
  if (has("Workbook") || has("Book")) return "legacy-workbook";
  if (has("WordDocument"))
    notRead("a Word document of before 2007 (.doc)", "Open it in Word or LibreOffice and save it as .docx.");
  return notRead("an Office file of another kind", "Save it as .xlsx or .docx.");
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

function startsWith(bytes: Uint8Array, ...signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

function notRead(what: string, advice: string): never {
  return refuse(
    "format-not-read",
    `The file is ${what}, which is not read. Expected text, delimited text, Markdown, HTML, .docx, .xlsx, .xls or .ods. ${advice}`,
  );
}
