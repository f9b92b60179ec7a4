/** Rows of tables as plans have them: merged cells, totals, doubles, references, values, and what is said of what fits nowhere. */
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../../src/check/check-graph.ts";
import type { Block } from "../../../src/ingest/source/source.ts";
import type { ColumnMapping, Mapping } from "../../../src/ingest/tables/mapping.ts";
import { readTables } from "../../../src/ingest/tables/read-tables.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { FACTS } from "../../support/ingest-text.ts";
import { proseOf, sourceOf, tableOf, words } from "../../support/source-of.ts";

type Columns = readonly (readonly [head: string, role: ColumnMapping["role"], more?: Partial<ColumnMapping>])[];

const mappingOf = (...tables: readonly (readonly [name: string, columns: Columns])[]): Mapping => ({
  version: 1,
  tables: tables.map(([table, columns]) => ({
    table,
    columns: columns.map(([head, role, more]) => ({ head, role, ...more })),
  })),
});

function reading(mapping: Mapping, ...blocks: readonly Block[]) {
  const { graph, problems, account } = readTables(sourceOf(...blocks), mapping, FACTS, { name: "d", hash: "0" });
  if (!graph) throw new Error(problems.map(({ message }) => message).join(" "));
  const found = [...problems, ...checkGraph(graph)].map(
    ({ severity, code, positions: [at] }) => `${severity} ${code} ${at?.place ?? ""}`,
  );
  return { graph, account, found: found.filter((one) => !/item-in-no-plan|plan-without|mark-without/u.test(one)) };
}

const MATRIX: Columns = [
  ["分野", "domain"],
  ["番号", "code"],
  ["項目名", "item"],
  ["海", "mark"],
  ["灯台", "mark"],
  ["計", "total"],
];
const marksOf = ({ covers }: PolicyGraph) =>
  covers.map(({ planId, itemId }) => `${planId.at(-1)} ${itemId.split("/").at(-1)}`);

describe("a matrix", () => {
  const table = (text: string) => tableOf(words(`分野 番号 項目名 海 灯台 計\n${text}`));

  test("merged cells name what stands below them; totals are those of rows and columns", () => {
    const { graph, found } = reading(
      mappingOf(["1", MATRIX]),
      table("学び 1-1 読書 ○ ○ 2\n- 1-2 遊び ○ - 1\n産業 2-1 朝市 - ○ 1\n計 - - 2 2"),
    );
    expect(found).toEqual([]);
    expect(graph.domains.map(({ number, name }) => [number, name])).toEqual([
      [1, "学び"],
      [2, "産業"],
    ]);
    expect(marksOf(graph)).toEqual(["1 1-1", "2 1-1", "1 1-2", "2 2-1"]);
    expect(graph.plans.map(({ statedMarkCount }) => statedMarkCount)).toEqual([2, 2]);
    expect(graph.items.map(({ statedMarkCount }) => statedMarkCount)).toEqual([2, 1, 1]);
  });

  test("a total that is not the number of marks is an error, with its place", () => {
    const { found } = reading(mappingOf(["1", MATRIX]), table("学び 1-1 読書 ○ ○ 3"));
    expect(found).toEqual(["error stated-total-differs 2:6"]);
  });

  test("a row that comes twice, a sign that is no mark, a code of another domain are errors", () => {
    const of = (text: string) => reading(mappingOf(["1", MATRIX]), table(text)).found;
    expect(of("学び 1-1 読書 ○\n- 1-1 遊び ○")).toContain("error duplicate-code 3:3");
    expect(of("学び 1-1 読書 ○ たぶん")).toContain("error mark-unreadable 2:5");
    expect(of("学び 1-1 読書 ○\n- 1-2 遊び ○\n- 2-1 朝市 ○")).toEqual(["error code-outside-domain 4:2"]);
  });

  test("marks of three strengths, by the document's legend, the mapping's, or what is usual", () => {
    const rows = table("学び 1-1 読書 ◎ △\n- 1-2 遊び ○");
    const strengths = (mapping: Mapping, ...more: readonly Block[]) =>
      reading(mapping, ...more, rows).graph.covers.map(({ text, strength }) => `${text} ${strength}`);
    expect(strengths(mappingOf(["1", MATRIX]))).toEqual(["◎ primary", "△ indirect", "○ related"]);
    const legend = { "◎": "related", "○": "primary", "△": "none" } as const;
    expect(strengths({ ...mappingOf(["1", MATRIX]), legend })).toEqual(["◎ related", "○ primary"]);
    const said = proseOf("凡例：◎間接的に関連する施策　○主となる施策　△関連する施策");
    expect(strengths(mappingOf(["1", MATRIX]), said)).toEqual(["◎ indirect", "△ related", "○ primary"]);
  });
});

