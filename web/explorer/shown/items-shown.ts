/** What is chosen of the matrix in, the question out that gives the items that it shows, in their order, for whoever goes on asking in GraphiQL. */
import type { Address } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import QUERY from "./items.graphql?raw";

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Choice = Pick<Address, "least" | "uncovered" | "departments" | "goals" | "sort"> &
  Pick<Address, "most" | "plans" | "domains">;

const ORDERS = {
  code: [{ code: "ASC" }],
  plans: [{ planCount: "DESC" }, { position: "ASC" }],
} as const;

/** `shown`: ids of the items that are meant. Where more than their number of plans is asked of items (departments and goals reach down from level to level), they are named. */
export function itemsShown({ id }: Pick<Edition, "id">, choice: Choice, shown: readonly string[]): Question {
  const { least, uncovered, departments, goals, sort, most, plans, domains } = choice;
  const isNarrowed = most !== null || [departments, goals, plans, domains].some((chosen) => chosen.length > 0);
  // A level that only groups others has no count.
  const counted = { planCount: uncovered ? { eq: 0 } : { gte: least } };
  return {
    query: QUERY,
    variables: {
      edition: id,
      where: isNarrowed ? { id: { in: shown } } : counted,
      ...(sort === "domain" ? {} : { sort: ORDERS[sort] }),
    },
  };
}
