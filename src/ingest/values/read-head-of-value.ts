/** What the head of a column says of the values below it (現状値(令和5年度), R12目標, Actual 2024) in, of which kind and year they are out. */
import { headParts } from "./head-parts.ts";
import type { StatedYear } from "./read-year.ts";

/** 現状値・基準値, 中間目標, 実績値, 目標値. */
export type MeasurementKind = "baseline" | "interim" | "actual" | "goal";

export interface HeadOfValue {
  /** null of a head that is a year alone: the heads beside it say what its values are. */
  readonly measurementKind: MeasurementKind | null;
  /** null where none is stated: 5年後の目標 has none that the head tells. */
  readonly year: StatedYear | null;
  /** `千円` of 目標値(千円); null where none is stated. */
  readonly unit: string | null;
}

const VALUE = "(?:の?数?値)?";
const KINDS: readonly (readonly [MeasurementKind, RegExp])[] = [
  [
    "baseline",
    new RegExp(
      `^(?:(?:現状|現況|基準|当初|初期|(?:計画)?(?:策定|開始)(?:時|前)|ベースライン|基準時点|現状・基準)${VALUE}|baseline(?:value)?|startingvalue|startvalue)$`,
      "u",
    ),
  ],
  [
    "interim",
    /^(?:(?:中間|経過|途中|前期)(?:年度?の?|時点の?)?(?:目標)?(?:数?値)?|中間目標(?:水準)|(?:interim|mid-?term|intermediate)(?:target|goal|value)?|milestones?)$/u,
  ],
  [
    "actual",
    new RegExp(
      `^(?:(?:直近の?|最新の?|前年度の?)?実績${VALUE}|(?:直近|最新|到達)値|actuals?(?:value|result)?|results?(?:value)?)$`,
      "u",
    ),
  ],
  [
    "goal",
    /^(?:(?:最終|達成|数値|将来|後期|計画|計画期間|目標年度の?|計画最終年度の?|\d{1,2}(?:か)?年後の?)?目標(?:の?数?値|水準)?|計画値|(?:目指す|めざす|目指そう|めざそう)数?値|kpi(?:の?目標値?)?|(?:final)?targets?(?:value|goal)?|goals?value|goal)$/u,
  ],
];
/** Words that leave it to a note in brackets: 値(目標). */
const BARE_VALUE = /^(?:数?値|指標値?|values?)$/u;

/** The kind that words say and nothing else; undefined of others, of 目標達成率 and 目標・実績 too. */
export function measurementKindOf(words: string): MeasurementKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Undefined where a head says neither a kind of value nor a year, or contradicts itself: 目標値(実績). Never throws. */
export function readHeadOfValue(head: string): HeadOfValue | undefined {
  const { words, year, unit, notes } = headParts(head);
  if (words === "") return year ? { measurementKind: null, year, unit } : undefined;
  const noted = notes.flatMap((note) => measurementKindOf(note) ?? []);
  const stated = measurementKindOf(words);
  const [other] = noted.filter((kind) => kind !== stated);
  if (stated === "goal" && other === "interim") return { measurementKind: "interim", year, unit };
  if (stated === undefined && !BARE_VALUE.test(words)) return undefined;
  const kinds = new Set([...(stated ? [stated] : []), ...noted]);
  // KPI in brackets names the table, not another kind.
  if (stated !== undefined && notes.every((note) => note === "kpi" || measurementKindOf(note) === undefined)) {
    return { measurementKind: stated, year, unit };
  }
  const [kind] = kinds;
  return kind && kinds.size === 1 ? { measurementKind: kind, year, unit } : undefined;
}
