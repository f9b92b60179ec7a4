/** Heads of columns, and the roles that they may name. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ColumnRole, columnRoles } from "../../../src/ingest/values/column-roles.ts";
import { runs } from "../../support/effort.ts";
import { anyText, fullWidth, textOf } from "./texts.ts";

const best = (head: string) => columnRoles(head)[0];

describe("the best role of a head", () => {
  const heads: Partial<Record<ColumnRole, readonly string[]>> = {
    domain: ["分野", "政策分野", "分野名", "Domain", "Policy area"],
    level: [
      "政策目標",
      "政策",
      "基本目標",
      "柱",
      "政策の柱",
      "基本方針",
      "大項目",
      "Pillar",
      "PillarName",
      "Focus Area",
      "focus_area",
      "章",
    ],
    code: [
      "番号",
      "No",
      "No.",
      "№",
      "施策コード",
      "コード",
      "Num",
      "Code",
      "施 策\n番 号",
      "PillarNum",
      "政策番号",
      "FocusAreaNum",
    ],
    itemName: ["施策名", "施策名称", "項目名", "取組名称", "施策", "Goal name", "Objective", "Name"],
    initiativeName: [
      "事業名",
      "事務事業名",
      "主な取組",
      "主な事業",
      "取組内容",
      "Action",
      "ActionName",
      "プロジェクト名",
    ],
    initiativeCode: ["事業番号", "事業コード", "Action No."],
    description: ["概要", "事業概要", "事業内容", "ねらい", "Description", "課題", "めざす姿"],
    department: [
      "担当課",
      "所管課",
      "担当部署",
      "担当課名",
      "部",
      "局",
      "課",
      "主管課等",
      "Owner",
      "BusinessOwner",
      "Business Owner",
      "Responsible",
      "担当",
      "担当部・課",
    ],
    targetName: [
      "指標",
      "指標名",
      "成果指標",
      "重要業績評価指標",
      "重要業績評価指標(KPI)",
      "重要業績評価指標\n（ＫＰＩ）",
      "Measure",
      "Indicator",
      "MeasureName",
    ],
    unit: ["単位", "Unit", "Unit of measurement", "Format"],
    direction: ["方向", "望ましい方向", "Direction"],
    value: [
      "現状値",
      "現状値(令和5年度)",
      "R12目標",
      "R8",
      "R6実績",
      "目標値(令和11年度)",
      "中間目標値",
      "基準値",
      "Actual 2024",
      "Baseline",
      "2029年度",
    ],
    source: ["出典", "Source", "データ出典", "算出方法"],
    goal: ["SDGs", "関連するSDGs", "ＳＤＧｓ", "SDGsの目標", "関連SDGs", "SDG"],
    relatedPlan: ["関連計画", "関連する計画", "個別計画", "関連する個別計画"],
    status: ["区分", "状況", "Status", "新規・継続", "進捗状況"],
    period: ["期間", "実施期間", "計画期間", "Launch", "Launch Date", "Start date"],
    year: ["年度", "Year", "年", "事業年度", "fiscal year"],
    actual: ["実績", "実績値", "Actual", "ActualValue"],
    goalValue: ["目標値", "Target", "TargetValue"],
    budget: ["予算額", "予算額(千円)", "事業費", "R6予算額（千円）", "予算額\n〔単位：千円〕", "Budget"],
    note: ["備考", "摘要", "Notes", "備　考"],
    total: ["計", "合計", "Total"],
    identifier: ["ID", "FocusAreaID", "focus_id", "事業ID", "MeasureID", "Measure ID", "Identifier"],
    parentIdentifier: ["Parent ID", "親ID", "上位施策"],
    mentions: ["対応施策", "関連施策", "対応する施策", "関連施策番号", "対応施策No."],
    planName: ["プラン", "戦略", "計画名", "重点戦略"],
    unknown: [
      "みんなの足",
      "重点1 海辺の子育て",
      "若者定住\nプロジェクト事務",
      "",
      " ",
      "子どもの海プラン",
      "雪国創生計画",
      "A",
      "…",
    ],
  };

  for (const [role, texts] of Object.entries(heads)) {
    test.each(texts)(`is ${role}: %j`, (head) => {
      expect(best(head)?.role).toBe(role);
      expect(columnRoles(fullWidth(head))).toEqual(columnRoles(head));
    });
  }
});

describe("what a head says besides", () => {
  test.each([
    ["現状値(令和5年度)", { measurementKind: "baseline", year: { from: "2023", year: 2023, isFiscal: true } }],
    ["R12目標", { measurementKind: "goal", year: { from: "2030", year: 2030, isFiscal: false } }],
    ["R8", { role: "value", measurementKind: null, year: { from: "2026", year: 2026, isFiscal: false } }],
    ["予算額(千円)", { role: "budget", unit: "千円", year: null }],
    ["R6予算額（千円）", { role: "budget", unit: "千円", year: { from: "2024", year: 2024, isFiscal: false } }],
    ["目標値（R11）（人）", { role: "value", unit: "人" }],
    ["政策目標", { role: "level", of: "政策目標" }],
    ["FocusAreaName", { role: "level", of: "FocusArea" }],
    ["Focus Area", { role: "level", of: "Focus Area" }],
    ["focus_area", { role: "level", of: "focus_area" }],
    ["政策番号", { role: "code", of: "政策" }],
    ["PillarID", { role: "identifier", of: "Pillar" }],
  ])("%j", (head, expected) => {
    expect(best(head)).toMatchObject(expected);
  });

  test.each([
    ["PillarID", ["identifier", "parentIdentifier"]],
    ["施策", ["itemName", "level"]],
    ["Name", ["itemName", "initiativeName"]],
    ["Goal", ["itemName", "value"]],
    ["KPI", ["targetName", "value"]],
    ["目標値", ["goalValue", "value"]],
    ["実績", ["actual", "value"]],
    ["実績値(R6)", ["value"]],
    ["R12目標値", ["value"]],
    ["現状", ["description", "value"]],
    ["施策番号", ["code", "mentions"]],
    ["目標", ["level", "targetName", "value", "itemName"]],
    ["Label", ["initiativeName", "targetName"]],
    ["事業所管部局の点検結果の区分", ["department", "status"]],
    ["福祉予算の概要", ["budget", "description"]],
    ["庁内の連絡先となる担当", ["department"]],
  ] as const)("%s may be one of several: %j", (head, roles) => {
    expect(
      columnRoles(head)
        .map(({ role }) => role)
        .sort(),
    ).toEqual([...roles].sort());
  });

  test("the surest comes first, and each says why", () => {
    const sureness = (head: string) => columnRoles(head).map((one) => one.sureness);
    expect(sureness("担当課")).toEqual(["exact"]);
    expect(sureness("施策番号")).toEqual(["exact", "ambiguous"]);
    expect(sureness("PillarID")).toEqual(["pattern", "pattern"]);
    expect(sureness("庁内の連絡先となる担当")).toEqual(["contains"]);
    expect(sureness("みんなの足")).toEqual(["none"]);
    expect(columnRoles("予算額(千円)").map(({ why }) => why)).toEqual([
      "“予算額” is a usual head of columns of this kind.",
    ]);
    expect(columnRoles("現状値(令和5年度)")[0]?.why).toBe("The head names a baseline of 2023 (fiscal year).");
  });

  test.each(["Paid", "Valid", "Grid", "COVID", "目標達成率", "Hybrid"])("%s is no identifier and no value", (head) => {
    expect(columnRoles(head).map(({ role }) => role)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/identifier|value/iu)]),
    );
  });
});

describe("any text", () => {
  const signs = textOf("施策名目標値担当課指標年度RID（）()NameGoal令和0123 　\n", 14);

  test("has a role or is unknown, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, signs), (head) => {
        const roles = columnRoles(head);
        expect(roles.length).toBeGreaterThan(0);
        expect(roles.some(({ role }) => role === "unknown")).toBe(roles[0]?.sureness === "none");
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("reads equally in full and half width, and with spaces and line breaks", () => {
    fc.assert(
      fc.property(signs, (head) => {
        expect(columnRoles(fullWidth(head))).toEqual(columnRoles(head));
      }),
      { numRuns: runs(1_000) },
    );
  });
});
