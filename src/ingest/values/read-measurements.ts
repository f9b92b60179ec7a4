/** A phrase or cell with one or more values (`12人（2024年度）→ 20人（2029年度）`, `現状値 6 → 10`) in, each value with its kind and year out. */
import { type MeasurementKind, readHeadOfValue } from "./read-head-of-value.ts";
import { readQuantity, type StatedQuantity } from "./read-quantity.ts";
import { readYear, type StatedYear } from "./read-year.ts";

export interface StatedMeasurement {
  /** As the words say it; between arrows the first is a baseline, the last a goal, others are interim. null of a value alone. */
  readonly measurementKind: MeasurementKind | null;
  readonly year: StatedYear | null;
  readonly quantity: StatedQuantity;
}

export interface StatedMeasurements {
  /** What stands before the first of several values: the indicator's name. null where nothing does. */
  readonly name: string | null;
  /** In the order in which they are stated; at least one has a number. */
  readonly measurements: readonly StatedMeasurement[];
}

const ARROW = /→|⇒|➡\uFE0F?|⇨|⟶|➔|->|=>|－＞|＝＞/u;
/** A comma, slash or line break behind which another kind of value begins. */
const NEXT_KIND = /[、，,;；／/\n]\s*(?=(?:現状|現況|基準|当初|中間|実績|目標|最終|baseline|actual|target|goal))/iu;
const YEAR_BEHIND = /^(.*\S)\s*[(（]([^()（）]*)[)）]$/su;
/** What a head of a value has one of: a word for its kind, or a year. */
const HEAD =
  /[値標績状況時準年元]|[RHSＲＨＳ][\d０-９]|(?:19|20)\d\d|[１２][９０][０-９]{2}|[a-zａ-ｚ]{4}|KPI|ＫＰＩ/iu;
/** What a value may begin with: a digit, a sign, the first letter of a word that stands before a number or for none. */
const VALUE_START =
  /[\d０-９△▲+＋\-－‐‑‒–—−―ー…¥￥$＄€£~～≒≧≥≦≤<>＜＞(（#＃約お凡概ほ最少毎年月週なデ無未設不集調対非該値数a-zａ-ｚ]/iu;
/** In UTF-16 units. */
const LONGEST = 300;

/** Undefined where no number could be read: the text is words then, and `readQuantity` says why. Never throws. */
export function readMeasurements(text: string): StatedMeasurements | undefined {
  const stated = text.trim();
  if (stated.length > LONGEST || !/[\d０-９]/u.test(stated)) return undefined;
  const byArrow = stated.split(ARROW);
  const sides = byArrow.length > 1 ? byArrow : stated.split(NEXT_KIND);
  const [first = "", ...others] = sides.map((side) => side.trim());
  const start = others.length > 0 ? namedSide(first) : { name: null, measurement: measurementOf(first) };
  const measurements = [start.measurement, ...others.map(measurementOf)];
  if (!measurements.some(({ quantity }) => quantity.reading === "number")) return undefined;
  return { name: start.name, measurements: byArrow.length > 1 ? ordered(measurements) : measurements };
}

interface NamedSide {
  readonly name: string | null;
  readonly measurement: StatedMeasurement;
}

/** The shortest name before a space or colon that leaves a value. */
function namedSide(side: string): NamedSide {
  const whole = measurementOf(side);
  if (isRead(whole)) return { name: null, measurement: whole };
  for (const { index, 0: gap } of side.matchAll(/[\s:：]+/gu)) {
    const name = side.slice(0, index).trim();
    const measurement = measurementOf(side.slice(index + gap.length));
    if (name !== "" && isRead(measurement)) return { name, measurement };
  }
  return { name: null, measurement: whole };
}

/** `71.5（R5）`, `目標値：20人（令和11年度）`, `R5 12人`, `12人`. */
function measurementOf(side: string): StatedMeasurement {
  const brackets = YEAR_BEHIND.exec(side);
  const yearBehind = brackets ? readYear(brackets[2] ?? "") : undefined;
  const text = yearBehind ? (brackets?.[1] ?? "") : side;
  const alone = { measurementKind: null, year: yearBehind ?? null, quantity: readQuantity(text) };
  if (isRead(alone)) return alone;
  if (!HEAD.test(text)) return alone;
  for (let at = text.length - 1; at > 0; at--) {
    if (!VALUE_START.test(text.charAt(at))) continue;
    const [left, right] = [text.slice(0, at).replace(/[\s:：]+$/u, ""), text.slice(at).replace(/^[\s:：]+/u, "")];
    // A number is not cut in two.
    if (/[\d０-９,，.．]$/u.test(text.slice(0, at)) && /^[\d０-９,，.．]/u.test(text.slice(at))) continue;
    const quantity = readQuantity(right);
    if (quantity.reading !== "number" && quantity.reading !== "absent") continue;
    const head = readHeadOfValue(left);
    if (!head || (head.year && yearBehind && head.year.from !== yearBehind.from)) continue;
    return { measurementKind: head.measurementKind, year: head.year ?? yearBehind ?? null, quantity };
  }
  return alone;
}

function isRead({ quantity }: StatedMeasurement): boolean {
  return quantity.reading === "number" || quantity.reading === "absent";
}

/** Kinds from the order, unless what is stated runs the other way. */
function ordered(measurements: readonly StatedMeasurement[]): readonly StatedMeasurement[] {
  const last = measurements.length - 1;
  if (measurements[0]?.measurementKind === "goal" || measurements[last]?.measurementKind === "baseline")
    return measurements;
  return measurements.map((measurement, index) => ({
    ...measurement,
    measurementKind: measurement.measurementKind ?? (index === 0 ? "baseline" : index === last ? "goal" : "interim"),
  }));
}
