/** What a mapping calls tables and columns, of one file and of several, and the heads of tables that are hard to find. */
import { expect, test } from "vitest";
import { joinSources } from "../../../src/ingest/tables/join-sources.ts";
import { knownHeads, namedColumns, namedTables } from "../../../src/ingest/tables/named-columns.ts";
import { headedTable } from "../../../src/ingest/tables/table-heads.ts";
import { proseOf, sourceOf, tableOf, words } from "../../support/source-of.ts";

const heads = (text: string) => headedTable(tableOf(words(text)))?.columns.map(({ head }) => head);

test("tables are called by their name or their number; of two with one name the second is told apart", () => {
  const table = (name: string | null, hidden = false) => tableOf(words("施策 備考"), { name, hidden });
  const source = sourceOf(table("指標"), proseOf("本文"), table(null), table("指標 "), table("旧案", true), table("2"));
  expect(namedTables(source).map(({ name }) => name)).toEqual(["指標", "2", "指標  #2", "2 #2"]);
});

test("columns are called by their heads, and a mapping's names lead back to the heads", () => {
  const headed = headedTable(
    tableOf([
      ["施策", "備考", "備考", null],
      ["読書", "a", "b", "c"],
    ]),
  );
  const names = headed ? namedColumns(headed).map(({ name }) => name) : [];
  expect(names).toEqual(["施策", "備考", "備考 #2", "column 4"]);
  expect(knownHeads({ table: "1", columns: names.map((head) => ({ head, role: "note" as const })) })).toEqual([
    "施策",
    "備考",
    "備考",
  ]);
});

test("several files: tables bear their files' names, places say the file; one file stays as it is", () => {
  const one = { ...sourceOf(proseOf("本文"), tableOf(words("施策 備考"))), name: "a.csv" };
  const two = { ...sourceOf(tableOf(words("指標 単位"), { name: "表" })), name: "b.xlsx" };
  expect(joinSources([one])).toBe(one);
  const joined = joinSources([one, two]);
  expect(namedTables(joined).map(({ name }) => name)).toEqual(["a.csv", "b.xlsx 表"]);
  const places = joined.blocks.map((block) => (block.kind === "prose" ? block.place : block.rows[0]?.[1]?.place));
  expect(places).toEqual(["a.csv!1:1", "a.csv!1:2", "b.xlsx!表!B1"]);
});

test("heads that are one known word and names of plans, or numbered words", () => {
  expect(heads("題 年\n施策 海辺 灯台\n読書 ○ -\n朝市 - ◎")).toEqual(["施策", "海辺", "灯台"]);
  expect(heads("施策 海辺 灯台\n読書 12 34\n朝市 5 6")).toBeUndefined();
  expect(heads("事業名 活動指標1 活動実績1\n読書の日 日数 3")).toEqual(["事業名", "活動指標1", "活動実績1"]);
});

test("names of plans below a head that was merged before it was saved as text, with a mapping and without", () => {
  const table = tableOf(
    words("分野 施策 重点戦略 - - 備考\n- - 海辺 灯台 港 -\n暮らし 読書 ○ - ◎ 再掲\n産業 朝市 - ○ - -\n計 - 1 1 1 -"),
  );
  const expected = ["分野", "施策", "重点戦略 › 海辺", "灯台", "港", "備考"];
  const found = headedTable(table);
  expect(found?.columns.map(({ head }) => head)).toEqual(expected);
  expect(found?.rows.length).toBe(3);
  expect(headedTable(table, ["重点戦略 › 海辺", "灯台", "港"])?.columns.map(({ head }) => head)).toEqual(expected);
  // The first row of facts is none of heads, though a mark's place in it holds a word.
  expect(headedTable(tableOf(words("分野 施策 海辺\n暮らし 読書 再掲\n産業 朝市 ○")))?.rows.length).toBe(2);
});

test("heads of a table of 200,000 cells, which are repeated on each of its pages", () => {
  const titles = ["施策", "担当課", "備考", ...Array.from({ length: 37 }, (_, index) => `第${index}欄`)];
  const rows = Array.from({ length: 5_000 }, (_, row) =>
    row % 50 === 49 ? titles : titles.map((_title, column) => `${row}の${column}`),
  );
  const headed = headedTable(tableOf([titles, ...rows]));
  expect(headed?.columns.map(({ head }) => head)).toEqual(titles);
  expect([headed?.rows.length, headed?.repeated.length]).toEqual([4_900, 4_000]);
});
