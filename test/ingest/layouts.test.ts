/** Single layouts and faults that ingest once read wrongly or dropped, each with what it must make of them. */
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { outlineOf } from "../support/arbitrary-plan-document.ts";
import { codesOf, graphOf, ingestText, inShort, problemsOf } from "../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";

const reading = (text: string) => inShort(ingestText(text).problems);
const HEADS = "\tあおぞらプラン\tともしびプラン\n";

describe("the text", () => {
  test("an initiative with its list on one line is an initiative", () => {
    const text = sampleWith(["○夜道を照らす\n\n街灯を増やします。\n\n", "○夜道を照らす　"]);
    expect(problemsOf(text)).toEqual([]);
    expect(graphOf(text).initiatives.map(({ name }) => name)).toEqual(["公園を広げる", "夜道を照らす"]);
  });

  test("two lists on one line are two lists", () => {
    const text = sampleWith(["1-1 公園の整備 2-1", "1-1 公園の整備【施策大項目】2-1"]);
    expect(problemsOf(text)).toEqual([]);
  });

  test("a list behind the targets belongs to no initiative", () => {
    const text = sampleWith([
      "数値目標案\n\n街灯の数",
      "数値目標案\n\n街灯の数\n\n○灯り\n\n【施策大項目】 1-1 公園の整備",
    ]);
    expect(reading(text)).toContainEqual(expect.stringMatching(/^error part-misplaced 37:1 【施策大項目】 1-1/));
    expect(graphOf(text).advances).toHaveLength(3);
  });

  test("a bullet outside the plans is prose that is pointed out; a list there is an error", () => {
    const bullet = sampleWith(["見本計画について\n", "見本計画について\n\n○計画の趣旨\n"]);
    expect(reading(bullet)).toEqual(["warning part-misplaced 3:1 ○計画の趣旨"]);
    const list = sampleWith([
      "見本計画について\n",
      "見本計画について\n\n○計画の趣旨\n\n【施策大項目】 1-1 公園の整備\n",
    ]);
    expect(reading(list)).toContainEqual(expect.stringMatching(/^error part-misplaced 5:1 /));
  });

  test("a list without its marker is no mention, and not dropped without a word", () => {
    const text = sampleWith(["【施策大項目】 1-2", "【大項目】 1-2"]);
    expect(reading(text)).toEqual(["warning code-outside-list 29:7 1-2"]);
  });

  test("headings may be decorated with ○", () => {
    const text = SAMPLE.replaceAll("推進のための取組", "○推進のための取組").replaceAll(
      "数値目標案",
      "○【数値目標（案）】",
    );
    expect(outlineOf(graphOf(text)).plans).toEqual(outlineOf(graphOf(SAMPLE)).plans);
  });

  test("a comma in a number, half- or full-width, separates no targets", () => {
    const text = sampleWith(["公園の面積、", "１，０００㎡以上の公園、2,000人以上の"]);
    expect(graphOf(text).targets.map(({ name }) => name)).toEqual([
      "１，０００㎡以上の公園",
      "2,000人以上の来園者数",
      "街灯の数",
    ]);
  });

  test("a table of targets is no name, and values in names are named", () => {
    const table = sampleWith(["公園の面積、", "指標名\t単位\t目標値\n公園の面積\tha\t12\n\n来園者数、"]);
    expect(reading(table)[0]).toMatch(/^error target-list-unreadable .* 指標名\t単位\t目標値/u);
    const values = sampleWith(["公園の面積、", "公園の面積 現状値 6ha → 10ha、"]);
    expect(reading(values)[0]).toMatch(/^warning value-in-name .* 公園の面積 現状値 6ha → 10ha$/u);
    expect(graphOf(values).targets[0]?.name).toBe("公園の面積 現状値 6ha → 10ha");
  });

  test("a bare code is not named after the line below it", () => {
    const text = sampleWith(["1-2 街灯の整備\n\n数値目標案\n\n街灯の数\n", "1-2\n"]);
    expect(codesOf(ingestText(text).problems)).toEqual([]);
    expect(graphOf(text).advances.at(-1)?.statedName).toBeNull();
  });

  test("a chance character in common does not make a caption a part of a name", () => {
    const text = sampleWith(["1-2 街灯の整備\n\n数値目標案\n\n街灯の数\n\n見本計画 体系(案)", "1-2\n\n街の体系図"]);
    expect(codesOf(ingestText(text).problems)).toEqual([]);
    expect(graphOf(text).advances.at(-1)?.statedName).toBeNull();
  });

  test("a line that may be a description or a caption is taken for the caption with a warning", () => {
    const text = sampleWith(["【施策大項目】 1-2 街灯の整備\n\n数値目標案\n\n街灯の数\n", ""]);
    expect(reading(text)).toEqual(["warning caption-assumed 30:1 見本計画 体系(案)"]);
  });

  test("several lines of caption are no targets", () => {
    expect(problemsOf(sampleWith(["見本計画 体系(案)", "(4)体系\n\n表1 見本計画 体系(案)"]))).toEqual([]);
  });
});

