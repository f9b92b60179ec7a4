/** A language in, the words of the table of old and new out. */

import type { Aspect, Change, MatchedKind } from "../model/correspondence.ts";
import type { Language } from "../template/words.ts";

export type Section = MatchedKind | "mark" | "mention" | "overlap";

const JA = {
  heading: "新旧対照表",
  next: "新",
  old: "旧",
  remarks: "備考",
  section: "区分",
  place: "記載箇所",
  sections: {
    PolicyDomain: "分野",
    PolicyItem: "施策",
    Plan: "プラン",
    Initiative: "取組",
    Target: "数値目標",
    Department: "担当課",
    mark: "○",
    mention: "取組の施策",
    overlap: "プランの重なり",
  } as Readonly<Record<Section, string>>,
  changes: {
    unchanged: "変更なし",
    renamed: "名称変更",
    renumbered: "番号変更",
    moved: "移動",
    merged: "統合",
    split: "分割",
    added: "新設",
    abolished: "廃止",
  } as Readonly<Record<Change, string>>,
  aspects: {
    name: "名称",
    code: "番号",
    place: "位置",
    text: "本文",
    status: "区分・状況",
    period: "期間",
    values: "値",
    departments: "担当課",
  } as Readonly<Record<Aspect, string>>,
  alsoChanged: (aspects: readonly string[]) => `${aspects.join("・")}も変更`,
  changed: (aspects: readonly string[]) => `${aspects.join("・")}を変更`,
  proposed: (score: string | null) =>
    score === null ? "案：対応するものが見当たらない" : `案（確からしさ ${score}）：要確認`,
  confirmed: "確認済み",
  stated: "計画書の記載による",
  mentioned: "記載あり",
  /** Before a text that is not the publication's own words. */
  summary: "（要約）",
  summarizedSide: (side: string, organization: string) =>
    `${side}の説明文は要約です。${organization}の公式な資料ではありません。`,
  besideSummary: "本文は一方が要約のため、文言の違いは計画の変更とは限らない",
  links: {
    mark: { gained: "○を追加", lost: "○を削除", changed: "印の強さを変更" },
    mention: { gained: "施策を追加", lost: "施策を削除", changed: "" },
  },
  itemCount: (count: number) => `共通 ${count} 項目`,
  moreShared: (by: number) => `共通の項目が ${by} 増`,
  fewerShared: (by: number) => `共通の項目が ${by} 減`,
  restsOnProposal: "案に基づく",
  counted: (kind: string, count: number, parts: readonly string[]) => `${kind} ${count}：${parts.join("、")}`,
  part: (change: Change, count: number, others: number) =>
    change === "merged"
      ? `${others} を ${count} に統合`
      : change === "split"
        ? `${others} を ${count} に分割`
        : `${JA.changes[change]} ${count}`,
  asBefore: (inAll: number, inName: number) => [
    ...(inAll === 0 ? [] : [`変更なし ${inAll}`]),
    ...(inName === 0 ? [] : [`内容の変更 ${inName}`]),
  ],
  marks: (gained: number, lost: number, changed: number) =>
    `○：追加 ${gained}、削除 ${lost}${changed === 0 ? "" : `、強さの変更 ${changed}`}`,
  mentions: (gained: number, lost: number) => `取組に挙がる施策：追加 ${gained}、削除 ${lost}`,
  uncovered: (items: readonly string[]) => `どのプランにも入らなくなった施策：${items.join("、")}。`,
  newlyCovered: (items: readonly string[]) => `新たにプランに入った施策：${items.join("、")}。`,
  ofThese: (proposals: number) => `このうち ${proposals} 件は案であり、確認が必要です。`,
  nothing: "変更はありません。",
  end: "。",
};

export type ChangeWords = typeof JA;

const EN: ChangeWords = {
  heading: "Old and new",
  next: "New",
  old: "Old",
  remarks: "Remarks",
  section: "Kind",
  place: "Where it stands",
  sections: {
    PolicyDomain: "Domain",
    PolicyItem: "Item",
    Plan: "Plan",
    Initiative: "Initiative",
    Target: "Target",
    Department: "Department",
    mark: "Mark",
    mention: "Mention",
    overlap: "Overlap of plans",
  },
  changes: {
    unchanged: "as before",
    renamed: "renamed",
    renumbered: "renumbered",
    moved: "moved",
    merged: "merged",
    split: "split",
    added: "new",
    abolished: "abolished",
  },
  aspects: {
    name: "name",
    code: "number",
    place: "place",
    text: "text",
    status: "status",
    period: "period",
    values: "values",
    departments: "departments",
  },
  alsoChanged: (aspects) => `also changed: ${aspects.join(", ")}`,
  changed: (aspects) => `changed: ${aspects.join(", ")}`,
  proposed: (score) =>
    score === null ? "proposal: no counterpart found" : `proposal (likelihood ${score}): to be confirmed`,
  confirmed: "confirmed",
  stated: "as the document states",
  mentioned: "named",
  summary: "(Summary) ",
  summarizedSide: (side, organization) =>
    `${side}: descriptions are summaries. Not an official document of ${organization}.`,
  besideSummary: "One of the texts is a summary: other words need not be a change of the plan",
  links: {
    mark: { gained: "mark gained", lost: "mark lost", changed: "mark of another strength" },
    mention: { gained: "item named", lost: "item no longer named", changed: "" },
  },
  itemCount: (count) => `${count} ${count === 1 ? "item" : "items"} in common`,
  moreShared: (by) => `${by} more in common`,
  fewerShared: (by) => `${by} fewer in common`,
  restsOnProposal: "rests on a proposal",
  counted: (kind, count, parts) => `${count} ${kind.toLowerCase()}${count === 1 ? "" : "s"}: ${parts.join(", ")}`,
  part: (change, count, others) =>
    change === "merged"
      ? `${others} merged into ${count}`
      : change === "split"
        ? `${others} split into ${count}`
        : `${count} ${EN.changes[change]}`,
  asBefore: (inAll, inName) => [
    ...(inAll === 0 ? [] : [`${inAll} as before`]),
    ...(inName === 0 ? [] : [`${inName} with other contents`]),
  ],
  marks: (gained, lost, changed) =>
    `Marks: ${gained} gained, ${lost} lost${changed === 0 ? "" : `, ${changed} of another strength`}`,
  mentions: (gained, lost) => `Items that initiatives name: ${gained} more, ${lost} fewer`,
  uncovered: (items) => `Items that no plan covers any more: ${items.join("; ")}.`,
  newlyCovered: (items) => `Items that a plan covers for the first time: ${items.join("; ")}.`,
  ofThese: (proposals) =>
    proposals === 1
      ? "One of these is a proposal, to be confirmed."
      : `${proposals} of these are proposals, to be confirmed.`,
  nothing: "Nothing has changed.",
  end: ".",
};

export const changeWordsIn = (language: Language): ChangeWords => (language === "ja" ? JA : EN);
