/** The workbook is one that Excel opens: its parts fit each other, its texts are text, its lists and heads are there, its bytes are the same each time. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { japaneseWorkbook } from "../../../src/export/formats/workbook.ts";
import { UnsupportedExport } from "../../../src/export/unsupported-export.ts";
import type { ContentSheet } from "../../../src/export/workbook/content.ts";
import { templateContent } from "../../../src/export/workbook/guide-content.ts";
import { planContent } from "../../../src/export/workbook/plan-content.ts";
import { writeCsvFiles } from "../../../src/export/workbook/write-csv-files.ts";
import { writeWorkbook } from "../../../src/export/workbook/write-workbook.ts";
import { summariesOf } from "../../../src/model/summaries.ts";
import { SHEETS } from "../../../src/template/sheets.ts";
import { LANGUAGES } from "../../../src/template/words.ts";
import { seedGraph } from "../../support/checked-graph.ts";
import { FULL_SOURCE, withoutSource } from "../../support/organizations.ts";
import { csvDocuments, factsOf, readDocuments, workbookDocument } from "./read-again.ts";
import { withoutPlaces } from "./without-places.ts";

const seed = seedGraph();
const NOTHING_KNOWN = { title: null, publisher: null, date: null, url: null, licence: null };

function partsOf(content: readonly ContentSheet[]): ReadonlyMap<string, Document> {
  const files = Object.entries(unzipSync(writeWorkbook(content)));
  return new Map(
    files.map(([name, bytes]) => [
      name,
      new JSDOM(strFromU8(bytes), { contentType: "application/xml" }).window.document,
    ]),
  );
}

const all = (document: Document | undefined, name: string) => [...(document?.getElementsByTagName(name) ?? [])];
const sheetWith = (cells: ContentSheet["rows"][number]): ContentSheet => ({
  ...{ title: "施策", above: [], rows: [cells], fixedColumns: 0, isGuide: false },
  columns: cells.map((_, index) => ({
    ...{ head: `${index}`, prompt: null, width: 10, format: "text", choices: [], isClosed: false },
  })),
});

/** In the order that the schema of a worksheet demands. */
const ORDER = "dimension sheetViews sheetFormatPr cols sheetData dataValidations pageMargins pageSetup".split(" ");

