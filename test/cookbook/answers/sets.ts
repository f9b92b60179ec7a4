/** Answers to the questions of set algebra: which items belong to these plans or initiatives and not to those. */
import { type Answers, codeAndName, nameOf, numberOf, withPlan } from "../answer.ts";
import type { Facts } from "../facts.ts";
import type { Item } from "../plan-document.ts";

/** Numbers of the plans that cover an item. */
const numbersOf = (facts: Facts, item: Item) => facts.plansOfItem(item).map(({ number }) => number);

/** `1.2` for the second initiative of plan 1, for each that advances an item. */
const initiativesOf = (facts: Facts, item: Item) =>
  facts.initiativesOfItem(item).map(({ plan, position }) => `${plan}.${position}`);

export const sets: Answers = {
  "20-what-binds-two-plans": (facts) => ({
    policyItemsOf: facts.items
      .filter((item) => [1, 4].every((number) => numbersOf(facts, item).includes(number)))
      .map((item) => ({
        ...codeAndName(item),
        initiatives: facts.initiativesOfItem(item).map(withPlan(facts)),
      })),
  }),

  "21-exactly-these-plans": (facts) => ({
    policyItemsOf: facts.items.filter((item) => numbersOf(facts, item).join() === "3,4").map(codeAndName),
  }),

  "22-at-least-two-of-three": (facts) => ({
    policyItemsOf: facts.items
      .filter((item) => numbersOf(facts, item).filter((number) => [1, 3, 4].includes(number)).length >= 2)
      .map((item) => ({ ...codeAndName(item), plans: facts.plansOfItem(item).map(numberOf) })),
  }),

  "23-one-plan-and-none-of-others": (facts) => ({
    policyItemsOf: facts.items
      .filter((item) => numbersOf(facts, item).join() === "3")
      .map((item) => ({ ...codeAndName(item), domain: nameOf(facts.domain(item.domain)) })),
  }),

  "24-what-initiatives-have-in-common": (facts) => ({
    policyItemsOf: facts.items
      .filter((item) => {
        const initiatives = initiativesOf(facts, item);
        return initiatives.includes("2.1") && initiatives.includes("2.2") && !initiatives.includes("1.2");
      })
      .map(codeAndName),
  }),

  "25-how-many-in-a-set": (facts) => {
    const found = facts.items.filter(
      (item) => facts.domain(item.domain).name === "健康福祉" && numbersOf(facts, item).some((number) => number <= 2),
    );
    return {
      policyItemsOfConnection: {
        totalCount: found.length,
        edges: found.map((item) => ({ node: codeAndName(item) })),
      },
    };
  },
};
