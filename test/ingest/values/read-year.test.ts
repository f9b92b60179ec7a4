/** Years, dates and periods in the ways that plans write them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPeriod, readYear } from "../../../src/ingest/values/read-year.ts";
import { runs } from "../../support/effort.ts";
import { anyText, fullWidth, textOf } from "./texts.ts";

describe("a year, a month or a day", () => {
  test.each([
    ["令和5年度", "2023", true],
    ["令和５年度", "2023", true],
    ["令和元年度", "2019", true],
    ["令和元年", "2019", false],
    ["R5", "2023", false],
    ["R６年度", "2024", true],
    ["R 6", "2024", false],
    ["㋿6年", "2024", false],
    ["H30", "2018", false],
    ["平成30", "2018", false],
    ["平成40年", "2028", false],
    ["平成72年", "2060", false],
    ["S63", "1988", false],
    ["昭和64年", "1989", false],
    ["2029年度", "2029", true],
    ["2029 年度", "2029", true],
    ["2024", "2024", false],
    ["２０２４年", "2024", false],
    ["2024-04-01", "2024-04-01", false],
    ["2026-09", "2026-09", false],
    ["2024/4/1", "2024-04-01", false],
    ["2024.4.1", "2024-04-01", false],
    ["2026年9月", "2026-09", false],
    ["2026年 9月 1日", "2026-09-01", false],
    ["令和8年4月1日", "2026-04-01", false],
    ["令和8年4月1日時点", "2026-04-01", false],
    ["R6.4.1", "2024-04-01", false],
    ["R7.3", "2025-03", false],
    ["2027-07", "2027-07", false],
    ["2026-01-01 00:00:00", "2026-01-01", false],
    ["2026-01-01T00:00:00.000Z", "2026-01-01", false],
    ["FY2027", "2027", true],
    ["FY 2027", "2027", true],
    ["FY27", "2027", true],
    ["Fiscal Year 2027", "2027", true],
    ["CY2024", "2024", false],
    ["September 2026", "2026-09", false],
    ["Sept. 2026", "2026-09", false],
    ["January, 2026", "2026-01", false],
    ["1 September 2026", "2026-09-01", false],
    ["September 1, 2026", "2026-09-01", false],
    ["令和11年度末", "2029", true],
    ["令和5年度(2023年度)", "2023", true],
    ["令和5（2023）年度", "2023", true],
    ["2023(令和5)年度", "2023", true],
    ["2023年（令和5年）", "2023", false],
    ["令和２年度・2020 年度", "2020", true],
    ["R6/2024", "2024", false],
  ])("%s", (text, from, isFiscal) => {
    expect(readYear(text)).toEqual({ from, year: Number(from.slice(0, 4)), isFiscal });
  });

  test.each([
    ["a quantity", ["80", "1,240", "2,024", "5", "71.5", "2024.4", "2024人"]],
    ["a code or a number of something", ["1-1", "1-1-1", "Ⅰ-1", "S3", "0495-25-1111", "112119", "T5", "20240401"]],
    ["a duration", ["5年間", "5年", "10か年", "30年度"]],
    ["a period", ["令和8年度～令和12年度", "R6～R11", "2024–2029", "2024-04-01/2025-03-31"]],
    ["an era that never was so long", ["令和0年", "令和99年", "昭和65年", "平成100年"]],
    ["a day that the calendar does not have", ["2023-02-29", "令和8年13月", "2024/4/31", "2026-00"]],
    ["a month, or two years", ["2011-12", "2008/09", "2023/24", "2023-24"]],
    ["a day, or a month", ["9/1/2026", "1/9/26"]],
    ["two years that do not agree", ["令和5年度(2024年度)", "令和5年度・令和6年度", "R5・6", "2023(見込)年度"]],
    [
      "more than a year",
      ["令和5年度目標", "現状値 2024", "令和11年度まで", "R6以降", "", " ", "令和", "年度", "1000", "2500"],
    ],
  ])("%s is none", (_, texts) => {
    expect(texts.filter((text) => readYear(text) !== undefined)).toEqual([]);
  });
});

describe("a period", () => {
  test.each([
    ["令和8年度～令和12年度", "2026", "2030", true],
    ["令和８年度〜令和１２年度", "2026", "2030", true],
    ["R6～R11", "2024", "2029", false],
    ["R8-R12", "2026", "2030", false],
    ["R8～12", "2026", "2030", false],
    ["令和8～12年度", "2026", "2030", true],
    ["令和8-12年度", "2026", "2030", true],
    ["平成30年度から令和4年度まで", "2018", "2022", true],
    ["2025年度～2029年度", "2025", "2029", true],
    ["2025～2029年度", "2025", "2029", true],
    ["2025～29年度", "2025", "2029", true],
    ["2024–2029", "2024", "2029", false],
    ["2024 - 2029", "2024", "2029", false],
    ["2024 to 2029", "2024", "2029", false],
    ["FY2025-FY2029", "2025", "2029", true],
    ["2024-04-01/2025-03-31", "2024-04-01", "2025-03-31", false],
    ["2024/4/1～2025/3/31", "2024-04-01", "2025-03-31", false],
    ["R6.4～R7.3", "2024-04", "2025-03", false],
    ["令和8(2026)年度～令和12(2030)年度", "2026", "2030", true],
    ["令和8年度～令和12年度（5年間）", "2026", "2030", true],
    ["2025年度から2029年度までの5年間", "2025", "2029", true],
    ["令和8年度から5年間", "2026", "2030", true],
  ])("%s", (text, from, to, isFiscal) => {
    const stated = (year: string) => ({ from: year, year: Number(year.slice(0, 4)), isFiscal });
    expect(readPeriod(text)).toEqual({ from: stated(from), to: stated(to) });
  });

  test.each([
    ["a duration alone", ["5年間", "10か年"]],
    ["one year", ["R8", "2024", "2026-09", "2024-04-01", "令和5年度(2023年度)"]],
    ["a year, or a month", ["R8-12", "2024-29", "2011-12", "2024/2025"]],
    ["one that ends before it begins", ["R12～R8", "2029-2024"]],
    ["one whose length is not what it says", ["令和8年度～令和12年度（3年間）"]],
    ["with one end only", ["令和8年度～", "～令和12年度", "R8から", "令和12年度まで"]],
    ["of numbers", ["3～5", "1-1", "80～90", "0495-25-1111", "", "～"]],
    ["of three years", ["R6～R8～R10"]],
  ])("%s is none", (_, texts) => {
    expect(texts.filter((text) => readPeriod(text) !== undefined)).toEqual([]);
  });
});

describe("any text", () => {
  const signs = textOf("令和平成昭RHSFY元0123456789年度月日～-–/.・()（）から 　", 16);

  test("is read or not, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, signs), (text) => {
        const year = readYear(text);
        if (year) expect(year.from.startsWith(String(year.year))).toBe(true);
        // A text is a year or a period, never both.
        expect(year && readPeriod(text)).toBeUndefined();
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("reads equally in full and half width", () => {
    fc.assert(
      fc.property(signs, (text) => {
        expect(readYear(fullWidth(text))).toEqual(readYear(text));
        expect(readPeriod(fullWidth(text))).toEqual(readPeriod(text));
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("that a year was written as is read as that year", () => {
    const forms: readonly ((year: number) => string)[] = [
      (year) => `${year}年度`,
      (year) => `FY${year}`,
      (year) => `令和${year - 2018}年度`,
      (year) => `R${year - 2018}`,
      (year) => `平成${year - 1988}(${year})年`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2060 }), fc.constantFrom(...forms), (year, form) => {
        expect(readYear(form(year))?.year).toBe(year);
      }),
    );
  });
});
