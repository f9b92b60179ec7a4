/** Answers to the questions that go from items and domains to plans, initiatives and targets. */
import { type Answers, codeAndName, nameOf, numberAndName } from "../answer.ts";
import type { Facts } from "../facts.ts";
import { initiativeId } from "../ids.ts";
import type { Domain, Initiative, Plan } from "../plan-document.ts";
import { intersection, ranked } from "../ranking.ts";

/** The items of a cell of the table domains × plans. */
const cell = (facts: Facts, domain: Domain, plan: Plan) =>
  intersection(facts.itemsOfDomain(domain), facts.itemsOfPlan(plan));

const domainCount = (facts: Facts, initiative: Initiative) =>
  new Set(facts.itemsOfInitiative(initiative).map(({ domain }) => domain)).size;

export const domains: Answers = {
  "15-targets-of-an-item": (facts) => ({
    targets: facts
      .plansOfItem(facts.item("1-1"))
      .flatMap((plan) => facts.targetsOfPlan(plan).map(({ name }) => ({ name, plan: numberAndName(plan) }))),
  }),

  "16-what-concerns-a-domain": (facts) => ({
    domainCoverages: facts.domains
      .filter(({ name }) => name === "都市基盤")
      .flatMap((domain) => facts.plans.map((plan) => ({ plan, items: cell(facts, domain, plan) })))
      .filter(({ items }) => items.length > 0)
      .map(({ plan, items }) => ({
        items: items.map(codeAndName),
        plan: { ...numberAndName(plan), targets: facts.targetsOfPlan(plan).map(nameOf) },
      })),
  }),

  "17-coverage-by-domain": (facts) => ({
    policyDomains: facts.domains.map((domain) => {
      const items = facts.itemsOfDomain(domain);
      const inAtLeast = (least: number) => items.filter((item) => facts.plansOfItem(item).length >= least).length;
      return {
        name: domain.name,
        itemCount: items.length,
        coveredItemCount: inAtLeast(1),
        sharedItemCount: inAtLeast(2),
        coverages: facts.plans.map((plan) => {
          const covered = cell(facts, domain, plan).length;
          return { planNumber: plan.number, itemCount: covered, share: covered / items.length };
        }),
      };
    }),
  }),

  "18-domains-a-plan-never-enters": (facts) => ({
    plans: facts.plans.map((plan) => {
      const never = facts.domains.filter((domain) => cell(facts, domain, plan).length === 0);
      return {
        ...numberAndName(plan),
        domainCount: facts.domains.length - never.length,
        coverages: never.map((domain) => ({ domain: nameOf(domain) })),
      };
    }),
  }),

  "19-initiatives-across-domains": (facts) => ({
    initiatives: ranked(facts.initiatives, initiativeId, (initiative) => domainCount(facts, initiative))
      .filter((initiative) => domainCount(facts, initiative) >= 3)
      .map((initiative) => ({
        name: initiative.name,
        domainCount: domainCount(facts, initiative),
        plan: { number: initiative.plan },
        items: facts
          .itemsOfInitiative(initiative)
          .map(({ code, domain }) => ({ code, domain: nameOf(facts.domain(domain)) })),
      })),
  }),
};
