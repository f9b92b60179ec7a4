/** The state of a measure as a plan words it (新規, 継続, In motion) in, the text with its kind where that is known out. */
import { isFormula, isStatedAbsence, joinedText } from "./plain-text.ts";

export type StatusKind =
  | "new"
  | "continuing"
  | "expanded"
  | "reduced"
  | "revised"
  | "repeated"
  | "planned"
  | "inProgress"
  | "completed"
  | "suspended"
  | "abolished";

export interface StatedStatus {
  /** As it stands there, trimmed. */
  readonly text: string;
  /** null of words that are not known, or say two things (新規・拡充). */
  readonly kind: StatusKind | null;
}

const KINDS: readonly (readonly [StatusKind, RegExp])[] = [
  ["new", /^(?:新規|新設|新|new)$/iu],
  ["continuing", /^(?:(?:現状)?継続|現状維持|継続実施|維持|継|continu(?:ing|ed?)|ongoing)$/iu],
  ["expanded", /^(?:拡充|拡大|充実|拡|expand(?:ed|ing)?)$/iu],
  ["reduced", /^(?:縮小|縮減|reduced)$/iu],
  ["revised", /^(?:見直し|見直|改善|変更|改|revised|modified)$/iu],
  ["repeated", /^(?:再掲|再|repeated)$/iu],
  ["planned", /^(?:予定|実施予定|計画中|planned|upcoming)$/iu],
  ["inProgress", /^(?:実施中|着手済み?|進行中|推進中|in ?(?:motion|progress)|underway|started|launched|active)$/iu],
  ["completed", /^(?:完了|完|実施済み?|済み?|completed?|done|finished)$/iu],
  ["suspended", /^(?:休止|中断|延期|凍結|保留|suspended|on ?hold|paused|postponed)$/iu],
  ["abolished", /^(?:廃止|中止|廃|abolished|cancell?ed|discontinued)$/iu],
];
const BRACKETS = /^[([【〔［<{]([^()[\]【】〔〕［］<>{}]+)[)\]】〕］>}]$/u;

/** Undefined of an empty cell, one that says that there is none (`-`, `#N/A`) and a formula. Never throws. */
export function readStatus(cell: string): StatedStatus | undefined {
  const text = cell.trim();
  const words = joinedText(cell);
  if (words === "" || isStatedAbsence(words) || isFormula(words)) return undefined;
  const bare = (BRACKETS.exec(words)?.[1] ?? words).trim();
  return { text, kind: KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null };
}
