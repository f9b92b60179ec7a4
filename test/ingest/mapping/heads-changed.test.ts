/** A mapping beside a document that changed: what no longer fits is an error, each with its place. */
import { expect, test } from "vitest";
import { headsChanged } from "../../../src/ingest/mapping/heads-changed.ts";
import { proposeMapping } from "../../../src/ingest/mapping/propose-mapping.ts";
import type { Mapping } from "../../../src/ingest/tables/mapping.ts";
import { proseOf, sourceOf, tableOf, words } from "../../support/source-of.ts";

const ITEMS = "分野 施策 担当課 海辺の計画 備考\n暮らし 見守り 福祉課 ○ -\n産業 直売所 水産課 ◎ -";
const TARGETS = "指標 単位 R6実績 R12目標\n協定の数 件 12 30";
const source = sourceOf(tableOf(words(ITEMS)), proseOf("目標を定めます。"), tableOf(words(TARGETS), { name: "指標" }));
const { mapping } = proposeMapping(source);
const found = (changed: Mapping, of = source) =>
  headsChanged(changed, of).map(({ code, severity, positions }) => [
    code,
    severity,
    ...positions.map(({ place }) => place),
  ]);
const message = (changed: Mapping, of = source) =>
  headsChanged(changed, of)
    .map((problem) => problem.message)
    .join("\n");

/** The mapping with its tables, or the columns of one of them, changed. */
const withTables = (change: (tables: Mapping["tables"]) => Mapping["tables"]): Mapping => ({
  ...mapping,
  tables: change(structuredClone(mapping.tables)),
});

test("what was proposed for a document fits it", () => {
  expect(mapping.tables.map(({ table }) => table)).toEqual(["1", "指標"]);
  expect(found(mapping)).toEqual([]);
});

test("a head that was written otherwise is missing there and unknown here, and both say so", () => {
  const renamed = sourceOf(tableOf(words(ITEMS.replace("担当課", "担当課名"))), ...source.blocks.slice(1));
  expect(found(mapping, renamed)).toEqual([
    ["mapping-head-missing", "error", "1:1"],
    ["mapping-head-unknown", "error", "1:3"],
  ]);
  expect(message(mapping, renamed)).toContain("did you mean 担当課名?");
});

test("heads differ in no width and no space", () => {
  const spaced = withTables((tables) =>
    tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, head: column.head.replace("R6", "Ｒ６ ") })),
    })),
  );
  expect(found(spaced)).toEqual([]);
});

test("tables that are not there, and tables that nobody named", () => {
  const named = withTables((tables) =>
    tables.map((table) => (table.table === "指標" ? { ...table, table: "指標値" } : table)),
  );
  expect(found(named)).toEqual([
    ["mapping-table-missing", "error"],
    ["mapping-table-unknown", "error", "指標!A1"],
  ]);
  expect(message(named)).toContain("did you mean 指標?");
});

test("an open question, with the place of its head", () => {
  const open = withTables((tables) =>
    tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (column.head === "単位" ? { ...column, role: null } : column)),
    })),
  );
  expect(found(open)).toEqual([["mapping-open", "error", "指標!B1"]]);
  // Behind the thirteen cells and the prose before the table, and its first cell.
  expect(headsChanged(open, source)[0]?.positions[0]).toMatchObject({ placeOrder: 16, line: null, text: "単位" });
});

test("a table that is not read is not looked at, nor is a hidden one", () => {
  const ignored = withTables((tables) => tables.map((table) => ({ ...table, ignore: true, columns: [] })));
  expect(found(ignored)).toEqual([]);
  const hidden = sourceOf(tableOf(words(ITEMS), { name: "旧案", hidden: true }), ...source.blocks);
  const moved = withTables((tables) => [
    { table: "旧案", columns: [] },
    ...tables.map((table) => (table.table === "1" ? { ...table, table: "2" } : table)),
  ]);
  expect(found(moved, hidden)).toEqual([]);
});

test("a table without heads is open until they are named; named heads must be there", () => {
  const bare = sourceOf(tableOf(words("ひと もの\n福祉課 見守り")));
  const asked: Mapping = { version: 1, tables: [{ table: "1", columns: [] }] };
  expect(found(asked, bare)).toEqual([["mapping-open", "error", "1:1"]]);
  const named: Mapping = {
    version: 1,
    tables: [
      {
        table: "1",
        columns: [
          { head: "ひと", role: "department" },
          { head: "もの", role: "item" },
        ],
      },
    ],
  };
  expect(found(named, bare)).toEqual([]);
  const wrong: Mapping = {
    version: 1,
    tables: [
      {
        table: "1",
        columns: [
          { head: "人", role: "department" },
          { head: "物", role: "item" },
        ],
      },
    ],
  };
  expect(found(wrong, bare)).toEqual([["mapping-head-missing", "error", "1:1"]]);
});
