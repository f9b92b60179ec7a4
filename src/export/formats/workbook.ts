/**
 * Writes an edition as the template's workbook: what a city's staff go on with in Excel, and what is read again without loss.
 * Follows Office Open XML, SpreadsheetML (ECMA-376): https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import type { Language } from "../../template/words.ts";
import type { PlanFormat } from "../format.ts";
import { planContent } from "../workbook/plan-content.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";

const workbook = (name: string, title: string, languageOf: (wanted: Language) => Language): PlanFormat => ({
  name,
  title,
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isBinary: true,
  holds: "plan",
  tools: [
    {
      name: "Excel, LibreOffice",
      how: "Open the file: a sheet for each kind of thing, to be changed and loaded again.",
    },
  ],
  write: ({ graph }, language = "ja") => [writeWorkbook(planContent(graph, languageOf(language)))],
});

export const japaneseWorkbook = workbook("xlsx", "Excel workbook of the template", (wanted) => wanted);
export const englishWorkbook = workbook("en.xlsx", "Excel workbook of the template, in English", () => "en");
