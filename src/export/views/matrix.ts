/** The view `matrix`: the document's matrix as a table, a row for each policy item, a column for each plan, ○ where it covers the item. */
import { circled } from "../../model/node-kinds.ts";
import { selectFrom } from "./selection.ts";
import type { TableView } from "./view.ts";

export const matrix: TableView = {
  name: "matrix",
  shows: "the document's matrix: policy items × plans, ○ where the plan covers the item",
  showsInJapanese: "施策大項目×プランの表。プランが施策大項目を含むところに○",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount"],
  holds: "table",
  draw: (edition, selection) => {
    const { plans, items } = selectFrom(edition, selection);
    const domainOf = new Map(edition.graph.domains.map(({ id, name }) => [id, name]));
    const marks = new Set(edition.graph.covers.map(({ planId, itemId }) => `${planId} ${itemId}`));
    return {
      columns: ["domain", "code", "name", ...plans.map(({ number, name }) => `${circled(number)}${name}`), "planCount"],
      rows: items.map(({ id, domainId, code, name }) => [
        domainOf.get(domainId) ?? null,
        code,
        name,
        ...plans.map((plan) => (marks.has(`${plan.id} ${id}`) ? "○" : null)),
        edition.derived.counts[id]?.planCount ?? null,
      ]),
    };
  },
};
