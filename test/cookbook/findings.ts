/** What a document says in, where it disagrees with itself or leaves a row empty out: worked out anew, in the checker's words. */
import type { Facts } from "./facts.ts";
import { byPlace } from "./places.ts";
import type { Initiative, Item, Place, Plan } from "./plan-document.ts";

export interface Finding {
  readonly rule: string;
  readonly message: string;
  /** Of names that differ: the same in Japanese, and the two names. */
  readonly messageJa?: string;
  readonly comparedNames?: readonly string[];
  readonly at: Place;
  /** Every place it speaks of, in the document's order. */
  readonly places: readonly Place[];
  readonly plans: readonly Plan[];
  readonly items: readonly Item[];
  readonly initiatives: readonly Initiative[];
}

/** In the order of their places. */
export function findingsIn(facts: Facts): readonly Finding[] {
  return [
    ...planNames(facts),
    ...itemNames(facts),
    ...itemsInNoPlan(facts),
    ...marksWithoutInitiative(facts),
    ...mentionsWithoutMark(facts),
  ].sort((a, b) => byPlace(a.at, b.at));
}

function planNames({ plans }: Facts): readonly Finding[] {
  return plans
    .filter(({ name, head }) => name !== head.text)
    .map((plan) => ({
      rule: "plan-name-differs",
      message: `The matrix calls plan ${plan.number} ${plan.head.text}; its heading calls it ${plan.name}. Taken as one plan, by its place among the columns.`,
      messageJa: `プラン ${plan.number} の名称が、対応表では「${plan.head.text}」、本文の見出しでは「${plan.name}」となっています。列の並び順から、同じプランとして扱いました。`,
      comparedNames: [plan.head.text, plan.name],
      ...at(plan.head, plan.at),
      ...about({ plans: [plan] }),
    }));
}

function itemNames({ mentions, item }: Facts): readonly Finding[] {
  return mentions
    .filter(({ code, name }) => name !== item(code).name)
    .map((mention) => ({
      rule: "item-name-differs",
      message: `Item ${mention.code} is called ${mention.name} here and ${item(mention.code).name} in the matrix. Taken as one item, by its code.`,
      messageJa: `施策大項目 ${mention.code} の名称が、ここでは「${mention.name}」、対応表では「${item(mention.code).name}」となっています。番号が同じため、同じ項目として扱いました。`,
      comparedNames: [mention.name ?? "", item(mention.code).name],
      ...at(mention.at, item(mention.code).at),
      ...about({ items: [item(mention.code)] }),
    }));
}

function itemsInNoPlan({ items, plansOfItem }: Facts): readonly Finding[] {
  return items
    .filter((item) => plansOfItem(item).length === 0)
    .map((item) => ({
      rule: "item-in-no-plan",
      message: `Item ${item.code} ${item.name} is in no plan.`,
      ...at(item.at),
      ...about({ items: [item] }),
    }));
}

function marksWithoutInitiative({ marks, mentions, item, plan }: Facts): readonly Finding[] {
  return marks
    .filter((mark) => !mentions.some((mention) => mention.plan === mark.plan && mention.code === mark.code))
    .map((mark) => {
      const [marked, by] = [item(mark.code), plan(mark.plan)];
      return {
        rule: "mark-without-initiative",
        message: `The matrix has a ○ for plan ${by.number} ${by.name} and item ${marked.code} ${marked.name}, but no initiative of the plan mentions the item. Expected both or neither.`,
        ...at(mark.at, by.at),
        ...about({ plans: [by], items: [marked] }),
      };
    });
}

function mentionsWithoutMark({ marks, mentions, item, plan, initiative }: Facts): readonly Finding[] {
  return mentions
    .filter((mention) => !marks.some((mark) => mark.plan === mention.plan && mark.code === mention.code))
    .map((mention) => {
      const [named, of, by] = [item(mention.code), plan(mention.plan), initiative(mention.plan, mention.initiative)];
      return {
        rule: "mention-without-mark",
        message: `Initiative ${by.position} ${by.name} of plan ${of.number} ${of.name} mentions item ${named.code} ${named.name}, but the matrix has no ○ for the plan and the item. Expected both or neither.`,
        ...at(mention.at, named.at),
        ...about({ plans: [of], items: [named], initiatives: [by] }),
      };
    });
}

function at(decisive: Place, ...others: readonly Place[]): Pick<Finding, "at" | "places"> {
  return { at: decisive, places: [decisive, ...others].sort(byPlace) };
}

function about(things: Partial<Finding>): Pick<Finding, "plans" | "items" | "initiatives"> {
  return { plans: [], items: [], initiatives: [], ...things };
}
