/** Cells that name Sustainable Development Goals, in the ways that plans do. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGoals } from "../../../src/ingest/values/read-goals.ts";
import { SDG_TARGET_CODES, SUSTAINABLE_DEVELOPMENT_GOALS } from "../../../src/model/sustainable-development-goals.ts";
import { runs } from "../../support/effort.ts";
import { anyText, fullWidth, textOf } from "./texts.ts";

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, n) => String(first + n));

describe("goals of a cell", () => {
  test.each([
    ["3, 10・17", ["3", "10", "17"]],
    ["11,13", ["11", "13"]],
    ["８・９", ["8", "9"]],
    ["5、8、10", ["5", "8", "10"]],
    ["3 10 17", ["3", "10", "17"]],
    ["3\n10\n17", ["3", "10", "17"]],
    ["3/10/17", ["3", "10", "17"]],
    ["SDGs12～14", ["12", "13", "14"]],
    ["12〜14", ["12", "13", "14"]],
    ["1-17", upTo(17)],
    ["12-14", ["12", "13", "14"]],
    ["3から5", ["3", "4", "5"]],
    ["目標11", ["11"]],
    ["目標3、目標4", ["3", "4"]],
    ["ゴール3及びゴール11", ["3", "11"]],
    ["SDG 3.2", ["3.2"]],
    ["SDGs：3、3.a", ["3", "3.a"]],
    ["3.A", ["3.a"]],
    ["3.1～3.4", ["3.1", "3.2", "3.3", "3.4"]],
    ["⑪", ["11"]],
    ["③④⑰", ["3", "4", "17"]],
    ["③～⑤", ["3", "4", "5"]],
    ["Goal 8; 9.4", ["8", "9.4"]],
    ["Goals 3, 4 and 11", ["3", "4", "11"]],
    ["SDG3・SDG11", ["3", "11"]],
    ["03、04", ["3", "4"]],
    ["3、3、10", ["3", "10"]],
    ["3 すべての人に健康と福祉を", ["3"]],
    ["3.すべての人に健康と福祉を", ["3"]],
    ["③全ての人に健康と福祉を", ["3"]],
    ["目標3「すべての人に健康と福祉を」", ["3"]],
    ["すべての人に健康と福祉を", ["3"]],
    ["3 すべての人に健康と福祉を、11 住み続けられるまちづくりを", ["3", "11"]],
    ["3、すべての人に健康と福祉を、11", ["3", "11"]],
    ["7 エネルギーをみんなに　そしてクリーンに", ["7"]],
    ["12.つくる責任つかう責任", ["12"]],
    ["12 作る責任 使う責任", ["12"]],
    ["Goal 3: Good Health and Well-Being; Goal 9: Industry, Innovation and Infrastructure", ["3", "9"]],
    ["Peace, Justice and Strong Institutions", ["16"]],
  ])("%j", (text, codes) => {
    expect(readGoals(text)).toEqual({ codes, unread: [] });
  });

  test.each(["", " ", "-", "－", "なし", "該当なし", "#N/A", "SDGs", "目標"])("%j names none", (text) => {
    expect(readGoals(text)).toEqual({ codes: [], unread: [] });
  });
});

describe("what cannot be read is not dropped", () => {
  test.each([
    ["18", [], [["18", /1 to 17/]]],
    ["3、18", ["3"], [["18", /1 to 17/]]],
    ["⑱", [], [["18", /1 to 17/]]],
    ["0", [], [["0", /1 to 17/]]],
    ["3.14", [], [["3.14", /no such target/]]],
    ["17.20、17.19", ["17.19"], [["17.20", /no such target/]]],
    ["8.9.10", [], [["8.9.10", /no such target/]]],
    ["16～18", [], [["16~18", /18 is neither/]]],
    ["3-4", [], [["3-4", /goals 3 to 4, or target 3\.4/]]],
    ["5～3", [], [["5~3", /ends before it begins/]]],
    ["3.1～4.2", [], [["3.1~4.2", /no range/]]],
    ["3.1～3.a", [], [["3.1~3.a", /no range/]]],
    ["3 質の高い教育をみんなに", ["3"], [["質の高い教育をみんなに", /title of goal 4.*number 3/]]],
    ["全ゴール", [], [["全ゴール", /no number and no title/]]],
    ["3 保健", ["3"], [["保健", /no title/]]],
    ["すべての人に健康と福祉", [], [["すべての人に健康と福祉", /did you mean すべての人に健康と福祉を/]]],
    ["11、?", ["11"], [["?", /no title/]]],
    ["310", [], [["310", /1 to 17/]]],
  ] as const)("%s", (text, codes, unread) => {
    const reading = readGoals(text);
    expect(reading.codes).toEqual(codes);
    expect(reading.unread.map((part) => part.text)).toEqual(unread.map(([part]) => part));
    for (const [index, [, why]] of unread.entries()) expect(reading.unread[index]?.why.en).toMatch(why);
  });
});

describe("any text", () => {
  const signs = textOf("0123456789.,、・～-SDGs目標ゴール①⑪⑱ab 　と", 14);

  test("is read or reported, and nothing is thrown or dropped", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, signs), (text) => {
        const { codes, unread } = readGoals(text);
        if (codes.length === 0 && unread.length === 0) expect(text).not.toMatch(/[0-9①-⑳]/u);
        const known = [...upTo(17), ...SDG_TARGET_CODES];
        expect(codes.filter((code) => !known.includes(code))).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("reads equally in full and half width", () => {
    fc.assert(
      fc.property(signs, (text) => {
        expect(readGoals(fullWidth(text))).toEqual(readGoals(text));
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("that goals were written as is read as them", () => {
    const goal = fc.constantFrom(...SUSTAINABLE_DEVELOPMENT_GOALS);
    const forms = [
      ({ number }: { number: number }) => String(number),
      ({ number }: { number: number }) => String.fromCodePoint(0x245f + number),
      ({ japaneseTitle }: { japaneseTitle: string }) => japaneseTitle,
      ({ englishTitle }: { englishTitle: string }) => englishTitle,
      (one: { number: number; japaneseTitle: string }) => `目標${one.number} ${one.japaneseTitle}`,
    ];
    const list = fc.uniqueArray(goal, { minLength: 1, maxLength: 17 });
    fc.assert(
      fc.property(list, fc.constantFrom(...forms), fc.constantFrom("、", ",", "・", "/", "\n"), (goals, form, sign) => {
        const expected = { codes: goals.map(({ number }) => String(number)), unread: [] };
        expect(readGoals(goals.map(form).join(sign))).toEqual(expected);
      }),
      { numRuns: runs(400) },
    );
  });
});
