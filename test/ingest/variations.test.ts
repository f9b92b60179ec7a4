/** The ways in which offices write one and the same plan document, one thing changed at a time: each says what the document as it usually is says. */
import { expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { FACTS } from "../support/ingest-text.ts";
import {
  asLines,
  chapter,
  documentOf,
  matrixOf,
  PLANS,
  TARGETS,
  type Table,
  tabbed,
  type Writing,
} from "../support/varied-document.ts";

async function read(text: string) {
  const { graph, problems } = await ingestFiles([{ name: "入江町.txt", bytes: Buffer.from(text) }], FACTS, null);
  return { graph, problems: [...problems, ...(graph ? checkGraph(graph) : [])] };
}

type Said = Readonly<
  Record<"plans" | "domains" | "items" | "initiatives" | "targets" | "marks" | "mentions", readonly string[]>
>;

/** What the document says, without where and in what signs. */
function saidBy(graph: PolicyGraph | null): Said | null {
  if (!graph) return null;
  const name = new Map<string, string>(
    [...graph.plans, ...graph.items, ...graph.initiatives].map((node) => [node.id, node.name]),
  );
  const pairs = (edges: readonly (readonly [string, string])[]) =>
    edges.map(([from, to]) => `${name.get(from)} → ${name.get(to)}`).sort();
  return {
    plans: graph.plans.map(({ name }) => name),
    domains: graph.domains.map(({ name }) => name),
    items: graph.items.map(({ name }) => name),
    initiatives: graph.initiatives.map(({ name }) => name),
    targets: graph.targets.map(({ name }) => name),
    marks: pairs(graph.covers.map(({ planId, itemId }) => [planId, itemId])),
    mentions: pairs(graph.advances.map(({ initiativeId, itemId }) => [initiativeId, itemId])),
  };
}

const VARIATIONS: Readonly<Record<string, Writing | string>> = {
  base: {},
  ...Object.fromEntries(
    [
      "◎",
      "●",
      "△",
      "■",
      "✓",
      "☑",
      "レ",
      "1",
      "＊",
      "*",
      "主",
      "◯",
      "〇",
      "X",
      "O",
      "○(再掲)",
      "○1",
      "⚪",
      "⭕",
      "・",
      "有",
    ].map((sign) => [`mark ${sign}`, { mark: () => sign }]),
  ),
  "marks 1/0": { mark: () => "1", noMark: "0" },
  "marks empty=－": { noMark: "－" },
  "marks empty=×": { noMark: "×" },
  "marks ◎ and ○": { mark: (item) => (item % 2 === 0 ? "◎" : "○") },
  "code Ⅰ-1": { code: (domain, item) => `${"ⅠⅡ"[domain - 1]}-${item}` },
  "code 1-1-1": { code: (domain, item) => `${domain}-1-${item}` },
  "code 1.1": { code: (domain, item) => `${domain}.${item}` },
  "code 1-①": { code: (domain, item) => `${domain}-${"①②"[item - 1]}` },
  "code A-1": { code: (domain, item) => `${"AB"[domain - 1]}-${item}` },
  "code 01-01": { code: (domain, item) => `0${domain}-0${item}` },
  "code 101": { code: (domain, item) => `${domain}0${item}` },
  "code (1)": { code: (domain, item) => `(${domain * 2 - 2 + item})` },
  "code 1－1 fullwidth": { code: (domain, item) => `${"１２"[domain - 1]}－${"１２"[item - 1]}` },
  "code 施策1-1": { code: (domain, item) => `施策${domain}-${item}` },
  "code no code": { code: () => "" },
  "code 1節1": { code: (domain, item) => `${domain}節${item}` },
  "code 1−1 minus": { code: (domain, item) => `${domain}−${item}` },
  "csv comma": { matrix: asLines((cells) => cells.join(",")) },
  "two spaces (pdftotext)": { matrix: asLines((cells) => cells.join("  ")) },
  "two spaces, aligned (pdftotext -layout)": { matrix: aligned },
  "markdown pipe": { matrix: asLines((cells) => `| ${cells.join(" | ")} |`) },
  semicolon: { matrix: asLines((cells) => cells.join(";")) },
  transposed: { matrix: transposed },
  "dept col before marks": { matrix: withColumn(3, "担当課", (row) => `第${row}課`) },
  "dept col first": { matrix: withColumn(0, "担当課", (row) => `第${row}課`) },
  "dept col last": { matrix: withColumn(6, "担当課", (row) => `第${row}課`) },
  "SDG col last 3,8,11": { matrix: withColumn(6, "SDGs", () => "3,8,11") },
  "3-level: domain, policy, item": { matrix: withColumn(1, "政策", (row) => `政策${row}`) },
  "domain on own row": { matrix: domainRows((domain) => domain) },
  "domain on own row, tabs": { matrix: domainRows((domain) => [domain, "", "", "", "", ""].join("\t")) },
  "domain repeated in each row": {
    matrix: ({ heads, rows }) => lines([heads, ...rows.map(({ domain, cells }) => [domain, ...cells.slice(1)])]),
  },
  "no domain column": {
    matrix: ({ heads, rows }) => lines([heads, ...rows.map(({ cells }) => cells)].map((row) => row.slice(1))),
  },
  "domain cell in the middle row": {
    matrix: ({ heads, rows }) =>
      lines([heads, ...rows.map(({ domain, cells }, row) => [row % 2 === 1 ? domain : "", ...cells.slice(1)])]),
  },
  "head label 政策目標/施策名称": { heads: ["政策目標", "№", "施策名称"] },
  "heads in English": { heads: ["Domain", "No.", "Item"], planHeads: ["Plan 1", "Plan 2", "Plan 3"] },
  "heads 2 lines (merged)": { aroundMatrix: { before: "\t\t\t政策連携プラン\t\t\n" } },
  "head with newline, quoted (Excel paste)": {
    planHeads: PLANS.map((name) => `"${name.replace("プラン", "\nプラン")}"`),
  },
  "head split over 2 rows": {
    matrix: ({ heads, rows }) =>
      lines([
        [...heads.slice(0, 3), ...heads.slice(3).map((name) => name.replace("プラン", ""))],
        ["", "", "", "プラン", "プラン", "プラン"],
        ...rows.map(({ cells }) => cells),
      ]),
  },
  "heads abbreviated P1 P2 P3": { planHeads: ["P1", "P2", "P3"] },
  "heads ① ② ③ only": { planHeads: ["①", "②", "③"] },
  "item name with newline quoted": {
    matrix: ({ heads, rows }) =>
      lines([
        heads,
        ...rows.map(({ cells }) =>
          cells.map((cell, at) => (at === 2 ? `"${cell.slice(0, 3)}\n${cell.slice(3)}"` : cell)),
        ),
      ]),
  },
  "matrix only": `入江町 体系(案)\n\n${matrixOf({})}\n`,
  "prose only": `入江町 政策連携について\n\n${PLANS.map((_, plan) => chapter({}, plan)).join("\n\n")}\n`,
  "two matrices": { aroundMatrix: { after: `\n\n入江町 体系(再掲)\n\n${matrixOf({})}` } },
  "matrix split by page break, heads repeated": {
    matrix: ({ heads, rows }) =>
      `${lines([heads, ...rows.slice(0, 2).map(({ cells }) => cells)])}\n\n- 7 -\n\n${lines([heads, ...rows.slice(2).map(({ cells }) => cells)])}`,
  },
  "footnote below matrix": { aroundMatrix: { after: "\n\n※○は関係する施策を示します。" } },
  "footnote with tab below": { aroundMatrix: { after: "\n\n※\t○は関係する施策を示します。" } },
  "plan heading プロジェクト1": { planHeading: (number, name) => `プロジェクト${number} ${name}` },
  "plan heading 重点1": { planHeading: (number, name) => `重点${number} ${name}` },
  "plan heading (1)": { planHeading: (number, name) => `(${number})${name}` },
  "plan heading 1.": { planHeading: (number, name) => `${number}. ${name}` },
  "plan heading Ⅰ": { planHeading: (number, name) => `${"ⅠⅡⅢ"[number - 1]} ${name}` },
  "plan heading ❶": { planHeading: (number, name) => `${"❶❷❸"[number - 1]}${name}` },
  "plan heading no number": { planHeading: (_, name) => name },
  "plan heading # markdown ①": { planHeading: (number, name) => `# ${"①②③"[number - 1]}${name}` },
  "list marker 【関連施策】": { listMarker: "【関連施策】" },
  "list marker 【該当する施策】": { listMarker: "【該当する施策】" },
  "list marker 関連施策：": { listMarker: "関連施策：" },
  "list marker ＜施策＞": { listMarker: "＜施策＞" },
  "list marker 【施策】": { listMarker: "【施策】" },
  "targets ・name": { targets: (_, names) => names.map((name) => `・${name}`).join("\n") },
  "targets with values": { targets: (_, names) => names.map((name) => `${name} 現状値 6 → 10`).join("\n") },
  "targets tab table": {
    targets: (_, names) => ["指標\t現状値\t目標値", ...names.map((name) => `${name}\t6\t10`)].join("\n"),
  },
  "heading 成果指標": { targetHeading: "成果指標" },
  "heading KPI": { targetHeading: "KPI" },
  "initiatives heading 主な取組": { initiativeHeading: "主な取組" },
  "initiative bullet ■": { bullet: "■" },
  "initiative bullet ・": { bullet: "・" },
  "initiative (1)": { bullet: "(1) " },
  "numbered circles inside prose": { prose: "\n①歩く人\n②働く人\nのために進めます。" },
};

function lines(cells: readonly (readonly string[])[]): string {
  return cells.map(tabbed).join("\n");
}

function transposed({ heads, rows }: Table): string {
  const grid = [heads, ...rows.map(({ cells }) => cells)];
  return lines(heads.map((_, column) => grid.map((row) => row[column] ?? "")));
}

function withColumn(at: number, head: string, cell: (row: number) => string) {
  return ({ heads, rows }: Table) =>
    lines([
      [...heads.slice(0, at), head, ...heads.slice(at)],
      ...rows.map(({ cells }, row) => [...cells.slice(0, at), cell(row + 1), ...cells.slice(at)]),
    ]);
}

function domainRows(row: (domain: string) => string) {
  return ({ heads, rows }: Table) =>
    [
      tabbed(heads),
      ...rows.flatMap(({ domain, cells }) => [
        ...(cells[0] === "" ? [] : [row(domain)]),
        tabbed(["", ...cells.slice(1)]),
      ]),
    ].join("\n");
}

function aligned({ heads, rows }: Table): string {
  const grid = [heads, ...rows.map(({ cells }) => cells)];
  const wide = (text: string) => [...text].length * 2;
  const widths = heads.map((_, column) => Math.max(...grid.map((row) => wide(row[column] ?? ""))) + 2);
  return grid
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - wide(cell))))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}

