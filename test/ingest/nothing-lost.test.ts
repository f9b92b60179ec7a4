/** The account of what is read, for documents that nobody wrote: any line or cell that is taken out or changed makes another graph or another finding. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planContent } from "../../src/export/workbook/plan-content.ts";
import { writeWorkbook } from "../../src/export/workbook/write-workbook.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { headsChanged } from "../../src/ingest/mapping/heads-changed.ts";
import { proposeMapping } from "../../src/ingest/mapping/propose-mapping.ts";
import { readSource } from "../../src/ingest/source/read-source.ts";
import type { Block, Cell, Source } from "../../src/ingest/source/source.ts";
import type { Mapping } from "../../src/ingest/tables/mapping.ts";
import { readTables } from "../../src/ingest/tables/read-tables.ts";
import { templateMapping } from "../../src/ingest/template/template-tables.ts";
import { arbitraryPlan } from "../export/workbook/arbitrary-plan.ts";
import { arbitraryPlanDocument } from "../support/arbitrary-plan-document.ts";
import { runs } from "../support/effort.ts";
import { FACTS } from "../support/ingest-text.ts";

/** A part of a document, to be put elsewhere or left out. */
interface Part {
  readonly what: string;
  readonly without: () => Source;
  readonly changed: () => Source;
}

/** Every line and cell; those of hidden sheets are left out on purpose. */
function partsOf(source: Source): readonly Part[] {
  return source.blocks.flatMap((block, index): readonly Part[] => {
    const put = (other: Block | null): Source => ({
      ...source,
      blocks: source.blocks.flatMap((one, at) => (at === index ? (other ? [other] : []) : [one])),
    });
    if (block.kind === "prose")
      return [
        {
          what: `${block.place} ${block.text}`,
          without: () => put(null),
          changed: () => put({ ...block, text: `${block.text}別` }),
        },
      ];
    if (block.hidden) return [];
    const withCell = (cell: Cell, other: readonly Cell[]) => {
      const rows = block.rows.map((row) => row.flatMap((one) => (one === cell ? other : [one])));
      return put({ ...block, rows: rows.filter((row) => row.length > 0) });
    };
    return block.rows.flat().map((cell) => ({
      what: `${cell.place} ${cell.text}`,
      without: () => withCell(cell, []),
      changed: () => withCell(cell, [{ ...cell, text: `${cell.text}別`, value: `${cell.text}別`, traps: [] }]),
    }));
  });
}

function outcome(source: Source, mapping: Mapping): string {
  const { graph, problems } = readTables(source, mapping, FACTS, { name: "d", hash: "0" });
  const heads = mapping.template ? [] : headsChanged(mapping, source);
  return JSON.stringify([graph, heads, problems]);
}

/** What says that there is nothing. */
const NOTHING = / (?:[-－ー―–—]|なし|該当なし|未定|未測定|n\/a|none)?$/iu;

function silentParts(source: Source, mapping: Mapping): readonly string[] {
  const before = outcome(source, mapping);
  return partsOf(source).flatMap(({ what, without, changed }) => [
    ...(outcome(without(), mapping) === before && !NOTHING.test(what) ? [`without ${what}`] : []),
    ...(outcome(changed(), mapping) === before ? [`changed ${what}`] : []),
  ]);
}

