/** The view `shared-items`: a row for each policy item that two plans share, with the initiatives of both that advance it. */
import { lookUpIn } from "./edition-lookup.ts";
import { pairsOfPlans, planColumns } from "./overlap-table.ts";
import { inLines, tableOf } from "./table-of.ts";
import type { TableView } from "./view.ts";

const TITLE = { ja: "共有する項目", en: "shared-items" };

export const sharedItems: TableView = {
  name: "shared-items",
  title: TITLE,
  shows: "policy items that two plans share, with the initiatives of both that advance them; plan=1,2 is of that pair",
  showsInJapanese: "2つのプランが共有する施策大項目と、それを進める両方の取組（plan=1,2 でその組だけ）",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount"],
  holds: "table",
  draw: (edition, selection) => {
    const look = lookUpIn(edition);
    const rows = pairsOfPlans(edition, selection).flatMap(({ plans, shared }) =>
      shared.map((item) => ({ plans, item })),
    );
    return tableOf(
      { graph: edition.graph, title: TITLE, selection },
      [
        ...planColumns(look),
        { name: "domain", cell: ({ item }) => look.domainName(item.domainId) },
        { name: "itemCode", cell: ({ item }) => item.code },
        { name: "itemName", cell: ({ item }) => item.name },
        { name: "planCount", cell: ({ item }) => edition.derived.counts[item.id]?.planCount },
        { name: "initiatives1", cell: ({ plans, item }) => inLines(look.advancing(plans[0], item.id)) },
        { name: "initiatives2", cell: ({ plans, item }) => inLines(look.advancing(plans[1], item.id)) },
      ],
      rows,
    );
  },
};