/** What a document that states less says: the rest is as in `base`. */
const LESS: Readonly<Record<string, Partial<Said>>> = {
  "no domain column": { domains: ["1", "2"] },
  "matrix only": { initiatives: [], targets: [], mentions: [] },
  "prose only": { domains: ["1", "2"] },
};

/** What cannot be told is refused, with what to do. */
const REFUSED: Readonly<Record<string, readonly [code: string, advice: string]>> = {
  "code (1)": ["matrix-unreadable", "Expected codes such as 1-1"],
  "code no code": ["matrix-unreadable", "or give the whole plan as a workbook"],
  "two spaces (pdftotext)": ["matrix-unreadable", "paste the table into a spreadsheet"],
  "two spaces, aligned (pdftotext -layout)": ["matrix-unreadable", "paste the table into a spreadsheet"],
  transposed: ["matrix-transposed", "turn the table"],
  "3-level: domain, policy, item": ["matrix-unreadable", "Leave such columns out"],
};

const all = Object.entries(VARIATIONS).map(
  ([name, writing]) => [name, typeof writing === "string" ? writing : documentOf(writing)] as const,
);

test("of the 92 ways all but six are read", () => {
  expect([all.length, Object.keys(REFUSED).length]).toEqual([92, 6]);
});

test.each(all.filter(([name]) => !(name in REFUSED)))("%s says the same, without a mapping", async (name, text) => {
  const base = saidBy((await read(documentOf({}))).graph);
  const { graph, problems } = await read(text);
  expect(saidBy(graph)).toEqual({ ...base, ...LESS[name] });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each(all.filter(([name]) => name in REFUSED))("%s is refused, with what to do", async (name, text) => {
  const [code, advice] = REFUSED[name] ?? [];
  expect((await read(text)).problems).toContainEqual(
    expect.objectContaining({ code, severity: "error", message: expect.stringContaining(advice ?? "") }),
  );
});

test("targets with values have each its own, on lines of their own or in brackets", async () => {
  const values = async (write: (names: readonly string[]) => string) => {
    const { graph, problems } = await read(documentOf({ targets: (_, names) => write(names) }));
    expect(problems.filter(({ code }) => code === "value-in-name")).toEqual([]);
    return graph?.targets.map(({ id, name }) => [
      name,
      ...graph.measurements.filter(({ targetId }) => targetId === id).map(({ year, value }) => [year, value]),
    ]);
  };
  const expected = TARGETS.flat().map((name) => [name, [2023, 6], [2029, 10]]);
  const stated = "6件（令和5年度）→10件（令和11年度）";
  for (const [write, gap] of [
    [(name: string) => `${name}：${stated}`, "\n"],
    [(name: string) => `${name}：${stated}`, "\n\n"],
    [(name: string) => `${name}：${stated}`, "、"],
    [(name: string) => `・${name}　${stated}`, "\n"],
    [(name: string) => `${name}（現状値 6件（R5）→ 目標値 10件（R11））`, "\n"],
    [(name: string) => `${name}（現状値 6件（R5）→ 目標値 10件（R11））`, "、"],
  ] as const)
    expect(await values((names) => names.map(write).join(gap))).toEqual(expected);
});

test("a second matrix that says something else is an error, and says where", async () => {
  const others = [matrixOf({ mark: (item) => (item === 0 ? "" : "○") }), matrixOf({}).replace("くらし", "まち")];
  for (const other of others) {
    const { problems } = await read(documentOf({ aroundMatrix: { after: `\n\n入江町 体系(再掲)\n\n${other}` } }));
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: "error",
        message: expect.stringContaining("Item 1-1 has more than one row"),
      }),
    );
  }
});
