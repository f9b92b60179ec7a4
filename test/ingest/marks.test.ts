/** The signs that stand for marks in a matrix, and how strong each of them is. */
import { describe, expect, test } from "vitest";
import { codesOf, graphOf, ingestText, inShort } from "../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";

const reading = (text: string) => inShort(ingestText(text).problems);

const LAST_MARK = /(?<=\t)○(?=[^○]*$)/u;

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
