/** The language in, what `check` counts in a document out. */
import type { Language } from "../../template/words.ts";

interface Counts {
  readonly plans: number;
  readonly initiatives: number;
  readonly items: number;
  readonly domains: number;
  readonly targets: number;
  readonly marks: number;
  readonly mentions: number;
}

const JA = {
  counts: ({ plans, initiatives, items, domains, targets, marks, mentions }: Counts) =>
    `プラン ${plans}、取組 ${initiatives}、施策大項目 ${items}（分野 ${domains}）、数値目標 ${targets}、○ ${marks}、取組が挙げる項目 ${mentions}`,
  byPlan: (list: string) => `プラン別の○の数：${list}`,
  byDomain: (list: string) => `分野別の○の数：${list}`,
  separator: "、",
  further: {
    measurements: (count: number) => `数値目標の値 ${count}`,
    departments: (count: number) => `担当課 ${count}`,
    goals: (count: number) => `SDGs などの目標への寄与 ${count}`,
    items: (count: number) => `数値目標が寄与する施策 ${count}`,
    notes: (count: number) => `備考 ${count}`,
  },
};

export type CheckWords = typeof JA;

const EN: CheckWords = {
  counts: ({ plans, initiatives, items, domains, targets, marks, mentions }) =>
    `${plans} plans, ${initiatives} initiatives, ${items} items in ${domains} domains, ${targets} targets, ${marks} ○, ${mentions} mentions`,
  byPlan: (list) => `○ by plan: ${list}`,
  byDomain: (list) => `○ by domain: ${list}`,
  separator: ", ",
  further: {
    measurements: (count) => `${count} values of targets`,
    departments: (count) => `${count} departments`,
    goals: (count) => `${count} contributions to goals`,
    items: (count) => `${count} targets' contributions to items`,
    notes: (count) => `${count} notes`,
  },
};

export const checkWordsIn = (language: Language): CheckWords => (language === "ja" ? JA : EN);
