/** Plain and delimited text: which lines are tables, which prose, where everything stands, and that nothing is lost. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/effort.ts";
import { ENCODINGS, encode } from "../../support/ingest-text.ts";
import { nastyTable, nastyText } from "../../support/nasty-texts.ts";
import {
  cellAt,
  cellsIn,
  filledGrid,
  gridOfTable,
  problemCodes,
  proseIn,
  sourceOf,
  tablesIn,
  textsOf,
} from "../../support/read-sources.ts";
import { textAt } from "../../support/text-positions.ts";

const PROSE_AND_TABLE =
  "見本計画\n凡例：○関連\n\n番号\t名称\tあお\n1-1\t公園\t○\n1-2\t道\t\n出典：見本課\n\n以上です。\n";

describe("lines around a table", () => {
  test("are prose, each with its place", async () => {
    const source = await sourceOf("a.txt", PROSE_AND_TABLE);
    expect(
      source.blocks.map((block) => (block.kind === "prose" ? `${block.place} ${block.text}` : `table ${block.place}`)),
    ).toEqual(["1:1 見本計画", "2:1 凡例：○関連", "table 4:1", "7:1 出典：見本課", "9:1 以上です。"]);
    expect(tablesIn(source).flatMap(gridOfTable)).toEqual([
      ...["r1c1 番号", "r1c2 名称", "r1c3 あお", "r2c1 1-1", "r2c2 公園", "r2c3 ○", "r3c1 1-2", "r3c2 道"],
    ]);
    expect(cellAt(source, "5:8")).toMatchObject({ text: "○", row: 2, column: 3 });
  });

  test("a line of one cell between rows is a row; a blank line does not end a table, a line of prose does", async () => {
    const tables = tablesIn(await sourceOf("a.tsv", "a\tb\n小計\nc\td\n\ne\tf\n\n次の表\ng\th\n"));
    expect(tables.map(gridOfTable)).toEqual([
      ["r1c1 a", "r1c2 b", "r2c1 小計", "r3c1 c", "r3c2 d", "r5c1 e", "r5c2 f"],
      ["r1c1 g", "r1c2 h"],
    ]);
  });

  test.each([
    [
      "sentences with commas",
      "Our vision, mission and values, in short, are these:\nclean, busy, safe harbours for all.\nThank you, all.\n",
    ],
    ["indented lines", "\t一つ目\n\t二つ目\n\t三つ目\n"],
    ["a list", "1. a\n2. b\n"],
  ])("%s are no table", async (_, text) => {
    const source = await sourceOf("a.txt", text);
    expect(proseIn(source).map((line) => line.text)).toEqual(
      text
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    );
  });
});

describe("the delimiter", () => {
  const rows = [
    ["番号", "名称, または題", "備考; 注"],
    ["1-1", "公園", "a|b"],
    ["1-2", "道, 橋", ""],
  ];
  test.each([
    [",", "a.csv"],
    [";", "a.csv"],
    ["\t", "a.csv"],
    ["\t", "a.txt"],
    [",", "a.txt"],
    ["|", "a.csv"],
  ])("%j is found in %s", async (delimiter, name) => {
    const [table] = tablesIn(await sourceOf(name, stringify(rows, { delimiter })));
    expect(table && filledGrid(table, 3, 3)).toEqual(rows);
  });

  test("of a table between pipes, as Markdown writes it, in a text", async () => {
    const source = await sourceOf(
      "a.txt",
      "| 指標 | 目標 |  |\n|---|:-:|---|\n| 人口 | 10 | 人 |\n| 面積 | 2 | ha |\n",
    );
    expect(textsOf(source.blocks)).toEqual(["指標", "目標", "人口", "10", "人", "面積", "2", "ha"]);
    expect(cellAt(source, "3:8")).toMatchObject({ text: "10", row: 3, column: 2 });
  });
});

describe("cells in quotation marks", () => {
  test("run over lines, with the place of their first sign; doubled marks are one", async () => {
    const source = await sourceOf("a.csv", '名称,内容\n"海の\n学校","𠮟る ""人"""\nx,  y\n');
    expect(cellAt(source, "2:2").text).toBe("海の\n学校");
    expect(cellAt(source, "3:6").text).toBe('𠮟る "人"');
    expect(cellAt(source, "4:5")).toMatchObject({ text: "y", value: "  y" });
  });

  test("that are not closed are taken as they stand, with a warning; in prose without", async () => {
    const text = 'a,b\n"c,d\ne,"f" g\n';
    const source = await sourceOf("a.csv", text);
    expect(textsOf(source.blocks)).toEqual(["a", "b", '"c', "d", "e", '"f" g']);
    expect(await problemCodes("a.csv", text)).toEqual(["warning quote-not-closed"]);
    expect(await problemCodes("a.txt", '"海" と言う\na\tb\nc\td\n')).toEqual([]);
  });
});

test("traps: a date for a code, a formula, an error value", async () => {
  const source = await sourceOf("a.csv", '1月2日,"=A2&"".F1""",#N/A,Feb-3,4-May,= 等しい,８月１日\n1,2,3,4,5,6,7\n');
  expect(cellsIn(source).flatMap(({ traps }) => traps)).toEqual([
    { kind: "date-for-code", first: 1, second: 2 },
    { kind: "formula-as-text", formula: '=A2&".F1"' },
    { kind: "error-value", error: "#N/A" },
    { kind: "date-for-code", first: 2, second: 3 },
    { kind: "date-for-code", first: 5, second: 4 },
    { kind: "date-for-code", first: 8, second: 1 },
  ]);
});

test("in every encoding and with every line end the source is the same", async () => {
  const plain = await sourceOf("a.txt", PROSE_AND_TABLE);
  for (const encoding of ENCODINGS) {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(await sourceOf("a.txt", encode(PROSE_AND_TABLE.replaceAll("\n", end), encoding))).toEqual(plain);
    }
  }
});

describe("random tables", () => {
  test("written by a library are read back equal, and each cell stands at its place", async () => {
    await fc.assert(
      fc.asyncProperty(
        nastyTable(nastyText()),
        fc.constantFrom(",", ";", "\t"),
        fc.boolean(),
        async (rows, delimiter, quoted) => {
          const name = delimiter === "\t" ? "a.tsv" : "a.csv";
          // A table of which most rows hold the other delimiters cannot be told from one that these divide.
          fc.pre(
            !rows
              .flat()
              .some((cell) => [",", ";", "\t", "|"].some((other) => other !== delimiter && cell.includes(other))),
          );
          const text = stringify(
            rows.map((cells) => [...cells]),
            { delimiter, quoted },
          );
          const source = await sourceOf(name, text);
          const [table, ...more] = tablesIn(source);
          expect(more).toEqual([]);
          expect(table && filledGrid(table, rows.length, rows[0]?.length ?? 0)).toEqual(rows);
          for (const { text: cell, place } of cellsIn(source)) {
            const [line = 0, column = 0] = place.split(":").map(Number);
            // Up to the first quotation mark, which is doubled in the file.
            const start = (cell.split('"')[0] ?? "").trimEnd();
            expect(textAt(text, { line, column }, start)).toBe(start);
          }
        },
      ),
      { numRuns: runs(400) },
    );
  });

  test("of any form read as csv-parse reads them, and no sign of them is lost", async () => {
    const line = fc
      .array(nastyText({ lines: false, without: /["\t;|]/u }), { maxLength: 5 })
      .map((cells) => cells.join(","));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        const text = `a,b\n${lines.join("\n")}\nc,d\n`;
        const expected = parse(text, {
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: false,
        }) as string[][];
        const read = textsOf((await sourceOf("a.csv", text)).blocks);
        expect(read).toEqual(
          expected
            .flat()
            .map((cell) => cell.trim())
            .filter((cell) => cell !== ""),
        );
      }),
      { numRuns: runs(400) },
    );
  });

  test("a .csv file is divided by what divides all of its records alike, however full of other signs its texts are", async () => {
    const content = 'head,text\r\na,"b;c;d;e;f;g;h"\r\n\t1-1,"\t1|2|3|4|5|6"\r\n';
    const [table] = (await sourceOf("a.csv", content)).blocks;
    expect(table?.kind === "table" && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["head", "text"],
      ["a", "b;c;d;e;f;g;h"],
      ["1-1", "1|2|3|4|5|6"],
    ]);
  });

  test("any text at all: each sign that is no delimiter, mark or white space is read once, in its order", async () => {
    const text = fc.array(fc.constantFrom("あ", "b", " ", ",", "\t", '"', "\n", "|", ";", "1-1"), {
      minLength: 1,
      maxLength: 60,
    });
    const signs = (texts: readonly string[]) => texts.join("").replace(/[\s,;|"]/gu, "");
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom("a.txt", "a.csv", "a.tsv"), async (parts, name) => {
        const content = parts.join("");
        fc.pre(signs([content]) !== "");
        expect(signs(textsOf((await sourceOf(name, content)).blocks))).toBe(signs([content]));
      }),
      { numRuns: runs(1_000) },
    );
  });
});
