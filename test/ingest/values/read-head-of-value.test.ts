/** Heads above values, and phrases with several values. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHeadOfValue } from "../../../src/ingest/values/read-head-of-value.ts";
import { readMeasurements } from "../../../src/ingest/values/read-measurements.ts";
import { runs } from "../../support/effort.ts";
import { anyText, fullWidth, textOf } from "./texts.ts";

describe("the head of a column of values", () => {
  test.each([
    ["現状値(令和5年度)", "baseline", "2023", null],
    ["現状値", "baseline", null, null],
    ["現状値\n（令和５年度）", "baseline", "2023", null],
    ["現状値\n令和5年度", "baseline", "2023", null],
    ["現 状 値", "baseline", null, null],
    ["現状（R6）", "baseline", "2024", null],
    ["令和5年度現状値", "baseline", "2023", null],
    ["基準値", "baseline", null, null],
    ["基準値【H30年度】", "baseline", "2018", null],
    ["策定時", "baseline", null, null],
    ["計画策定時の値", "baseline", null, null],
    ["Baseline", "baseline", null, null],
    ["Baseline (FY2023)", "baseline", "2023", null],
    ["中間目標(2026年度)", "interim", "2026", null],
    ["中間目標値", "interim", null, null],
    ["中間値（令和８年度）", "interim", "2026", null],
    ["目標値（中間）", "interim", null, null],
    ["R10中間目標", "interim", "2028", null],
    ["Interim target 2026", "interim", "2026", null],
    ["実績値 R6", "actual", "2024", null],
    ["R6実績", "actual", "2024", null],
    ["令和6年度の実績", "actual", "2024", null],
    ["直近値", "actual", null, null],
    ["Actual 2024", "actual", "2024", null],
    ["2024 Actual", "actual", "2024", null],
    ["ActualValue", "actual", null, null],
    ["目標値(令和11年度)", "goal", "2029", null],
    ["目標 2030", "goal", "2030", null],
    ["R12目標", "goal", "2030", null],
    ["R12 目標値", "goal", "2030", null],
    ["令和11年度末目標値", "goal", "2029", null],
    ["目標値（R11）（人）", "goal", "2029", "人"],
    ["目標値(単位：千円)", "goal", null, "千円"],
    ["数値目標", "goal", null, null],
    ["最終目標値", "goal", null, null],
    ["【目標値】", "goal", null, null],
    ["目標値(KPI)", "goal", null, null],
    ["目標値（国）", "goal", null, null],
    ["目標値（利用者）", "goal", null, null],
    ["めざそう値", "goal", null, null],
    ["5年後の目標", "goal", null, null],
    ["KPI", "goal", null, null],
    ["KPI（令和11年度）", "goal", "2029", null],
    ["Target", "goal", null, null],
    ["TargetValue", "goal", null, null],
    ["target_value", "goal", null, null],
    ["値（目標）", "goal", null, null],
    ["目標値（令和11年度・2029年度）", "goal", "2029", null],
    ["R8", null, "2026", null],
    ["令和７年度・2025 年度", null, "2025", null],
    ["2029年度(%)", null, "2029", "%"],
    ["目標値（R7～R11）", "goal", null, null],
    ["目標値（R11）（R12）", "goal", null, null],
  ] as const)("%j", (head, measurementKind, year, unit) => {
    const reading = readHeadOfValue(head);
    expect([reading?.measurementKind, reading?.year?.from ?? null, reading?.unit]).toEqual([
      measurementKind,
      year,
      unit,
    ]);
  });

  test.each([
    "指標名",
    "単位",
    "目標達成率",
    "目標・実績",
    "目標値(実績)",
    "実績/目標",
    "達成状況",
    "見込値",
    "推計値",
    "担当課",
    "基準年度",
    "目標年度",
    "Status",
    "Goal name",
    "",
    " ",
    "5",
    "1-1",
    "みんなの足プラン",
    "現在",
  ])("%j is none", (head) => {
    expect(readHeadOfValue(head)).toBeUndefined();
  });
});

describe("values of a phrase", () => {
  const inShort = (text: string) => {
    const { name, measurements } = readMeasurements(text) ?? {};
    return [
      name,
      ...(measurements ?? []).map(({ measurementKind, year, quantity }) => [
        measurementKind,
        year?.from ?? null,
        quantity.value ?? quantity.text,
      ]),
    ];
  };

  test.each([
    ["12人（2024年度）→ 20人（2029年度）", [null, ["baseline", "2024", 12], ["goal", "2029", 20]]],
    [
      "村外からの生徒数　12人（2024年度）→ 20人（2029年度）",
      ["村外からの生徒数", ["baseline", "2024", 12], ["goal", "2029", 20]],
    ],
    ["生徒数：12人⇒20人", ["生徒数", ["baseline", null, 12], ["goal", null, 20]]],
    ["現状値 6 → 10", [null, ["baseline", null, 6], ["goal", null, 10]]],
    ["現状値：6回（R5）→目標値：10回以上（R11）", [null, ["baseline", "2023", 6], ["goal", "2029", 10]]],
    ["R5 12人 → R11 20人", [null, ["baseline", "2023", 12], ["goal", "2029", 20]]],
    ["令和5年度実績 12人 → 令和11年度 20人", [null, ["actual", "2023", 12], ["goal", "2029", 20]]],
    ["12 (R5) → 15 (R8) → 20 (R11)", [null, ["baseline", "2023", 12], ["interim", "2026", 15], ["goal", "2029", 20]]],
    ["- → 5件", [null, ["baseline", null, "-"], ["goal", null, 5]]],
    ["年80校 → 5年間で500校", [null, ["baseline", null, 80], ["goal", null, "5年間で500校"]]],
    ["現状値1,240人、目標値2,000人", [null, ["baseline", null, 1240], ["goal", null, 2000]]],
    ["参加者数 現状値：12人／目標値：20人", ["参加者数", ["baseline", null, 12], ["goal", null, 20]]],
    ["目標値 20 → 10", [null, ["goal", null, 20], [null, null, 10]]],
    ["71.5（R5）", [null, [null, "2023", 71.5]]],
    ["71.5", [null, [null, null, 71.5]]],
    ["目標値：20人（令和11年度）", [null, ["goal", "2029", 20]]],
  ] as const)("%s", (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  test.each([
    "",
    "相談 → 支援",
    "延べ 300人",
    "5年間で5人",
    "R5 → R11",
    "令和5年度",
    "目標値（令和11年度）20（令和12年度）",
    "なし",
    "12人（延べ120日）",
  ])("%j has none", (text) => {
    expect(readMeasurements(text)).toBeUndefined();
  });
});

describe("any text", () => {
  const signs = textOf("現状基準値目標実績中間RH令和年度0123456789（）()→、 　人%", 20);

  test("is read or not, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, signs), (text) => {
        readHeadOfValue(text);
        for (const { quantity } of readMeasurements(text)?.measurements ?? []) expect(text).toContain(quantity.text);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("reads equally in full and half width", () => {
    const values = (text: string) =>
      readMeasurements(text)?.measurements.map(({ quantity, ...others }) => ({ ...others, value: quantity.value }));
    fc.assert(
      fc.property(signs, (text) => {
        expect(readHeadOfValue(fullWidth(text))).toEqual(readHeadOfValue(text));
        expect(values(fullWidth(text))).toEqual(values(text));
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("of a kind and a year, in either order, is read as them", () => {
    const words = [
      ["現状値", "baseline"],
      ["中間目標", "interim"],
      ["実績値", "actual"],
      ["目標値", "goal"],
      ["Target", "goal"],
    ] as const;
    const orders = [
      (word: string, year: string) => `${word}(${year})`,
      (word: string, year: string) => `${year}${word}`,
      (word: string, year: string) => `${word}\n${year}`,
      (word: string, year: string) => `${year}の${word}`,
    ];
    const years = [
      (year: number) => `${year}年度`,
      (year: number) => `R${year - 2018}`,
      (year: number) => `令和${year - 2018}年度`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom(...orders),
        fc.constantFrom(...years),
        fc.integer({ min: 2019, max: 2060 }),
        ([word, kind], order, written, year) => {
          expect(readHeadOfValue(order(word, written(year)))).toMatchObject({ measurementKind: kind, year: { year } });
        },
      ),
      { numRuns: runs(400) },
    );
  });
});
