/** The view `matrix`: the document's matrix as a table, a row for each policy item, a column for each plan, the mark where it covers the item. */
import { circled } from "../../model/node-kinds.ts";
import { headOf } from "../writing/column-words.ts";
import { selectFrom } from "./selection.ts";
import { tableAbout } from "./table-about.ts";
import type { TableView } from "./view.ts";

export const matrix: TableView = {
  name: "matrix",
  title: { ja: "対応表", en: "matrix" },
  shows:
    "the document's matrix: policy items × plans, ○ (◎ ○ △, where the document tells marks apart) where the plan covers the item",
  showsInJapanese: "施策大項目×プランの表。プランが施策大項目を含むところに○（強さの別があれば◎○△）",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount"],
  holds: "table",
  draw: (edition, selection) => {
    const { plans, items } = selectFrom(edition, selection);
    const planNames = plans.map(({ number, name }) => `${circled(number)}${name}`);
    const domainOf = new Map(edition.graph.domains.map(({ id, name }) => [id, name]));
    const marks = new Map(
      edition.graph.covers.map(({ planId, itemId, text, strength }) => [
        `${planId} ${itemId}`,
        // One kind of mark is the same for everybody who reads the table; of several the document's own signs are meant.
        strength === null ? "○" : text,
      ]),
    );
    return {
      columns: ["domain", "code", "name", ...planNames, "planCount"],
      heads: [
        ...[headOf("domain"), headOf("itemCode"), headOf("itemName")],
        ...[...planNames.map((name) => ({ ja: name, en: name })), headOf("planCount")],
      ],
      about: tableAbout(edition.graph, { ja: "対応表", en: "matrix" }, selection),
      rows: items.map(({ id, domainId, code, name }) => [
        domainOf.get(domainId) ?? null,
        code,
        name,
        ...plans.map((plan) => marks.get(`${plan.id} ${id}`) ?? null),
        edition.derived.counts[id]?.planCount ?? null,
      ]),
    };
  },
};
