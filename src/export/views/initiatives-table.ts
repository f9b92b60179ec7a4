/** The view `initiatives` as a table: a row for each two initiatives of different plans that advance the same items: who should talk to whom. */
import type { InitiativeOverlap } from "../../model/derived-facts.ts";
import type { CompleteGraph, PolicyItem } from "../../model/policy-graph.ts";
import type { ExportTable } from "../export-table.ts";
import { lookUpIn } from "./edition-lookup.ts";
import { GIVEN_BOTH_TOTALS } from "./given-both-totals.ts";
import { SHARED_COLUMNS } from "./pair-columns.ts";
import { type Selection, selectFrom } from "./selection.ts";
import { type Column, tableOf } from "./table-of.ts";

interface Pair {
  /** Ids of the initiatives. */
  readonly ends: readonly [string, string];
  readonly shared: readonly PolicyItem[];
  readonly measures: InitiativeOverlap["measures"];
}

const MEASURES = (["jaccard", ...GIVEN_BOTH_TOTALS.map(({ name }) => name)] as const).map(
  (name): Column<Pair> => ({ name, cell: ({ measures }) => measures[name] }),
);

export const INITIATIVES_TITLE = { ja: "取組のつながり", en: "initiatives" };

export function initiativesTable(edition: CompleteGraph, selection: Selection): ExportTable {
  const { graph, derived } = edition;
  const { initiatives, items, itemsRestricted } = selectFrom(edition, selection);
  const shown = new Set(initiatives.map(({ id }) => id));
  const byId = new Map(items.map((item) => [item.id, item]));
  const look = lookUpIn(edition);
  const rows = derived.initiativeOverlaps.flatMap(({ initiativeIds: [one = "", other = ""], itemIds, measures }) => {
    const shared = itemIds.flatMap((id) => byId.get(id) ?? []);
    const isMeant = shown.has(one) && shown.has(other) && shared.length >= Math.max(1, selection.minWeight);
    return isMeant ? [{ ends: [one, other] as const, shared, measures }] : [];
  });
  const planOf = (id: string) => look.planLabel(look.initiatives.get(id)?.ownerId ?? "");
  const columns: readonly Column<Pair>[] = [
    { name: "plan1", cell: ({ ends }) => planOf(ends[0]) },
    { name: "initiative1", cell: ({ ends }) => look.initiatives.get(ends[0])?.name },
    { name: "plan2", cell: ({ ends }) => planOf(ends[1]) },
    { name: "initiative2", cell: ({ ends }) => look.initiatives.get(ends[1])?.name },
    ...SHARED_COLUMNS,
    // They speak of all items of the edition.
    ...(itemsRestricted ? [] : MEASURES),
  ];
  return tableOf({ graph, title: INITIATIVES_TITLE, selection }, columns, rows);
}
