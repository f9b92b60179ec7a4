/** Checks a graph by every rule, in the order of what a reader wants to know: can it be loaded, do its parts agree, is it complete, what stands out. */
import type { PolicyGraph } from "../model/policy-graph.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import { type Rule, subjectOf } from "./rule.ts";
import { codeOutOfSequence } from "./rules/code-out-of-sequence.ts";
import { codeOutsideDomain } from "./rules/code-outside-domain.ts";
import { departmentNameDiffers } from "./rules/department-name-differs.ts";
import { duplicateCode } from "./rules/duplicate-code.ts";
import { duplicateMention } from "./rules/duplicate-mention.ts";
import { goalAgainstDirection } from "./rules/goal-against-direction.ts";
import { goalOutsidePeriod } from "./rules/goal-outside-period.ts";
import { initiativeWithoutItem } from "./rules/initiative-without-item.ts";
import { itemInNoPlan } from "./rules/item-in-no-plan.ts";
import { itemNameDiffers } from "./rules/item-name-differs.ts";
import { itemNotInMatrix } from "./rules/item-not-in-matrix.ts";
import { markWithoutInitiative } from "./rules/mark-without-initiative.ts";
import { mentionWithoutMark } from "./rules/mention-without-mark.ts";
import { planNameDiffers } from "./rules/plan-name-differs.ts";
import { planWithoutInitiative } from "./rules/plan-without-initiative.ts";
import { planWithoutTarget } from "./rules/plan-without-target.ts";
import { statedTotalDiffers } from "./rules/stated-total-differs.ts";

export const rules: readonly Rule[] = [
  itemNotInMatrix,
  duplicateCode,
  codeOutsideDomain,
  statedTotalDiffers,
  mentionWithoutMark,
  markWithoutInitiative,
  planNameDiffers,
  itemNameDiffers,
  departmentNameDiffers,
  goalAgainstDirection,
  goalOutsidePeriod,
  codeOutOfSequence,
  duplicateMention,
  planWithoutInitiative,
  planWithoutTarget,
  initiativeWithoutItem,
  itemInNoPlan,
];

/** What the rules find, in the order in which findings are shown. */
export function checkGraph(graph: PolicyGraph): readonly Problem[] {
  const subject = subjectOf(graph);
  return rules.flatMap((rule) => rule(subject)).sort(compareProblems);
}
