/** The invented cases, each read from its files alone, without a mapping, as its right reading says; what needs them says so where they are absent. */
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { hasErrors, type Problem } from "../../src/model/problem.ts";
import { caseFiles } from "../support/case-files.ts";
import { FACTS } from "../support/ingest-text.ts";

const read = caseFiles("test/ingest/cases.test.ts");

interface Read {
  readonly graph: PolicyGraph;
  readonly problems: readonly Problem[];
}

async function reading(...files: readonly string[]): Promise<Read> {
  const [first, ...others] = files.map((file) => ({ name: basename(file), bytes: read?.(file) ?? Buffer.alloc(0) }));
  if (!first) throw new Error("a case has a file");
  const { graph, problems } = await ingestFiles([first, ...others], FACTS, null);
  if (!graph) throw new Error(problems.map(({ message }) => message).join(" "));
  const all = [...problems, ...checkGraph(graph)];
  expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(hasErrors(all)).toBe(false);
  // Nothing is lost: what is neither placed nor left out by a rule would be said.
  expect(all.filter(({ code }) => code === "cell-not-read" || code === "row-without-name")).toEqual([]);
  return { graph, problems: all };
}

/** Names of nodes by their ids, shortened. */
function namesIn({ edition, domains, items, plans, initiatives, targets, departments }: PolicyGraph) {
  const named = [...domains, ...plans, ...initiatives, ...targets, ...departments].map(({ id, name }) => [id, name]);
  const coded = items.map(({ id, code, name }) => [id, code ?? name] as const);
  const names = new Map<string, string>([...(named as [string, string][]), ...coded, [edition.id, "edition"]]);
  return (id: string) => names.get(id) ?? id;
}

const pairsOf = (graph: PolicyGraph, list: readonly (readonly [string, string])[]) =>
  list.map(([a, b]) => `${namesIn(graph)(a)} > ${namesIn(graph)(b)}`);
const responsible = (graph: PolicyGraph) =>
  pairsOf(
    graph,
    graph.responsibleFor.map(({ departmentId, nodeId }) => [departmentId, nodeId]),
  );
const advancing = (graph: PolicyGraph) =>
  pairsOf(
    graph,
    graph.advances.map(({ initiativeId, itemId }) => [initiativeId, itemId]),
  );

/** `name (unit, direction, source) of owner: baseline 2024 12 “12”; …`. */
const targetsIn = (graph: PolicyGraph) =>
  graph.targets.map(({ id, ownerId, name, unit, direction, source }) => {
    const about = [unit, direction, source].filter((part) => part !== null).join(", ");
    const values = graph.measurements
      .filter(({ targetId }) => targetId === id)
      .map(({ measurementKind, year, bound, value, text }) =>
        [measurementKind, year, bound === "exactly" ? null : bound, value ?? `“${text}”`]
          .filter((part) => part !== null)
          .join(" "),
      );
    return `${name} (${about}) of ${namesIn(graph)(ownerId)}: ${values.join("; ")}`;
  });

const warningsOf = ({ problems }: Read) =>
  problems.filter(({ severity }) => severity === "warning").map(({ code }) => code);

