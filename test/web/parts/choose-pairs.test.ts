/** Pairs of initiatives: how they are read, which are meant, and below what they stand. */
import { describe, expect, test } from "vitest";
import { START } from "../../../web/explorer/address/address.ts";
import type { Edition } from "../../../web/explorer/data/edition.ts";
import { choosePairs, groupPairs, type PartnerChoice } from "../../../web/explorer/partners/choose-pairs.ts";
import { type PartnersAnswer, readPartners } from "../../../web/explorer/partners/partners-query.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

const ID = LEVELED_EDITION.id;
const EDITION: Edition = {
  ...LEVELED_EDITION,
  plans: [1, 2, 3].map((number) => ({
    ...{ id: `${ID}/plan/${number}`, number, name: `${number}`, label: `${number}`, itemCount: 0, initiatives: [] },
  })),
};
const department = (label: string) => ({ id: `${ID}/department/${label}`, label });
const item = (short: string) => ({ id: `${ID}/item/${short}`, label: short });
const initiative = (plan: number, name: string, own: readonly string[] = [], ofPlan: readonly string[] = []) => ({
  ...{ id: `${ID}/plan/${plan}/initiative/${name}`, name, departments: own.map(department) },
  plan: { id: `${ID}/plan/${plan}`, number: plan, departments: ofPlan.map(department) },
});
const overlap = (
  initiatives: PartnersAnswer["initiativeOverlaps"][number]["initiatives"],
  ...items: readonly string[]
) => ({
  ...{ id: initiatives.map(({ name }) => name).join("+"), itemCount: items.length, initiatives },
  items: items.map(item),
  qValueGivenBothTotals: items.length > 1 ? 0.05 : 0.06,
});
const ANSWER: PartnersAnswer = {
  editions: [{ omittedInitiativeOverlapCount: 3 }],
  initiativeOverlapsConnection: { totalCount: 6 },
  initiativeOverlaps: [
    overlap([initiative(3, "c"), initiative(1, "a", ["こども課"], ["総務課"])], "1-2", "1-1-1"),
    overlap([initiative(1, "a", ["こども課"]), initiative(2, "b", [], ["健康課"])], "1-1-1"),
    overlap([initiative(2, "b", [], ["健康課"]), initiative(3, "c")], "1-2"),
    overlap([initiative(2, "d"), initiative(3, "c")], "1-2-1"),
  ],
};
const { pairs, omitted } = readPartners(EDITION, ANSWER);
const shown = (some: typeof pairs) => some.map(({ partners }) => partners.map(({ name }) => name).join("")).join(" ");
const choose = (choice: Partial<PartnerChoice>) => shown(choosePairs(EDITION, pairs, { ...START, ...choice }));

test("the lower number first; items as in the document; departments of its own, or else of its plan; what is left out is known", () => {
  expect(shown(pairs)).toBe("ac ab bc dc");
  expect(pairs[0]?.items.map(({ label }) => label)).toEqual(["1-1-1", "1-2"]);
  expect(pairs[1]?.partners.map(({ departments }) => departments.map(({ label }) => label))).toEqual([
    ["こども課"],
    ["健康課"],
  ]);
  expect(pairs.map(({ isBeyondChance }) => isBeyondChance)).toEqual([true, false, false, false]);
  expect(omitted).toBe(5);
});

describe("which are meant", () => {
  test("of one plan those with it, of several those between them", () => {
    expect(choose({ plans: [2] })).toBe("ab bc dc");
    expect(choose({ plans: [1, 3] })).toBe("ac");
    expect(choose({ plans: [1, 2, 3] })).toBe("ac ab bc dc");
  });
  test("of an initiative, of an item, of what is not there", () => {
    expect(choose({ partner: "plan/1/initiative/a" })).toBe("ac ab");
    expect(choose({ partner: "item/1-2" })).toBe("ac bc");
    expect(choose({ partner: "item/9" })).toBe("");
  });
  test("of a department; with so many items", () => {
    expect(choose({ departments: ["健康課"] })).toBe("ab bc");
    expect(choose({ departments: ["こども課", "健康課"], shared: 2 })).toBe("ac");
  });
});

test("below the two plans, each item, each department, in the order of the document", () => {
  const groups = (partnerGroup: PartnerChoice["partnerGroup"]) =>
    groupPairs(EDITION, pairs, { partnerGroup }).map((group) => `${group.title}: ${shown(group.pairs)}`);
  expect(groups("none")).toEqual(["null: ac ab bc dc"]);
  expect(groups("plans")).toEqual(["① × ②: ab", "① × ③: ac", "② × ③: bc dc"]);
  expect(groups("item")).toEqual(["1-1-1: ac ab", "1-2: ac bc", "1-2-1: dc"]);
  expect(groups("department").sort()).toEqual(["こども課: ac ab", "健康課: ab bc"].sort());
});
