/** Two plans side by side: what each covers alone, what both do, and which two are meant where none or one is named. */
import { expect, test } from "vitest";
import type { Edition, Plan } from "../../../web/explorer/data/edition.ts";
import { comparePlans, twoPlans } from "../../../web/explorer/pair/compare-plans.ts";
import { pairCsv } from "../../../web/explorer/pair/pair-csv.ts";
import { pairWordsIn } from "../../../web/explorer/pair/pair-words.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

const [ONE, OTHER] = LEVELED_EDITION.plans as readonly [Plan, Plan];
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).join(" ");

test("counted by hand; a level that only groups others is nowhere", () => {
  const { domains, onlyOne, both, onlyOther, neither } = comparePlans(LEVELED_EDITION, ONE, OTHER);
  expect([onlyOne, both, onlyOther, neither].map(names)).toEqual(["健康", "保育 健診", "祭り", "居場所 朝市 港"]);
  expect(domains.map((one) => [one.domain.name, names(one.onlyOne), names(one.both), names(one.onlyOther)])).toEqual([
    ["育つ", "健康", "保育 健診", ""],
    ["にぎわう", "", "", "祭り"],
  ]);
});

test("left and right are as they are named", () => {
  const { onlyOne, onlyOther } = comparePlans(LEVELED_EDITION, OTHER, ONE);
  expect([onlyOne, onlyOther].map(names)).toEqual(["祭り", "健康"]);
});

test("which two: those that are named, or the one with what shares most with it, or those that share most", () => {
  const third = { ...ONE, id: "990001/plan/plan/3", number: 3, label: "③入江" };
  const marks = new Map([...LEVELED_EDITION.marks]);
  for (const id of ["990001/plan/item/1-2", "990001/plan/item/1-2-1", "990001/plan/item/1-1-1"])
    marks.set(id, new Map([...(marks.get(id) ?? []), [third.id, { plan: third } as never]]));
  const edition: Edition = { ...LEVELED_EDITION, plans: [ONE, OTHER, third], marks };
  const numbersOf = (given: readonly number[]) => twoPlans(edition, given)?.map(({ number }) => number);
  expect(numbersOf([3, 2])).toEqual([3, 2]);
  expect(numbersOf([])).toEqual([1, 3]);
  expect(numbersOf([2])).toEqual([2, 1]);
  expect(numbersOf([2, 2])).toEqual([2, 1]);
  expect(numbersOf([9, 3])).toEqual([3, 1]);
  expect(twoPlans({ ...edition, plans: [ONE] }, [1])).toBeNull();
});

test("the table as CSV: for Excel, no code alone in a cell, nothing that is a formula", () => {
  const edition = {
    ...LEVELED_EDITION,
    domains: LEVELED_EDITION.domains.map((domain) => ({ ...domain, name: `=${domain.name}, "A"` })),
  };
  const text = pairCsv(edition, [ONE, OTHER], comparePlans(edition, ONE, OTHER), pairWordsIn("ja"));
  expect(text.split("\r\n")).toEqual([
    "\ufeff区分,分野,施策大項目,①海辺の取組,②灯台の取組",
    `① だけ,"'=育つ, ""A""",1-2 健康,,`,
    `両方,"'=育つ, ""A""",1-1-1 保育,,`,
    `両方,"'=育つ, ""A""",1-2-1 健診,,`,
    `② だけ,"'=にぎわう, ""A""",祭り,,`,
    "",
  ]);
});
