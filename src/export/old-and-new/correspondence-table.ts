/** Correspondences in, the table in which people confirm or correct them out: a workbook, or CSV. */
import type { EditionComparison } from "../../match/compare-editions.ts";
import { nodesByKind } from "../../match/nodes-by-kind.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";
import { BASIS_WORDS, CORRESPONDENCE_COLUMNS, HEADS, HOW_TO } from "../../match/words-of-correspondences.ts";
import { itemInWords } from "../../model/item-code.ts";
import { circled } from "../../model/node-kinds.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { Language } from "../../template/words.ts";
import type { Cell } from "../export-table.ts";
import { writeForExcel } from "../formats/table-csv.ts";
import type { ContentSheet } from "../workbook/content.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";

const WIDTHS = { kind: 10, old: 20, oldName: 36, new: 20, newName: 36, change: 12, basis: 12, score: 10, answer: 16 };
const ANSWERS = { ja: ["○", "×"], en: ["yes", "no"] } as const;

export const correspondencesAsWorkbook = (comparison: EditionComparison, language: Language): Uint8Array =>
  writeWorkbook([sheetOf(comparison, language)]);

export function correspondencesAsCsv(comparison: EditionComparison, language: Language): Iterable<string> {
  const { columns, rows } = sheetOf(comparison, language);
  return writeForExcel({ columns: columns.map(({ head }) => head), rows: rows as readonly (readonly Cell[])[] });
}

function sheetOf({ old, next, correspondences }: EditionComparison, language: Language): ContentSheet {
  const words = changeWordsIn(language);
  const [olds, news] = [namesIn(old), namesIn(next)];
  const shortened = (ids: readonly string[], { edition }: PolicyGraph) =>
    ids.map((id) => id.slice(edition.id.length + 1)).join("\n");
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.map((id) => names.get(id) ?? "").join("\n");
  return {
    title: language === "ja" ? "対応" : "Correspondences",
    above: [[HOW_TO[language]]],
    columns: CORRESPONDENCE_COLUMNS.map((column) => ({
      ...{ head: HEADS[column][language], width: WIDTHS[column], format: column === "score" ? "number" : "text" },
      ...{ prompt: null, choices: column === "answer" ? ANSWERS[language] : [], isClosed: false },
    })),
    rows: correspondences.map(({ kind, change, basis, score, oldIds, newIds }) => [
      ...[words.sections[kind], shortened(oldIds, old), named(oldIds, olds), shortened(newIds, next)],
      ...[named(newIds, news), words.changes[change], BASIS_WORDS[basis][language]],
      score === null ? null : Number(score.toFixed(2)),
      basis === "confirmed" ? ANSWERS[language][0] : null,
    ]),
    ...{ fixedColumns: 0, isGuide: false },
  };
}

/** As people know them. */
function namesIn(graph: PolicyGraph): ReadonlyMap<string, string> {
  const { Plan: plans, ...others } = nodesByKind(graph);
  return new Map([
    ...plans.map(({ id, code, name }) => [id, `${circled(Number(code))}${name}`] as const),
    ...Object.values(others)
      .flat()
      .map((node) => [node.id, itemInWords(node)] as const),
  ]);
}
