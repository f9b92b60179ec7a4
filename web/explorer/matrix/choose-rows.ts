/** An edition and what is asked of it in, the rows of the matrix out, in their order and grouped by domain where that is the order. */
import type { Address } from "../address/address.ts";
import type { Domain, Edition, Item } from "../data/edition.ts";

export interface RowGroup {
  /** null where rows of all domains are mixed. */
  readonly domain: Domain | null;
  readonly items: readonly Item[];
}

type Choice = Pick<Address, "least" | "uncovered" | "sort">;

export function chooseRows({ domains, items }: Edition, { least, uncovered, sort }: Choice): readonly RowGroup[] {
  const isMeant = ({ planCount }: Item) => (uncovered ? planCount === 0 : planCount >= least);
  if (sort === "plans") {
    const chosen = items.filter(isMeant).sort((a, b) => b.planCount - a.planCount);
    return chosen.length === 0 ? [] : [{ domain: null, items: chosen }];
  }
  return domains
    .map((domain) => ({ domain, items: domain.items.filter(isMeant) }))
    .filter((group) => group.items.length > 0);
}
