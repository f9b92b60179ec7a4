/** The workbook as openpyxl reads it: every cell is what was written, text is text, and lists and frozen heads are there. */
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import type { ContentSheet } from "../../../src/export/workbook/content.ts";
import { templateContent } from "../../../src/export/workbook/guide-content.ts";
import { planContent } from "../../../src/export/workbook/plan-content.ts";
import { writeWorkbook } from "../../../src/export/workbook/write-workbook.ts";
import { seedGraph } from "../../support/checked-graph.ts";
import { askPython } from "../readers/python.ts";
import { arbitraryPlan } from "./arbitrary-plan.ts";

interface Book {
  readonly sheets: readonly {
    readonly title: string;
    readonly cells: readonly (readonly { readonly type: string; readonly value: string | number | null }[])[];
    readonly lists: readonly string[];
    readonly frozen: string | null;
  }[];
}

const read = (contents: readonly (readonly ContentSheet[])[]) =>
  askPython<Book>(
    "with_openpyxl.workbook",
    contents.map((content) => Buffer.from(writeWorkbook(content)).toString("base64")),
  );

/** openpyxl leaves Excel's own way to write a sign by its number as it is. */
const asKept = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");

function expected({ title, above, columns, rows }: ContentSheet) {
  const all = [...above, columns.map(({ head }) => head), ...rows];
  const cells = all.map((row) =>
    columns.map((_, index) => {
      const cell = row[index] ?? null;
      return typeof cell === "string" ? { type: "s", value: asKept(cell) } : { type: "n", value: cell };
    }),
  );
  return { title, cells };
}

describe.skipIf("missing" in inject("readersPython"))("openpyxl", () => {
  test.for(["ja", "en"] as const)("reads the template and the seed (%s)", async (language) => {
    const contents = [templateContent(language), planContent(seedGraph().graph, language)];
    const books = await read(contents);
    for (const [index, { sheets }] of books.entries()) {
      expect(sheets.map(({ title, cells }) => ({ title, cells }))).toEqual((contents[index] ?? []).map(expected));
      expect(sheets.filter(({ frozen }) => frozen === null)).toEqual([]);
      expect(sheets.flatMap(({ lists }) => lists).length).toBeGreaterThan(5);
    }
  });

  test("reads whatever graphs hold as it is, and nothing as a formula", { timeout: 120_000 }, async () => {
    const graphs = fc.array(arbitraryPlan(), { minLength: 5, maxLength: 10 });
    const holds = fc.asyncProperty(graphs, async (some) => {
      const contents = some.map((graph) => planContent(graph, "ja"));
      for (const [index, { sheets }] of (await read(contents)).entries())
        expect(sheets.map(({ title, cells }) => ({ title, cells }))).toEqual((contents[index] ?? []).map(expected));
    });
    await fc.assert(holds, { numRuns: Number(process.env.RUNS ?? 5) });
  });
});
