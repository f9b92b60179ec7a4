/** The editions of one organization in, which of them follows which out: only where what is said of them tells their order. */
import type { Edition } from "../model/policy-graph.ts";

export type OrderedEdition = Pick<Edition, "id" | "stage" | "periodFrom" | "sourceDate">;

export interface Succession {
  readonly oldId: string;
  readonly newId: string;
}

/**
 * By the date of the source, then the first year of the period, then the stage, a draft before what is adopted; a date or a year counts where every edition
 * has one, and dates only as exactly as all of them are given. Where two editions are alike in all of it, nothing tells which follows which: neither they
 * nor what stands beside them are taken for a succession.
 */
export function successionsAmong(editions: readonly OrderedEdition[]): readonly Succession[] {
  const keys = new Map(editions.map((edition) => [edition.id, keyOf(edition, editions)]));
  const key = (edition: OrderedEdition | undefined) => (edition && keys.get(edition.id)) ?? "";
  const sorted = [...editions].sort((a, b) => compare(key(a), key(b)));
  const isAlone = (index: number) =>
    key(sorted[index]) !== key(sorted[index - 1]) && key(sorted[index]) !== key(sorted[index + 1]);
  return sorted.flatMap((newer, index) => {
    const older = sorted[index - 1];
    return older && isAlone(index - 1) && isAlone(index) ? [{ oldId: older.id, newId: newer.id }] : [];
  });
}

/** Of texts that sort as what they stand for. */
function keyOf({ stage, periodFrom, sourceDate }: OrderedEdition, all: readonly OrderedEdition[]): string {
  const dates = all.map((one) => one.sourceDate ?? "");
  const exactness = Math.min(...dates.map(({ length }) => length));
  const years = all.every((one) => one.periodFrom !== null) ? `${periodFrom}`.padStart(6, "0") : "";
  return [(sourceDate ?? "").slice(0, exactness), years, stage === "draft" ? "0" : "1"].join(" ");
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
