/** The shapes in which offices write the matrix: its cells, heads, domains and codes. */

import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position, TextPosition } from "../../src/model/position.ts";
import { codesOf, graphOf, ingestText, inShort, problemsOf } from "../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";
import { wrongPlacesOf } from "../support/text-positions.ts";

const reading = (text: string) => inShort(ingestText(text).problems);
const HEADS = "\tあおぞらプラン\tともしびプラン\n";

describe("tables", () => {
  const start = SAMPLE.indexOf("分野\t");
  const table = (write: (cells: readonly string[]) => string) =>
    SAMPLE.slice(0, start) +
    SAMPLE.slice(start)
      .replace(/\n$/u, "")
      .split("\n")
      .map((line) => write(line.split("\t")))
      .join("\n");
  const facts = (text: string) => {
    const { domains, items, plans, initiatives, targets, covers, advances } = graphOf(text);
    const [marks, mentions] = [covers, advances].map((list) => list.map(withoutPlace));
    return { domains, items, plans, initiatives, targets, marks, mentions };
  };
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);

  test.each([
    ["commas", (cells: readonly string[]) => cells.join(",")],
    ["semicolons", (cells: readonly string[]) => cells.join(";")],
    ["commas and quotation marks", (cells: readonly string[]) => quoted(cells).join(",")],
    ["tabs and quotation marks", (cells: readonly string[]) => quoted(cells).join("\t")],
    ["bars", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
  ] as const)("with %s between the cells are read as with tabs", (_, write) => {
    expect(facts(table(write))).toEqual(facts(SAMPLE));
    expect(reading(table(write))).toEqual([]);
  });

  test("in Markdown are read, and each mark is where it stands", () => {
    const lines = table((cells) => `| ${cells.join(" | ")} |`).split("\n");
    const at = lines.findIndex((line) => line.startsWith("| 分野"));
    const text = [...lines.slice(0, at + 1), "| --- | :-: | --- | --- | ---: |", ...lines.slice(at + 1)].join("\n");
    expect(facts(text)).toEqual(facts(SAMPLE));
    for (const { line, column, text: mark } of graphOf(text).covers as readonly TextPosition[])
      expect([...(text.split("\n")[line - 1] ?? "")].slice(column - 1, column).join("")).toBe(mark);
  });

  test.each([
    ["a head", ["あおぞらプラン\tともしびプラン\n環境", '"あおぞら\nプラン"\t"ともしび\nプラン"\n環境']],
    ["a name", ["図書館の充実\t○", '"図書館の\n充実"\t○']],
    ["the first cell", ["\n環境\t", '\n"環\n境"\t']],
  ] as const)("with %s that runs over a line, in quotation marks as Excel writes it, are read", (_, [from, to]) => {
    const text = sampleWith([from, to]);
    expect(facts(text)).toEqual(facts(SAMPLE));
    expect(reading(text)).toEqual([]);
    // The lines below keep their numbers.
    const { covers } = graphOf(text);
    const last = covers.at(-1);
    expect(text.split("\n")[(last?.line ?? 0) - 1]).toContain("○");
  });

  test("a quotation mark inside a cell, or one that nobody closes, is a sign like any other", () => {
    const inside = sampleWith(["図書館の充実\t○", '図書館の"充実"\t○']);
    expect(graphOf(inside).items.at(-1)?.name).toBe('図書館の"充実"');
    const open = sampleWith(["図書館の充実\t○", '"図書館の充実\t○']);
    expect(graphOf(open).items.at(-1)?.name).toBe('"図書館の充実');
    const twice = sampleWith(["図書館の充実\t○", '"図書館の""充実"""\t○']);
    expect(graphOf(twice).items.at(-1)?.name).toBe('図書館の"充実"');
  });

  test("of commas are none where sentences have them", () => {
    const text = SAMPLE.replace("街灯を増やします。", "1-1 道, 公園, 駅\n街灯, 道, 駅\n1-2 道, 公園, 駅");
    expect(facts(text).marks).toEqual(facts(SAMPLE).marks);
    expect(graphOf(text).initiatives[1]?.description).toBe("1-1 道, 公園, 駅\n街灯, 道, 駅\n1-2 道, 公園, 駅");
  });
});

const withoutPlace = ({ place: _, placeOrder: __, line: ___, column: ____, ...rest }: Position) => rest;

