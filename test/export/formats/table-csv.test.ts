/** What CSV makes of tables, to the byte. */
import { expect, test } from "vitest";
import type { Cell } from "../../../src/export/export-table.ts";
import { csv } from "../../../src/export/formats/table-csv.ts";
import { written } from "./tiny-graph.ts";

test("text and nothing differ, numbers and truth values are words", () => {
  const rows = [
    ["", null, -1.5, true],
    ['a "b", c', "x\ny", 0, false],
  ];
  expect(written(csv, { columns: ["a", "b,", "c", "d"], rows })).toBe(
    'a,"b,",c,d\r\n"",,-1.5,true\r\n"a ""b"", c","x\ny",0,false\r\n',
  );
});

test("a row of a single empty cell is no empty line", () => {
  expect(written(csv, { columns: ["a"], rows: [[null], ["x"]] })).toBe('a\r\n""\r\nx\r\n');
});

test("without rows there are still the columns", () => {
  expect(written(csv, { columns: ["a", "b"], rows: [] })).toBe("a,b\r\n");
});

test("half a surrogate pair, and a byte order mark that is none", () => {
  expect(written(csv, { columns: ["\ufeffa"], rows: [["\ud800"]] })).toBe('"\ufeffa"\r\n\ufffd\r\n');
});

test("what Excel would change or run is as it is: the file is for programs", () => {
  expect(written(csv, { columns: ["code"], rows: [["4-4"], ["=1+1"]] })).toBe("code\r\n4-4\r\n=1+1\r\n");
});

test("many rows come in some pieces", () => {
  const rows = Array.from({ length: 1_201 }, (_, n): readonly Cell[] => [n]);
  const pieces = [...csv.write({ columns: ["n"], rows })];
  expect(pieces).toHaveLength(4);
  expect(pieces.join("")).toBe(`n\r\n${rows.map(([n]) => `${n}\r\n`).join("")}`);
});
