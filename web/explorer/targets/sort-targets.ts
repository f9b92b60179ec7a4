/** Targets in document order in, the same in the order that is chosen out; and which of their values are the latest and the goal. */
import type { TargetSort } from "../address/address.ts";
import type { Measurement } from "../detail/detail-query.ts";
import type { ListedTarget } from "./targets-query.ts";

/** What has no share comes last in either order; what is equal stays in the order of the document. */
export function sortTargets<T extends Pick<ListedTarget, "requiredChangeShare">>(
  targets: readonly T[],
  sort: TargetSort,
): readonly T[] {
  if (sort === "document") return targets;
  const sign = sort === "most" ? -1 : 1;
  const rank = ({ requiredChangeShare: share }: T) => (share === null ? Number.POSITIVE_INFINITY : sign * share);
  const compare = (a: T, b: T) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b));
  return [...targets].sort(compare);
}

type Valued = Pick<ListedTarget, "latestValue" | "latestYear" | "goalValue" | "goalYear" | "measurements">;

/** As the document has them: the ones whose numbers the target has, or the last of their kind where they are words. */
export function statedValuesOf(target: Valued): { readonly latest?: Measurement; readonly goal?: Measurement } {
  const { measurements, latestValue, latestYear, goalValue, goalYear } = target;
  const among = (kinds: readonly Measurement["measurementKind"][], value: number | null, year: number | null) => {
    const all = measurements.filter(({ measurementKind }) => kinds.includes(measurementKind));
    return all.findLast((one) => value !== null && one.value === value && one.year === year) ?? all.at(-1);
  };
  const latest = among(["BASELINE", "ACTUAL"], latestValue, latestYear);
  const goal = among(["GOAL"], goalValue, goalYear);
  return { ...(latest && { latest }), ...(goal && { goal }) };
}
