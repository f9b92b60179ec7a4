/** What the cells of a column are, and what is proposed for it together with its head. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContentKind, columnContent, kindsOfCell } from "../../../src/ingest/values/column-content.ts";
import { proposeColumn } from "../../../src/ingest/values/propose-column.ts";
import { runs } from "../../support/effort.ts";
import { anyText } from "./texts.ts";

describe("the kinds of a cell", () => {
  test.each<[string, ContentKind[]]>([
    ["1-1", ["code"]],
    ["1-1-1", ["code"]],
    ["Ⅰ-1", ["code"]],
    ["１－１", ["code"]],
    ["1-①", ["code"]],
    ["A-1", ["code", "identifier"]],
    ["3", ["code", "goals", "quantity"]],
    ["1.1", ["code", "goals", "quantity"]],
    ["1-1 保育の充実", ["code", "name"]],
    ["◎", ["mark"]],
    ["○（再掲）", ["mark"]],
    ["△", ["mark"]],
    ["2024", ["code", "quantity", "year"]],
    ["令和5年度", ["year"]],
    ["2026-09", ["date"]],
    ["R8～R12", ["period"]],
    ["1,240", ["quantity"]],
    ["10以上", ["quantity"]],
    ["△3.2", ["quantity"]],
    ["12人（2024年度）→ 20人（2029年度）", ["quantity"]],
    ["回/年", ["unit"]],
    ["%", ["unit"]],
    ["人", ["unit"]],
    ["こども課・生涯学習課", ["department"]],
    ["3, 10・17", ["goals"]],
    ["新規", ["status"]],
    ["P1.F2.A1", ["identifier"]],
    ["1-1、1-2", ["listOfCodes"]],
    ["海の学校の参加者数", ["name"]],
    ["Home visits", ["name"]],
    ["砂浜での学びを広げます。", ["prose"]],
    ["Every child reads by grade three.", ["prose"]],
    ["あ".repeat(61), ["prose"]],
    ["=RIGHT(B2,1)", ["formula"]],
    ["#N/A", ["absence"]],
    ["-", ["absence"]],
    ["", []],
    [" ", []],
  ])("%j", (cell, kinds) => {
    expect([...kindsOfCell(cell)].sort()).toEqual(kinds);
  });
});

test("a column is counted, with examples", () => {
  expect(columnContent(["健康課", "健康課", "福祉課", "税務課", "商工課", "", "-", "検討中"])).toEqual({
    filled: 7,
    empty: 1,
    different: 6,
    counts: [
      { kind: "department", count: 5, examples: ["健康課", "福祉課", "税務課"] },
      { kind: "absence", count: 1, examples: ["-"] },
      { kind: "name", count: 1, examples: ["検討中"] },
    ],
  });
});

describe("what is proposed for a column", () => {
  const best = (head: string, cells: readonly string[]) => {
    const [first] = proposeColumn(head, cells);
    return [first?.role, first?.fits.count, first?.fits.of];
  };

  test.each([
    ["施策番号", ["1-1-1", "1-1-2"], ["code", 2, 2]],
    ["施策番号", ["1-1、1-2", "2-2", "2-1、2-2"], ["mentions", 3, 3]],
    ["重点1 海辺の子育て", ["◎", "", "○", ""], ["plan", 2, 2]],
    ["みんなの足", ["△", "-", "◎"], ["plan", 2, 2]],
    ["担当課", ["こども課", "こども課・生涯学習課"], ["department", 2, 2]],
    ["窓口", ["こども課", "健康課"], ["department", 2, 2]],
    ["PillarID", ["P1", "P1", "P2"], ["parentIdentifier", 3, 3]],
    ["PillarID", ["P1", "P2"], ["identifier", 2, 2]],
    ["ActionID", ["P1.F1.A1", "P1.F2.A1", "#N/A"], ["identifier", 2, 2]],
    ["現状", ["子どもの数が減っています。", "空き店舗が増えています。"], ["description", 2, 2]],
    ["現状", ["1,240人", "71.5%"], ["value", 2, 2]],
    ["Goal", ["Cleaner water", "Busier quays"], ["itemName", 2, 2]],
    ["Goal", ["64", "70"], ["value", 2, 2]],
    ["KPI", ["参加者数", "満足度"], ["targetName", 2, 2]],
    ["KPI", ["80人", "75%以上"], ["value", 2, 2]],
    ["関連するSDGs", ["3, 10・17", "11,13", "SDGs12～14", ""], ["goal", 3, 3]],
    ["R8", ["15", "", "50"], ["value", 2, 2]],
    ["Launch", ["2026-09", "", "2027-07"], ["period", 2, 2]],
    ["Status", ["In motion", "#N/A", "Planned"], ["status", 2, 2]],
    ["", ["1-1", "1-2", "2-1"], ["code", 3, 3]],
    ["", ["12", "15"], ["unknown", 2, 2]],
    ["", [], ["unknown", 0, 0]],
    ["担当課", [], ["department", 0, 0]],
  ] as const)("%s above %j", (head, cells, expected) => {
    expect(best(head, cells)).toEqual(expected);
  });
});

test("nothing is thrown at, and every cell is counted", () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 6 }), (head, cells) => {
      const { filled, empty, counts } = columnContent(cells);
      expect(filled + empty).toBe(cells.length);
      expect(counts.every(({ count }) => count <= filled)).toBe(true);
      expect(proposeColumn(head, cells).length).toBeGreaterThan(0);
    }),
    { numRuns: runs(500) },
  );
});
