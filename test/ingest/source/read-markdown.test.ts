/** Markdown: headings, paragraphs line by line, lists and pipe tables without their marks, each at its place. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/effort.ts";
import { nastyTable, nastyText } from "../../support/nasty-texts.ts";
import {
  cellAt,
  cellsIn,
  filledGrid,
  problemCodes,
  proseIn,
  sourceOf,
  tablesIn,
  textsOf,
} from "../../support/read-sources.ts";
import { textAt } from "../../support/text-positions.ts";

const read = (text: string) => sourceOf("a.md", text);

const SAMPLE = `# 計画 *案*

一行目の **太字** と \`印\`
  二行目 [名](http://a.example)
①少人数の授業

- あ
  続き
  1. い
  2. う
     - 深い

3. 三

> 引用の
> 二行目

    字下げ

\`\`\`
囲み
\`\`\`

| 指標 | 目標 |
|---|:-:|
| 人口<br>(人) | **10** |
| 面積 \\| 広さ |

下線の見出し
---
`;

test("lines of prose, each at its place", async () => {
  const source = await read(SAMPLE);
  expect(
    proseIn(source).map(({ place, text, headingLevel, listLevel, listNumber }) => [
      place,
      text,
      headingLevel,
      listLevel,
      listNumber,
    ]),
  ).toEqual([
    ["1:3", "計画 案", 1, null, null],
    ["3:1", "一行目の 太字 と 印", null, null, null],
    ["4:3", "二行目 名", null, null, null],
    ["5:1", "①少人数の授業", null, null, null],
    ["7:3", "あ", null, 1, null],
    ["8:3", "続き", null, 1, null],
    ["9:6", "い", null, 2, 1],
    ["10:6", "う", null, 2, 2],
    ["11:8", "深い", null, 3, null],
    ["13:4", "三", null, 1, 3],
    ["15:3", "引用の", null, null, null],
    ["16:3", "二行目", null, null, null],
    ["18:5", "字下げ", null, null, null],
    ["21:1", "囲み", null, null, null],
    ["29:1", "下線の見出し", 2, null, null],
  ]);
  for (const { place, text } of proseIn(source)) {
    const [line = 0, column = 0] = place.split(":").map(Number);
    expect(textAt(SAMPLE, { line, column }, text.slice(0, 1))).toBe(text.slice(0, 1));
  }
});

test("pipe tables, with short rows and without marks", async () => {
  const source = await read(SAMPLE);
  expect(cellsIn(source).map(({ place, text, row, column }) => [place, text, row, column])).toEqual([
    ["24:3", "指標", 1, 1],
    ["24:8", "目標", 1, 2],
    ["26:3", "人口\n(人)", 2, 1],
    ["26:17", "10", 2, 2],
    ["27:3", "面積 | 広さ", 3, 1],
  ]);
});

test("definitions of links are lines like others, and cells beyond the head's are cells", async () => {
  const source = await read("[1]: http://a.example\n\n| a | b |\n|---|---|\n| `c\\|d` | e | f |\n");
  expect(textsOf(source.blocks)).toEqual(["[1]: http://a.example", "a", "b", "c|d", "e", "f"]);
  expect(cellAt(source, "5:16")).toMatchObject({ text: "f", row: 2, column: 3 });
});

test("HTML in it is read as HTML", async () => {
  const source = await read(
    "前\n\n<table><tr><td rowspan=2>海<td>a<tr><td>b</table>\n\n<!-- 注 -->\n\n後<sup>1</sup>\n",
  );
  expect(textsOf(source.blocks)).toEqual(["前", "海", "a", "b", "後1"]);
  expect(cellAt(source, "table 1 r1c1").rowSpan).toBe(2);
  expect(await problemCodes("a.md", "<p hidden>a</p>\n\nb\n")).toEqual(["information hidden-text-not-read"]);
});

describe("random documents", () => {
  test("tables are read back equal, whatever signs are in them", async () => {
    const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/gu, (sign) => `\\${sign}`);
    await fc.assert(
      fc.asyncProperty(nastyTable(nastyText({ lines: false, without: /\t/u }), 1), async (rows) => {
        const lines = rows.map((cells) => `| ${cells.map(escaped).join(" | ")} |`);
        const rule = `|${"---|".repeat(rows[0]?.length ?? 0)}`;
        const [table] = tablesIn(await read([lines[0], rule, ...lines.slice(1)].join("\n")));
        expect(table && filledGrid(table, rows.length, rows[0]?.length ?? 0)).toEqual(rows);
      }),
      { numRuns: runs(300) },
    );
  });

  test("every word is read once, in order", async () => {
    const word = fc.constantFrom("あい", "うえ", "b", "①", "1-1", "(再掲)");
    const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    const line = fc.oneof(
      text,
      text.map((one) => `# ${one}`),
      text.map((one) => `- ${one}`),
      text.map((one) => `  1. ${one}`),
      text.map((one) => `> ${one}`),
      text.map((one) => `    ${one}`),
      text.map((one) => `**${one}**`),
      text.map((one) => `| ${one} | x |`),
      fc.constantFrom("", "|---|---|", "```", "<div>", "</div>", "***"),
    );
    const words = (texts: readonly string[]) => texts.join(" ").match(/あい|うえ|b|①|1-1|\(再掲\)|x/gu) ?? [];
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        fc.pre(words(lines).length > 0);
        expect(words(textsOf((await read(lines.join("\n"))).blocks))).toEqual(words(lines));
      }),
      { numRuns: runs(500) },
    );
  });
});
