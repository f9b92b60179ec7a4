/** Single layouts and faults that ingest once read wrongly or dropped, each with what it must make of them. */
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { outlineOf } from "../support/arbitrary-plan-document.ts";
import { codesOf, graphOf, ingestText, inShort, problemsOf } from "../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";
import { wrongPlacesOf } from "../support/text-positions.ts";

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

  const valued = (text: string) => {
    const { targets, measurements } = graphOf(text);
    const [target] = targets;
    const values = measurements.filter(({ targetId }) => targetId === target?.id);
    return [target?.name, target?.unit, ...values.map((one) => [one.measurementKind, one.year, one.value, one.text])];
  };

  test("a table of targets has their values, each where it stands", () => {
    const table = "指標名\t単位\t現状値(令和5年度)\t目標値(令和11年度)\n公園の面積\tha\t6\t12以上";
    const text = sampleWith(["公園の面積、", `${table}\n\n・来園者数、`]);
    expect(reading(text)).toEqual([]);
    expect(valued(text)).toEqual(["公園の面積", "ha", ["baseline", 2023, 6, "6"], ["goal", 2029, 12, "12以上"]]);
    expect(graphOf(text).measurements[1]?.bound).toBe("atLeast");
    expect(wrongPlacesOf(text, graphOf(text))).toEqual([]);
    // Heads that say nothing known, or rows that are longer than they are, are no table of targets.
    for (const [from, to] of [
      ["目標値(令和11年度)", "あああ"],
      ["指標名", "ううう"],
    ] as const)
      expect(reading(text.replace(from, to)).join()).toMatch(
        from === "指標名" ? /^error target-list-unreadable/u : /^$/u,
      );
    expect(reading(text.replace("12以上", "12以上\t余り"))[0]).toMatch(/^error target-list-unreadable .* 公園の面積/u);
  });

  test("a column of such a table that says something else is a note, and a value in another unit is words", () => {
    const text = sampleWith(["公園の面積、", "指標名\t目標値\t備考\n公園の面積\t12ha\t毎年測る\n\n・来園者数、"]);
    expect(graphOf(text).notes.map(({ head, text: said }) => [head, said])).toEqual([["備考", "毎年測る"]]);
    const other = sampleWith(["公園の面積、", "指標名\t単位\t目標値\n公園の面積\tha\t12%\n\n・来園者数、"]);
    expect(valued(other)).toEqual(["公園の面積", "ha", ["goal", null, null, "12%"]]);
  });

  test("values behind a name are its own; what cannot be told apart stays in the name, and is named", () => {
    const values = sampleWith(["公園の面積、", "公園の面積 現状値 6ha → 10ha、"]);
    expect(reading(values)).toEqual([]);
    expect(valued(values)).toEqual(["公園の面積", "ha", ["baseline", null, 6, "6ha"], ["goal", null, 10, "10ha"]]);
    const words = sampleWith(["公園の面積、", "公園の面積 現状値 未測定 → 増やす、"]);
    expect(reading(words)[0]).toMatch(/^warning value-in-name .* 公園の面積 現状値 未測定 → 増やす$/u);
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

  test.each([
    ["見本計画 体系(案)", "見本計画 体系(案)"],
    ["見本計画 体系(案)", "表1"],
    ["見本計画 体系(案)", "(4)体系\n\n施策とプランの関係"],
  ])("what the matrix is called is no target where 数値目標 has none: %s, %s", (from, to) => {
    const text = sampleWith(["街灯の数\n\n", ""], [from, to]);
    expect(graphOf(text).targets.map(({ name }) => name)).toEqual(["公園の面積", "来園者数"]);
    expect(codesOf(ingestText(text).problems)).toEqual(["caption-assumed"]);
  });

  test("a target that stands alone above the matrix is one", () => {
    const text = sampleWith(["見本計画 体系(案)\n\n", ""]);
    expect(graphOf(text).targets.map(({ name }) => name)).toContain("街灯の数");
    expect(codesOf(ingestText(text).problems)).toEqual([]);
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

describe("headings of plans", () => {
  const outline = (text: string) => {
    const { plans, initiatives, targets, covers, advances } = graphOf(text);
    return {
      plans: plans.map(({ number, name, description }) => [number, name, description]),
      initiatives: initiatives.map(({ ownerId, name, description }) => [ownerId, name, description]),
      targets: targets.map(({ ownerId, name }) => [ownerId, name]),
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
