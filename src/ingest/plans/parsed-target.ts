/** A target of a plan as the text states it, with its values; and kinds of values as the values of one target tell them together. */
import type { MeasurementKind, TargetDirection, ValueBound } from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import type { Named } from "../parse-result.ts";

export interface StatedValue {
  /** null where nothing beside it says what it is. */
  readonly measurementKind: MeasurementKind | null;
  /** Of a fiscal year the one in which it begins. */
  readonly year: number | null;
  /** null where words stand for it. */
  readonly value: number | null;
  readonly bound: ValueBound;
  readonly at: Position;
  /** Whether its kind stays as it is, whatever the target's other values are. */
  readonly isKindSettled?: boolean;
}

export interface ParsedTarget extends Named {
  readonly unit: string | null;
  readonly direction: TargetDirection | null;
  readonly source: string | null;
  readonly values: readonly StatedValue[];
  /** What other columns say of it. */
  readonly notes: readonly { readonly head: string; readonly at: Position }[];
}

export const nothingMore = { unit: null, direction: null, source: null, values: [], notes: [] } as const;

export interface SettledValue extends Omit<StatedValue, "isKindSettled"> {
  readonly measurementKind: MeasurementKind;
}

/**
 * Of several goals the latest is the goal, and others are on the way; a year alone before the goal is on the way, too; where nothing is called a baseline,
 * the earliest actual value is it.
 */
export function settledValues(values: readonly StatedValue[]): readonly SettledValue[] {
  const year = (one: StatedValue) => one.year ?? Number.NEGATIVE_INFINITY;
  const latestGoal = values
    .filter(({ measurementKind }) => measurementKind === "goal")
    .reduce<StatedValue | undefined>((best, one) => (best && year(one) < year(best) ? best : one), undefined);
  const hasBaseline = values.some(({ measurementKind }) => measurementKind === "baseline");
  const earliest = values
    .filter(({ measurementKind }) => measurementKind === "actual")
    .reduce<StatedValue | undefined>((best, one) => (best && year(one) >= year(best) ? best : one), undefined);
  return values.map(({ isKindSettled = false, ...one }, index) => {
    if (isKindSettled && one.measurementKind !== null) return { ...one, measurementKind: one.measurementKind };
    if (one.measurementKind === "goal" && values[index] !== latestGoal) return { ...one, measurementKind: "interim" };
    if (values[index] === earliest && !hasBaseline) return { ...one, measurementKind: "baseline" };
    if (one.measurementKind !== null) return { ...one, measurementKind: one.measurementKind };
    const isBefore = latestGoal === undefined || year(one) < year(latestGoal);
    return { ...one, measurementKind: isBefore ? "interim" : "goal" };
  });
}
