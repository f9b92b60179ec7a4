/** Values as plans state them: numbers, units and bounds, and where no number is taken. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQuantity, readQuantityOfCell, type StatedQuantity } from "../../../src/ingest/values/read-quantity.ts";
import { runs } from "../../support/effort.ts";
import { anyText, fullWidth, textOf } from "./texts.ts";

const short = ({ value, bound, unit }: StatedQuantity) => [value, bound, unit];

describe("a number", () => {
  test.each([
    ["1,240", 1240, "exactly", null],
    ["71.5", 71.5, "exactly", null],
    ["0", 0, "exactly", null],
    ["100.0", 100, "exactly", null],
    ["2024", 2024, "exactly", null],
    ["１，２４０人", 1240, "exactly", "人"],
    ["1,240 人", 1240, "exactly", "人"],
    ["100％", 100, "exactly", "%"],
    ["58%", 58, "exactly", "%"],
    ["58 percent", 58, "exactly", "%"],
    ["4.2ポイント", 4.2, "exactly", "ポイント"],
    ["24 か所", 24, "exactly", "か所"],
    ["5年", 5, "exactly", "年"],
    ["12小学校区", 12, "exactly", "小学校区"],
    ["3経営体", 3, "exactly", "経営体"],
    ["31,500 ｔ", 31500, "exactly", "t"],
    ["120ｔ-CO2", 120, "exactly", "t-CO2"],
    ["3.5㎡", 3.5, "exactly", "㎡"],
    ["1.4mg/ℓ", 1.4, "exactly", "mg/ℓ"],
    ["420人/㎢", 420, "exactly", "人/㎢"],
    ["9 spills per year", 9, "exactly", "spills per year"],
    ["9.4 cases per 100,000 people", 9.4, "exactly", "cases per 100,000 people"],
    ["14 days", 14, "exactly", "days"],
    ["$1.2 million", 1_200_000, "exactly", "$"],
    ["¥5,000", 5000, "exactly", "¥"],
  ] as const)("%s", (text, value, bound, unit) => {
    expect(readQuantity(text)).toEqual({ text, reading: "number", value, bound, unit, why: null });
  });

  test.each([
    ["10以上", 10, "atLeast", null],
    ["80%以上", 80, "atLeast", "%"],
    ["5 回以上", 5, "atLeast", "回"],
    ["10+", 10, "atLeast", null],
    ["≧3", 3, "atLeast", null],
    ["at least 12 sites", 12, "atLeast", "sites"],
    ["9 or more", 9, "atLeast", null],
    ["５件以下", 5, "atMost", "件"],
    ["30日以内", 30, "atMost", "日"],
    ["up to 3", 3, "atMost", null],
    ["10 or fewer", 10, "atMost", null],
    ["約300人", 300, "about", "人"],
    ["300人程度", 300, "about", "人"],
    ["approx. 40%", 40, "about", "%"],
    ["50%超", 50, "moreThan", "%"],
    ["50%を超える", 50, "moreThan", "%"],
    ["more than 7", 7, "moreThan", null],
    ["10%未満", 10, "lessThan", "%"],
    ["< 5", 5, "lessThan", null],
  ] as const)("with a bound: %s", (text, value, bound, unit) => {
    expect(short(readQuantity(text))).toEqual([value, bound, unit]);
  });

  test.each([
    ["△3.2", -3.2, null],
    ["▲3.2%", -3.2, "%"],
    ["△ 12 人", -12, "人"],
    ["-4", -4, null],
    ["−4", -4, null],
    ["－４", -4, null],
    ["+5", 5, null],
    ["-0", 0, null],
  ] as const)("below zero, as accounts write it: %s", (text, value, unit) => {
    expect(short(readQuantity(text))).toEqual([value, "exactly", unit]);
  });

  test.each([
    ["3億5,000万円", 350_000_000, "円"],
    ["9,000万円", 90_000_000, "円"],
    ["1.2億円", 120_000_000, "円"],
    ["1万2千人", 12_000, "人"],
    ["1万2,345人", 12_345, "人"],
    ["1.1万人", 11_000, "人"],
    ["2兆円", 2e12, "円"],
    ["3千万円", 30_000_000, "円"],
    ["約3万人", 30_000, "人"],
    ["5千", 5000, null],
    // Units that accounts are kept in stay as they are.
    ["20 百万円", 20, "百万円"],
    ["20百万円", 20, "百万円"],
    ["950千円以上", 950, "千円"],
    ["7,300 千人", 7300, "千人"],
  ] as const)("with its multipliers: %s", (text, value, unit) => {
    expect([readQuantity(text).value, readQuantity(text).unit]).toEqual([value, unit]);
  });

  test.each([
    ["年80校", 80, "校/年"],
    ["年120校", 120, "校/年"],
    ["月2回以上", 2, "回/月"],
    ["毎年3人", 3, "人/年"],
    ["年間 1,200件", 1200, "件/年"],
    ["80回/年", 80, "回/年"],
    ["10回以上/年", 10, "回/年"],
    ["5回／月", 5, "回/月"],
  ] as const)("with how often: %s", (text, value, unit) => {
    expect([readQuantity(text).value, readQuantity(text).unit]).toEqual([value, unit]);
  });

  test.each(["1,200人（累計）", "1,200人※1", "1,200人 ※", "1,200人注2"])("with a note: %s", (text) => {
    expect(readQuantity(text)).toMatchObject({ text, value: 1200, unit: "人" });
  });
});

test.each(["1,240（人）", "20（百万円）", "58（％）"])("with its unit in brackets: %s", (text) => {
  const { reading, unit } = readQuantity(text);
  expect([reading, `（${unit}）`.replace("%", "％")]).toEqual(["number", text.slice(text.indexOf("（"))]);
});

test.each(["10（以上）", "300人（程度）", "5%（減）", "80校（年）", "20（百万）円", "3（万）"])(
  "%s is kept: what stands in brackets may change the number",
  (text) => {
    expect(readQuantity(text)).toMatchObject({ text, reading: "words", value: null });
  },
);

test.each([
  "-",
  "―",
  "－",
  "ー",
  "−",
  "---",
  "なし",
  "無し",
  "未設定",
  "データなし",
  "N/A",
  "#N/A",
  "n/a",
  "（－）",
  "…",
  "TBD",
  "不明",
])("%s says that there is no value", (text) => {
  expect(readQuantity(text)).toMatchObject({ text, reading: "absent", value: null, unit: null, why: null });
});

test.each(["", " ", "　", "\n"])("%j says nothing", (text) => {
  expect(readQuantity(text)).toMatchObject({ text: "", reading: "empty", value: null });
});

describe("no number is taken", () => {
  test.each([
    [
      "of two numbers, one of which may be meant",
      /more than one number/,
      ["5年間で5人", "8人(延べ120日)", "年4人（5年間で20人）", "男性 15.5 女性 18.2", "1 240", "1日100人"],
    ],
    ["of a range, a code or a date", /range, a code or a date/, ["3～5", "10〜20人", "3-5", "1-1", "3から5"]],
    [
      "where words say what is counted",
      /say what is counted/,
      [
        "村内で年1回",
        "延べ300人",
        "累計 20件",
        "5%増",
        "10人減",
        "3校で実施",
        "2校開設",
        "第3位",
        "30歳代",
        "80代",
        "4月",
        "4月開始",
        "1st",
        "5k",
        "5 by then",
        "3年連続",
        "10%程度増",
        "2 in every school",
      ],
    ],
    [
      "of a year, a date or a period",
      /a year, a date or a period/,
      ["令和5年度", "2029年度", "R6", "2024-04-01", "2026年9月", "R6～R11", "2024/4/1"],
    ],
    ["of words", /no number/, ["達成", "現状維持", "全校", "検討", "三校", "○", "増加"]],
    ["of a code", /leading zero/, ["007", "0120"]],
    ["of what a spreadsheet left behind", /formula or an error/, ["=B2*100", "#REF!", "#DIV/0!"]],
    ["of two bounds", /two words for its bound/, ["約300人以上", "at least 5 or more"]],
    ["that would lose digits", /more digits/, ["12345678901234567"]],
    ["of multipliers out of order", /not in their order/, ["5万3億円", "1万20,000人"]],
  ] as const)("%s", (_, why, texts) => {
    const readings = texts.map(readQuantity);
    expect(readings.filter(({ value }) => value !== null)).toEqual([]);
    expect(readings.filter(({ reading }) => reading !== "words").map(({ text }) => text)).toEqual([]);
    expect(readings.filter((reading) => !why.test(reading.why ?? "")).map(({ text, why }) => [text, why])).toEqual([]);
  });

  test.each([
    "0495-25-1111",
    "1/3",
    "12:30",
    "1,24",
    "12,40",
    "1.2.3",
    "1e5",
    "年3.2",
    "50%まで",
    "¥5人",
    "+10以上",
    "71.5（R5）",
    "85.0(90.0)",
  ])("of %s", (text) => {
    expect(readQuantity(text)).toMatchObject({ text, reading: "words", value: null });
  });
});

describe("a cell of a workbook", () => {
  test.each([
    ["58%", 0.58, true, 58, "%"],
    ["58%", 0.5834, true, 58, "%"],
    ["0.58", 0.58, true, 58, "%"],
    ["####", 0.07, true, 7, "%"],
    ["", 9.199999999999999, false, 9.2, null],
    ["1,240", 1240, false, 1240, null],
    ["9.2", 9.199999999999999, false, 9.2, null],
    ["41.5百万円", 41.5, false, 41.5, "百万円"],
    ["58%", null, true, 58, "%"],
  ] as const)("that shows %j and keeps %d", (shown, kept, isPercent, value, unit) => {
    expect(readQuantityOfCell(shown, kept, isPercent)).toMatchObject({ reading: "number", value, unit });
  });

  test.each([
    ["-", 0, "absent"],
    ["2024-04-01", 45383, "words"],
    ["", null, "empty"],
    ["####", Number.NaN, "words"],
  ] as const)("that shows %j and keeps %d has no value", (shown, kept, reading) => {
    expect(readQuantityOfCell(shown, kept, false)).toMatchObject({ reading, value: null });
  });
});

describe("any text", () => {
  const signs = textOf("年月約0123456789,.-－△+億万千人件%以上下（）/ 　", 14);

  test("is read or kept, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, signs), (text) => {
        const { reading, value, why } = readQuantity(text);
        expect(value !== null).toBe(reading === "number");
        expect(why !== null).toBe(reading === "words");
        expect(Number.isNaN(value)).toBe(false);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("reads equally in full and half width", () => {
    fc.assert(
      fc.property(signs, (text) => {
        const { text: _, ...reading } = readQuantity(fullWidth(text));
        expect({ ...reading, text: text.trim() }).toEqual(readQuantity(text));
      }),
      { numRuns: runs(2_000) },
    );
  });

  const number = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
  test("that a number was written as is read as that number", () => {
    const written = fc.record({
      value: number,
      sign: fc.constantFrom("", "-", "△", "▲"),
      unit: fc.constantFrom("", "人", "%", "回/年", "百万円", "spills per year"),
      bound: fc.constantFrom("", "以上", "未満"),
      isGrouped: fc.boolean(),
      isWide: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ value, sign, unit, bound, isGrouped, isWide }) => {
        const digits = isGrouped ? value.toLocaleString("en-US") : String(value);
        const behind = unit.startsWith("spills") ? ` ${unit}` : `${unit}${bound}`;
        const text = `${sign}${digits}${behind}`;
        const expected = sign === "" || value === 0 ? value : -value;
        expect(readQuantity(isWide ? fullWidth(text) : text)).toMatchObject({ value: expected, unit: unit || null });
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("that 億 and 万 were written in is read as that number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 9_999 }), (high, low) => {
        const text = `${high}億${low === 0 ? "" : `${low.toLocaleString("en-US")}万`}円`;
        expect(readQuantity(text)).toMatchObject({ value: high * 1e8 + low * 1e4, unit: "円" });
      }),
      { numRuns: runs(400) },
    );
  });
});