describe("domains of rows", () => {
  const rows = SAMPLE.slice(SAMPLE.indexOf("分野\t"));
  const withRows = (text: string) => SAMPLE.replace(rows, text);
  const facts = (text: string) => {
    const { domains, items, covers } = graphOf(text);
    const codeOf = new Map(items.map(({ id, code }) => [id, code]));
    return {
      domains: domains.map(({ number, name }) => [number, name]),
      items: items.map(({ domainId, code, name }) => [domainId, code, name]),
      covers: covers.map(({ planId, itemId }) => [planId, codeOf.get(itemId)]),
    };
  };
  const HEAD = "番号\t項目名\tあおぞらプラン\tともしびプラン";
  const [ONE, TWO, THREE] = ["1-1\t公園の整備\t○\t", "1-2\t街灯の整備\t\t○", "2-1\t図書館の充実\t○\t"];

  test.each([
    ["a line above them", [HEAD, "環境", ONE, TWO, "文化", THREE]],
    ["a line above them with empty cells", [HEAD, "環境\t\t\t", ONE, TWO, "文化\t\t\t", THREE]],
    ["a line above them, behind a blank one", [HEAD, "", "環境", ONE, TWO, "", "文化", THREE]],
    [
      "a first column of its own on that line",
      [`分野\t${HEAD}`, "環境\t\t\t\t", `\t${ONE}`, `\t${TWO}`, "文化\t\t\t\t", `\t${THREE}`],
    ],
  ])("are named by %s", (_, lines) => {
    const text = withRows(`${lines.join("\n")}\n`);
    expect(facts(text)).toEqual(facts(SAMPLE));
    expect(reading(text)).toEqual([]);
    const { domains, statedIn, passages } = graphOf(text);
    const stated = domains.map(({ id }) => statedIn.find(({ nodeId }) => nodeId === id)?.passageId);
    expect(stated.map((id) => passages.find((passage) => passage.id === id)?.text)).toEqual(["環境", "文化"]);
  });

  test("are those of the code where a merged cell is written into another row; which is said", () => {
    const text = withRows([`分野\t${HEAD}`, `\t${ONE}`, `環境\t${TWO}`, `文化\t${THREE}`].join("\n"));
    expect(facts(text)).toEqual(facts(SAMPLE));
    expect(reading(text)).toEqual([expect.stringContaining("information domain-by-code 39:4")]);
  });

  test("are told by the codes alone where nothing names them; which is said", () => {
    const text = withRows([HEAD, ONE, TWO, THREE].join("\n"));
    expect(facts(text).domains).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
    expect(facts(text).covers).toEqual(facts(SAMPLE).covers);
    expect(reading(text)).toEqual([expect.stringContaining("information domain-without-name 38:1")]);
  });

  test("are not notes, captions and pieces of names", () => {
    for (const line of ["※ 注", "体系（続き）。", "の続き", "\tの続き\t\t"]) {
      const text = withRows([HEAD, "環境", ONE, line, TWO, "文化", THREE].join("\n"));
      expect(facts(text).domains).toEqual(facts(SAMPLE).domains);
      expect(reading(text).some((found) => found.includes("matrix-row-unreadable"))).toBe(true);
    }
  });

  test("that two names claim are refused", () => {
    const text = withRows(
      [`分野\t${HEAD}`, `\t${ONE}`, `環境\t${TWO}`, `文化\t${THREE}`, "産業\t1-3\t港\t\t○"].join("\n"),
    );
    expect(codesOf(ingestText(text).problems)).toContain("row-without-domain");
  });

  test.each([
    ["政策目標\t施策番号\t施策名称", "分野\t番号\t項目名"],
    ["Domain\tCode\tItem", "分野\t番号\t項目名"],
    ["基本目標\tNo\t基本施策", "分野\t番号\t項目名"],
    ["政策の柱\tコード\t主要施策名", "分野\t番号\t項目名"],
  ])("may stand under %s", (heads, usual) => {
    expect(reading(SAMPLE.replace(usual, heads))).toEqual([]);
    expect(facts(SAMPLE.replace(usual, heads))).toEqual(facts(SAMPLE));
  });
});

