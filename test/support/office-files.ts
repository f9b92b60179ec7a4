/** Makes small workbooks, Word documents and OpenDocument spreadsheets from their XML, part by part, so that a test says just what is in them. */
import { strToU8, zipSync } from "fflate";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(files), { level: 1 });
}

export function escaped(text: string): string {
  return text.replace(/[<&>"\n\t\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

export interface SheetXml {
  readonly name: string;
  /** What stands in `<worksheet>`, `<sheetData>` included. */
  readonly xml: string;
  /** An attribute of `<sheet>`, such as `state="hidden"`. */
  readonly attributes?: string;
  /** Relationships of the sheet, such as that to its remarks. */
  readonly relations?: string;
}

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export function workbookOf(sheets: readonly SheetXml[], more: Parts = {}): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const type = (part: string, name: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook.xml", "sheet.main")}${type("styles.xml", "styles")}${type("sharedStrings.xml", "sharedStrings")}${type("comments1.xml", "comments")}${numbered.map(({ number }) => type(`worksheets/sheet${number}.xml`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, number, attributes }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}" ${attributes ?? ""}/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}<Relationship Id="rId900" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId901" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(
      numbered.map(({ number, xml }) => [
        `xl/worksheets/sheet${number}.xml`,
        `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...Object.fromEntries(
      numbered.flatMap(({ number, relations }) =>
        relations === undefined
          ? []
          : [
              [
                `xl/worksheets/_rels/sheet${number}.xml.rels`,
                `<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`,
              ],
            ],
      ),
    ),
    "xl/styles.xml": stylesOf([0]),
    "xl/sharedStrings.xml": sharedStringsOf(),
    "xl/comments1.xml": `<comments xmlns="${SPREADSHEET}"/>`,
    ...more,
  });
}

/** `xl/styles.xml` with cells of these number formats, by `s="0"`, `s="1"` …; a number is a format that Excel knows by it. */
export function stylesOf(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === "string" ? [`<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`] : [],
  );
  const list = own.length > 0 ? `<numFmts count="${own.length}">${own.join("")}</numFmts>` : "";
  const cells = formats.map((format, index) => `<xf numFmtId="${typeof format === "string" ? 200 + index : format}"/>`);
  return `<styleSheet xmlns="${SPREADSHEET}">${list}<cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
}

export function sharedStringsOf(...items: readonly string[]): string {
  return `<sst xmlns="${SPREADSHEET}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

/** `<c>` of a text that stands in the sheet itself. */
export function inlineCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** `body`: what stands in `<w:body>`; `notes`: in `<w:footnotes>`. */
export function wordDocumentOf(body: string, notes = "", more: Parts = {}): Uint8Array {
  const type = (part: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part === "document" ? "document.main" : part}+xml"/>`;
  const heading = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/></w:style>`;
  const numbering = [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/></w:lvl>`).join("");
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${["document", "styles", "numbering", "footnotes"].map(type).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}">${["styles", "numbering", "footnotes"].map((part, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`).join("")}</Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${[1, 2].map(heading).join("")}</w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${numbering}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/footnotes.xml": `<w:footnotes xmlns:w="${WORD}">${notes}</w:footnotes>`,
    ...more,
  });
}

export function paragraph(text: string, properties = ""): string {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${lines.join("<w:br/>")}</w:r></w:p>`;
}

const OPEN_DOCUMENT = ["office", "table", "text", "style"].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);

/** `tables`: what stands in `<office:spreadsheet>`; `styles`: in `<office:automatic-styles>`. */
export function openDocumentOf(tables: string, styles = "", more: Parts = {}): Uint8Array {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${OPEN_DOCUMENT.join(" ")} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}
