/** Templates as people fill them in: what they leave out, write in their own way or add is understood, or said. */
import { read as readXlsx, utils, write as writeXlsx } from "@e965/xlsx";
import { expect, test } from "vitest";
import { templateContent } from "../../../src/export/workbook/guide-content.ts";
import { writeWorkbook } from "../../../src/export/workbook/write-workbook.ts";
import { readSource } from "../../../src/ingest/source/read-source.ts";
import type { ReadTables } from "../../../src/ingest/tables/read-tables.ts";
import { templateMapping } from "../../../src/ingest/template/template-tables.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { readDocuments } from "../../export/workbook/read-again.ts";
import { FACTS } from "../../support/ingest-text.ts";

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

/** The Japanese template, saved by another program with rows below its heads; of the matrix, heads may be added. */
function filled(rows: Rows, change: (sheets: Record<string, unknown[][]>) => void = () => {}): Uint8Array {
  const workbook = readXlsx(writeWorkbook(templateContent("ja")), { type: "buffer" });
  const sheets: Record<string, unknown[][]> = Object.fromEntries(
    workbook.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<unknown[]>(workbook.Sheets[name] as never, { header: 1, blankrows: true }),
    ]),
  );
  for (const [name, list] of Object.entries(rows)) {
    const sheet = sheets[name] ?? [];
    const heads = (sheet.at(-1) ?? []) as string[];
    for (const row of list) {
      for (const head of Object.keys(row)) if (!heads.includes(head)) heads.push(head);
      sheet.push(heads.map((head) => row[head] ?? null));
    }
  }
  change(sheets);
  const made = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets))
    utils.book_append_sheet(made, utils.aoa_to_sheet(sheet as never), name);
  return new Uint8Array(writeXlsx(made, { type: "buffer", bookType: "xlsx" }));
}

const readFilled = (...given: Parameters<typeof filled>): Promise<ReadTables> =>
  readDocuments([{ name: "plan.xlsx", bytes: filled(...given) }], FACTS);

function graphOf({ graph }: ReadTables): PolicyGraph {
  if (!graph) throw new Error("no graph");
  return graph;
}
const codesOf = ({ problems }: ReadTables) => problems.map(({ code }) => code);

const PLAN: Rows = {
  分野: [{ 番号: 1, 名称: "福祉" }],
  施策: [
    { 分野: 1, 階層: "政策", 番号: "1", 名称: "支え合い" },
    { 上位: "1", 番号: "１－１", 名称: "子育て", 担当課: "こども課、健康課", SDGs: "3・11", 独自の列: "予算 5" },
  ],
  プラン: [{ 番号: 1, 名称: "海辺の子育て" }],
  取組: [
    { 所属: "プラン1", 名称: "相談窓口", 対応施策: "1-1 子育て" },
    { 名称: "出張相談", 対応施策: "1, 1-1" },
    { 所属: "1-1", 名称: "講座" },
  ],
  対応: [{ 施策番号: "1-1", プラン1: "◎" }],
  指標: [
    {
      対象: "プラン1",
      名称: "件数",
      単位: "件",
      望ましい方向: "増加",
      基準年: "R6",
      基準値: 120,
      目標年: 2030,
      目標値: "200件以上",
      ほかの施策: "1-1 子育て、1",
    },
  ],
  指標の値: [
    { 指標: "件数", 種別: "実績値", 年: 2025, 値: "130" },
    { 種別: "実績値", 年: "令和8年度", 値: "約140件" },
  ],
  備考: [
    { 見出し: "予算額", 内容: "12,000千円" },
    { 対象: "1-1", 見出し: "課題", 内容: "人手" },
  ],
};

test("an empty template holds no plan, and its example is none", async () => {
  const read = await readFilled({});
  expect(read.graph).toBeNull();
  expect(read.problems).toEqual([]);
  expect(read.account.open).toEqual([]);
});

test("a filled template is the same with the sheets for people and without them", async () => {
  const left = await readFilled(PLAN);
  const taken = await readFilled(PLAN, (sheets) => {
    delete sheets.記入例;
    delete sheets.説明;
  });
  expect(left.problems).toEqual([]);
  expect({ ...graphOf(left), passages: [], statedIn: [] }.items).toEqual(graphOf(taken).items);
  expect(graphOf(left).initiatives).toEqual(graphOf(taken).initiatives);
});

