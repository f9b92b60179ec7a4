/** What the columns of a table are taken for: invented tables in the forms that plans have, and what no proposal may do. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headsChanged } from "../../../src/ingest/mapping/heads-changed.ts";
import { type ProposedMapping, proposeMapping } from "../../../src/ingest/mapping/propose-mapping.ts";
import { tableEvidence } from "../../../src/ingest/mapping/table-evidence.ts";
import { parseMapping } from "../../../src/ingest/tables/mapping.ts";
import type { ColumnRole } from "../../../src/ingest/tables/mapping-roles.ts";
import { namedColumns, namedTables } from "../../../src/ingest/tables/named-columns.ts";
import { headedTable } from "../../../src/ingest/tables/table-heads.ts";
import { runs } from "../../support/effort.ts";
import { type CellOf, proseOf, sourceOf, tableOf, words } from "../../support/source-of.ts";

/** Of each column `head: role`, with what is said beside the role: `of`, `name`, kind, year, unit, group. */
function told({ mapping }: ProposedMapping, table = 0): Record<string, string> {
  const columns = mapping.tables[table]?.columns ?? [];
  return Object.fromEntries(
    columns.map(({ head, role, of, name, kind, year, unit, group }) => [
      head,
      [role, of && `of ${of}`, name, kind, year, unit, group && `#${group}`]
        .filter((part) => part !== undefined)
        .join(" "),
    ]),
  );
}
const proposed = (...tables: readonly (string | readonly (readonly CellOf[])[])[]) =>
  proposeMapping(sourceOf(...tables.map((rows) => tableOf(typeof rows === "string" ? words(rows) : rows))));
const roles = (rows: string) => told(proposed(rows));

describe("a matrix", () => {
  test("its levels, codes, items, departments and marks", () => {
    expect(
      roles(`
        政策目標 政策 施策番号 施策名称 担当課 海辺の子育て 灯台商店街 計
        学ぶ 学校 1-1-1 読書の習慣 学務課 ◎ - 1
        - - 1-1-2 給食の地元食材 給食課 - ○ 1
        働く 港 2-1-1 朝市の再開 水産課 ○ △ 2`),
    ).toEqual({
      政策目標: "domain",
      政策: "level 政策",
      施策番号: "code",
      施策名称: "item",
      担当課: "department",
      海辺の子育て: "mark",
      灯台商店街: "mark",
      計: "total",
    });
  });

  test("heads below a merged head, and a plan that covers nothing", () => {
    const result = proposed([
      [
        { text: "分野", down: 2 },
        { text: "施策", down: 2 },
        { text: "重点戦略", across: 3 },
        null,
        null,
        { text: "備考", down: 2 },
      ],
      [null, null, "つながる", "かせぐ", "まもる", null],
      ["暮らし", "見守りの輪", "○", null, null, null],
      ["産業", "港の直売所", "○", "◎", null, "再掲"],
    ]);
    expect(told(result)).toEqual({
      分野: "domain",
      施策: "item",
      "重点戦略 › つながる": "mark",
      "重点戦略 › かせぐ": "mark",
      "重点戦略 › まもる": "mark",
      備考: "note",
    });
    expect(result.open).toEqual([]);
  });

  test("without a word for items, the lowest level has them; what is called an undertaking may be one", () => {
    expect(roles("基本目標 基本方針 子ども計画 交通計画\n学ぶ 学校の支え ○ -\n動く バスの便 - ○")).toMatchObject({
      基本目標: "domain",
      基本方針: "item",
    });
    expect(roles("事業名 子ども計画 交通計画\n読書の日 ○ -\nバスの増便 - ○")).toMatchObject({ 事業名: "item" });
    expect(roles("柱 取組名称 子ども計画 交通計画\n学ぶ 読書の日 ○ -\n動く バスの増便 - ○")).toMatchObject({
      柱: "domain",
      取組名称: "item",
    });
  });

  test("marks that say something of a row are no plans; where that is not clear, a person is asked", () => {
    const [flagged, lone] = ["新規", "主要"].map((head) =>
      proposed(`施策 担当課 ${head}\n読書の習慣 学務課 ○\n朝市の再開 水産課 -\n港の直売所 水産課 ○`),
    );
    expect(flagged && told(flagged)).toMatchObject({ 新規: "note" });
    expect(lone?.open).toMatchObject([{ table: "1", head: "主要", likely: ["mark", "note", "ignore"] }]);
    expect(roles("施策 担当課 SDGs1 SDGs2\n読書の習慣 学務課 ● ●\n朝市の再開 水産課 - ●")).toMatchObject({
      SDGs1: "note",
      SDGs2: "note",
    });
  });
});