describe("what a list is headed with", () => {
  const usual = graphOf(SAMPLE);
  test.each(["【関連施策】", "【該当する施策】", "関連施策：", "＜施策＞", "【施策】", "[対応施策項目]:"])(
    "%s",
    (marker) => {
      const text = SAMPLE.replaceAll("【施策大項目】", marker);
      expect(text).not.toBe(SAMPLE);
      expect(reading(text)).toEqual(reading(SAMPLE));
      expect(graphOf(text).advances.map(({ itemId }) => itemId)).toEqual(usual.advances.map(({ itemId }) => itemId));
    },
  );

  test.each(["成果指標", "■KPI", "【目標指標】"])("%s", (heading) => {
    const text = SAMPLE.replaceAll("数値目標案", heading);
    expect(text).not.toBe(SAMPLE);
    expect(graphOf(text).targets.map(({ name }) => name)).toEqual(usual.targets.map(({ name }) => name));
  });
});

describe("signs of marks", () => {
  const coversOf = (text: string) => graphOf(text).covers.map(({ planId, itemId }) => `${planId} ${itemId}`);
  const matrixWith = (sign: string, none = "") => {
    const [text, matrix] = [SAMPLE.slice(0, SAMPLE.indexOf("\t")), SAMPLE.slice(SAMPLE.indexOf("\t"))];
    const marked = matrix.replaceAll(/(?<=\t)○/gu, sign);
    return text + (none ? marked.replaceAll(/(?<=整備|面|線)\t(?=\t)/gu, `\t${none}`) : marked);
  };

  test.each(["✓", "☑", "レ", "■", "＊", "1", "x", "O", "⭕", "有", "◎", "△", "・", "主"])(
    "%s alone is taken for the mark, which is said",
    (sign) => {
      expect(coversOf(matrixWith(sign))).toEqual(coversOf(SAMPLE));
      expect(reading(matrixWith(sign)).filter((line) => line.includes("mark-sign-taken"))).toHaveLength(1);
    },
  );

  test.each(["－", "×", "ー"])("%s is no mark", (none) => {
    expect(matrixWith("○", none)).toContain(`\t${none}`);
    expect(coversOf(matrixWith("○", none))).toEqual(coversOf(SAMPLE));
    expect(reading(matrixWith("○", none))).toEqual(reading(SAMPLE));
  });

  test.each(["○1", "○(再掲)", "○※1", "○（新規）", "○¹"])("%s is a mark with a note, which is said and kept", (sign) => {
    const text = SAMPLE.replace(LAST_MARK, sign);
    expect(coversOf(text)).toEqual(coversOf(SAMPLE));
    expect(graphOf(text).covers.at(-1)).toMatchObject({ text: sign, strength: null });
    expect(reading(text)).toEqual([expect.stringContaining(`information mark-with-note 40:15 ${sign}`)]);
  });

  test("主 and 関 tell strengths apart", () => {
    const text = matrixWith("関").replace(/関(?=[^関]*$)/u, "主");
    expect(graphOf(text).covers.map(({ text: sign, strength }) => `${sign} ${strength}`)).toEqual([
      "関 related",
      "関 related",
      "主 primary",
    ]);
    expect(reading(text)).toEqual([expect.stringContaining("information strength-assumed")]);
  });

  test.each(["主要", "○または△", "○ (よく分からない長い注がここにある)"])("%s is no mark, and refused", (sign) => {
    expect(reading(matrixWith(sign)).filter((line) => line.includes("error mark-unreadable")).length).toBeGreaterThan(
      0,
    );
  });

  test("two signs are refused, where neither legend nor usage tells them apart", () => {
    expect(reading(SAMPLE.replace(LAST_MARK, "✓"))[0]).toContain("error mark-unreadable");
  });
});

