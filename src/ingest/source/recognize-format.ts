/** Tells what format a file is in: by its content first, by the ending of its name where the content is text of any kind. */
import { CFB } from "@e965/xlsx";
import type { Wording } from "../../model/messages/wording.ts";
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
  if (isPdf(bytes)) refuse("format-not-read/pdf", {});
  if (start.startsWith("{\\rtf")) notRead({ en: "an RTF file", ja: "RTF ファイル" }, AS_DOCX);
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
  if (names.includes("xl/workbook.bin"))
    notRead({ en: "a binary workbook (.xlsb)", ja: "バイナリー形式のブック（.xlsb）" }, AS_XLSX);
  if (mimetype.startsWith("application/vnd.oasis.opendocument.text"))
    notRead({ en: "an OpenDocument text (.odt)", ja: "OpenDocument テキスト（.odt）" }, AS_DOCX);
  if (names.some((name) => name.startsWith("ppt/")))
    notRead(
      { en: "a presentation", ja: "プレゼンテーション" },
      {
        en: "Save its text as .docx, or its tables as .xlsx.",
        ja: "文章は .docx、表は .xlsx として保存してください。",
      },
    );
  return notRead(
    { en: "a zip file that is no document", ja: "文書でない zip ファイル" },
    {
      en: "Unpack it, and give the files in it one by one.",
      ja: "展開し、中のファイルを一つずつ指定してください。",
    },
  );
}

/** What Office wrote before 2007, and what it wraps in a password today. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  let paths: readonly string[];
  try {
    paths = CFB.read(bytes, { type: "buffer" }).FullPaths;
  } catch {
    return refuse("source-damaged/office", {});
  }
  const has = (stream: string) => paths.some((path) => path.endsWith(`/${stream}`));
  if (has("EncryptedPackage")) refuseEncrypted();
  if (has("Workbook") || has("Book")) return "legacy-workbook";
  if (has("WordDocument"))
    notRead(
      { en: "a Word document of before 2007 (.doc)", ja: "2007 より前の形式の Word 文書（.doc）" },
      {
        en: "Open it in Word or LibreOffice and save it as .docx.",
        ja: "Word か LibreOffice で開き、.docx として保存してください。",
      },
    );
  return notRead(
    { en: "an Office file of another kind", ja: "ほかの種類の Office ファイル" },
    { en: "Save it as .xlsx or .docx.", ja: ".xlsx か .docx として保存してください。" },
  );
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

const AS_DOCX: Wording = { en: "Save it as .docx.", ja: ".docx として保存してください。" };
const AS_XLSX: Wording = { en: "Save it as .xlsx.", ja: ".xlsx として保存してください。" };

function notRead(what: Wording, advice: Wording): never {
  return refuse("format-not-read", { what, advice });
}
