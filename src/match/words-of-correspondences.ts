/** How correspondences stand in a table that people edit: its heads and words, in both languages. */

import { type Basis, MATCHED_KINDS, type MatchedKind } from "../model/correspondence.ts";
import { comparableName } from "../model/names.ts";
import { LANGUAGES, type Words } from "../template/words.ts";
import { changeWordsIn } from "./words-of-changes.ts";

export const CORRESPONDENCE_COLUMNS = [
  "kind",
  "old",
  "oldName",
  "new",
  "newName",
  "change",
  "basis",
  "score",
  "answer",
] as const;
export type CorrespondenceColumn = (typeof CORRESPONDENCE_COLUMNS)[number];

export const HEADS: Readonly<Record<CorrespondenceColumn, Words>> = {
  kind: { ja: "種類", en: "Kind" },
  old: { ja: "旧", en: "Old" },
  oldName: { ja: "旧の名称", en: "Old name" },
  new: { ja: "新", en: "New" },
  newName: { ja: "新の名称", en: "New name" },
  change: { ja: "変化", en: "Change" },
  basis: { ja: "根拠", en: "Basis" },
  score: { ja: "確からしさ", en: "Likelihood" },
  answer: { ja: "確認（○か×）", en: "Confirmed (yes or no)" },
};

export const BASIS_WORDS: Readonly<Record<Basis, Words>> = {
  confirmed: { ja: "確認済み", en: "confirmed" },
  stated: { ja: "計画書の記載", en: "stated" },
  exact: { ja: "同じ名称", en: "same name" },
  proposed: { ja: "案", en: "proposal" },
};

/** How to fill the table in, above it. */
export const HOW_TO: Words = {
  ja: "「確認」の欄に、対応が正しければ○、誤りなら×を書きます。空欄の行は案のままです。「旧」「新」の欄は書き直せます。複数あるときは改行で区切り、対応するものがなければ空欄にして○を書きます。",
  en: "Write yes in the last column where a correspondence is right, no where it is wrong; without either it stays a proposal. Old and New may be corrected: several stand on lines of their own; where there is no counterpart, leave the cell empty and write yes.",
};

export const kindNamed = (text: string): MatchedKind | undefined =>
  MATCHED_KINDS.find((kind) =>
    [kind, ...LANGUAGES.map((language) => changeWordsIn(language).sections[kind])].some(
      (word) => comparableName(word).toLowerCase() === comparableName(text).toLowerCase(),
    ),
  );

export const columnNamed = (text: string): CorrespondenceColumn | undefined =>
  CORRESPONDENCE_COLUMNS.find((column) =>
    Object.values<string>(HEADS[column]).some((head) => plainHead(head) === plainHead(text)),
  );

/** Without what stands in brackets. */
const plainHead = (head: string) =>
  comparableName(head)
    .replace(/\(.*\)$/u, "")
    .toLowerCase();

/** undefined of what is neither; null of nothing. */
export function answerIn(text: string): "confirmed" | "rejected" | null | undefined {
  const plain = comparableName(text).toLowerCase();
  if (plain === "") return null;
  if (/^(?:[○〇◯]|はい|ok|yes|y|確認|確認済み?|正|true)$/u.test(plain)) return "confirmed";
  return /^(?:[×✕xｘ]|いいえ|no|n|誤|false)$/u.test(plain) ? "rejected" : undefined;
}