const LAST_MARK = /(?<=\t)○(?=[^○]*$)/u;

describe("headings of plans", () => {
  const outline = (text: string) => {
    const { plans, initiatives, targets, covers, advances } = graphOf(text);
    return {
      plans: plans.map(({ number, name, description }) => [number, name, description]),
      initiatives: initiatives.map(({ planId, name, description }) => [planId, name, description]),
      targets: targets.map(({ planId, name }) => [planId, name]),
      covers: covers.map(({ planId, itemId }) => [planId, itemId]),
      advances: advances.map(({ initiativeId, itemId }) => [initiativeId, itemId]),
    };
  };
  const headed = (first: string, second: string, [headOne, headTwo]: readonly [string?, string?] = []) => {
    const text = SAMPLE.replace("①あおぞらプラン", first).replace("②ともしびプラン", second);
    return text.replace(HEADS, `\t${headOne ?? "あおぞらプラン"}\t${headTwo ?? "ともしびプラン"}\n`);
  };
  const HEADING_LIKE = /heading|plan-|matrix-|part-|circled|initiative-/u;
  const about = (text: string) => reading(text).filter((line) => HEADING_LIKE.test(line));

  test.each([
    ["プロジェクト1 あおぞらプラン", "プロジェクト2 ともしびプラン"],
    ["重点1　あおぞらプラン", "重点２　ともしびプラン"],
    ["(1) あおぞらプラン", "（２）ともしびプラン"],
    ["1. あおぞらプラン", "2. ともしびプラン"],
    ["Ⅰ あおぞらプラン", "Ⅱ ともしびプラン"],
    ["❶あおぞらプラン", "❷ともしびプラン"],
    ["あおぞらプラン", "ともしびプラン"],
    ["【あおぞらプラン】", "【ともしびプラン】"],
    ["# ①あおぞらプラン", "# ②ともしびプラン"],
    ["## あおぞらプラン", "## ともしびプラン"],
  ])("are known by the matrix: %s", (first, second) => {
    expect(outline(headed(first, second))).toEqual(outline(SAMPLE));
    expect(about(headed(first, second))).toEqual([]);
    const heads = [first, second].map((head) => head.replace(/^#+ /u, "")) as [string, string];
    expect(outline(headed(first, second, heads))).toEqual(outline(SAMPLE));
  });

  test("are not the lines of a table of contents", () => {
    const text = headed("あおぞらプラン", "ともしびプラン");
    const listed = text.replace(
      "見本計画について\n",
      "見本計画について\n\n目次\n1. あおぞらプラン\n2. ともしびプラン\n",
    );
    expect(outline(listed)).toEqual(outline(SAMPLE));
  });

  test("of which one cannot be found are refused, and nothing is read as a matrix alone", () => {
    expect(codesOf(ingestText(headed("あおぞらプラン", "別の名")).problems)).toEqual(
      expect.arrayContaining(["plans-missing", "part-misplaced"]),
    );
  });

  test.each([
    ["①", "②"],
    ["P1", "P2"],
    ["プラン１", "プラン２"],
  ] as const)("may be named by number in the matrix: %s, %s", (first, second) => {
    const read = outline(headed("①あおぞらプラン", "②ともしびプラン", [first, second]));
    expect(read.covers).toEqual(outline(SAMPLE).covers);
  });

  test("are not circled numbers in prose, where the matrix has no such plan; which is said once", () => {
    const text = SAMPLE.replace(
      "空の下で暮らすまちをつくります。",
      "空の下で暮らすまちをつくります。\n①少人数の講座\n②駅の改修",
    );
    const { plans } = graphOf(text);
    expect(plans.map(({ name }) => name)).toEqual(["あおぞらプラン", "ともしびプラン"]);
    expect(plans[0]?.description).toBe("空の下で暮らすまちをつくります。\n①少人数の講座\n②駅の改修");
    expect(about(text)).toEqual([expect.stringMatching(/^information circled-number-in-text 6:1 .*\| 7:1/)]);
    expect(outline(text).advances).toEqual(outline(SAMPLE).advances);
  });

  test("one too many that may be a plan is no prose", () => {
    const text = SAMPLE.replace("②ともしびプラン", "②ともしびプラン\n\n③ともしびのプラン");
    expect(codesOf(ingestText(text).problems)).toContain("plan-not-in-matrix");
  });
});

describe("a matrix alone", () => {
  const matrix = SAMPLE.slice(SAMPLE.indexOf("分野\t"));

  test("names the plans, and nothing is missed of them", () => {
    const { plans, covers, initiatives, targets } = graphOf(matrix);
    expect(plans.map(({ number, name }) => [number, name])).toEqual([
      [1, "あおぞらプラン"],
      [2, "ともしびプラン"],
    ]);
    expect([covers.length, initiatives.length, targets.length]).toEqual([3, 0, 0]);
    expect(reading(matrix)).toEqual([expect.stringContaining("information matrix-alone 1:11")]);
  });

  test("says how much text it leaves unread", () => {
    const text = `見本計画\n\n案です。\n\n${matrix}\n注\n`;
    const { problems } = ingestText(text);
    expect(problems.map(({ message }) => message).join()).toContain("3 lines of text around it are not read");
  });

  test("is none where something else is a part of a plan", () => {
    expect(codesOf(ingestText(`○公園を広げる\n\n${matrix}`).problems)).toContain("plans-missing");
  });
});

describe("plans without a matrix", () => {
  const text = SAMPLE.slice(0, SAMPLE.indexOf("見本計画 体系(案)"));

  test("have the items that their lists name, in the domains of their codes; which is said", () => {
    const { plans, domains, items, covers, advances } = graphOf(text);
    expect(plans.map(({ name }) => name)).toEqual(["あおぞらプラン", "ともしびプラン"]);
    expect(domains.map(({ number, name }) => [number, name])).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
    expect(items.map(({ position, code, name }) => [position, code, name])).toEqual([
      [1, "1-1", "公園の整備"],
      [2, "2-1", "図書館の充実"],
      [3, "1-2", "街灯の整備"],
    ]);
    expect(covers.map(({ planId, itemId, text: sign }) => [planId, itemId, sign])).toEqual([
      ["131016/sample/plan/1", "131016/sample/item/1-1", "1-1 公園の整備"],
      ["131016/sample/plan/1", "131016/sample/item/2-1", "2-1 図書館の充実"],
      ["131016/sample/plan/2", "131016/sample/item/1-2", "1-2 街灯の整備"],
    ]);
    expect(advances.map(({ itemId }) => itemId)).toEqual(graphOf(SAMPLE).advances.map(({ itemId }) => itemId));
    expect(reading(text)).toEqual([expect.stringContaining("warning matrix-missing 13:9")]);
    expect(checkGraph(graphOf(text))).toEqual([]);
  });

  test("call an item by its code where no list has a name for it, and take a name from whichever list has one", () => {
    const codes = text.replace("1-2 街灯の整備", "1-1, 1-2").replace("1-1 公園の整備", "1-1");
    expect(graphOf(codes).items.map(({ name }) => name)).toEqual(["1-1", "図書館の充実", "1-2"]);
    expect(ingestText(codes).problems.filter(({ code }) => code === "item-without-name")).toHaveLength(2);
    const once = text.replace("1-1 公園の整備", "1-1").replace("1-2 街灯の整備", "1-2 街灯の整備 1-1 公園の整備");
    expect(graphOf(once).items.map(({ name }) => name)).toEqual(["公園の整備", "図書館の充実", "街灯の整備"]);
  });

  test("but with what is left of one are refused", () => {
    for (const left of ["分野\t番号\t項目名\tあおぞらプラン\tともしびプラン\n", "環境\t\n"])
      expect(ingestText(`${text}${left}`).problems).toContainEqual(
        expect.objectContaining({ code: "matrix-missing", severity: "error" }),
      );
  });

  test("and without lists are refused", () => {
    const { problems } = ingestText(text.replaceAll(/【施策大項目】.*$/gmu, ""));
    expect(codesOf(problems)).toEqual(["matrix-missing"]);
    expect(problems[0]?.severity).toBe("error");
  });
});

describe("signs of initiatives", () => {
  const initiativesOf = (text: string) => graphOf(text).initiatives.map(({ name, description }) => [name, description]);
  const advancesOf = (text: string) => graphOf(text).advances.map(({ initiativeId, itemId }) => [initiativeId, itemId]);

  test.each(["■", "・", "(1)", "◆", "1.", "▶"])("%s, where no line begins with ○; which is said", (sign) => {
    const text = SAMPLE.replaceAll(/^○/gmu, sign);
    expect(initiativesOf(text)).toEqual(initiativesOf(SAMPLE));
    expect(advancesOf(text)).toEqual(advancesOf(SAMPLE));
    expect(reading(text)).toEqual([expect.stringContaining("information initiative-sign-taken 9:1")]);
  });

  test("an entry of a list is none, whatever begins it", () => {
    const text = SAMPLE.replaceAll(/^○/gmu, "・").replace(
      "【施策大項目】 1-1 公園の整備 2-1",
      "【施策大項目】\n・1-1 公園の整備\n・2-1",
    );
    expect(initiativesOf(text)).toEqual(initiativesOf(SAMPLE));
  });

  test.each(["主な取組", "主要な取り組み", "■具体的な取組内容"])("%s heads them", (heading) => {
    const text = SAMPLE.replaceAll("推進のための取組", heading);
    expect(initiativesOf(text)).toEqual(initiativesOf(SAMPLE));
    expect(reading(text)).toEqual([]);
  });
});

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
    const [marks, mentions] = [covers, advances].map((list) => list.map(({ line: _, column: __, ...rest }) => rest));
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
    for (const { line, column, text: mark } of graphOf(text).covers)
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
    ["before the marks", 3, "担当課", "公園課"],
    ["behind them", 5, "担当部署", "公園課"],
    ["with lists of numbers", 5, "SDGs", "3,8,11"],
    ["between them", 4, "備考", "再掲"],
    ["before the marks, with what looks like one", 3, "所管課", "○"],
  ] as const)("%s are named and not kept; marks stay under their plans", (_, at, head, value) => {
    const text = withColumn(at, head, value);
    expect(facts(text)).toEqual(facts(SAMPLE));
    const [found, ...more] = ingestText(text).problems;
    expect([found?.severity, found?.code, more]).toEqual(["warning", "column-not-kept", []]);
    expect(found?.message).toContain(
      `The column ${head} is not read: the graph has no place for it yet. 3 of its cells`,
    );
  });

  test("left of the name are refused: who knows which column is which", () => {
    expect(codesOf(ingestText(withColumn(0, "担当課", "公園課")).problems)).not.toEqual([]);
    expect(ingestText(withColumn(2, "担当課", "公園課")).problems.some(({ severity }) => severity === "error")).toBe(
      true,
    );
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

describe("how strong marks are", () => {
  const strengthsOf = (text: string) => graphOf(text).covers.map(({ text: sign, strength }) => `${sign} ${strength}`);
  const [first, ...others] = strengthsOf(SAMPLE);
  const last = others.at(-1);
  const marked = (sign: string, legend = "") => {
    const changed = SAMPLE.replace(LAST_MARK, sign);
    const matrix = changed.indexOf("\n\t");
    return legend ? `${changed.slice(0, matrix)}\n${legend}${changed.slice(matrix)}` : changed;
  };
  const findings = (text: string) => reading(text).filter((line) => !reading(SAMPLE).includes(line));

  test("is not told by one sign", () => {
    expect([first, last]).toEqual(["○ null", "○ null"]);
    expect(new Set(strengthsOf(SAMPLE.replaceAll(/(?<=\t)○/gu, "●")))).toEqual(new Set(["● null"]));
  });

  test.each([
    ["◎", "primary", "information"],
    ["△", "indirect", "information"],
    ["●", "primary", "warning"],
  ])("%s beside ○ is %s by what is usual, which is said: %s", (sign, strength, severity) => {
    const read = strengthsOf(marked(sign));
    expect([read[0], read.at(-1)]).toEqual(["○ related", `${sign} ${strength}`]);
    expect(findings(marked(sign))).toEqual([expect.stringContaining(`${severity} strength-assumed`)]);
  });

  test.each([
    ["凡例：◎主となる施策　○関連する施策　△間接的に関連する施策", "◎", "primary", "related"],
    ["（凡例　●：主に関連　○：一部関連）", "●", "primary", "indirect"],
    ["※ △は主たる施策、○は間接的に関連する施策", "△", "primary", "indirect"],
    ["◎：直接関連　○：関連", "◎", "primary", "related"],
    ["凡例：☆…特に重要　○…関連", "☆", "primary", "related"],
    ["凡例\n◎：中心となる施策\n○：関連のある施策", "◎", "primary", "related"],
    ["凡例：◯関連する施策 ◎主", "◎", "primary", "related"],
  ])("is what the legend says: %s", (legend, sign, strength, usual) => {
    const text = marked(sign, legend);
    const read = strengthsOf(text);
    expect([read[0], read.at(-1)]).toEqual([`○ ${usual}`, `${sign} ${strength}`]);
    expect(findings(text)).toEqual([]);
    const { edition, passages, statedIn } = graphOf(text);
    const stated = statedIn.filter(({ role }) => role === "legend");
    expect(stated.map(({ nodeId }) => nodeId)).toEqual(legend.split("\n").map(() => edition.id));
    expect(stated.map(({ passageId }) => passages.find(({ id }) => id === passageId)?.text)).toEqual(
      legend.split("\n"),
    );
  });

  test("is told of a single sign too, where the legend does", () => {
    expect(new Set(strengthsOf(marked("○", "凡例：○　主たる施策")))).toEqual(new Set(["○ primary"]));
  });

  test("a sign that the legend calls none is no mark", () => {
    const text = marked("△", "凡例：○該当する　△該当なし");
    expect(graphOf(text).covers).toHaveLength(graphOf(SAMPLE).covers.length - 1);
    expect(findings(text).filter((line) => line.includes("mark-"))).toEqual([]);
  });

  test("words that say no strength are quoted, and what is usual is taken", () => {
    const text = marked("◎", "凡例：◎令和8年度から　○令和9年度から");
    expect(strengthsOf(text).at(-1)).toBe("◎ primary");
    const { problems } = ingestText(text);
    expect(problems.find(({ code }) => code === "strength-assumed")?.message).toContain("◎ (令和8年度から)");
  });

  test("an initiative is no legend, nor is a sentence", () => {
    for (const line of ["○主たる取組を進める", "○関連する道の整備　◎広場"]) {
      const text = SAMPLE.replace(/^○.*$/mu, line);
      expect(text).not.toBe(SAMPLE);
      expect(graphOf(text).statedIn.filter(({ role }) => role === "legend")).toEqual([]);
    }
  });

  test("an initiative below a legend is one, and a page break may repeat a legend", () => {
    const legend = "◎：主たる施策　○：関連する施策";
    const text = SAMPLE.replace(/^○/mu, `${legend}\n○関連する`);
    expect(graphOf(text).initiatives).toHaveLength(graphOf(SAMPLE).initiatives.length);
    const twice = marked("◎", `${legend}\n\n${legend}`);
    expect(strengthsOf(twice).at(-1)).toBe("◎ primary");
    expect(findings(twice)).toEqual([]);
    expect(graphOf(twice).statedIn.filter(({ role }) => role === "legend")).toHaveLength(2);
  });

  test("a lost tab before ◎ is said", () => {
    const text = sampleWith(["図書館の充実\t○\t\n", "図書館の充実◎\t\t\n"]);
    expect(codesOf(ingestText(text).problems)).toContain("mark-inside-name");
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
      expect(reading(`${SAMPLE}${note}\n`)).toEqual([]);
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
