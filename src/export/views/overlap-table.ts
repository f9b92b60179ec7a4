/** The view `overlap` as a table: a row for each two plans, those that share nothing included, with what they share and what chance would give. */

import type { PlanOverlap } from "../../model/derived-facts.ts";
import type { CompleteGraph } from "../../model/policy-graph.ts";
import type { ExportTable } from "../export-table.ts";
import { type EditionLookup, lookUpIn } from "./edition-lookup.ts";
import { GIVEN_BOTH_TOTALS } from "./given-both-totals.ts";
import { SHARED_COLUMNS, type SharingPair } from "./pair-columns.ts";
import { EVERYTHING, type Selection, selectFrom } from "./selection.ts";
import { type Column, tableOf } from "./table-of.ts";

export interface PairOfPlans extends SharingPair, Pick<PlanOverlap, "measures"> {
  readonly plans: readonly [string, string];
}

/** By the names in the API. */
const MEASURES = [
  "jaccard",
  ...GIVEN_BOTH_TOTALS.map(({ name }) => name),
  "expectedItemCount",
  "pValue",
  "qValue",
] as const satisfies readonly (keyof PlanOverlap["measures"])[];

export const OVERLAP_TITLE = { ja: "プランの重なり", en: "overlaps" };

export function overlapTable(edition: CompleteGraph, selection: Selection): ExportTable {
  const measures = MEASURES.map((name): Column<PairOfPlans> => ({ name, cell: (pair) => pair.measures[name] }));
  // They speak of all items of the edition.
  const isRestricted = selectFrom(edition, selection).itemsRestricted;
  return tableOf(
    { graph: edition.graph, title: OVERLAP_TITLE, selection },
    [...planColumns(lookUpIn(edition)), ...SHARED_COLUMNS, ...(isRestricted ? [] : measures)],
    pairsOfPlans(edition, selection).filter(
      ({ shared }) => selection.minWeight === EVERYTHING.minWeight || shared.length >= selection.minWeight,
    ),
  );
}

/** Of the plans and the items that are selected. */
export function pairsOfPlans(edition: CompleteGraph, selection: Selection): readonly PairOfPlans[] {
  const { plans, items } = selectFrom(edition, selection);
  const shown = new Set(plans.map(({ id }) => id));
  const byId = new Map(items.map((item) => [item.id, item]));
  return edition.derived.planOverlaps.flatMap(
    ({ planIds: [one, other, ...more], itemIds, measures }): readonly PairOfPlans[] =>
      one === undefined || other === undefined || more.length > 0 || !shown.has(one) || !shown.has(other)
        ? []
        : [{ plans: [one, other], shared: itemIds.flatMap((id) => byId.get(id) ?? []), measures }],
  );
}

/** Number and name of both. */
export function planColumns({ planLabel, planNumber }: EditionLookup): readonly Column<Pick<PairOfPlans, "plans">>[] {
  return [
    { name: "plan1Number", cell: ({ plans }) => planNumber(plans[0]) },
    { name: "plan1", cell: ({ plans }) => planLabel(plans[0]) },
    { name: "plan2Number", cell: ({ plans }) => planNumber(plans[1]) },
    { name: "plan2", cell: ({ plans }) => planLabel(plans[1]) },
  ];
}
