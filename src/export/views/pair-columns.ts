/** Items that two things share in, the columns out that tables of pairs say it in. */
import type { PolicyItem } from "../../model/policy-graph.ts";
import { listText } from "../formats/graph-csv.ts";
import { type Column, inLines } from "./table-of.ts";

export interface SharingPair {
  /** In document order. */
  readonly shared: readonly PolicyItem[];
}

export const SHARED_COLUMNS: readonly Column<SharingPair>[] = [
  { name: "itemCount", head: { ja: "共有する項目数", en: "Shared items" }, cell: ({ shared }) => shared.length },
  {
    name: "items",
    head: { ja: "共有する項目の番号", en: "Codes of the items" },
    cell: ({ shared }) => codesOf(shared),
  },
  {
    name: "itemNames",
    head: { ja: "共有する項目", en: "Names of the items" },
    cell: ({ shared }) => inLines(shared.map(({ name }) => name)),
  },
];

function codesOf(items: readonly PolicyItem[]): string | null {
  return listText(items.flatMap(({ code }) => code ?? [])) || null;
}
