/** What is chosen of the network in, the question out that gives the nodes that it shows and what connects them, for whoever goes on asking in GraphiQL. */
import type { Address, Kind } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import type { Question } from "./items-shown.ts";
import QUERY from "./network.graphql?raw";

type Choice = Pick<Address, "kinds" | "plans" | "domains" | "least">;

/** By what the question calls them. */
const KINDS_BY_NAME = {
  Plans: "Plan",
  Initiatives: "Initiative",
  Items: "PolicyItem",
  Domains: "PolicyDomain",
  Targets: "Target",
} as const satisfies Readonly<Record<string, Kind>>;

/** `named`: the nodes that are shown, where no filter says which, as around one of them; null where the filters do. */
export function networkShown(
  { id }: Pick<Edition, "id">,
  choice: Choice,
  named: readonly { readonly id: string; readonly kind: Kind }[] | null,
): Question {
  const kinds = named ? named.map(({ kind }) => kind) : choice.kinds;
  const without = Object.entries(KINDS_BY_NAME).filter(([, kind]) => kinds.length > 0 && !kinds.includes(kind));
  return {
    query: QUERY,
    variables: {
      edition: id,
      ...(named ? namedBy(named) : chosenBy(choice)),
      ...Object.fromEntries(without.map(([name]) => [`with${name}`, false])),
    },
  };
}

function namedBy(named: readonly { readonly id: string; readonly kind: Kind }[]) {
  const names = Object.entries(KINDS_BY_NAME).map(([name, kind]) => {
    const ids = named.filter((node) => node.kind === kind).map((node) => node.id);
    return [name.toLowerCase(), { id: { in: ids } }] as const;
  });
  return Object.fromEntries(names.filter(([, where]) => where.id.in.length > 0));
}

function chosenBy({ plans, domains, least }: Choice) {
  const ofPlans = { number: { in: plans } };
  const ofDomains = { number: { in: domains } };
  // Initiatives and targets of domains and items are not in the network.
  const belonging = { plan: plans.length > 0 ? ofPlans : { number: { gte: 0 } } };
  const items = {
    ...(least > 0 && { planCount: { gte: least } }),
    ...(domains.length > 0 && { domain: ofDomains }),
    ...(plans.length > 0 && { OR: [{ plans: { some: ofPlans } }, { initiatives: { some: { plan: ofPlans } } }] }),
  };
  const isWhole = Object.keys(items).length === 0;
  return {
    ...(plans.length > 0 && { plans: ofPlans }),
    initiatives: belonging,
    targets: belonging,
    ...(!isWhole && { items }),
    // One that was asked for is shown even where none of its items is left.
    ...(domains.length > 0 ? { domains: ofDomains } : !isWhole && { domains: { items: { some: items } } }),
  };
}
