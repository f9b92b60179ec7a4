/** Cells with several names: where one ends and the next begins. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { departmentTexts, readDepartments, readNames } from "../../../src/ingest/values/read-list.ts";
import { runs } from "../../support/effort.ts";
import { anyText, textOf } from "./texts.ts";

const names = (cell: string) => readDepartments(cell).map(({ name }) => name);

describe("departments of a cell", () => {
  test.each([
    ["こども課", ["こども課"]],
    ["こども課・生涯学習課", ["こども課", "生涯学習課"]],
    ["商工課、農水課", ["商工課", "農水課"]],
    ["商工課，農水課", ["商工課", "農水課"]],
    ["商工課, 農水課", ["商工課", "農水課"]],
    ["健康課/福祉課", ["健康課", "福祉課"]],
    ["健康課／福祉課", ["健康課", "福祉課"]],
    ["健康課\n福祉課", ["健康課", "福祉課"]],
    ["健康課\r\n福祉課", ["健康課", "福祉課"]],
    ["健康課　福祉課", ["健康課", "福祉課"]],
    ["健康課及び福祉課", ["健康課", "福祉課"]],
    ["健康課･福祉課", ["健康課", "福祉課"]],
    ["総務部、企画部", ["総務部", "企画部"]],
    ["総務部\n企画部", ["総務部", "企画部"]],
    ["危機管理室・消防署", ["危機管理室", "消防署"]],
    ["教育委員会・福祉課", ["教育委員会", "福祉課"]],
    ["保健センター・福祉課", ["保健センター", "福祉課"]],
    ["商工課・図書館", ["商工課", "図書館"]],
    ["図書館・公民館", ["図書館", "公民館"]],
    ["福祉課・議会事務局・北支所", ["福祉課", "議会事務局", "北支所"]],
    ["農業委員会、農政課・土木課", ["農業委員会", "農政課", "土木課"]],
    ["企画係・広報担当", ["企画係", "広報担当"]],
    ["地域おこしチーム・企画グループ", ["地域おこしチーム", "企画グループ"]],
    ["全課", ["全課"]],
    ["各課・各支所", ["各課", "各支所"]],
    ["Team A", ["Team A"]],
    ["Team A, Team B", ["Team A", "Team B"]],
    ["Parks Department; Water Office", ["Parks Department", "Water Office"]],
  ])("%j", (cell, expected) => {
    expect(names(cell)).toEqual(expected);
    expect(readDepartments(cell).every(({ doubt }) => doubt === null)).toBe(true);
  });

  test.each([
    "子ども・子育て支援課",
    "遊び・生涯学習課",
    "文化・スポーツ・観光課",
    "総務・企画部",
    "農林・水産課",
    "社会・福祉課",
    "関係・交流人口課",
    "居場所・学習支援課",
    "薬局・医療連携課",
    "教室・講座担当",
    "南部・北部支所",
    "課・室",
    "各課・室",
    "DX・ICT推進課",
    "DX/ICT推進課",
    "まち・ひと・しごと推進室",
    "広場・公園課",
    "工場・企業誘致課",
    "町内会・自治会支援課",
    "Ministry of Land, Infrastructure and Transport",
    "Parks and Recreation Department",
    "Team A/B",
  ])("%s is one", (cell) => {
    expect(readDepartments(cell)).toEqual([{ text: cell, name: cell, path: [cell], hints: [], doubt: null }]);
  });

  test.each([
    ["子ども・子育て支援課・健康課", ["子ども・子育て支援課", "健康課"]],
    ["健康課・子ども・子育て支援課", ["健康課", "子ども・子育て支援課"]],
    ["スポーツ・文化課／まち・ひと推進室\n農林・水産課", ["スポーツ・文化課", "まち・ひと推進室", "農林・水産課"]],
  ])("%j, with names that have a dot themselves", (cell, expected) => {
    expect(names(cell)).toEqual(expected);
  });

  test.each([
    ["企画部　港湾課", ["企画部", "港湾課"]],
    ["企画部 港湾課", ["企画部", "港湾課"]],
    ["教育委員会事務局　学び課", ["教育委員会事務局", "学び課"]],
    ["環境局　環境部　ごみ減量課", ["環境局", "環境部", "ごみ減量課"]],
    ["消防本部　港消防署", ["消防本部", "港消防署"]],
    ["安全部　危機管理課", ["安全部", "危機管理課"]],
    ["市民部　北支所", ["市民部", "北支所"]],
    ["健康課　健診係", ["健康課", "健診係"]],
    ["議会事務局　議会事務局", ["議会事務局", "議会事務局"]],
  ])("%s is one path", (cell, path) => {
    expect(readDepartments(cell)).toEqual([{ text: cell, name: path.at(-1), path, hints: [], doubt: null }]);
  });

  test("paths in a list", () => {
    const paths = readDepartments("企画部　港湾課、福祉部　健康課・介護課").map(({ path }) => path);
    expect(paths).toEqual([["企画部", "港湾課"], ["福祉部", "健康課"], ["介護課"]]);
  });

  test.each([
    ["健康課（主管）・福祉課", "健康課", ["主管"]],
    ["◎健康課、福祉課", "健康課", ["◎"]],
    ["健康課（◎）、福祉課", "健康課", ["◎"]],
    ["健康課(健診係、予防係)・福祉課", "健康課", ["健診係、予防係"]],
    ["【主管】健康課\n○福祉課", "健康課", ["主管"]],
  ])("%j keeps its hints", (cell, name, hints) => {
    const [first, second, third] = readDepartments(cell);
    expect([first?.name, first?.hints]).toEqual([name, hints]);
    expect([second?.name, third]).toEqual(["福祉課", undefined]);
  });

  test("福祉課ほか has the name 福祉課", () => {
    expect(readDepartments("健康課、福祉課ほか").at(-1)).toMatchObject({ text: "福祉課ほか", name: "福祉課" });
  });

  test.each([
    ["生涯学\n習課", "生涯学習課"],
    ["教育委員会\n事務局", "教育委員会事務局"],
    ["子ども・\n子育て支援課", "子ども・子育て支援課"],
  ])("%j goes over the end of a line", (cell, name) => {
    expect(names(cell)).toEqual([name]);
  });

  test.each([
    ["企画部\n港湾課", "企画部　港湾課", /levels$/],
    ["体育館・プール管理課", "体育館・プール管理課", /dot$/],
  ])("%j is kept whole, in doubt", (cell, name, doubt) => {
    const [only, second] = readDepartments(cell);
    expect([only?.name, only?.path, second]).toEqual([name, [name], undefined]);
    expect(only?.doubt).toMatch(doubt);
  });

  test("prose is looked at no closer, a long list is", () => {
    const prose = `${"町の将来を考える。".repeat(60)}健康課・福祉課`;
    expect(names(prose)).toEqual([prose]);
    const list = Array.from({ length: 300 }, (_, n) => `第${n}課`);
    expect(names(list.join("、"))).toEqual(list);
  });

  test.each(["", " ", "-", "－", "なし", "#N/A"])("%j has none", (cell) => {
    expect(readDepartments(cell)).toEqual([]);
  });
});

describe("names of any kind", () => {
  test.each([
    ["地域医療計画（R6～R11）", ["地域医療計画（R6～R11）"]],
    ["地域医療計画、産業振興ビジョン", ["地域医療計画", "産業振興ビジョン"]],
    ["子ども・子育て支援計画\n男女共同参画計画", ["子ども・子育て支援計画", "男女共同参画計画"]],
    ["計画（前期、後期）；構想", ["計画（前期、後期）", "構想"]],
    ["計画（前期、後期", ["計画（前期", "後期"]],
    ["1,240戸の計画, 構想", ["1,240戸の計画", "構想"]],
    ["-", []],
    ["", []],
  ])("%j", (cell, expected) => {
    expect(readNames(cell)).toEqual(expected);
  });
});

describe("any text", () => {
  const signs = textOf("健康福祉企画課部室所館会局係委員子育て・、/／,（）()◎ 　\nAB", 24);
  const bare = (text: string) => text.replace(/[、，,;；・･/／\s]|及び|並びに|および|ならびに/gu, "");

  test("loses no character but separators, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, signs), (cell) => {
        fc.pre(readDepartments(cell).length > 0);
        expect(bare(departmentTexts(cell).join(""))).toBe(bare(cell));
        expect(
          bare(
            readDepartments(cell)
              .map(({ text }) => text)
              .join(""),
          ),
        ).toBe(bare(cell));
        expect(bare(readNames(cell).join(""))).toBe(bare(cell));
        expect(readDepartments(cell).filter(({ name, path }) => name === "" || path.at(-1) !== name)).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  const name = fc
    .tuple(
      fc.constantFrom("健康", "子ども・子育て支援", "商工", "スポーツ・文化", "まちづくり", "ごみ減量"),
      fc.constantFrom("課", "室", "部", "局", "センター", "事務所", "委員会", "係"),
    )
    .map((parts) => parts.join(""));
  test("that names were joined to is split into them again", () => {
    const lists = fc.array(name, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lists, fc.constantFrom("、", "・", "/", ", ", "及び"), (list, sign) => {
        expect(names(list.join(sign))).toEqual(list);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