describe("what a name names", () => {
  test("names that head the marks of another table are plans, and their number is theirs", () => {
    const result = proposed(
      "分野 施策 重点1つながる 重点2かせぐ\n暮らし 見守り ○ -\n産業 直売所 - ○",
      "番号 名称 ねらい 主な取組 対応施策 期間\n1 つながる 人が結びつく。 見守りの輪 1-1、1-2 R8-R12\n- - - 茶の間をひらく 2-2 R8-R10\n2 かせぐ 地域で稼ぐ。 港の直売所 2-1、2-2 R8-R12",
      "戦略 指標 単位 方向 R6実績 R8 R12目標 出典\n1 協定の数 件 増 12 15 30 福祉課調べ\n2 売上 百万円 増 41.5 50 80 水産課調べ",
    );
    expect(told(result, 1)).toEqual({
      番号: "code of plan",
      名称: "plan",
      ねらい: "description of plan",
      主な取組: "initiative",
      対応施策: "mentions",
      期間: "period",
    });
    expect(told(result, 2)).toEqual({
      戦略: "plan",
      指標: "target",
      単位: "unit",
      方向: "direction",
      R6実績: "value actual 2024",
      R8: "value 2026",
      R12目標: "value goal 2030",
      出典: "source",
    });
    expect(result.open).toEqual([]);
  });

  test("identifiers link tables: a thing's own, and what it belongs to", () => {
    const result = proposed(
      "PillarID PillarName\nP1 Readers\nP2 Staff",
      "PillarID FocusAreaID Num Name\nP1 P1.F1 =RIGHT(B2) Early\nP1 P1.F2 =RIGHT(B3) Books\nP2 P2.F1 =RIGHT(B4) Pay",
      "PillarID FocusAreaID ActionID Name Launch\nP1 P1.F1 P1.F1.A1 Visits 2026-09\nP1 P1.F1 P1.F1.A2 Calls 2026-10\nP2 P2.F1 P2.F1.A1 Steps 2027-07",
      "PillarID MeasureID Label Year Actual Target Format\nP1 M1 Reading 2025 61.2 - #.#%\nP1 M1 Reading 2027 - 64 #.#%\nP2 M2 Turnover 2025 14 - #.#%",
    );
    expect([0, 1, 2, 3].map((table) => told(result, table))).toEqual([
      { PillarID: "identifier", PillarName: "domain" },
      { PillarID: "parent", FocusAreaID: "identifier", Num: "ignore", Name: "item" },
      { PillarID: "parent", FocusAreaID: "parent", ActionID: "identifier", Name: "initiative", Launch: "period" },
      {
        PillarID: "parent",
        MeasureID: "identifier",
        Label: "target",
        Year: "year",
        Actual: "value actual",
        Target: "value goal",
        Format: "note",
      },
    ]);
    expect(result.open).toEqual([]);
  });

  test("three levels of things: the middle one is a level", () => {
    const result = proposed(
      "PillarID Name\nP1 Readers\nP2 Staff",
      "PillarID FocusAreaID Name\nP1 F1 Early\nP1 F2 Books\nP2 F3 Pay",
      "FocusAreaID ObjectiveID Name\nF1 O1 Visits\nF1 O2 Calls\nF3 O3 Steps",
    );
    expect([0, 1, 2].map((table) => told(result, table).Name)).toEqual(["domain", "level FocusArea", "item"]);
  });

  test("identifiers in one wide table are of the things that it names", () => {
    expect(
      roles("PillarID PillarName ActionID ActionName\nP1 Readers A1 Visits\nP1 Readers A2 Calls\nP2 Staff A3 Steps"),
    ).toEqual({
      PillarID: "identifier of domain",
      PillarName: "domain",
      ActionID: "identifier",
      ActionName: "initiative",
    });
  });

  test("目標 names an indicator where nothing else does, and else a goal above others", () => {
    expect(roles("目標 取組 指標 目標値\n学びを支える 読書の日 日数 5\n海を守る 清掃 回数 10")).toEqual({
      目標: "domain",
      取組: "initiative",
      指標: "target",
      目標値: "value goal",
    });
  });

  test("English: goals, objectives and strategies above each other", () => {
    const result = proposed([
      [
        "Goal",
        "Objective",
        "Strategy",
        "Action",
        "Lead",
        "Timeline",
        "Performance Measure",
        "Baseline 2023",
        "Target 2028",
      ],
      ["Safe town", "Fewer floods", "Raise dykes", "Survey", "Water Office", "2026-2027", "Houses flooded", "12", "4"],
      ["Safe town", "Fewer fires", "Train crews", "Drills", "Fire Office", "2026-2028", "Fires", "9", "5"],
    ]);
    expect(told(result)).toEqual({
      Goal: "domain",
      Objective: "level Objective",
      Strategy: "item",
      Action: "initiative",
      Lead: "department of initiative",
      Timeline: "period of initiative",
      "Performance Measure": "target",
      "Baseline 2023": "value baseline 2023",
      "Target 2028": "value goal 2028",
    });
  });

  test("identifiers whose formulas nobody computed: a person is asked", () => {
    const { open } = proposed(
      "FocusAreaID FocusAreaName\nF1 Early\nF2 Books",
      "FocusAreaID ActionID ActionName\n=A2 A1 Visits\n=A3 A2 Calls",
    );
    expect(open).toMatchObject([{ table: "2", head: "FocusAreaID", likely: ["parent", "ignore"] }]);
  });

  test("undertakings by the ends of their names; a sheet's name; otherwise a person is asked", () => {
    expect(roles("no name dept\n1 図書館運営事業 総務課\n2 道路維持費 建設課")).toMatchObject({
      no: "code",
      name: "initiative",
      dept: "department",
    });
    const sheet = tableOf(words("番号 名称 担当課\n1 読書の日 学務課\n2 朝市 水産課"), { name: "重点施策一覧" });
    const named = tableOf(
      sheet.rows.map((row) => row.map(({ text }) => text)),
      { name: "事業一覧" },
    );
    expect(told(proposeMapping(sourceOf(named)))).toMatchObject({ 番号: "code", 名称: "initiative" });
    const { open } = proposed("番号 名称 備考\n1 つどい なし\n2 あゆみ 新しい");
    expect(open).toMatchObject([
      { head: "名称", question: { en: "What does “名称” name?", ja: "「名称」は何の名称ですか。" } },
    ]);
  });

  test("what a level is in one table it is in the others", () => {
    const result = proposed(
      "基本目標 基本方針 施策\n学ぶ 学校 読書の習慣\n働く 港 朝市の再開",
      "基本目標 基本方針 指標 R6実績 R12目標\n学ぶ 学校 読書の日数 3 5\n働く 港 来場者 40 50",
      "基本方針 主な事業\n学校 読書の日\n港 朝市",
    );
    expect(told(result, 1)).toMatchObject({ 基本目標: "domain", 基本方針: "level 基本方針", 指標: "target" });
    expect(told(result, 2)).toEqual({ 基本方針: "level 基本方針", 主な事業: "initiative" });
  });

  test("of two columns that name initiatives, one above the other, the lower is it", () => {
    expect(roles("主な取組 事業名\n見守る 協定の拡大\n見守る 茶の間\n稼ぐ 直売所")).toEqual({
      主な取組: "item",
      事業名: "initiative",
    });
    const { open } = proposed("施策 主な取組 事業名\n福祉 見守る 協定の拡大\n福祉 見守る 茶の間\n産業 稼ぐ 直売所");
    expect(open).toMatchObject([{ head: "主な取組", likely: ["item", "initiative", "note"] }]);
  });
});