describe.runIf(read)("case", () => {
  test("01: three levels, marks of three strengths, departments, and the matrix alone", async () => {
    const { graph } = await reading("01-strength-three-levels.tsv");
    expect(graph.plans.map(({ number, name }) => [number, name])).toEqual([
      [1, "海辺の子育て"],
      [2, "灯台商店街"],
      [3, "みんなの足"],
    ]);
    expect(graph.domains.map(({ number, name }) => [number, name])).toEqual([
      [1, "ともに育つ"],
      [2, "にぎわう"],
    ]);
    const levels = graph.items.map(({ code, levelName, parentId }) => [
      code,
      levelName,
      parentId && namesIn(graph)(parentId),
    ]);
    expect(levels).toEqual([
      ["1-1", "政策", null],
      ["1-1-1", "施策", "1-1"],
      ["1-1-2", "施策", "1-1"],
      ["1-2", "政策", null],
      ["1-2-1", "施策", "1-2"],
      ["2-1", "政策", null],
      ["2-1-1", "施策", "2-1"],
      ["2-1-2", "施策", "2-1"],
      ["2-2", "政策", null],
      ["2-2-1", "施策", "2-2"],
    ]);
    const strengths = graph.covers.map(({ text, strength }) => `${text} ${strength}`);
    expect(strengths.filter((one) => one === "◎ primary")).toHaveLength(5);
    expect(strengths.filter((one) => one === "○ related")).toHaveLength(6);
    expect(strengths.filter((one) => one === "△ indirect")).toHaveLength(1);
    expect(responsible(graph)).toEqual([
      "こども課 > 1-1-1",
      "こども課 > 1-1-2",
      "生涯学習課 > 1-1-2",
      "健康課 > 1-2-1",
      "商工課 > 2-1-1",
      "商工課 > 2-1-2",
      "農水課 > 2-1-2",
      "企画課 > 2-2-1",
    ]);
    expect([graph.edition.periodFrom, graph.edition.periodTo]).toEqual([2026, 2030]);
    expect([graph.initiatives, graph.targets, graph.notes]).toEqual([[], [], []]);
  });

  test("02: a table of targets in a text of chapters", async () => {
    const one = await reading("02-kpi-table-under-targets.txt");
    expect(targetsIn(one.graph)).toEqual([
      "海の学校の参加者数 (人) of 子どもの海プラン: baseline 2023 1240; goal 2029 2000",
      "砂浜清掃の回数 (回/年) of 子どもの海プラン: baseline 2023 6; goal 2029 atLeast 10",
      "海が好きと答えた児童の割合 (%) of 子どもの海プラン: baseline 2023 71.5; goal 2029 85",
    ]);
    expect(one.graph.measurements.map(({ text }) => text)).toContain("10以上");
    expect(advancing(one.graph)).toEqual(["海の学校 > 1-1", "海の学校 > 2-1"]);
    expect(one.problems).toEqual([]);
  });

  test("04: items without plans, and goals of the SDGs in every spelling", async () => {
    const { graph } = await reading("04-sdgs-in-a-cell.csv");
    expect([graph.domains, graph.items, graph.departments].map((list) => list.length)).toEqual([3, 5, 5]);
    const goals = graph.items.map(({ id, code }) => [
      code,
      graph.contributesTo
        .filter(({ nodeId }) => nodeId === id)
        .map(({ goalId }) => Number(goalId.replace("sdg/", "")))
        .sort((a, b) => a - b),
    ]);
    expect(goals).toEqual([
      ["Ⅰ-1", [3, 10, 17]],
      ["Ⅰ-2", [11, 13]],
      ["Ⅱ-1", [8, 9]],
      ["Ⅱ-2", [5, 8, 10]],
      ["Ⅲ-1", [12, 13, 14]],
    ]);
    expect(graph.goals.every(({ name }) => name !== "")).toBe(true);
    expect(graph.notes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      "関連計画: 地域医療計画（R6～R11）",
      "関連計画: 産業振興ビジョン",
      "関連計画: 男女共同参画計画",
    ]);
  });

  test("05: codes that a spreadsheet made dates, each with a warning", async () => {
    const one = await reading("05-pasted-from-excel.txt");
    expect(one.graph.plans.map(({ name }) => name)).toEqual([
      "若者定住プロジェクト",
      "健幸プロジェクト",
      "脱炭素プロジェクト",
    ]);
    expect(one.graph.domains.map(({ number }) => number)).toEqual([1, 2]);
    expect(one.graph.items.map(({ code }) => code)).toEqual(["1-1", "1-2", "2-1", "2-2"]);
    expect(one.graph.items[0]?.name).toBe("移住相談の一本化");
    expect(one.graph.covers).toHaveLength(7);
    expect(warningsOf(one)).toEqual(["code-was-date", "code-was-date", "code-was-date", "code-was-date"]);
  });

  test("06: a workbook of four sheets", async () => {
    const { graph, problems } = await reading("06-workbook.xlsx");
    expect(graph.domains.map(({ name }) => name)).toEqual(["支え合い", "産業"]);
    expect(graph.items.map(({ code }) => code)).toEqual(["1-1", "1-2", "2-1", "2-2"]);
    expect(graph.plans.map(({ name, statedMarkCount, description }) => [name, statedMarkCount, description])).toEqual([
      ["つながる戦略", 3, "人のつながりを増やす"],
      ["かせぐ戦略", 2, "地域で稼ぐ"],
    ]);
    expect(graph.covers.map(({ place }) => place)).toEqual([
      "施策体系!E4",
      "施策体系!E5",
      "施策体系!F6",
      "施策体系!E7",
      "施策体系!F7",
    ]);
    expect(graph.covers.every(({ line, column }) => line === null && column === null)).toBe(true);
    expect(advancing(graph)).toEqual([
      "見守りの輪を広げる > 1-1",
      "見守りの輪を広げる > 1-2",
      "旅と暮らしをつなぐ > 2-2",
      "港の直売所 > 2-1",
      "港の直売所 > 2-2",
    ]);
    expect(graph.initiatives.map(({ periodFrom, periodTo }) => [periodFrom, periodTo])).toEqual([
      [2026, 2030],
      [2026, 2028],
      [2026, 2030],
    ]);
    expect(targetsIn(graph)).toEqual([
      "見守り協定の数 (件, increase, 福祉課調べ) of つながる戦略: baseline 2024 12; interim 2026 15; interim 2028 20; goal 2030 30",
      "転入者の満足度 (%, increase, 市民アンケート) of つながる戦略: baseline 2024 58; goal 2030 70",
      "直売所の売上 (百万円, increase, 水産課調べ) of かせぐ戦略: baseline 2024 41.5; interim 2026 50; interim 2028 60; goal 2030 80",
      "廃棄される魚の量 (t, decrease, 水産課調べ) of かせぐ戦略: baseline 2024 9.2; interim 2026 8; interim 2028 6; goal 2030 4",
    ]);
    expect(graph.notes.map(({ head, text }) => `${head}: ${text}`)).toEqual(["備考: 再掲", "備考: 新規"]);
    expect(problems.filter(({ code }) => code === "sheet-hidden").map(({ message }) => message)).toEqual([
      expect.stringContaining("旧案"),
    ]);
  });

  test("08: headings, tables of indicators and lists of projects; ①② in prose are prose", async () => {
    const { graph } = await reading("08-prose-only.md");
    expect(graph.plans).toEqual([]);
    expect(graph.domains.map(({ number, name }) => [number, name])).toEqual([
      [1, "学校を生かして人を呼ぶ"],
      [2, "雪を生かして稼ぐ"],
    ]);
    expect(graph.items.map(({ code, name }) => [code, name])).toEqual([
      ["(1)", "学びの場づくり"],
      ["(2)", "卒業生とのつながり"],
      ["(1)", "雪室の活用"],
    ]);
    expect(graph.items[0]?.description).toContain("\n①少人数の授業\n②寮の改修");
    expect(graph.initiatives.map(({ name, status }) => [name, status])).toEqual([
      ["山の学校運営事業", null],
      ["寮改修事業", null],
      ["雪室貯蔵実証事業", "再掲：Ⅰ-(1)"],
    ]);
    expect(graph.departments.map(({ name }) => name)).toEqual(["教育課", "建設課", "産業課"]);
    expect(targetsIn(graph)).toEqual([
      "村外からの生徒数 (人) of 学校を生かして人を呼ぶ: baseline 2024 12; goal 2029 20",
      "中学校訪問校数 (校/年) of (1): baseline 2024 80; goal 2029 100",
      "展示会の開催 () of (1): baseline 2024 “村内で年1回”; goal 2029 “村内・県都で各年1回”",
      "卒業生のUターン者数 () of (2): goal 2029 “5年間で5人”",
    ]);
    expect([graph.edition.periodFrom, graph.edition.periodTo]).toEqual([2025, 2029]);
  });

  test("12: four tables that are linked by ids", async () => {
    const folder = "12-agency-tables";
    const one = await reading(
      ...["pillars", "focus_areas", "actions", "measures"].map((name) => `${folder}/${name}.csv`),
    );
    const { graph } = one;
    expect(graph.domains.map(({ name, identifier }) => [name, identifier])).toEqual([
      ["Ready readers", "P1"],
      ["Strong staff", "P2"],
    ]);
    expect(graph.domains[0]?.description).toBe("Every child reads\nby grade three.");
    expect(graph.items.map(({ name, domainId }) => [name, namesIn(graph)(domainId)])).toEqual([
      ["Early start", "Ready readers"],
      ["Good books", "Ready readers"],
      ["Pay and posts", "Strong staff"],
    ]);
    expect(graph.initiatives.map(({ name, ownerId, status }) => [name, namesIn(graph)(ownerId), status])).toEqual([
      ["Home visits", "Early start", "In motion"],
      ["Library vans", "Good books", null],
      ["Pay steps", "Pay and posts", "Planned"],
    ]);
    expect(targetsIn(graph)).toEqual([
      "Grade 3 reading () of Ready readers: baseline 2025 61.2; interim 2027 64; goal 2030 70",
      "Staff turnover () of Strong staff: baseline 2025 14; goal 2030 9",
    ]);
    expect(responsible(graph)).toEqual(["Team A > Grade 3 reading", "Team B > Staff turnover"]);
    expect(warningsOf(one)).toContain("cell-formula");
    expect(JSON.stringify(graph)).not.toContain("A2&");
    expect(graph.passages.every(({ place }) => place.includes(".csv!"))).toBe(true);
  });
});
