/** Tells what a line of the text announces: a plan, its parts, an initiative, a list, or nothing in particular. */

import { isBlank, lineFrom, lineUpTo, type SourceLine } from "../text/source-text.ts";
import { bulletLength, findListMarkers, leadingCircledNumber } from "../text/tokens.ts";

export type LineKind =
  | { readonly kind: "blank" }
  /** `①塙保己一プラン`; the name begins at `nameFrom` and ends with the line, unless `nameTo` says where. */
  | { readonly kind: "plan"; readonly number: number; readonly nameFrom: number; readonly nameTo?: number }
  /** `推進のための取組`. */
  | { readonly kind: "initiatives" }
  /** `○塙保己一の生き方に学ぶ`. */
  | { readonly kind: "initiative"; readonly nameFrom: number }
  /** `【施策大項目】`; entries may begin on the line. */
  | { readonly kind: "items"; readonly entriesFrom: number }
  /** `数値目標案`; entries may begin on it. */
  | { readonly kind: "targets"; readonly entriesFrom: number }
  | { readonly kind: "text" };

const DECORATION = "[■◆◇□▼○◯〇●・【［[（(〈《\\s]*";
const INITIATIVES = new RegExp(
  `^${DECORATION}(?:推進のための|主な|主要な|具体的な)取り?組み?(?:内容)?[】］\\]）)〉》：:\\s]*$`,
  "u",
);
const TARGETS = new RegExp(
  `^${DECORATION}(?:数値目標|成果指標|目標指標|評価指標|達成指標|KPI|ＫＰＩ)(?:案|[(（]案[)）])?(?:[】］\\]）)〉》：:\\s]+|$)`,
  "u",
);

export function classifyLine(line: SourceLine): LineKind {
  if (isBlank(line)) return { kind: "blank" };
  const circled = leadingCircledNumber(line.text);
  if (circled) return { kind: "plan", number: circled.number, nameFrom: circled.end };
  if (INITIATIVES.test(line.text)) return { kind: "initiatives" };
  const targets = TARGETS.exec(line.text);
  if (targets) return { kind: "targets", entriesFrom: targets[0].length };
  const [marker] = findListMarkers(line.text);
  if (marker) return { kind: "items", entriesFrom: marker.end };
  const bullet = bulletLength(line.text);
  return bullet > 0 ? { kind: "initiative", nameFrom: bullet } : { kind: "text" };
}

/** A 【施策大項目】 list may begin behind other text, or behind another list: the line in pieces, each of which announces one thing. */
export function splitAtListMarkers(line: SourceLine): readonly SourceLine[] {
  const starts = findListMarkers(line.text).map(({ start }) => start);
  if (starts.length === 0) return [line];
  return [0, ...starts]
    .map((start, index) => lineFrom(lineUpTo(line, starts[index] ?? line.text.length), start))
    .filter((piece) => !isBlank(piece));
}