test("what people leave out or write in their own way is understood", async () => {
  const read = await readFilled(PLAN);
  const { items, initiatives, advances, covers, measurements, departments, notes } = graphOf(read);
  const { contributesTo, contributesToItems } = graphOf(read);
  expect(codesOf(read)).toEqual([]);
  expect(read.account.open).toEqual([]);
  expect(items.map(({ code, parentId, levelName }) => [code, parentId?.split("/").at(-1), levelName])).toEqual([
    ["1", undefined, "政策"],
    ["1-1", "1", null],
  ]);
  expect(initiatives.map(({ ownerId, position }) => [ownerId.split("/").slice(2).join("/"), position])).toEqual([
    ["plan/1", 1],
    ["plan/1", 2],
    ["item/1-1", 1],
  ]);
  expect(advances.map(({ itemId, text, statedName }) => [itemId.split("/").at(-1), text, statedName])).toEqual([
    ["1-1", "1-1 子育て", "子育て"],
    ["1", "1", null],
    ["1-1", "1-1", null],
    ["1-1", "1-1", null],
  ]);
  expect(covers.map(({ text, strength }) => [text, strength])).toEqual([["◎", "primary"]]);
  expect(measurements.map(({ measurementKind, year, value, bound }) => [measurementKind, year, value, bound])).toEqual([
    ["baseline", 2024, 120, "exactly"],
    ["actual", 2025, 130, "exactly"],
    ["actual", 2026, 140, "about"],
    ["goal", 2030, 200, "atLeast"],
  ]);
  expect(departments.map(({ name }) => name)).toEqual(["こども課", "健康課"]);
  expect(contributesTo.map(({ goalId }) => goalId).sort()).toEqual(["sdg/11", "sdg/3"]);
  expect(
    contributesToItems.map(({ targetId, itemId }) => [targetId, itemId].map((id) => id.split("/").at(-1))),
  ).toEqual([
    ["1", "1"],
    ["1", "1-1"],
  ]);
  expect(notes.map(({ nodeId, head, text }) => [nodeId.split("/").at(-1), head, text])).toEqual([
    [FACTS.edition.name, "予算額", "12,000千円"],
    ["1-1", "独自の列", "予算 5"],
    ["1-1", "課題", "人手"],
  ]);
});

test("domains that no sheet lists are those that items name", async () => {
  const { domains, items } = graphOf(
    await readFilled({
      施策: [
        { 分野: "福祉", 番号: "1-1", 名称: "a" },
        { 番号: "1-2", 名称: "b" },
        { 分野: "教育", 名称: "c" },
      ],
    }),
  );
  expect(domains.map(({ number, name }) => [number, name])).toEqual([
    [1, "福祉"],
    [2, "教育"],
  ]);
  expect(items.map(({ domainId }) => domainId.at(-1))).toEqual(["1", "1", "2"]);
});

test.for([
  [{ 施策: [{ 分野: 9, 名称: "a" }] }, ["reference-unknown"]],
  [{ 施策: [{ 分野: 1, 上位: "9-9", 名称: "a" }] }, ["reference-unknown"]],
  [{ 施策: [{ 分野: 1, 番号: "1-9" }] }, ["row-without-name"]],
  [{ 取組: [{ 名称: "a" }] }, ["row-without-owner"]],
  [{ 取組: [{ 所属: "プラン1", 名称: "a", 対応施策: "8-8" }] }, ["reference-unknown"]],
  [{ 指標: [{ 対象: "プラン1", 名称: "a", 望ましい方向: "斜め" }] }, ["word-unknown"]],
  [{ 指標: [{ 対象: "プラン1", 名称: "a", 基準年: "去年" }] }, ["year-unreadable"]],
  [{ 指標の値: [{ 指標: "無い", 種別: "実績値", 値: "1" }] }, ["reference-unknown"]],
  [{ 対応: [{ 施策番号: "9-9", プラン1: "○" }] }, ["reference-unknown"]],
  [{ 対応: [{ 施策番号: "1", プラン7: "○" }] }, ["reference-unknown"]],
  [{ 対応: [{ 施策番号: "1", プラン1: "可" }] }, ["mark-unreadable"]],
  [{ 備考: [{ 対象: "無い", 見出し: "a", 内容: "b" }] }, ["reference-unknown", "note-of-nothing"]],
] as const)("what cannot be meant is said: %j", async ([more, expected]) => {
  const rows: Rows = {
    ...{ 分野: PLAN.分野 ?? [], プラン: PLAN.プラン ?? [], 施策: [(PLAN.施策 ?? [])[0] ?? {}] },
  };
  const merged = { ...rows };
  for (const [name, list] of Object.entries(more)) merged[name as keyof Rows] = [...(rows[name] ?? []), ...list];
  expect(
    codesOf(await readFilled(merged))
      .filter((code) => code !== "cell-not-read")
      .sort(),
  ).toEqual([...expected].sort());
});

test("two rows of one name are told apart by keys, and not guessed between", async () => {
  const twice = (about: string) =>
    readFilled({
      ...PLAN,
      取組: [
        { 記号: "取組1", 所属: "プラン1", 名称: "講座" },
        { 記号: "取組2", 所属: "プラン1", 名称: "講座" },
      ],
      備考: [{ 対象: about, 見出し: "a", 内容: "b" }],
    });
  expect(codesOf(await twice("講座"))).toContain("reference-ambiguous");
  expect(graphOf(await twice("取組2")).notes.map(({ nodeId }) => nodeId)).toContain(
    `${FACTS.organization.id}/${FACTS.edition.name}/plan/1/initiative/2`,
  );
});

test("a sheet without a column that it needs is not read, which is an error", async () => {
  const read = await readFilled(PLAN, (sheets) => {
    for (const row of sheets.指標 ?? []) row.splice(2, 1);
  });
  expect(codesOf(read)).toContain("template-column-missing");
});

test("no other workbook is taken for the template", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["番号", "名称"],
      ["1-1", "a"],
    ]),
    "施策",
  );
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["施策", "担当"],
      ["1-1", "a"],
    ]),
    "取組",
  );
  const bytes = new Uint8Array(writeXlsx(book, { type: "buffer", bookType: "xlsx" }));
  const { source } = await readSource({ name: "a.xlsx", bytes });
  expect(source && templateMapping(source)).toBeUndefined();
});