describe("what is said of what", () => {
  test("a department between an item and its indicators is the item's; where it differs from row to row, the indicator's", () => {
    const rows = (second: string) =>
      `施策 担当課 指標 単位 現状値(R6) 目標値(R12)\n読書 学務課 日数 日 3 5\n- ${second} 冊数 冊 8 9\n朝市 水産課 来場者 人 40 50`;
    expect(roles(rows("-"))).toMatchObject({
      担当課: "department of item",
      指標: "target",
      "現状値(R6)": "value baseline 2024",
    });
    expect(roles(rows("図書課"))).toMatchObject({ 担当課: "department" });
  });

  test("an indicator's item by its code", () => {
    expect(roles("施策番号 指標 R6実績 R12目標\n1-1 協定数 12 30\n2-1 来場者 40 50")).toMatchObject({
      施策番号: "item",
      指標: "target",
    });
    expect(roles("対応施策 指標 R6実績 R12目標\n1-1 協定数 12 30\n2-1 来場者 40 50")).toMatchObject({
      対応施策: "item",
    });
  });

  test("codes: of the name that their head says, or of the next", () => {
    expect(roles("施策コード 基本目標 施策 主な事業\nⅠ-1 安心 医療 往診\nⅠ-2 安心 防災 訓練")).toMatchObject({
      施策コード: "code of item",
      主な事業: "initiative",
    });
    expect(roles("施策番号 事業名 担当課\n1-1 図書館運営事業 学務課\n1-2 朝市事業 水産課")).toMatchObject({
      施策番号: "mentions",
    });
  });

  test("several indicators of one row", () => {
    expect(
      roles(`
        事業名 担当課 指標1 単位1 実績1 目標1 指標2 単位2 実績2 目標2
        読書の日 学務課 日数 日 3 5 冊数 冊 8 9
        朝市 水産課 回数 回 4 6 来場者 人 40 50`),
    ).toEqual({
      事業名: "initiative",
      担当課: "department of initiative",
      指標1: "target #1",
      単位1: "unit #1",
      実績1: "value actual #1",
      目標1: "value goal #1",
      指標2: "target #2",
      単位2: "unit #2",
      実績2: "value actual #2",
      目標2: "value goal #2",
    });
  });

  test("several indicators under equal heads, and of two kinds", () => {
    expect(roles("施策 指標名 目標値 指標名 目標値\n見守り 協定数 30 茶の間 5\n朝市 来場者 50 店数 10")).toMatchObject({
      指標名: "target #1",
      目標値: "value goal #1",
      "指標名 #2": "target #2",
      "目標値 #2": "value goal #2",
    });
    expect(
      roles(
        "事業名 活動指標1 活動実績1 成果指標1 成果実績1 活動指標2 活動実績2 成果指標2 成果実績2\n読書の日 日数 3 冊数 8 回数 4 人数 9",
      ),
    ).toMatchObject({ 活動指標1: "target #活動 1", 成果実績1: "value actual #成果 1", 成果指標2: "target #成果 2" });
  });

  test("values below merged heads", () => {
    const result = proposed([
      [
        { text: "指標", down: 2 },
        { text: "担当課", down: 2 },
        { text: "実績値", across: 2 },
        null,
        { text: "目標値(%)", across: 1 },
      ],
      [null, null, "R5", "R6", "R12"],
      ["満足度", "福祉課", "11", "12", "30"],
    ]);
    expect(told(result)).toEqual({
      指標: "target",
      担当課: "department",
      "実績値 › R5": "value actual 2023",
      "実績値 › R6": "value actual 2024",
      "目標値(%) › R12": "value goal 2030 %",
    });
  });

  test("what is said of a row is kept while it is asked what the row names", () => {
    expect(roles("番号 名称 担当課\n1 つどい 福祉課\n2 あゆみ 水産課")).toMatchObject({ 担当課: "department" });
  });

  test("whole texts in place of indicators, budgets and what no word is known for are kept as notes", () => {
    const long = "日数 3日 5日\n冊数 8冊 9冊\n".repeat(20);
    const result = proposed([
      ["施策", "指標", "予算額", "ふりがな"],
      ["読書", long, "120", "どくしょ"],
      ["朝市", long, "80", "あさいち"],
    ]);
    expect(told(result)).toEqual({ 施策: "item", 指標: "note", 予算額: "note", ふりがな: "note" });
    expect(result.open).toEqual([]);
  });

  test("a schedule is no values", () => {
    const result = proposed("内容 2025年度 2026年度\n会議をひらく 準備 実施\n標識をたてる 調査 設置");
    expect(told(result)).toMatchObject({ "2025年度": "note", "2026年度": "note" });
  });

  test("a matrix of a thing on itself", () => {
    const result = proposed("Target Name 1.3 1.5 2.2\n1.3 Housing 0 1 2\n1.5 Floods 2 0 1\n2.2 Meals 0 -1 0");
    expect(told(result)).toMatchObject({ Target: "code", "1.3": "note", "2.2": "note" });
    expect(result.open).toMatchObject([{ head: "Name" }]);
  });

  test("two equal heads, and a column without one", () => {
    const result = proposed([
      ["施策", "備考", "備考", null],
      ["読書", "a", "b", "c"],
      ["朝市", "d", "e", "f"],
    ]);
    expect(Object.keys(told(result))).toEqual(["施策", "備考", "備考 #2", "column 4"]);
  });
});

