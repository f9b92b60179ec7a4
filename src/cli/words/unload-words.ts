/** The language in, what `unload` says of the editions that it takes out, out. */
import type { EditionSummary } from "../../store/read-editions.ts";
import type { Unloaded } from "../../store/unload-edition.ts";
import type { Language } from "../../template/words.ts";

const JA = {
  nobodyToAsk:
    "削除した版は、文書を取り込み直すまで戻りません。確認なしで削除するには --yes、削除する内容を見るには --dry-run を付けてください。",
  wouldTakeOut: (content: string) => `削除する版（確認のみ）：${content}`,
  toTakeOut: (content: string) => `削除する版：${content}`,
  content: ({ id, organization, title, plans, initiatives, items, targets, marks }: EditionSummary) =>
    `${id}  ${organization}  ${title}（プラン ${plans}、取組 ${initiatives}、施策大項目 ${items}、数値目標 ${targets}、○ ${marks}）`,
  question: (count: number) =>
    `${count === 1 ? "この版" : `これら ${count} 件の版`}をデータベースから削除しますか [y/N] `,
  nothing: "何も削除しませんでした。",
  taking: (id: string) => `${id} を削除しています`,
  taken: (id: string, { nodes, relationships, withOrganization }: Unloaded) =>
    `${id}：ノード ${nodes}、関係 ${relationships} を削除しました。${withOrganization ? "ほかに版のない団体も削除しました。" : ""}`,
  byOthers: (id: string) => `${id}：削除の前に、ほかの人が削除していました。`,
};

export type UnloadWords = typeof JA;

const EN: UnloadWords = {
  nobodyToAsk: "What is taken out is gone until its document is loaded again. Say --yes, or see with --dry-run.",
  wouldTakeOut: (content) => `Would take out: ${content}`,
  toTakeOut: (content) => `To take out: ${content}`,
  content: ({ id, organization, title, plans, initiatives, items, targets, marks }) =>
    `${id}  ${organization}  ${title} (${plans} plans, ${initiatives} initiatives, ${items} items, ${targets} targets, ${marks} ○)`,
  question: (count) => `Take ${count === 1 ? "this edition" : `these ${count} editions`} out of the database? [y/N] `,
  nothing: "Nothing was taken out.",
  taking: (id) => `Taking out ${id}`,
  taken: (id, { nodes, relationships, withOrganization }) =>
    `${id}: ${nodes} nodes and ${relationships} relationships deleted${withOrganization ? ", its organization with them, which has no other edition" : ""}.`,
  byOthers: (id) => `${id}: somebody else took it out meanwhile.`,
};

export const unloadWordsIn = (language: Language): UnloadWords => (language === "ja" ? JA : EN);
