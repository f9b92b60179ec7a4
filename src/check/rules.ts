/** Every rule, in the order of a reader's questions: can it be loaded, do its parts agree, is it complete, what stands out. */
import type { Rule } from "./rule.ts";
import { codeOutOfSequence } from "./rules/code-out-of-sequence.ts";
import { codeOutsideDomain } from "./rules/code-outside-domain.ts";
import { duplicateCode } from "./rules/duplicate-code.ts";
import { duplicateMention } from "./rules/duplicate-mention.ts";
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
  codeOutOfSequence,
  duplicateMention,
  planWithoutInitiative,
  planWithoutTarget,
  initiativeWithoutItem,
  itemInNoPlan,
];
