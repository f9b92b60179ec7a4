/** An edition and what is asked of it in, the rows of the matrix out, in their order, below their domain and their levels where that is the order. */
import type { Address } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import type { Domain, Edition, Item } from "../data/edition.ts";

export interface Row {
  readonly item: Item;
  /** Levels of items above it, not counting its domain. */
  readonly depth: number;
  /** Whether it is meant itself; one that is not stands there for the sake of its parts, and its marks do not count. */
  readonly isChosen: boolean;
  /** Those below it that are meant, of every level, shown or folded away. */
  readonly below: readonly Item[];
  readonly isFolded: boolean;
}

export interface RowGroup {
  /** null where rows of all domains are mixed. */
  readonly domain: Domain | null;
  /** Those that are shown. */
  readonly rows: readonly Row[];
  /** Those that are meant, shown or folded away. */
  readonly items: readonly Item[];
}

/** What is equal stays in the order of the document. */
const ORDERS = {
  code: (a: Item, b: Item) =>
    Number(a.code === null) - Number(b.code === null) || CODES.compare(a.code ?? "", b.code ?? ""),
  plans: (a: Item, b: Item) => b.planCount - a.planCount,
} as const;
/** 1-10 comes after 1-9. */
const CODES = new Intl.Collator("en", { numeric: true });

export type Choice = Pick<Address, "least" | "uncovered" | "sort" | "departments" | "goals" | "folded"> &
  Pick<Address, "most" | "plans" | "domains">;

export function chooseRows(edition: Edition, choice: Choice): readonly RowGroup[] {
  const { domains, items } = edition;
  const { sort, folded } = choice;
  const isMeant = meantBy(edition, choice);
  if (sort !== "domain") {
    const chosen = items.filter(isMeant).sort(ORDERS[sort]);
    const rows = chosen.map((item): Row => ({ item, depth: 0, isChosen: true, below: [], isFolded: false }));
    return chosen.length === 0 ? [] : [{ domain: null, rows, items: chosen }];
  }
  const foldedIds = new Set(folded);
  const isFolded = (item: Item) => foldedIds.has(shortId(edition, item.id));
  return domains
    .map((domain) => ({
      domain,
      rows: domain.tops.flatMap((top) => rowsOf(top, 0, isMeant, isFolded)),
      items: domain.items.filter(isMeant),
    }))
    .filter((group) => group.items.length > 0);
}

/** Items at the top that have parts: where they are folded, so is everything. */
export function foldableIds(edition: Edition): readonly string[] {
  const tops = edition.domains.flatMap((domain) => domain.tops);
  return tops.filter(({ parts }) => parts.length > 0).map(({ id }) => shortId(edition, id));
}

/** Whether an item is meant itself. */
export function meantBy(edition: Edition, choice: Omit<Choice, "sort" | "folded">): (item: Item) => boolean {
  const { least, most, uncovered, departments, goals, plans, domains } = choice;
  const goalIds = new Set(goals);
  const planIds = edition.plans.filter(({ number }) => plans.includes(number)).map(({ id }) => id);
  return (item) =>
    item.isCounted &&
    (uncovered ? item.planCount === 0 : item.planCount >= least) &&
    (most === null || item.planCount <= most) &&
    (plans.length === 0 || planIds.some((id) => edition.marks.get(item.id)?.has(id))) &&
    (domains.length === 0 || domains.includes(item.domain.number)) &&
    (departments.length === 0 || departments.some((name) => item.departments.has(name))) &&
    (goals.length === 0 || [...item.goalIds].some((id) => goalIds.has(shortId(edition, id))));
}

function rowsOf(
  item: Item,
  depth: number,
  isMeant: (item: Item) => boolean,
  isFolded: (item: Item) => boolean,
): readonly Row[] {
  const parts = item.parts.flatMap((part) => rowsOf(part, depth + 1, isMeant, isFolded));
  const below = item.parts.flatMap((part) => meantWithin(part, isMeant));
  const isChosen = isMeant(item);
  if (!isChosen && below.length === 0) return [];
  const row = { item, depth, isChosen, below, isFolded: below.length > 0 && isFolded(item) };
  return row.isFolded ? [row] : [row, ...parts];
}

function meantWithin(item: Item, isMeant: (item: Item) => boolean): readonly Item[] {
  return [...(isMeant(item) ? [item] : []), ...item.parts.flatMap((part) => meantWithin(part, isMeant))];
}