describe("other columns", () => {
  const rows = SAMPLE.slice(SAMPLE.indexOf("分野\t"));
  const withColumn = (at: number, head: string, value: string) =>
    SAMPLE.replace(
      rows,
      rows
        .replace(/\n$/u, "")
        .split("\n")
        .map((line, index) =>
          line
            .split("\t")
            .toSpliced(at, 0, index === 0 ? head : value)
            .join("\t"),
        )
        .join("\n"),
    );
  const facts = (text: string) => {
    const { items, covers } = graphOf(text);
    return [items, covers.map(({ planId, itemId, text: sign }) => [planId, itemId, sign])];
  };

  test.each([
    ["left of everything", 0, "担当課", "公園課"],
    ["left of the code", 1, "担当課", "公園課"],
    ["left of the name", 2, "担当課", "公園課"],
    ["before the marks", 3, "担当課", "公園課"],
    ["behind them", 5, "担当部署", "公園課"],
    ["with lists of numbers", 5, "SDGs", "3,8,11"],
    ["between them", 4, "備考", "再掲"],
    ["before the marks, with what looks like one", 3, "所管課", "○"],
  ] as const)("%s are read; marks stay under their plans", (_, at, head, value) => {
    const text = withColumn(at, head, value);
    const names = (graph: PolicyGraph) => graph.items.map(({ code, name }) => [code, name]);
    expect(names(graphOf(text))).toEqual(names(graphOf(SAMPLE)));
    expect(facts(text)[1]).toEqual(facts(SAMPLE)[1]);
    expect(ingestText(text).problems).toEqual([]);
    expect(wrongPlacesOf(text, graphOf(text))).toEqual([]);
    const { departments, contributesTo, notes } = graphOf(text);
    const said = [
      departments.map(({ name }) => name),
      contributesTo.map(({ goalId }) => goalId),
      notes.map((note) => [note.head, note.text]),
    ];
    const expected = {
      担当課: [["公園課"], [], []],
      担当部署: [["公園課"], [], []],
      所管課: [["○"], [], []],
      備考: [[], [], Array(3).fill(["備考", "再掲"])],
      SDGs: [[], ["11", "3", "8", "11", "3", "8", "11", "3", "8"].map((code) => `sdg/${code}`), []],
    };
    expect(said).toEqual(expected[head]);
  });

  test("with a state, a period, or a goal that there is not", () => {
    expect(graphOf(withColumn(5, "区分", "新規")).items.map(({ status }) => status)).toEqual(["新規", "新規", "新規"]);
    const [item] = graphOf(withColumn(5, "期間", "R6～R8")).items;
    expect([item?.periodFrom, item?.periodTo]).toEqual([2024, 2026]);
    const unknown = withColumn(5, "SDGs", "3、18");
    expect(ingestText(unknown).problems.map(({ severity, code }) => [severity, code])).toEqual(
      Array(3).fill(["warning", "goal-unknown"]),
    );
    expect(graphOf(unknown).notes.map(({ text }) => text)).toEqual(["3、18", "3、18", "3、18"]);
  });
});

