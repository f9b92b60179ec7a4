/** What check finds in the city's document and in the seed, and in copies of them with one thing broken. */
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { hasErrors } from "../../src/model/problem.ts";
import { encode, ingestBytes, ingestText, inShort, problemsOf, seedText } from "../support/ingest-text.ts";
import { originalDocument } from "../support/original-document.ts";
import { changed } from "../support/sample-document.ts";

const original = originalDocument("test/check");
const documents = [
  ["the seed", seedText()],
  ...(original ? [["the original", original.toString("utf8")] as const] : []),
] as const;

const KNOWN = [
  "warning item-name-differs 83:9 2-1 豊かな学力と自立する力の育成 | 171:6 2-1\t確かな学力と自立する力の育成",
  "warning plan-name-differs 163:3 埴保己一プラン | 22:1 ①塙保己一プラン",
  "warning plan-name-differs 163:11 本庄版ネットワークプラン | 60:1 ②本庄版ネウボラプラン",
  "information item-in-no-plan 166:2 1-3\t医療体制の充実",
  "information item-in-no-plan 173:2 2-3\t教育環境の整備",
  "information item-in-no-plan 183:2 3-7\t廃棄物の処理とリサイクル",
  "information item-in-no-plan 188:2 4-5\t水道水の安定供給",
  "information item-in-no-plan 189:2 4-6\t下水道施設等の充実",
  "information item-in-no-plan 192:2 5-2\t人権を尊重する社会の実現",
  "information item-in-no-plan 193:2 5-3\t危機管理体制の強化",
  "information item-in-no-plan 194:2 5-4\t防犯対策の推進",
  "information item-in-no-plan 195:2 5-5\t交通安全対策の推進",
  "information item-in-no-plan 198:2 6-2\t効率的・効果的な行政経営の推進",
];

describe.each(documents)("%s", (_, text) => {
  /** What a change adds to the findings. */
  const added = (document: string) =>
    inShort(problemsOf(document).filter(({ code }) => code !== "text-outside-plans")).filter(
      (finding) => !KNOWN.includes(finding),
    );

  test("has no error, the names that differ as warnings, and the ten items of no plan as information", () => {
    expect(inShort(problemsOf(text).filter(({ code }) => code !== "text-outside-plans"))).toEqual(KNOWN);
  });

  test("says what stands outside the plans, line by line: the preface, and nothing else", () => {
    const outside = problemsOf(text).filter(({ code }) => code === "text-outside-plans");
    const preface = text.split("\n").slice(0, 21);
    // The first line is the title.
    const expected = preface.filter((line) => line.trim() !== "").slice(1);
    expect(outside.map(({ severity }) => severity)).toEqual(["information"]);
    expect(outside.flatMap(({ positions }) => positions.map((at) => at.text))).toEqual(
      expected.map((line) => line.trim()),
    );
  });

  test("without one ○: the mention that the mark backed", () => {
    const broken = changed(text, ["4-4\t交通サービスの充実\t○\t", "4-4\t交通サービスの充実\t\t"]);
    expect(added(broken)).toEqual([
      "warning mention-without-mark 40:1 4-4 交通サービスの充実 | 187:2 4-4\t交通サービスの充実",
    ]);
  });

  test("with one ○ too many: the mark that nothing backs", () => {
    const broken = changed(text, ["2-3\t教育環境の整備\t", "2-3\t教育環境の整備\t○"]);
    expect(added(broken)).toEqual(["warning mark-without-initiative 173:14 ○ | 22:1 ①塙保己一プラン"]);
  });

  test("with an unknown code in a list: an error there, and the mark it leaves alone", () => {
    const broken = changed(text, ["2-4 生涯学習の活発化 5-6", "2-8 生涯学習の活発化 5-6"]);
    expect(added(broken)).toEqual(["error item-not-in-matrix 46:9 2-8 生涯学習の活発化"]);
    const { message } = problemsOf(broken).find(({ code }) => code === "item-not-in-matrix") ?? {};
    expect(message).toContain("did you mean 2-4 生涯学習の活発化");
  });

  test("with a row twice: an error at the second, with the first", () => {
    const row = "\t5-6\t市民サービスの向上\t○\t\t\t\t\t\n";
    const [line] = text.match(/\t5-6\t.*\n/u) ?? [row];
    const broken = changed(text, [line, line + line]);
    expect(added(broken)).toEqual([
      "error duplicate-code 197:2 5-6\t市民サービスの向上 | 196:2 5-6\t市民サービスの向上",
      "information item-in-no-plan 199:2 6-2\t効率的・効果的な行政経営の推進",
    ]);
  });

  test("without one tab in a row: the marks do not slide in silence", () => {
    const broken = changed(text, [
      "6-5\t自主性・自立性の高い財政運営の確立\t\t\t\t○",
      "6-5\t自主性・自立性の高い財政運営の確立\t\t\t○",
    ]);
    expect(added(broken)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^error matrix-row-cut-short 201:/),
        expect.stringMatching(/^warning mark-without-initiative 201:/),
      ]),
    );
  });

  test("is frozen to the last value", () => {
    const open: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(ingestText(text).graph, "graph");
    expect(open).toEqual([]);
  });
});

/** The seed's matrix is the original's to the byte: one of them is enough. */
describe("a document cut off", { timeout: 30_000 }, () => {
  const text = original?.toString("utf8") ?? seedText();
  /** By an error of reading, or of checking what was read. */
  const isRefused = (bytes: Uint8Array) => {
    const { graph, problems } = ingestBytes(bytes);
    return hasErrors(problems) || (graph !== null && hasErrors(checkGraph(graph)));
  };

  test("cut anywhere in the matrix: an error, whatever was lost", () => {
    const start = text.indexOf("施策大項目\t項目名");
    const silent: string[] = [];
    for (let end = start; end < text.length; end++) {
      const problems = problemsOf(text.slice(0, end));
      if (!problems.some(({ severity }) => severity === "error"))
        silent.push(JSON.stringify(text.slice(end - 20, end)));
    }
    expect(silent).toEqual([]);
  });

  test.each(["utf-8", "shift_jis", "utf-16le", "utf-16be with BOM"] as const)(
    "cut at any byte of the matrix in %s: an error, and never about the encoding",
    (encoding) => {
      const bytes = encode(text, encoding);
      const start = encode(text.slice(0, text.indexOf("健康福祉\t1-1")), encoding).length;
      for (let end = bytes.length - 1; end > start; end -= 23) {
        expect(isRefused(bytes.subarray(0, end)), `cut at byte ${end}`).toBe(true);
        expect(ingestBytes(bytes.subarray(0, end)).problems.map(({ code }) => code)).not.toContain("not-text");
      }
    },
  );
});
