/** What is proposed for the shared cases, read from their files; without them at ../shared, the run says what it skipped. */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type ProposedMapping, proposeMapping } from "../../../src/ingest/mapping/propose-mapping.ts";
import { readSource } from "../../../src/ingest/source/read-source.ts";
import type { Source } from "../../../src/ingest/source/source.ts";
import { joinSources } from "../../../src/ingest/tables/join-sources.ts";

const CASES = fileURLToPath(new URL("../../../../shared/cases/", import.meta.url));
const atHand = existsSync(CASES);
if (!atHand) process.stderr.write("test/ingest/mapping: skipped the shared cases, which are not at ../shared/cases\n");

async function proposed(...files: readonly string[]): Promise<ProposedMapping> {
  const read = await Promise.all(
    files.map((file) => readSource({ name: basename(file), bytes: readFileSync(`${CASES}${file}`) })),
  );
  const sources = read.map(({ source }) => source);
  if (sources.includes(null))
    throw new Error(`${files} cannot be read: ${JSON.stringify(read.flatMap(({ problems }) => problems))}`);
  return proposeMapping(joinSources(sources as [Source, ...Source[]]));
}

/** Of each table, `head: role` with what is said beside the role. */
function told({ mapping, open }: ProposedMapping): Record<string, readonly string[]> {
  expect(open).toEqual([]);
  return Object.fromEntries(
    mapping.tables.map(({ table, columns }) => [
      table,
      columns.map(({ head, role, of, name, kind, year }) =>
        [`${head}:`, role, of && `of ${of}`, name, kind, year].filter((part) => part !== undefined).join(" "),
      ),
    ]),
  );
}

test.runIf(atHand)("01: three levels and marks", async () => {
  expect(told(await proposed("01-strength-three-levels.tsv"))).toEqual({
    1: [
      "政策目標: domain",
      "政策: level 政策",
      "施策番号: code",
      "施策名称: item",
      "担当課: department",
      "重点1 海辺の子育て: mark",
      "重点2 灯台商店街: mark",
      "重点3 みんなの足: mark",
    ],
  });
});

test.runIf(atHand)("02: targets and a matrix, between prose", async () => {
  expect(told(await proposed("02-kpi-table-under-targets.txt"))).toEqual({
    1: [
      "指標名: target",
      "単位: unit",
      "現状値(令和5年度): value baseline 2023",
      "目標値(令和11年度): value goal 2029",
    ],
    2: ["分野: domain", "番号: code", "項目名: item", "子どもの海プラン: mark"],
  });
});

test.runIf(atHand)("04: goals in a cell", async () => {
  expect(told(await proposed("04-sdgs-in-a-cell.csv"))).toEqual({
    1: [
      "施策コード: code",
      "基本目標: domain",
      "施策: item",
      "所管課: department",
      "関連するSDGs: goal",
      "関連計画: note",
    ],
  });
});

test.runIf(atHand)("05: heads of two lines, codes that became dates", async () => {
  expect(told(await proposed("05-pasted-from-excel.txt"))).toEqual({
    1: [
      "政策の柱: domain",
      "No: code",
      "取組名称: item",
      "若者定住プロジェクト: mark",
      "健幸プロジェクト: mark",
      "脱炭素プロジェクト: mark",
    ],
  });
});

test.runIf(atHand)("06: three sheets of a workbook; the hidden one is left out", async () => {
  expect(told(await proposed("06-workbook.xlsx"))).toEqual({
    施策体系: [
      "基本目標: domain",
      "施策: item",
      "担当課: department",
      "重点戦略 › つながる戦略: mark",
      "重点戦略 › かせぐ戦略: mark",
      "備考: note",
    ],
    重点戦略: [
      "番号: code of plan",
      "名称: plan",
      "ねらい: description of plan",
      "主な取組: initiative",
      "対応施策: mentions",
      "期間: period",
    ],
    指標: [
      "戦略: plan",
      "指標: target",
      "単位: unit",
      "方向: direction",
      "R6実績: value actual 2024",
      "R8: value 2026",
      "R10: value 2028",
      "R12目標: value goal 2030",
      "出典: source",
    ],
  });
});

test.runIf(atHand)("08: tables of targets in prose", async () => {
  const targets = [
    "重要業績評価指標(KPI): target",
    "現状値(2024年度): value baseline 2024",
    "目標値(2029年度): value goal 2029",
  ];
  expect(told(await proposed("08-prose-only.md"))).toEqual({ 1: targets, 2: targets });
});

test.runIf(atHand)("12: four tables, linked by identifiers", async () => {
  const files = ["pillars", "focus_areas", "actions", "measures"].map((name) => `12-agency-tables/${name}.csv`);
  expect(told(await proposed(...files))).toEqual({
    "pillars.csv": ["PillarID: identifier", "PillarName: domain", "PillarDesc: description"],
    "focus_areas.csv": ["PillarID: parent", "FocusAreaID: identifier", "Num: ignore", "Name: item"],
    "actions.csv": [
      "PillarID: parent",
      "FocusAreaID: parent",
      "ActionID: identifier",
      "Name: initiative",
      "Launch: period",
      "Status: status",
    ],
    "measures.csv": [
      "PillarID: parent",
      "MeasureID: identifier",
      "Label: target",
      "Year: year",
      "Actual: value actual",
      "Target: value goal",
      "Format: note",
      "Owner: department",
    ],
  });
});