describe("codes", () => {
  const coded = (write: (domain: number, item: number) => string) =>
    SAMPLE.replaceAll(/([12])-([12])(?=[\t ])/gu, (_, domain: string, item: string) =>
      write(Number(domain), Number(item)),
    );
  const shape = (text: string) => {
    const { domains, items, covers, advances, plans } = graphOf(text);
    const codeOf = new Map(items.map(({ id, position }) => [id, position]));
    return {
      domains: domains.map(({ number, name }) => [number, name]),
      items: items.map(({ domainId, position, name, nameVariants }) => [domainId, position, name, nameVariants]),
      covers: covers.map(({ planId, itemId }) => [planId, codeOf.get(itemId)]),
      advances: advances.map(({ initiativeId, itemId }) => [initiativeId, codeOf.get(itemId)]),
      plans: plans.map(({ name, description }) => [name, description]),
    };
  };
  const [ROMAN, CIRCLE] = ["ⅠⅡⅢ", "①②③"];

  test.each([
    ["Ⅰ-1", (d: number, i: number) => `${ROMAN[d - 1]}-${i}`, ["Ⅰ-1", "Ⅰ-2", "Ⅱ-1"]],
    ["I-1", (d: number, i: number) => `${"I".repeat(d)}-${i}`, ["Ⅰ-1", "Ⅰ-2", "Ⅱ-1"]],
    ["1-1-1", (d: number, i: number) => `${d}-1-${i}`, ["1-1-1", "1-1-2", "2-1-1"]],
    ["１－１－１", (d: number, i: number) => `${"１２"[d - 1]}－１－${"１２"[i - 1]}`, ["1-1-1", "1-1-2", "2-1-1"]],
    ["1.1", (d: number, i: number) => `${d}.${i}`, ["1.1", "1.2", "2.1"]],
    ["1.1.1", (d: number, i: number) => `${d}.1.${i}`, ["1.1.1", "1.1.2", "2.1.1"]],
    ["1-①", (d: number, i: number) => `${d}-${CIRCLE[i - 1]}`, ["1-①", "1-②", "2-①"]],
    ["A-1", (d: number, i: number) => `${"AB"[d - 1]}-${i}`, ["A-1", "A-2", "B-1"]],
    ["101", (d: number, i: number) => `${d}0${i}`, ["101", "102", "201"]],
    ["施策1-1", (d: number, i: number) => `施策${d}-${i}`, ["1-1", "1-2", "2-1"]],
    ["1節1", (d: number, i: number) => `${d}節${i}`, ["1節1", "1節2", "2節1"]],
    ["01-01", (d: number, i: number) => `0${d}-0${i}`, ["1-1", "1-2", "2-1"]],
  ] as const)("like %s", (_, write, codes) => {
    const text = coded(write);
    expect(text).not.toBe(SAMPLE);
    expect(graphOf(text).items.map(({ code }) => code)).toEqual(codes);
    expect(shape(text)).toEqual(shape(SAMPLE));
    expect(reading(text)).toEqual([]);
    expect(checkGraph(graphOf(text))).toEqual([]);
  });

  test.each([
    ["Ⅰ-1", (d: number, i: number) => `${ROMAN[d - 1]}-${i}`, "Ⅱ-3", /Item Ⅱ-3 follows Ⅱ-1. Expected Ⅱ-2/],
    ["1-①", (d: number, i: number) => `${d}-${CIRCLE[i - 1]}`, "2-③", /Item 2-③ follows 2-①. Expected 2-②/],
    [
      "1.1",
      (d: number, i: number) => `${d}.${i}`,
      "1.3",
      /Item 1.3 港の整備 stands in domain 2 文化. Expected a code beginning with 2\./,
    ],
    ["Ⅰ-1", (d: number, i: number) => `${ROMAN[d - 1]}-${i}`, "Ⅰ-3", /Expected a code beginning with Ⅱ-/],
  ] as const)("like %s are checked as the usual ones are: %#", (_, write, code, message) => {
    const found = checkGraph(graphOf(`${coded(write)}\t${code}\t港の整備\t○\t\n`));
    expect(found.map((problem) => problem.message).join("\n")).toMatch(message);
  });

  test("of another shape than the rows' are none: numbers in prose stay prose", () => {
    const text = coded((d, i) => `${d}.${i}`).replace("街灯を増やします。", "1-1 街灯を増やします。");
    expect(graphOf(text).initiatives[1]?.description).toBe("1-1 街灯を増やします。");
    expect(reading(text)).toEqual([]);
    const bare = coded((d, i) => `${d}0${i}`).replace("街灯を増やします。", "2024 年に 300 基の街灯を増やします。");
    expect(reading(bare)).toEqual([]);
  });
});

