/** The view `hierarchy` as a table: a row for each policy item with its domain, its level and how many plans cover it. */
import { itemInWords } from "../../model/item-code.ts";
import type { CompleteGraph, PolicyItem } from "../../model/policy-graph.ts";
import type { ExportTable } from "../export-table.ts";
import { type Selection, selectFrom } from "./selection.ts";
import { type Column, tableOf } from "./table-of.ts";

export const HIERARCHY_TITLE = { ja: "分野と施策大項目", en: "hierarchy" };

export function hierarchyTable(edition: CompleteGraph, selection: Selection): ExportTable {
  const { graph, derived } = edition;
  const domains = new Map(graph.domains.map((domain) => [domain.id, domain]));
  const names = new Map(graph.items.map((item) => [item.id, itemInWords(item)]));
  const { items } = selectFrom(edition, selection);
  const has = (is: (item: PolicyItem) => boolean) => items.some(is);
  const columns: readonly Column<PolicyItem>[] = [
    { name: "domainNumber", cell: ({ domainId }) => domains.get(domainId)?.number },
    { name: "domain", cell: ({ domainId }) => domains.get(domainId)?.name },
    ...(has(({ levelName }) => levelName !== null)
      ? [{ name: "levelName", cell: ({ levelName }: PolicyItem) => levelName }]
      : []),
    ...(has(({ parentId }) => parentId !== null)
      ? [
          {
            name: "parent",
            head: { ja: "上の階層", en: "Part of" },
            cell: ({ parentId }: PolicyItem) => (parentId === null ? null : names.get(parentId)),
          },
        ]
      : []),
    { name: "itemCode", cell: ({ code }) => code },
    { name: "itemName", cell: ({ name }) => name },
    { name: "planCount", cell: ({ id }) => derived.counts[id]?.planCount },
    { name: "initiativeCount", cell: ({ id }) => derived.counts[id]?.initiativeCount },
  ];
  return tableOf({ graph, title: HIERARCHY_TITLE, selection }, columns, items);
}
