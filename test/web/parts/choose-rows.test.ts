/** Rows of the matrix: levels above their parts, what is counted, what is folded away and what conditions leave. */
import { describe, expect, test } from "vitest";
import { START } from "../../../web/explorer/address/address.ts";
import { type Choice, chooseRows, foldableIds, type RowGroup } from "../../../web/explorer/matrix/choose-rows.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

/** Each row as it stands: a level for the sake of its parts between brackets, what is folded away as a number. */
function shown(groups: readonly RowGroup[]): readonly string[] {
  return groups.flatMap(({ domain, rows }) => [
    ...(domain ? [`# ${domain.name}`] : []),
    ...rows.map(({ item, depth, isChosen, below, isFolded }) => {
      const name = isChosen ? item.label : `[${item.label}]`;
      return `${"  ".repeat(depth)}${name}${isFolded ? ` +${below.length}` : ""}`;
    }),
  ]);
}

const choose = (choice: Partial<Choice> = {}) => chooseRows(LEVELED_EDITION, { ...START, ...choice });

test("a level that only groups others stands above its parts and is not counted; one with a mark is an item as well", () => {
  expect(shown(choose())).toEqual([
    ...["# 育つ", "[1-1 子ども]", "  1-1-1 保育", "  1-1-2 居場所", "1-2 健康", "  1-2-1 健診"],
    ...["# にぎわう", "2-10 朝市", "2-9 港", "祭り"],
  ]);
  expect(LEVELED_EDITION.items).toHaveLength(7);
  expect(LEVELED_EDITION.domains.map(({ items }) => items.length)).toEqual([4, 3]);
});

test("items in no plan: no level among them", () => {
  expect(shown(choose({ uncovered: true }))).toEqual([
    ...["# 育つ", "[1-1 子ども]", "  1-1-2 居場所", "# にぎわう", "2-10 朝市", "2-9 港"],
  ]);
});

test("an item that is not meant stays above its parts, as a level", () => {
  expect(shown(choose({ least: 2 }))).toEqual(["# 育つ", "[1-1 子ども]", "  1-1-1 保育", "[1-2 健康]", "  1-2-1 健診"]);
});

test("of plans, of domains, and of no more than so many plans", () => {
  const codes = (choice: Partial<Choice>) => shown(choose({ sort: "code", ...choice }));
  expect(codes({ plans: [1] })).toEqual(["1-1-1 保育", "1-2 健康", "1-2-1 健診"]);
  expect(codes({ plans: [1, 2] })).toEqual(["1-1-1 保育", "1-2 健康", "1-2-1 健診", "祭り"]);
  expect(codes({ plans: [1], most: 1 })).toEqual(["1-2 健康"]);
  expect(codes({ domains: [2] })).toEqual(["2-9 港", "2-10 朝市", "祭り"]);
  expect(codes({ plans: [9] })).toEqual([]);
});

test("folded, parts are away and still counted", () => {
  const groups = choose({ folded: ["item/1-1", "item/1-2", "item/2-9", "item/9-9"] });
  expect(shown(groups)).toEqual([
    "# 育つ",
    "[1-1 子ども] +2",
    "1-2 健康 +1",
    "# にぎわう",
    "2-10 朝市",
    "2-9 港",
    "祭り",
  ]);
  expect(groups.flatMap(({ items }) => items)).toEqual(LEVELED_EDITION.items);
  expect(foldableIds(LEVELED_EDITION)).toEqual(["item/1-1", "item/1-2"]);
});

test("other orders mix the domains and have no levels; what has no code comes last", () => {
  expect(shown(choose({ sort: "code", folded: ["item/1-1"] }))).toEqual([
    ...["1-1-1 保育", "1-1-2 居場所", "1-2 健康", "1-2-1 健診", "2-9 港", "2-10 朝市", "祭り"],
  ]);
  expect(shown(choose({ sort: "plans", least: 1 }))).toEqual(["1-1-1 保育", "1-2-1 健診", "1-2 健康", "祭り"]);
});

describe("what is said of a level holds for its parts", () => {
  test("departments", () => {
    expect(shown(choose({ sort: "code", departments: ["こども課"] }))).toEqual(["1-1-1 保育", "1-1-2 居場所"]);
    expect(shown(choose({ sort: "code", departments: ["健康課"] }))).toEqual([
      "1-1-2 居場所",
      "1-2 健康",
      "1-2-1 健診",
    ]);
    expect(LEVELED_EDITION.departments.map(({ name }) => name)).toEqual(["こども課", "健康課"]);
  });
  test("goals, those of the domain too", () => {
    expect(shown(choose({ sort: "code", goals: ["sdg/3"] }))).toEqual(["1-2 健康", "1-2-1 健診"]);
    expect(shown(choose({ sort: "code", goals: ["sdg/11", "sdg/3"], least: 1 }))).toEqual([
      ...["1-1-1 保育", "1-2 健康", "1-2-1 健診"],
    ]);
    expect(choose({ goals: ["goal/市の約束/つながる"] }).flatMap(({ items }) => items)).toHaveLength(4);
    expect(LEVELED_EDITION.goals.map(({ id }) => id)).toEqual([
      ...["sdg/3", "sdg/11", "990001/plan/goal/市の約束/つながる"],
    ]);
  });
});

test("marks are told apart, the strongest first", () => {
  expect(LEVELED_EDITION.signs).toBe("◎○△");
  expect(LEVELED_EDITION.legend.map(({ strength, count }) => [strength, count])).toEqual([
    ...[
      ["PRIMARY", 1],
      ["RELATED", 4],
      ["INDIRECT", 1],
    ],
  ]);
});