describe("the matrix", () => {
  test("finds permuted columns by their names", () => {
    const text = sampleWith(
      [HEADS, "\tともしびプラン\tあおぞらプラン\n"],
      ["整備\t○\t\n", "整備\t\t○\n"],
      ["\t\t○\n文", "\t○\t\n文"],
      ["充実\t○\t", "充実\t\t○"],
    );
    expect(problemsOf(text)).toEqual([]);
  });

  test("knows a column by the plan's number before its name", () => {
    expect(problemsOf(sampleWith([HEADS, "\t①あおぞらプラン\t②ともしびプラン\n"]))).toEqual([]);
  });

  test("does not take a head for the plan at its place where another plan is more like it", () => {
    const text = sampleWith([HEADS, "\tともしびのプラン\tあおぞらのプラン\n"]);
    expect(codesOf(ingestText(text).problems)).toEqual(["matrix-column-unknown", "plan-not-in-matrix"]);
    expect(graphOf(text).covers).toEqual([]);
  });

  test.each([
    ["a head too few", [HEADS, "\tあおぞらプラン\n"], ["mark-without-plan", "plan-not-in-matrix"]],
    ["a head too many", [HEADS, "\tあおぞらプラン\tともしびプラン\tよぞら計画\n"], ["matrix-column-unknown"]],
    ["a head twice", [HEADS, "\tあおぞらプラン\tあおぞらプラン\n"], ["matrix-column-repeated", "plan-not-in-matrix"]],
    ["a gap between heads", [HEADS, "\tあおぞらプラン\t\tともしびプラン\n"], ["matrix-header-unreadable"]],
    ["a row apart", ["充実\t○\t\n", "充実\t○\t\n\n注\n注\n\t2-2\t港\t○\t\n"], ["matrix-row-misplaced"]],
    ["a line among rows", ["\t1-2", "続く\n\t1-2"], ["matrix-row-unreadable"]],
    ["a first row without its code", ["環境\t1-1\t", "環境\t\t"], ["matrix-row-unreadable", "row-without-domain"]],
    ["a mark beside a name", ["図書館の充実\t○\t\n", "図書館の充実 ○\t\t\n"], ["mark-inside-name"]],
    ["two items in a row", ["2-1\t図書館の充実\t", "2-1\t図書館の充実 2-2 劇場\t"], ["code-inside-name"]],
    ["a mark in a total", ["充実\t○\t\n", "充実\t○\t\n計\t\t\t○\t1\n"], ["matrix-total-unreadable"]],
  ] as const)("with %s says so", (_, change, codes) => {
    expect(codesOf(ingestText(sampleWith([change[0], change[1]])).problems)).toEqual(
      expect.arrayContaining([...codes]),
    );
  });

  test.each(["- 3 -", "3", "３", "3/20", "p. 3", "3ページ", "― 3 ―"])(
    "goes on below a page number, which is said: %s",
    (page) => {
      for (const heads of ["", `分野\t番号\t項目名${HEADS}`]) {
        const text = sampleWith(["\t1-2", `${page}\n${heads}\t1-2`]);
        expect(reading(text)).toEqual([expect.stringContaining("information page-number-skipped 39:1")]);
        expect(graphOf(text).covers.map(({ itemId }) => itemId)).toEqual(
          graphOf(SAMPLE).covers.map(({ itemId }) => itemId),
        );
      }
    },
  );

  test.each(["※\t印は関連する施策", "注1\t案である", "備考\t\t案である"])(
    "ends before a note with tabs: %s",
    (note) => {
      expect(reading(`${SAMPLE}${note}\n`)).toEqual([`information text-outside-plans 41:1 ${note}`]);
      expect(reading(`${SAMPLE}${note}\t○\n`).some((found) => found.startsWith("error"))).toBe(true);
    },
  );

  test("goes on below heads that a page break repeats", () => {
    expect(problemsOf(sampleWith(["\t1-2", `\n分野\t番号\t項目名${HEADS}\t1-2`]))).toEqual([]);
  });

  test("of rows without trailing tabs is whole; a short row that ends with a tab, or among full rows, is not", () => {
    const stripped = SAMPLE.replaceAll(/\t+$/gmu, "");
    expect(problemsOf(stripped)).toEqual([]);
    expect(reading(`${stripped}\t2-2\t劇場\t`)).toEqual(["error matrix-row-cut-short 41:2 2-2\t劇場"]);
    expect(codesOf(ingestText(`${SAMPLE}\t2-2\t劇場の充実`).problems)).toEqual(["matrix-row-cut-short"]);
  });

  test("counts the totals of columns where code and name share a cell", () => {
    const text = SAMPLE.replaceAll(/(\d-\d)\t/gu, "$1 ").replace("充実\t○\t\n", "充実\t○\t\n計\t\t2\t1\n");
    expect(graphOf(text).plans.map(({ statedMarkCount }) => statedMarkCount)).toEqual([2, 1]);
  });

  test("may hold 〇 as a zero in a name", () => {
    expect(problemsOf(SAMPLE.replaceAll("図書館の充実", "図書館二〇三〇"))).toEqual([]);
  });
});

test.each(["-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "ー", "ｰ", "─", "━"])(
  "a code may be written with %s",
  (hyphen) => {
    const text = SAMPLE.replaceAll(
      /(\d)-(\d)/gu,
      (_, domain, item) => `${"０１２３"[Number(domain)]}${hyphen}${"０１２３"[Number(item)]}`,
    );
    expect(problemsOf(text)).toEqual([]);
    expect(graphOf(text).items.map(({ code }) => code)).toEqual(["1-1", "1-2", "2-1"]);
  },
);
