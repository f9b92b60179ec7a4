/** The word for a plan's stage as people write it in, the stage out: 素案, 案 and 答申 are drafts, what is decided is adopted. */
import type { EditionStage } from "../model/policy-graph.ts";
import { meaningOf, STAGE_WORDS } from "../template/words.ts";

/** What cities call their plans on the way; the first word of each stage is the template's. */
const WORDS: Readonly<Record<EditionStage, readonly string[]>> = {
  draft: [
    "素案",
    "案",
    "原案",
    "計画案",
    "答申",
    "たたき台",
    "骨子案",
    "中間案",
    "最終案",
    "計画(案)",
    "(案)",
    "(素案)",
  ],
  adopted: ["策定済", "計画", "策定", "策定済み", "決定", "確定", "成案", "公表"],
};

/** For a message. */
export const STAGES: readonly string[] = Object.values(WORDS).flatMap((words) => words.slice(0, 2));

/** undefined of any other text. */
export function stageOf(text: string): EditionStage | undefined {
  const word = text.normalize("NFKC").replace(/\s/gu, "");
  const found = (Object.keys(WORDS) as EditionStage[]).find((stage) => WORDS[stage].includes(word));
  return found ?? meaningOf(STAGE_WORDS, text);
}
