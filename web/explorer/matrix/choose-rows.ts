/** An edition and what is asked of it in, the rows of the matrix out, in their order and grouped by domain where that is the order. */
import type { Address } from "../address/address.ts";
import type { Domain, Edition, Item } from "../data/edition.ts";

export interface RowGroup {
  /** null where rows of all domains are mixed. */
  readonly domain: Domain | null;
  readonly items: readonly Item[];
}

/** What is equal stays in the order of the document. */
const ORDERS = {
  code: (a: Item, b: Item) => CODES.compare(a.code, b.code),
  plans: (a: Item, b: Item) => b.planCount - a.planCount,
} as const;
/** 1-10 comes after 1-9. */
const CODES = new Intl.Collator("en", { numeric: true });

type Choice = Pick<Address, "least" | "uncovered" | "sort">;

export function chooseRows({ domains, items }: Edition, { least, uncovered, sort }: Choice): readonly RowGroup[] {
  const isMeant = ({ planCount }: Item) => (uncovered ? planCount === 0 : planCount >= least);
  if (sort !== "domain") {
    const chosen = items.filter(isMeant).sort(ORDERS[sort]);
    return chosen.length === 0 ? [] : [{ domain: null, items: chosen }];
  }
  return domains
    .map((domain) => ({ domain, items: domain.items.filter(isMeant) }))
    .filter((group) => group.items.length > 0);
}
