/** What is chosen of plans and domains in, the same in words out; empty where nothing is. */
import type { Address } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import type { Words } from "../words/words.ts";

export function conditionsOf(
  edition: Pick<Edition, "plans" | "domains">,
  { plans, domains, most }: Pick<Address, "plans" | "domains" | "most">,
  words: Words,
): readonly string[] {
  return [
    ...edition.plans.filter(({ number }) => plans.includes(number)).map(({ label }) => label),
    ...edition.domains.filter(({ number }) => domains.includes(number)).map(({ name }) => name),
    ...(most === null ? [] : [words.inAtMost(most)]),
  ];
}
