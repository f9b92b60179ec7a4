/** The language in, what is said of a document's problems beside their own messages out. */
import type { Language } from "../../template/words.ts";

const plural = (number: number, word: string) => `${number === 0 ? "no" : number} ${word}${number === 1 ? "" : "s"}`;

const JA = {
  severities: { error: "誤り", warning: "要確認", information: "参考" },
  summary: (errors: number, warnings: number, information: number) =>
    `誤り ${errors} 件、要確認 ${warnings} 件、参考 ${information} 件`,
  allShown: (summary: string) => `${summary}。全ての点検結果は policy-graph check で確認できます。`,
};

type PrintWords = typeof JA;

const EN: PrintWords = {
  severities: { error: "error", warning: "warning", information: "information" },
  summary: (errors, warnings, information) =>
    `${plural(errors, "error")}, ${plural(warnings, "warning")}, ${information || "none"} of information`,
  allShown: (summary) => `${summary}; policy-graph check shows all of them.`,
};

export const printWordsIn = (language: Language): PrintWords => (language === "ja" ? JA : EN);
