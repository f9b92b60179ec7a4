/** A target in, its latest value and what is to be reached out: `12 (2024) → 30 件 (2030)`; empty where no number is stated. */
import type { Language } from "../address/address.ts";
import type { ValuedTarget } from "./detail-query.ts";

export function valuesInShort(target: Omit<ValuedTarget, "id" | "label">, language: string): string {
  const { unit, latestValue, latestYear, goalValue, goalYear } = target;
  const latest =
    latestValue === null ? [] : [valueIn(language, latestValue, goalValue === null ? unit : null, latestYear)];
  const goal = goalValue === null ? [] : [`→ ${valueIn(language, goalValue, unit, goalYear)}`];
  return [...latest, ...goal].join(" ");
}

/** With its sign: +18. */
export function changeIn(language: string, change: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: "exceptZero" }).format(change);
}

export function numberIn(language: string, value: number): string {
  return new Intl.NumberFormat(language as Language, { maximumFractionDigits: 4 }).format(value);
}

export function percentIn(language: string, share: number): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

function valueIn(language: string, value: number, unit: string | null, year: number | null): string {
  const number = numberIn(language, value);
  return `${number}${unit === null ? "" : ` ${unit}`}${year === null ? "" : ` (${year})`}`;
}
