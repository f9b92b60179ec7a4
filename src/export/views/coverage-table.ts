/** The view `coverage` as a table: a row for each mark of the matrix, with the initiatives behind it and where it stands; items of no plan have a row without one. */

import { toEnumValue } from "../../model/enum-values.ts";
import { groupBy } from "../../model/group-by.ts";
import type { CompleteGraph, Covers, PolicyItem } from "../../model/policy-graph.ts";
import { STRENGTH_WORDS } from "../../template/words.ts";
import type { ExportTable } from "../export-table.ts";
import { strengthAttribute } from "./edges-of.ts";
import { lookUpIn } from "./edition-lookup.ts";
import { type Selection, selectFrom } from "./selection.ts";
import { type Column, enumWords, inLines, tableOf } from "./table-of.ts";

interface Row {
  readonly item: PolicyItem;
  readonly mark: Covers | null;
}

export const COVERAGE_TITLE = { ja: "プランと施策大項目", en: "coverage" };

export function coverageTable(edition: CompleteGraph, selection: Selection): ExportTable {
  const { graph } = edition;
  const look = lookUpIn(edition);
  const { plans, items } = selectFrom(edition, selection);
  const shown = new Set(plans.map(({ id }) => id));
  const marks = groupBy(graph.covers, ({ itemId }) => itemId);
  const rows = items.flatMap((item): readonly Row[] => {
    // Of a level that only groups others there is nothing to be said.
    if ((edition.derived.counts[item.id]?.planCount ?? null) === null) return [];
    const own = (marks.get(item.id) ?? []).filter(({ planId }) => shown.has(planId));
    return own.length === 0 ? [{ item, mark: null }] : own.map((mark) => ({ item, mark }));
  });
  const columns: readonly Column<Row>[] = [
    { name: "domain", cell: ({ item }) => look.domainName(item.domainId) },
    { name: "itemCode", cell: ({ item }) => item.code },
    { name: "itemName", cell: ({ item }) => item.name },
    { name: "planCount", cell: ({ item }) => edition.derived.counts[item.id]?.planCount },
    { name: "planNumber", cell: ({ mark }) => mark && look.planNumber(mark.planId) },
    { name: "plan", cell: ({ mark }) => mark && look.planLabel(mark.planId) },
    { name: "mark", cell: ({ mark }) => mark && (mark.strength === null ? "○" : mark.text) },
    ...(strengthAttribute(graph).length === 0 ? [] : [STRENGTH]),
    { name: "initiatives", cell: ({ mark }) => mark && inLines(look.advancing(mark.planId, mark.itemId)) },
    { name: "place", head: { ja: "文書での場所", en: "Place in the document" }, cell: ({ mark }) => mark?.place },
  ];
  return tableOf({ graph, title: COVERAGE_TITLE, selection }, columns, rows);
}

const STRENGTH: Column<Row> = {
  name: "strength",
  words: enumWords(STRENGTH_WORDS),
  cell: ({ mark }) => mark?.strength && toEnumValue(mark.strength),
};
