/** Answers to the questions about what the seed does not state (departments, goals, values, strengths, another edition), on documents that are as it is. */
import { type Answers, numberAndName } from "../answer.ts";

export const BEYOND_THE_SEED: Answers = {
  "37-departments-in-plans": () => ({ departments: [] }),
  "38-departments-that-meet": () => ({ initiatives: [] }),
  "39-targets-furthest-from-their-goal": () => ({ targets: [] }),
  "40-items-under-one-goal": () => ({ goals: [] }),
  "41-plans-by-strength": ({ plans }) => ({
    plans: plans.map((plan) => ({ ...numberAndName(plan), itemsConnection: { totalCount: 0, edges: [] } })),
  }),
  "42-what-changed": () => ({ editionComparisons: [] }),
  "43-overlaps-that-changed": () => ({ overlapChanges: [] }),
  "44-what-an-item-was": ({ items, plansOfItem }) => ({
    policyItems: items
      .filter(({ code }) => code === "1-1")
      .map((item) => ({
        label: `${item.code} ${item.name}`,
        plans: plansOfItem(item).map(({ number }) => ({ number })),
        ...{ previous: [], next: [] },
      })),
  }),
  "45-targets-old-and-new": () => ({ correspondences: [] }),
};
