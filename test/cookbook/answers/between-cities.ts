/** Answers to the questions about other organizations, where there is one organization only. */
import { expect } from "vitest";
import type { Answers } from "../answer.ts";

const NONE = () => ({ counterparts: [] });

export const BETWEEN_CITIES: Answers = {
  "46-who-has-the-like": NONE,
  "47-what-others-bind-with-it": NONE,
  "48-who-binds-the-two": NONE,
  "49-who-has-a-plan-like-ours": NONE,
  "50-uncovered-here-covered-elsewhere": () => ({ uncoveredElsewhere: [] }),
  "51-plans-that-bind-two-words": ({ plans, itemsOfPlan }) => ({
    plans: plans
      .filter((plan) => ["交通", "子育て"].every((word) => itemsOfPlan(plan).some(({ name }) => name.includes(word))))
      .map(({ name }) => ({ name, edition: { organization: { name: expect.any(String) } } })),
  }),
};
