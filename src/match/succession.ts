/** The editions of one organization in, which of them follows which out: only where what is said of them tells their order. */
import { compareText } from "../model/compare-text.ts";
import type { EditionPair } from "../model/comparison-facts.ts";
import type { Edition } from "../model/policy-graph.ts";

export type OrderedEdition = Pick<Edition, "id" | "stage" | "periodFrom" | "sourceDate">;

/**
 * By the date of the source, then the first year of the period, then the stage, a draft before what is adopted; a date or a year counts where every edition
 * has one, and dates only as exactly as all of them are given. Where two editions are alike in all of it, nothing tells which follows which: neither they
 * nor what stands beside them are taken for a succession.
 */
export function successionsAmong(editions: readonly OrderedEdition[]): readonly EditionPair[] {
  const { sorted, key } = inOrder(editions);
  const isAlone = (index: number) =>
    key(sorted[index]) !== key(sorted[index - 1]) && key(sorted[index]) !== key(sorted[index + 1]);
  return sorted.flatMap((newer, index) => {
    const older = sorted[index - 1];
    return older && isAlone(index - 1) && isAlone(index) ? [{ oldId: older.id, newId: newer.id }] : [];
  });
}

/** The one that all others come before, as far as that is told; of several that are alike, the last by id. */
export function latestOf<T extends OrderedEdition>(editions: readonly T[]): T | undefined {
  return inOrder(editions).sorted.at(-1);
}

function inOrder<T extends OrderedEdition>(editions: readonly T[]) {
  const keys = new Map(editions.map((edition) => [edition.id, keyOf(edition, editions)]));
  const key = (edition: T | undefined) => (edition && keys.get(edition.id)) ?? "";
  return { sorted: [...editions].sort((a, b) => compareText(key(a), key(b)) || compareText(a.id, b.id)), key };
}

/** Of texts that sort as what they stand for. */
function keyOf({ stage, periodFrom, sourceDate }: OrderedEdition, all: readonly OrderedEdition[]): string {
  const dates = all.map((one) => one.sourceDate ?? "");
  const exactness = Math.min(...dates.map(({ length }) => length));
  const years = all.every((one) => one.periodFrom !== null) ? `${periodFrom}`.padStart(6, "0") : "";
  return [(sourceDate ?? "").slice(0, exactness), years, stage === "draft" ? "0" : "1"].join(" ");
}
