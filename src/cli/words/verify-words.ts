/** The language in, what `verify` says of the database beside each difference out: a difference names nodes and properties as the database has them. */
import type { Language } from "../../template/words.ts";

interface Counts {
  readonly nodes: number;
  readonly relationships: number;
}

const JA = {
  verifying: (id: string) => `${id} を確かめています`,
  comparing: (one: string, other: string) => `${one} と ${other} の比較を確かめています`,
  seeking: "どの版にも属さないものを探しています",
  edition: ({ nodes, relationships }: Counts) => `取り込んだとおりです（ノード ${nodes}、関係 ${relationships}）`,
  comparison: ({ nodes, relationships }: Counts) =>
    `両方の版から導いたとおりです（ノード ${nodes}、関係 ${relationships}）`,
  differences: (count: number) => `違い ${count} 件`,
  loadAgain: "policy-graph load で文書を取り込み直すと、版は元に戻ります。",
  compareAgain: "policy-graph compare --again で比較をやり直せます。",
  orphans: "どの版にも属さないもの：",
  deleteOrphans: "これらは取込みでは消えません。データベースで削除してください。",
  none: "版はありません。",
};

export type VerifyWords = typeof JA;

const counted = ({ nodes, relationships }: Counts) => `${nodes} nodes, ${relationships} relationships`;

const EN: VerifyWords = {
  verifying: (id) => `Verifying ${id}`,
  comparing: (one, other) => `Verifying the comparison of ${one} with ${other}`,
  seeking: "Looking for what belongs to no edition",
  edition: (counts) => `as it was loaded: ${counted(counts)}`,
  comparison: (counts) => `as it follows from both editions: ${counted(counts)}`,
  differences: (count) => `${count} differences`,
  loadAgain: "policy-graph load with the document puts an edition right.",
  compareAgain: "policy-graph compare --again makes comparisons anew.",
  orphans: "Not of any edition:",
  deleteOrphans: "No load takes these away: delete them in the database.",
  none: "No edition is loaded.",
};

export const verifyWordsIn = (language: Language): VerifyWords => (language === "ja" ? JA : EN);