const NAMES = ["海辺の公園", "朝市の再開", "夜道の明かり", "木工教室", "Harbour lights", "子ども・子育て支援", "再掲"];
/** Heads of every kind, those of nothing known among them, and what such cells hold and do not hold. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  番号: ["1-1", "1-2", "2-1", "Ⅰ-1", "A1"],
  分野: ["くらし", "しごと", "くらし　しごと"],
  担当課: ["公園課", "商工課、農水課", "未定", "課"],
  SDGs: ["3", "3,8,11", "目標11", "18", "3~5"],
  指標: ["来園者数", "講座の数"],
  単位: ["人", "%", "百万円"],
  "現状値(令和5年度)": ["12", "1,240", "－", "未測定", "年1回"],
  "目標値(R11)": ["20", "10以上", "85.0", "増加"],
  海辺プラン: ["○", "◎", "", "△", "済"],
  備考: ["再掲", "新規", "○"],
  むずかしさ: ["高い", "低い", "1.5"],
  期間: ["R6～R8", "2024-2029", "通年"],
};

const arbitraryTable = fc
  .record({
    name: fc.constantFrom("施策名", "事業名"),
    heads: fc.uniqueArray(fc.constantFrom(...Object.keys(COLUMNS)), { minLength: 1, maxLength: 8 }),
    rows: fc.integer({ min: 2, max: 5 }),
    picks: fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }),
    prose: fc.array(fc.constantFrom("計画の体系", "※○は関係を示す。", "凡例 ◎主 ○関 △間接", "令和6年3月"), {
      maxLength: 2,
    }),
  })
  .map(({ name, heads: others, rows, picks, prose }) => {
    const heads = [name, ...others];
    const cell = (head: string, at: number) => {
      const values = COLUMNS[head] ?? NAMES;
      const value = values[(picks[at] ?? 0) % values.length] ?? "";
      // Each row names something of its own: what is said twice of one thing is no loss.
      if (head === "番号") return `${value.replace(/\d+$/u, "")}${at}`;
      return head === name ? `${value}その${at}` : value;
    };
    const lines = Array.from({ length: rows }, (_, row) =>
      heads.map((head, column) => cell(head, row * heads.length + column)).join("\t"),
    );
    return [...prose, "", heads.join("\t"), ...lines].join("\n");
  });

describe("of made-up documents", () => {
  test("tables of any columns: no cell and no line is silent", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryTable, async (text) => {
        const { source } = await readSource({ name: "plan.tsv", bytes: Buffer.from(text) });
        if (!source) return;
        const { mapping, open } = proposeMapping(source);
        if (open.length > 0 || mapping.tables.length === 0) return;
        read += 1;
        expect(silentParts(source, mapping)).toEqual([]);
      }),
      { numRuns: runs(100), endOnFailure: true },
    );
    expect(read).toBeGreaterThan(runs(100) / 10);
  });

  test("workbooks in the template: no cell is silent", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), fc.constantFrom("ja" as const, "en" as const), async (graph, language) => {
        const bytes = writeWorkbook(planContent(graph, language));
        const { source } = await readSource({ name: "plan.xlsx", bytes });
        const mapping = source && templateMapping(source);
        if (!source || !mapping) throw new Error("the template is read");
        expect(silentParts(source, mapping).filter((what) => !isToReadBy(what, source))).toEqual([]);
      }),
      { numRuns: runs(6), endOnFailure: true },
    );
  }, 120_000);

  test("texts of chapters: no line is silent but the headings of a plan's parts and captions", async () => {
    const outcomeOf = async (lines: readonly string[]) => {
      const bytes = Buffer.from(lines.join("\n"));
      const { graph, problems } = await ingestFiles([{ name: "plan.txt", bytes }], FACTS, null);
      return JSON.stringify([graph && { ...graph, edition: null }, problems]);
    };
    await fc.assert(
      fc.asyncProperty(arbitraryPlanDocument(), async ({ text }) => {
        const lines = text.split(/\r\n?|\n/u);
        const before = await outcomeOf(lines);
        const silent: string[] = [];
        for (const [index, line] of lines.entries()) {
          if (line.trim() === "") continue;
          // The line is blank, so that those below it keep their places.
          if ((await outcomeOf(lines.with(index, ""))) === before) silent.push(line);
        }
        const isHeadAgain = (line: string) => lines.indexOf(line) !== lines.lastIndexOf(line);
        expect(silent.filter((line) => !HEADING.test(line) && !isHeadAgain(line))).toEqual([]);
      }),
      { numRuns: runs(8), endOnFailure: true },
    );
  }, 120_000);
});

/** What the template says is there to be read by people alone, heads of columns without a cell, and keys that no other sheet uses. */
function isToReadBy(what: string, { blocks }: Source): boolean {
  const [, sheet = "", column = "", row = ""] = /^(?:changed|without) (.+?)!([A-Z]+)(\d+) /u.exec(what) ?? [];
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const cells = tables.find(({ name }) => name === sheet)?.rows.flat() ?? [];
  if (sheet === "計画" || sheet === "Strategy") return true;
  const isEmptyBelow = !cells.some((cell) => cell.row > Number(row) && cell.place.startsWith(`${sheet}!${column}`));
  const isKey =
    column === "A" &&
    /^(?:changed|without) \S+ (?:分野|施策|プラン|取組|指標|課|目標|Domain|Item|Plan|Initiative|Target|Department|Goal)\d+$/u.test(
      what,
    );
  return isEmptyBelow || isKey;
}

/** They say what stands below them; without them the lines below say it as well. */
const HEADING = /推進のための取組|主な取組|数値目標|施策大項目|体系|^[\s　]*$/u;
