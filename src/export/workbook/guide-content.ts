/** The empty template: all sheets without rows, and two sheets for people, one that explains every column and one with an example of each. */
import { EXAMPLE_TITLE, GUIDE_TITLE, SHEETS, TEMPLATE_VERSION } from "../../template/sheets.ts";
import type { Language, Words } from "../../template/words.ts";
import type { Cell } from "../export-table.ts";
import type { ContentColumn, ContentSheet } from "./content.ts";
import { emptyMatrix } from "./matrix-content.ts";
import { planSubjects } from "./plan-content.ts";
import { sheetContent } from "./sheet-content.ts";

export function templateContent(language: Language): readonly ContentSheet[] {
  return [
    guide(language),
    example(language),
    ...SHEETS.map((sheet) => {
      if (sheet.name === "matrix") return emptyMatrix(sheet, language);
      const rows = sheet.name === "plan" ? planSubjects({ template: TEMPLATE_VERSION }, language) : [];
      return sheetContent(sheet, rows, language);
    }),
  ];
}

/** Every sheet and column with what to write there. */
export function guide(language: Language): ContentSheet {
  const columns = [HEADS.sheet, HEADS.column, HEADS.explanation].map((head, index) =>
    plainColumn(head[language], [16, 20, 100][index] ?? 20),
  );
  const rows = SHEETS.flatMap((sheet): readonly (readonly Cell[])[] => [
    [sheet.title[language], null, sheet.explains[language]],
    ...sheet.columns.map(({ head, explains }) => [null, head[language], explains[language]]),
  ]);
  const intro = INTRODUCTION.map((words): readonly Cell[] => [null, null, words[language]]);
  return { title: GUIDE_TITLE[language], above: intro, columns, rows, fixedColumns: 0, isGuide: true };
}

/** On a sheet of its own, of which nothing is read: it may stay where it is. */
function example(language: Language): ContentSheet {
  const columns = [HEADS.sheet, HEADS.column, HEADS.example].map((head, index) =>
    plainColumn(head[language], [16, 20, 60][index] ?? 20),
  );
  const rows = SHEETS.flatMap((sheet) =>
    sheet.columns.flatMap(({ head, example: shown }): readonly (readonly Cell[])[] =>
      shown ? [[sheet.title[language], head[language], shown[language]]] : [],
    ),
  );
  const matrix = SHEETS.find(({ name }) => name === "matrix");
  const mark: readonly Cell[] = [matrix?.title[language] ?? null, { ja: "プラン1", en: "Plan1" }[language], "◎"];
  return {
    title: EXAMPLE_TITLE[language],
    above: [[null, null, NOT_READ[language]]],
    columns,
    rows: [...rows, mark],
    fixedColumns: 0,
    isGuide: true,
  };
}

const plainColumn = (head: string, width: number): ContentColumn => ({
  ...{ head, prompt: null, width, format: "text", choices: [], isClosed: false },
});

const HEADS = {
  sheet: { ja: "シート", en: "Sheet" },
  column: { ja: "列", en: "Column" },
  explanation: { ja: "書くこと", en: "What to write" },
  example: { ja: "例", en: "Example" },
} as const satisfies Readonly<Record<string, Words>>;

const NOT_READ: Words = {
  ja: "このシートは読み込まれません。消しても残してもかまいません。",
  en: "Nothing of this sheet is read. Delete it or leave it.",
};

const INTRODUCTION: readonly Words[] = [
  {
    ja: "計画を1冊のブックで管理するための様式です。シート名と見出しの行は変えないでください。使わないシートと列は空のままでも、消してもかまいません。",
    en: "A plan in one workbook. Leave the names of sheets and the rows of heads as they are; sheets and columns that are not needed may stay empty or be deleted.",
  },
  {
    ja: "列を足すと、その内容は見出しとともに備考として読み込まれます。",
    en: "Columns that you add are kept as notes under their heads.",
  },
  NOT_READ,
];