describe("levels", () => {
  const LEVELS: Columns = [
    ["目標", "domain"],
    ["政策", "level"],
    ["施策", "item"],
    ["海", "mark"],
  ];

  test("a level below another domain is its own, though it is called the same", () => {
    const { graph, found } = reading(
      mappingOf(["1", LEVELS]),
      tableOf(words("目標 政策 施策 海\nまなび 基盤 読書 ○\n- - 遊び -\nくらし 基盤 交通 ○")),
    );
    expect(found.filter((one) => one.startsWith("error"))).toEqual([]);
    const name = (id: string | null) => graph.items.find((item) => item.id === id)?.name ?? null;
    expect(graph.items.map((item) => [item.name, name(item.parentId), item.levelName, item.code])).toEqual([
      ["基盤", null, "政策", null],
      ["読書", "基盤", "施策", null],
      ["遊び", "基盤", "施策", null],
      ["基盤", null, "政策", null],
      ["交通", "基盤", "施策", null],
    ]);
    expect(new Set(graph.items.map(({ id }) => id)).size).toBe(5);
  });

  test("a level below a level", () => {
    const { graph } = reading(
      mappingOf([
        "1",
        [
          ["目標", "domain"],
          ["政策", "level"],
          ["基本施策", "level"],
          ["施策", "item"],
          ["海", "mark"],
        ],
      ]),
      tableOf(
        words("目標 政策 基本施策 施策 海\nまなび 基盤 本 読書 ○\n- - - 図書館 -\n- - 場 広場 ○\n- 人 輪 見守り ○"),
      ),
    );
    const name = (id: string | null) => graph.items.find((item) => item.id === id)?.name ?? null;
    expect(graph.items.map((item) => `${name(item.parentId)} > ${item.name}`)).toEqual([
      "null > 基盤",
      "基盤 > 本",
      "本 > 読書",
      "本 > 図書館",
      "基盤 > 場",
      "場 > 広場",
      "null > 人",
      "人 > 輪",
      "輪 > 見守り",
    ]);
  });

  test("a level is not that of the domain before, where a new domain has none", () => {
    const { graph } = reading(
      mappingOf(["1", LEVELS]),
      tableOf(words("目標 政策 施策 海\nまなび 基盤 読書 ○\nくらし - 交通 ○")),
    );
    expect(graph.items.at(-1)).toMatchObject({ name: "交通", parentId: null });
  });
});

describe("values", () => {
  const heads: Columns = [
    ["プラン", "plan"],
    ["指標", "target"],
    ["単位", "unit"],
    ["実績 R6", "value", { kind: "actual", year: 2024 }],
    ["R8", "value", { year: 2026 }],
    ["目標 R12", "value", { kind: "goal", year: 2030 }],
  ];
  const valuesOf = (row: readonly string[]) => {
    const table = tableOf([["プラン", "指標", "単位", "実績 R6", "R8", "目標 R12"], row]);
    const { graph, found } = reading(mappingOf(["1", heads]), table);
    const [target] = graph.targets;
    const values = graph.measurements.map(({ measurementKind, year, bound, value }) => [
      measurementKind,
      year,
      bound,
      value,
    ]);
    return { unit: target?.unit, values, found };
  };

  test.each([
    ["58", "%", [58, 70], "%"],
    ["58%", "", [58, 70], "%"],
    ["1,240", "人", [1240, 70], "人"],
    ["△3.2", "百万円", [-3.2, 70], "百万円"],
  ] as const)("%s in %s", (actual, unit, expected, inGraph) => {
    const { values, unit: found } = valuesOf(["海", "割合", unit, actual, "", actual.endsWith("%") ? "70%" : "70"]);
    expect(values.map(([, , , value]) => value)).toEqual(expected);
    expect(found).toBe(inGraph);
  });

  test("the first actual value is the baseline, a year before the goal's is on the way, 以上 is kept, － is nothing", () => {
    expect(valuesOf(["海", "人数", "人", "12", "15", "30以上"]).values).toEqual([
      ["baseline", 2024, "exactly", 12],
      ["interim", 2026, "exactly", 15],
      ["goal", 2030, "atLeast", 30],
    ]);
    expect(valuesOf(["海", "人数", "人", "－", "", "30"]).values).toEqual([["goal", 2030, "exactly", 30]]);
  });

  test("words have no number, and neither has a value in another unit, which is said", () => {
    expect(valuesOf(["海", "催し", "", "村内で年1回", "", "各地で"]).values.map(([, , , value]) => value)).toEqual([
      null,
      null,
    ]);
    const other = valuesOf(["海", "費用", "百万円", "30万円", "", "40"]);
    expect(other.values.map(([, , , value]) => value)).toEqual([null, 40]);
    expect(other.found).toContain("warning unit-differs 2:4");
  });

  test("several targets in a row, by group", () => {
    const groups: Columns = [
      ["事業", "initiative"],
      ["指標1", "target", { group: "1" }],
      ["値1", "value", { group: "1" }],
      ["指標2", "target", { group: "2" }],
      ["値2", "value", { group: "2" }],
    ];
    const { graph } = reading(
      mappingOf(["1", groups]),
      tableOf(words("事業 指標1 値1 指標2 値2\n見守り 回数 12回 人数 40人\n配食 世帯 900世帯 データなし -")),
    );
    expect(graph.targets.map(({ name, unit, ownerId }) => [name, unit, ownerId.split("/").at(-1)])).toEqual([
      ["回数", "回", "1"],
      ["人数", "人", "1"],
      ["世帯", "世帯", "2"],
    ]);
  });
});

