/** What a file is, is told by its content, by its name only where the content leaves it open; what no reader takes is refused with what to do. */
import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/ingest/source/read-source.ts";
import {
  inlineCell,
  openDocumentOf,
  paragraph,
  wordDocumentOf,
  workbookOf,
  zipOf,
} from "../../support/office-files.ts";
import { problemCodes, refusalOf, sourceOf } from "../../support/read-sources.ts";

const xlsx = workbookOf([{ name: "表", xml: `<sheetData><row r="1">${inlineCell("A1", "a")}</row></sheetData>` }]);
const ods = openDocumentOf(
  "<table:table table:name='表'><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
);

function legacy(): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["a"]]), "表");
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "biff8" }) as Buffer);
}

function compound(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(8));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

test.each([
  ["a.csv", xlsx, "workbook"],
  ["a", legacy(), "workbook"],
  ["a.xlsx", ods, "open-document-spreadsheet"],
  ["a.doc", wordDocumentOf(paragraph("a")), "word-document"],
  // Programs of offices save pages as .xls.
  ["a.xls", "<html><table><tr><td>a</table></html>", "html"],
  ["a.txt", "<!-- x --> <!-- y -->\n<!DOCTYPE html><p>a", "html"],
  ["a.xml", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a</p></body></html>', "html"],
  ["a.htm", "<p>a", "html"],
  ["A.MD", "# a", "markdown"],
  ["a.txt", "# a", "text"],
  ["a", "a,b\n", "text"],
])("%s: by its content first", async (name, content, format) => {
  const source = await sourceOf(name, content);
  expect(source).toMatchObject({ name, format });
});

test.each([
  ["a.pdf", "%PDF-1.7\n", "format-not-read", "policy-graph init"],
  ["a.rtf", "{\\rtf1 a}", "format-not-read", "Save it as .docx"],
  ["a.doc", compound("WordDocument"), "format-not-read", "save it as .docx"],
  ["a.msg", compound("__properties"), "format-not-read", "another kind"],
  ["a.xlsb", zipOf({ "xl/workbook.bin": "x" }), "format-not-read", "Save it as .xlsx"],
  ["a.odt", zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }), "format-not-read", "Save it as .docx"],
  ["a.pptx", zipOf({ "ppt/presentation.xml": "<a/>" }), "format-not-read", "presentation"],
  ["a.zip", zipOf({ "a.csv": "a,b" }), "format-not-read", "Unpack it"],
  ["a.xml", "<plan/>", "xml-is-no-source", "StratML"],
  ["a.csv", "", "empty-document", "0 bytes"],
  ["a.csv", " \n\t\n", "empty-document", "white space"],
  ["a.csv", ",,\n,,\n", "empty-document", "no text"],
  ["a.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "not-text", "not plain text"],
  ["a.csv", Buffer.from("計画").subarray(0, 5), "document-cut-off", "in the middle of a character"],
])("%s is refused: %s", async (name, content, code, advice) => {
  const refusal = await refusalOf(name, content);
  expect(refusal.code).toBe(code);
  expect(refusal.message).toContain(advice);
});

describe("a source", () => {
  test("is frozen, with all that is in it", async () => {
    const read = await readSource({ name: "a.xlsx", bytes: xlsx });
    const isFrozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(read)).toBe(true);
  });

  test("has errors only where it is null", async () => {
    expect(await problemCodes("a.csv", 'a,b\n"c,d\n')).toEqual(["warning quote-not-closed"]);
  });

  test("of comments that end in nothing is told for what it is at once", async () => {
    expect((await sourceOf("a.txt", `${"<!---->".repeat(280)}x`)).format).toBe("text");
  });
});