describe("what no column says", () => {
  test("a document without a table, and a table without heads", () => {
    expect(proposeMapping(sourceOf(proseOf("学びを支えます。")))).toMatchObject({
      mapping: { version: 1, tables: [] },
      open: [{ table: null, head: null }],
    });
    expect(proposed("あ い\nう え")).toMatchObject({
      mapping: { tables: [{ table: "1", columns: [] }] },
      open: [{ table: "1", head: null, likely: ["ignore"] }],
    });
  });

  test("a table whose columns name nothing", () => {
    expect(proposed("ゆくえ 担当課 備考\n海へ 水産課 -\n山へ 林務課 先").open).toMatchObject([{ head: "ゆくえ" }]);
    expect(proposed("単位 担当課\n人 水産課\n件 林務課").open).toMatchObject([{ table: "1", head: null }]);
  });

  test("hidden tables are left out, and numbers count them", () => {
    const hidden = tableOf(words("施策 備考\n読書 -"), { hidden: true });
    const { mapping } = proposeMapping(sourceOf(hidden, tableOf(words("施策 備考\n朝市 新"))));
    expect(mapping.tables.map(({ table }) => table)).toEqual(["2"]);
  });

  test("what a person decided is taken, and the rest in its light", () => {
    const source = sourceOf(tableOf(words("番号 名称 備考\n1 つどい なし\n2 あゆみ 新しい")));
    const result = proposeMapping(source, [{ table: "1", head: "名称", role: "plan" }]);
    expect([told(result).名称, result.open]).toEqual(["plan", []]);
    const matrix = sourceOf(tableOf(words("柱 事業名 主要\n学ぶ 読書の日 ○\n動く 増便 -\n動く 切符 ○")));
    const decided = (role: ColumnRole) => told(proposeMapping(matrix, [{ table: "1", head: "主要", role }]));
    expect(decided("mark")).toEqual({ 柱: "domain", 事業名: "item", 主要: "mark" });
    expect(decided("note")).toEqual({ 柱: "domain", 事業名: "initiative", 主要: "note" });
  });
});