describe("references", () => {
  const ITEMS: Columns = [
    ["分野", "domain"],
    ["番号", "code"],
    ["項目名", "item"],
  ];
  const INITIATIVES: Columns = [
    ["プラン", "plan"],
    ["取組", "initiative"],
    ["対応施策", "mentions"],
  ];
  const both = mappingOf(["1", ITEMS], ["2", INITIATIVES]);
  const items = tableOf(words("分野 番号 項目名\n学び 1-1 読書\n- 1-2 遊び"));

  test("by code, by code and name, by name", () => {
    const { graph, found } = reading(
      both,
      items,
      tableOf(
        [
          ["プラン", "取組", "対応施策"],
          ["海", "本の市", "1-1、1-2 あそび"],
          [null, "木の家", "遊び"],
        ],
        { line: 10 },
      ),
    );
    expect(graph.advances.map(({ text, statedName }) => [text, statedName])).toEqual([
      ["1-1", null],
      ["1-2 あそび", "あそび"],
      ["遊び", null],
    ]);
    // No table has marks: a plan covers what its initiatives name.
    expect(found).toEqual(["warning matrix-missing 11:3", "warning item-name-differs 11:3"]);
    expect(graph.covers.map(({ text }) => text)).toEqual(["1-1", "1-2 あそび"]);
  });

  test("of a target: the items that it contributes to", () => {
    const targets: Columns = [
      ["プラン", "plan"],
      ["指標", "target"],
      ["関連する施策", "mentions"],
    ];
    const rows = [
      ["プラン", "指標", "関連する施策"],
      ["海", "本の数", "1-2 あそび、1-1"],
    ];
    const { graph } = reading(mappingOf(["1", ITEMS], ["2", targets]), items, tableOf(rows, { line: 10 }));
    const [target] = graph.targets;
    expect(graph.contributesToItems.map(({ targetId, itemId, text }) => [targetId, itemId.slice(-3), text])).toEqual([
      [target?.id, "1-1", "1-1"],
      [target?.id, "1-2", "1-2 あそび"],
    ]);
    expect([graph.covers, graph.advances, graph.notes]).toEqual([[], [], []]);
  });

  test("what no table names is an error that says where, and what may be meant", () => {
    const { found } = reading(
      both,
      items,
      tableOf(
        [
          ["プラン", "取組", "対応施策"],
          ["海", "本の市", "1-3"],
        ],
        { line: 10 },
      ),
    );
    expect(found).toContain("error item-not-in-matrix 11:3");
  });
});

describe("what fits nowhere", () => {
  test("cells beside the table and rows that name nothing are one finding each; other lines are notes on the edition", () => {
    const { graph, found, account } = reading(
      mappingOf(["1", MATRIX.slice(0, 4)]),
      proseOf("見本計画"),
      tableOf(words("分野 番号 項目名 海\n学び 1-1 読書 ○ 余り\n- - - ○\n- - - ○"), { line: 3 }),
      proseOf("資料：見本市"),
    );
    expect(found.filter((one) => one.startsWith("warning"))).toEqual([
      "warning row-without-name 5:4",
      "warning cell-not-read 4:5",
    ]);
    expect(account.open.map(({ text }) => text)).toEqual(["余り", "○", "○"]);
    expect(graph.notes.map(({ head, text }) => [head, text])).toEqual([["本文", "資料：見本市"]]);
  });
});
