/** Two plans compared in, the table as the text of a CSV file out that Excel reads as it is meant: UTF-8 with its mark, and no code alone in a cell, where it would become a date. */
import type { Edition, Item, Plan } from "../data/edition.ts";
import type { PlanComparison } from "./compare-plans.ts";
import { columnsOf } from "./pair-table.tsx";
import type { PairWords } from "./pair-words.ts";

export function pairCsv(
  edition: Edition,
  plans: readonly [Plan, Plan],
  { domains }: PlanComparison,
  words: PairWords,
): string {
  const { columns } = words;
  const initiativesOf = (item: Item, plan: Plan) =>
    (edition.marks.get(item.id)?.get(plan.id)?.initiatives ?? []).map(({ name }) => name).join("、");
  const rows = domains.flatMap(({ domain, ...sides }) =>
    columnsOf(plans, words).flatMap(({ key, name }) =>
      sides[key].map((item) => [name, domain.name, item.label, ...plans.map((plan) => initiativesOf(item, plan))]),
    ),
  );
  const head = [columns.side, columns.domain, columns.item, ...plans.map(({ label }) => columns.initiatives(label))];
  return `\ufeff${[head, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

/** What begins like a formula is kept from being one. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