test("every head of every visible table is in the proposal once, and the proposal is a mapping", () => {
  const head = fc.constantFrom(
    ..."施策 施策名 名称 番号 No 事業名 指標 指標1 指標2 実績1 実績2 R6実績 R12目標 目標値 単位 担当課 備考 SDGs PillarID Name 計 戦略 海辺プラン 政策 分野 2025".split(
      " ",
    ),
    "",
    "あ",
  );
  const cell = fc.constantFrom(
    "",
    "○",
    "1",
    "1-1",
    "学務課",
    "読書の習慣",
    "=A1",
    "R6",
    "2026-04",
    "12%",
    "地域で支えます。",
    "計",
    "P1",
    "-",
  );
  const table = fc.record({
    heads: fc.array(head, { minLength: 1, maxLength: 10 }),
    rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 6 }),
    name: fc.option(fc.constantFrom("指標", "重点戦略", "1")),
    hidden: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
      const source = sourceOf(...tables.map(({ heads, rows, ...options }) => tableOf([heads, ...rows], options)));
      const { mapping, open, tables: shown } = proposeMapping(source);
      const expected = namedTables(source).map(({ name, table: one }) => {
        const headed = headedTable(one);
        return { table: name, heads: headed ? namedColumns(headed).map((column) => column.name) : [] };
      });
      expect(
        mapping.tables.map((one) => ({ table: one.table, heads: one.columns.map((column) => column.head) })),
      ).toEqual(expected);
      for (const { heads } of expected) expect(new Set(heads).size).toBe(heads.length);
      expect(parseMapping(mapping)).toEqual({ mapping });
      const undecided = mapping.tables.flatMap((one) =>
        one.columns.filter(({ role }) => role === null).map((column) => [one.table, column.head]),
      );
      expect(
        open.filter((question) => question.head !== null).map((question) => [question.table, question.head]),
      ).toEqual(undecided);
      // A mapping as proposed fits its document: nothing but what is open is wrong with it.
      const wrong = headsChanged(mapping, source);
      expect(wrong.filter(({ code }) => code !== "mapping-open")).toEqual([]);
      expect(wrong.length).toBeGreaterThanOrEqual(undecided.length);
      expect(shown.map(({ columns }) => columns.map((column) => column.head))).toEqual(
        expected.map(({ heads }) => heads),
      );
    }),
    { numRuns: runs(300) },
  );
});

test("of a large table a sample is looked at; whether an identifier is a row's own, all of it tells", () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [
    `M${row >> 1}`,
    `指標の${row >> 1}`,
    String(2024 + (row % 2)),
    String(row),
  ]);
  const table = tableOf([["MeasureID", "Measure", "Year", "Actual"], ...rows]);
  const [identifier] = tableEvidence({ name: "1", table })?.columns ?? [];
  expect(identifier).toMatchObject({ filled: 3_000, different: 1_500, examples: ["M0", "M5", "M10"] });
  expect(identifier?.kinds).toHaveLength(300);
  expect(told(proposeMapping(sourceOf(table)))).toEqual({
    MeasureID: "identifier",
    Measure: "target",
    Year: "year",
    Actual: "value actual",
  });
});
