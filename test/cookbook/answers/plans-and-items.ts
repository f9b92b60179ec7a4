/** Answers to the first day's questions: plans, items, and how many there are. */
import { type Answers, codeAndName, nameOf, numberAndName } from "../answer.ts";
import type { Facts } from "../facts.ts";
import { itemId, planId } from "../ids.ts";
import type { Item, Plan } from "../plan-document.ts";
import { ranked } from "../ranking.ts";

const isShared = (facts: Facts) => (item: Item) => facts.plansOfItem(item).length > 1;
const domainsOf = (facts: Facts, plan: Plan) => new Set(facts.itemsOfPlan(plan).map(({ domain }) => domain));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** What only this plan covers, of what it covers. */
const ownItemShare = (facts: Facts, plan: Plan) => {
  const items = facts.itemsOfPlan(plan);
  return items.filter((item) => !isShared(facts)(item)).length / items.length;
};

export const plansAndItems: Answers = {
  "01-plans": (facts) => ({
    plans: facts.plans.map((plan) => ({
      ...numberAndName(plan),
      initiatives: facts.initiativesOfPlan(plan).map(nameOf),
      targets: facts.targetsOfPlan(plan).map(nameOf),
    })),
  }),

  "02-how-many": (facts) => {
    const perItem = facts.items.map((item) => facts.plansOfItem(item).length);
    const perPlan = facts.plans.map((plan) => facts.itemsOfPlan(plan).length);
    return {
      policyDomainsConnection: { totalCount: facts.domains.length },
      policyItemsConnection: {
        totalCount: facts.items.length,
        aggregate: {
          node: {
            planCount: { sum: facts.marks.length, max: Math.max(...perItem) },
            initiativeCount: { sum: facts.mentions.length },
          },
        },
      },
      plansConnection: {
        totalCount: facts.plans.length,
        aggregate: { node: { itemCount: { sum: sum(perPlan), min: Math.min(...perPlan), max: Math.max(...perPlan) } } },
      },
      initiativesConnection: { totalCount: facts.initiatives.length },
      targetsConnection: { totalCount: facts.targets.length },
    };
  },

  "03-one-item": (facts) => {
    const item = facts.item("4-4");
    return {
      policyItems: [
        {
          ...codeAndName(item),
          domain: nameOf(facts.domain(item.domain)),
          plans: facts.plansOfItem(item).map(numberAndName),
          initiatives: facts.initiativesOfItem(item).map(({ name, plan }) => ({ name, plan: { number: plan } })),
        },
      ],
    };
  },

  "04-items-shared-by-three-plans": (facts) => ({
    policyItems: facts.items
      .filter((item) => facts.plansOfItem(item).length === 3)
      .map((item) => ({ ...codeAndName(item), plans: facts.plansOfItem(item).map(numberAndName) })),
  }),

  "05-items-in-no-plan": (facts) => ({
    policyDomains: facts.domains.map((domain) => {
      const items = facts.itemsOfDomain(domain);
      const empty = items.filter((item) => facts.plansOfItem(item).length === 0);
      return {
        name: domain.name,
        itemCount: items.length,
        coveredItemCount: items.length - empty.length,
        items: empty.map(codeAndName),
      };
    }),
  }),

  "06-how-much-each-plan-covers": (facts) => ({
    plans: ranked(facts.plans, planId, (plan) => facts.itemsOfPlan(plan).length).map((plan) => ({
      ...numberAndName(plan),
      itemCount: facts.itemsOfPlan(plan).length,
      domainCount: domainsOf(facts, plan).size,
      initiativeCount: facts.initiativesOfPlan(plan).length,
      targetCount: facts.targetsOfPlan(plan).length,
    })),
  }),

  "07-what-is-a-plans-alone": (facts) => ({
    plans: ranked(facts.plans, planId, (plan) => ownItemShare(facts, plan)).map((plan) => {
      const own = facts.itemsOfPlan(plan).filter((item) => !isShared(facts)(item));
      return {
        ...numberAndName(plan),
        ownItemShare: ownItemShare(facts, plan),
        ownItemCount: own.length,
        sharedItemCount: facts.itemsOfPlan(plan).length - own.length,
        items: own.map(codeAndName),
      };
    }),
  }),

  "08-most-connecting-items": (facts) => {
    const planCount = (item: Item) => facts.plansOfItem(item).length;
    const initiativeCount = (item: Item) => facts.initiativesOfItem(item).length;
    return {
      policyItems: ranked(facts.items, itemId, planCount, initiativeCount)
        .slice(0, 5)
        .map((item) => ({
          ...codeAndName(item),
          planCount: planCount(item),
          initiativeCount: initiativeCount(item),
        })),
    };
  },

  "09-page-by-page": (facts) => ({
    policyItemsConnection: {
      totalCount: facts.items.length,
      pageInfo: { hasNextPage: true, endCursor: Buffer.from("arrayconnection:9").toString("base64") },
      edges: facts.items.slice(0, 10).map((item) => ({
        node: { ...codeAndName(item), planCount: facts.plansOfItem(item).length },
      })),
    },
  }),
};
