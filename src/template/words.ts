/** The words of the template that stand for values of the graph, Japanese and English: what its drop-down lists offer and its cells hold. */
import type { Wording } from "../model/messages/wording.ts";
import type {
  EditionStage,
  MarkStrength,
  MeasurementKind,
  OrganizationKind,
  SummarizedProse,
  TargetDirection,
  ValueBound,
} from "../model/policy-graph.ts";

export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in each language. */
export type Words = Wording;

/** A word for each value; in the order in which a list offers them. */
export type WordList<Value extends string = string> = Readonly<Record<Value, Words>>;

export const KIND_WORDS: WordList<MeasurementKind> = {
  baseline: { ja: "基準値", en: "baseline" },
  interim: { ja: "中間目標", en: "interim" },
  actual: { ja: "実績値", en: "actual" },
  goal: { ja: "目標値", en: "goal" },
};

export const BOUND_WORDS: WordList<ValueBound> = {
  exactly: { ja: "ちょうど", en: "exactly" },
  atLeast: { ja: "以上", en: "at least" },
  atMost: { ja: "以下", en: "at most" },
  moreThan: { ja: "超", en: "more than" },
  lessThan: { ja: "未満", en: "less than" },
  about: { ja: "約", en: "about" },
};

export const DIRECTION_WORDS: WordList<TargetDirection> = {
  increase: { ja: "増加", en: "increase" },
  decrease: { ja: "減少", en: "decrease" },
  maintain: { ja: "維持", en: "maintain" },
};

/** `none`: the matrix does not say how strong the mark is. */
export const STRENGTH_WORDS: WordList<MarkStrength | "none"> = {
  primary: { ja: "主たる施策", en: "primary" },
  related: { ja: "関連する施策", en: "related" },
  indirect: { ja: "間接的に関連する施策", en: "indirect" },
  none: { ja: "該当（強さの区別なし）", en: "not graded" },
};

export const STAGE_WORDS: WordList<EditionStage> = {
  draft: { ja: "素案", en: "draft" },
  adopted: { ja: "策定済", en: "adopted" },
};

export const SUMMARIZED_WORDS: WordList<SummarizedProse> = {
  preface: { ja: "前書き", en: "preface" },
  domainDescription: { ja: "分野の説明", en: "descriptions of domains" },
  itemDescription: { ja: "施策の説明", en: "descriptions of items" },
  planDescription: { ja: "プランの説明", en: "descriptions of plans" },
  initiativeDescription: { ja: "取組の説明", en: "descriptions of initiatives" },
};

export const ORGANIZATION_WORDS: WordList<OrganizationKind> = {
  municipality: { ja: "市区町村", en: "municipality" },
  prefecture: { ja: "都道府県", en: "prefecture" },
  ministry: { ja: "府省", en: "ministry" },
  agency: { ja: "独立行政法人・公社など", en: "agency" },
  other: { ja: "その他", en: "other" },
};

/** Offered, and any other word is taken as well: a plan has its own. */
export const STATUS_WORDS: WordList = {
  new: { ja: "新規", en: "new" },
  continuing: { ja: "継続", en: "continuing" },
  expanded: { ja: "拡充", en: "expanded" },
  revised: { ja: "見直し", en: "revised" },
  completed: { ja: "完了", en: "completed" },
  abolished: { ja: "廃止", en: "abolished" },
};

/** Signs of the matrix as they are usual; the lines above the matrix say what they mean, and may have others. */
export const USUAL_SIGNS = [
  ["◎", "primary"],
  ["○", "related"],
  ["△", "indirect"],
] as const satisfies readonly (readonly [string, MarkStrength])[];

/** In a cell that would otherwise be filled from another: there is none. */
export const STATED_NONE = "－";
export const isStatedNone = (text: string) => /^[-－ー―‐–—]$/u.test(text.trim());

/** The value that a word of either language stands for, or the value's own name; undefined of any other text. */
export function meaningOf<Value extends string>(words: WordList<Value>, text: string): Value | undefined {
  const plain = text.trim().toLowerCase();
  const entries = Object.entries(words) as [Value, Words][];
  return entries.find(([value, { ja, en }]) => plain === ja || plain === en || plain === value.toLowerCase())?.[0];
}
