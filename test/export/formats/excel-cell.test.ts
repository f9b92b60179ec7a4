/** Which texts Excel would run or turn into something else, and which it would not. */
import { expect, test } from "vitest";
import { excelCell } from "../../../src/export/writing/excel-cell.ts";

test.for([..."=1+1|+1|-1|-1.5|@SUM(A1)|\t=1|\r=1|\n=1| =1|＝1|＋1|－1|＠A|\u3000＝1|-|－".split("|")])(
  "%j is kept from being a formula",
  (text) => {
    expect(excelCell(text)).toBe(`'${text}`);
  },
);

test.for([
  ..."4-4|1.2|1/2|00123|1e5|10:30|TRUE|false|1,234|5%|¥300|$1.5|(3)|3 PM|2026-04-01|2026/4/1 10:00".split("|"),
  ..."2026年4月1日|10時30分|令和8年4月1日|R8.4.1|平成元年1月|Mar-1|1 April 2026|SEP2|12345678901234567890".split("|"),
  ..."４－４|１２３| 4-4 |#N/A|1 1/2|.5".split("|"),
])("%j is kept from being a date or a number", (text) => {
  expect(excelCell(text)).toBe(`\t${text}`);
});

test.for([..."|4-4 交通|①塙保己一プラン|112119/e/plan/1|a=1|a-1|May|May be|Plan 1|第2期|[1,2]|真|'1|R8".split("|")])(
  "%j stays as it is",
  (text) => expect(excelCell(text)).toBe(text),
);

test.for([
  [-1.5, "-1.5"],
  [0, "0"],
  [1e-7, "1e-7"],
  [true, "true"],
  [null, null],
] as const)("%j is what it is", ([cell, text]) => expect(excelCell(cell)).toBe(text));

test("half a surrogate pair is a replacement character", () => expect(excelCell("a\ud800")).toBe("a\ufffd"));