describe.for(LANGUAGES)("the workbook in %s", (language) => {
  describe.for([
    ["empty", templateContent(language)],
    ["of the seed", planContent(seed.graph, language)],
  ] as const)("%s", ([, content]) => {
    const parts = partsOf(content);
    const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/"));

    test("has every part that another names, with its type", () => {
      const types = new Map(
        all(parts.get("[Content_Types].xml"), "Override").map((one) => [
          one.getAttribute("PartName")?.slice(1) ?? "",
          one.getAttribute("ContentType"),
        ]),
      );
      const own = [...parts.keys()].filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
      expect([...types.keys()].sort()).toEqual(own.sort());
      const related = all(parts.get("xl/_rels/workbook.xml.rels"), "Relationship");
      const targets = new Map(related.map((one) => [one.getAttribute("Id"), `xl/${one.getAttribute("Target")}`]));
      expect([...targets.values(), "xl/workbook.xml"].sort()).toEqual(own.sort());
      expect(all(parts.get("_rels/.rels"), "Relationship")[0]?.getAttribute("Target")).toBe("xl/workbook.xml");
      const named = all(parts.get("xl/workbook.xml"), "sheet");
      expect(named.map((one) => targets.get(one.getAttribute("r:id")))).toEqual(sheets.map(([name]) => name));
      expect(new Set(named.map((one) => one.getAttribute("name")?.toLowerCase())).size).toBe(sheets.length);
      for (const one of named) expect(one.getAttribute("name")).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
    });

    test("has sheets with their elements in order, cells in theirs, and formats that there are", () => {
      const styles = Number(all(parts.get("xl/styles.xml"), "cellXfs")[0]?.getAttribute("count"));
      expect(all(all(parts.get("xl/styles.xml"), "cellXfs")[0] as never, "xf")).toHaveLength(styles);
      for (const [, document] of sheets) {
        const names = [...document.documentElement.children].map(({ localName }) => localName);
        expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
        for (const row of all(document, "row")) {
          const places = [...row.children].map((cell) => cell.getAttribute("r") ?? "");
          expect(places.every((place) => place.endsWith(row.getAttribute("r") ?? "-"))).toBe(true);
          expect(places).toEqual([...places].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
          for (const cell of row.children) expect(Number(cell.getAttribute("s"))).toBeLessThan(styles);
        }
      }
    });

    test("holds no formula in a cell, and lists that Excel takes", () => {
      for (const [, document] of sheets) {
        expect(all(document, "f")).toEqual([]);
        for (const rule of all(document, "dataValidation")) {
          expect(rule.getAttribute("prompt")?.length ?? 0).toBeLessThanOrEqual(255);
          expect(rule.getAttribute("promptTitle")?.length ?? 0).toBeLessThanOrEqual(32);
          const list = rule.getElementsByTagName("formula1")[0]?.textContent;
          expect(list === undefined).toBe(rule.getAttribute("type") === null);
          if (list) expect(list).toMatch(/^"[^"]{1,255}"$/u);
        }
        expect(all(document, "dataValidations")[0]?.getAttribute("count") ?? "0").toBe(
          `${all(document, "dataValidation").length}`,
        );
      }
    });

    test("is written with the same bytes again", () => {
      expect(writeWorkbook(content)).toEqual(writeWorkbook(content));
      expect(writeCsvFiles(content)).toEqual(writeCsvFiles(content));
    });
  });

  test("offers marks, kinds, directions, bounds and statuses", () => {
    const lists = [...partsOf(templateContent(language)).values()].flatMap((document) =>
      all(document, "formula1").map(({ textContent }) => textContent),
    );
    const expected = {
      ja: ["◎,○,△", "基準値,中間目標,実績値,目標値", "増加,減少,維持", "ちょうど,以上,以下,超,未満,約"],
      en: ["◎,○,△", "baseline,interim,actual,goal", "increase,decrease,maintain"],
    }[language];
    expect(lists).toEqual(expect.arrayContaining(expected.map((list) => `"${list}"`)));
  });

  test("explains every column in no more than Excel shows", () => {
    for (const { columns, title } of SHEETS) {
      expect(new Set(columns.map(({ head }) => head[language])).size).toBe(columns.length);
      for (const { explains } of columns) expect(explains[language].length).toBeLessThanOrEqual(255);
      expect(title[language].length).toBeLessThanOrEqual(31);
    }
  });

  test("holds all of the seed, as a workbook and as CSV files", async () => {
    for (const documentsOf of [workbookDocument, csvDocuments]) {
      const { graph, problems } = await readDocuments(documentsOf(seed.graph, language), factsOf(seed.graph));
      expect(problems).toEqual([]);
      expect(graph && withoutPlaces(graph)).toEqual(withoutPlaces(seed.graph));
    }
  });

  test("holds note, publication and summaries, which are read where the edition file says nothing", async () => {
    const known = { ...seed.graph, edition: { ...seed.graph.edition, ...FULL_SOURCE } };
    for (const documentsOf of [workbookDocument, csvDocuments]) {
      const documents = documentsOf(known, language);
      const { graph, problems } = await readDocuments(documents, withoutSource(factsOf(known)));
      expect(problems).toEqual([]);
      expect(graph?.edition).toMatchObject(FULL_SOURCE);
      expect(graph && summariesOf({ graph, findings: [] }).isDescription(graph.plans[0]?.id ?? "")).toBe(true);
      const given = factsOf(seed.graph);
      const source = { ...NOTHING_KNOWN, publisher: "別の市" };
      const other = await readDocuments(documents, {
        ...given,
        edition: { ...given.edition, note: "別の注記", source, summarized: [] },
      });
      expect(other.graph?.edition).toMatchObject({
        ...FULL_SOURCE,
        ...{ note: "別の注記", sourcePublisher: "別の市", summarized: [] },
      });
      expect(other.problems.map(({ code }) => code)).toEqual(["source-differs", "source-differs", "source-differs"]);
    }
  });
});

test("texts that look like formulas, or like the signs of Excel's own, are text", () => {
  const [sheet] = [...partsOf([sheetWith(["=1+1", "_x000D_", " a ", "a\nb"])])]
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .map(([, document]) => document);
  const cells = all(sheet, "row")[1]?.children ?? [];
  expect([...cells].map((cell) => cell.getAttribute("t"))).toEqual(Array(4).fill("inlineStr"));
  expect([...cells].map(({ textContent }) => textContent)).toEqual(["=1+1", "_x005F_x000D_", " a ", "a\nb"]);
});

test("CSV files protect what Excel would run or change", () => {
  const [file] = writeCsvFiles([sheetWith(["=1+1", "'=1", "1-1", "'a", "a"])]);
  expect(file?.text.split("\r\n")[1]).toBe("'=1+1,''=1,\t1-1,'a,a");
});

test("a text that no cell holds is refused, not cut", () => {
  expect(() => writeWorkbook([sheetWith(["a".repeat(32_768)])])).toThrow(UnsupportedExport);
});

test("the format writes the workbook", () => {
  expect([...japaneseWorkbook.write(seed)]).toEqual([writeWorkbook(planContent(seed.graph, "ja"))]);
});
