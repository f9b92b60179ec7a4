/** The view `targets`: a row for each target (数値目標) with what it belongs to, its values and what is still to change. */

import { toEnumValue } from "../../model/enum-values.ts";
import { groupBy } from "../../model/group-by.ts";
import { itemInWords } from "../../model/item-code.ts";
import type { CompleteGraph, Measurement, Target } from "../../model/policy-graph.ts";
import { DIRECTION_WORDS } from "../../template/words.ts";
import { wordsOfKind } from "../writing/column-words.ts";
import { lookUpIn } from "./edition-lookup.ts";
import { selectFrom } from "./selection.ts";
import { type Column, enumWords, inLines, tableOf } from "./table-of.ts";
import type { TableView } from "./view.ts";

const TITLE = { ja: "数値目標", en: "targets" };
const OWNERS = Object.fromEntries(
  ["Plan", "PolicyItem", "Initiative", "PolicyDomain"].map((kind) => [kind, wordsOfKind(kind)]),
);
/** Numbers that follow from its values, by the names in the API. */
const NUMBERS = [
  ...["baselineYear", "baselineValue", "latestYear", "latestValue", "goalYear", "goalValue"],
  ...["requiredChange", "requiredYearlyChange", "requiredChangeShare"],
] as const;

export const targets: TableView = {
  name: "targets",
  title: TITLE,
  shows: "targets with what they belong to, their values and what is still to change",
  showsInJapanese: "数値目標と、その対象、値、目標までの差",
  choices: ["plans", "domains"],
  holds: "table",
  draw: (edition, selection) => {
    const { graph, derived } = edition;
    const ownerOf = ownersOf(edition);
    const valuesOf = groupBy(graph.measurements, ({ targetId }) => targetId);
    const { plans, initiatives, domains, items } = selectFrom(edition, selection);
    const isOfAll = selection.plans.length === 0;
    const shown = new Set([...plans, ...initiatives, ...(isOfAll ? [...domains, ...items] : [])].map(({ id }) => id));
    const measured: readonly Column<Target>[] = [
      { name: "unit", cell: ({ unit }) => unit },
      {
        name: "direction",
        words: enumWords(DIRECTION_WORDS),
        cell: ({ direction }) => direction && toEnumValue(direction),
      },
      ...NUMBERS.map((name): Column<Target> => ({ name, cell: ({ id }) => derived.counts[id]?.[name] })),
      { name: "values", cell: ({ id }) => inLines((valuesOf.get(id) ?? []).map(valueInWords)) },
      { name: "source", cell: ({ source }) => source },
    ];
    const columns: readonly Column<Target>[] = [
      { name: "ownerKind", words: OWNERS, cell: ({ ownerId }) => ownerOf(ownerId).kind },
      { name: "owner", cell: ({ ownerId }) => ownerOf(ownerId).label },
      { name: "name", head: TITLE, cell: ({ name }) => name },
      // Of a plan without values there is nothing to be said in them.
      ...(graph.measurements.length === 0 ? [] : measured),
    ];
    return tableOf(
      { graph, title: TITLE, selection },
      columns,
      graph.targets.filter(({ ownerId }) => shown.has(ownerId)),
    );
  },
};

const valueInWords = ({ year, text }: Measurement) => (year === null ? text : `${year}: ${text}`);

function ownersOf(edition: CompleteGraph) {
  const { graph } = edition;
  const { planLabel } = lookUpIn(edition);
  const owners = new Map<string, readonly [kind: string, label: string]>([
    ...graph.plans.map(({ id }) => [id, ["Plan", planLabel(id) ?? ""]] as const),
    ...graph.items.map((item) => [item.id, ["PolicyItem", itemInWords(item)]] as const),
    ...graph.initiatives.map(({ id, name }) => [id, ["Initiative", name]] as const),
    ...graph.domains.map(({ id, name }) => [id, ["PolicyDomain", name]] as const),
  ]);
  return (id: string) => {
    const [kind, label] = owners.get(id) ?? [];
    return { kind: kind ?? null, label: label ?? null };
  };
}
