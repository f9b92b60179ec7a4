/** Pairs of initiatives and what is asked of them in, those that are meant out, below what they are grouped by. */
import type { Address } from "../address/address.ts";
import { fullId } from "../address/short-id.ts";
import { circled } from "../data/circled.ts";
import type { Edition, Plan } from "../data/edition.ts";
import type { Other } from "../detail/detail-query.ts";
import type { Partner, PartnerPair } from "./partners-query.ts";

export type PartnerChoice = Pick<Address, "plans" | "partner" | "departments" | "shared" | "partnerGroup">;

export interface PairGroup {
  readonly key: string;
  /** What all its pairs have in common; null where all stand in one list. */
  readonly title: string | null;
  /** The node that it is about, where it is one. */
  readonly node: Other | null;
  /** The two plans that it is about, where it is two. */
  readonly plans: readonly Plan[];
  readonly pairs: readonly PartnerPair[];
}

/** Of one plan: pairs with an initiative of it; of several: pairs between these. Of departments: where one of them is responsible for one of the two. */
export function choosePairs(edition: Edition, pairs: readonly PartnerPair[], choice: PartnerChoice) {
  const { plans, partner, departments, shared } = choice;
  const partnerId = partner === null ? null : fullId(edition, partner);
  return pairs.filter(
    ({ partners, items }) =>
      items.length >= shared &&
      isOfPlans(partners, plans) &&
      (departments.length === 0 ||
        partners.some((one) => one.departments.some(({ label }) => departments.includes(label)))) &&
      (partnerId === null || [...partners, ...items].some(({ id }) => id === partnerId)),
  );
}

function isOfPlans(partners: readonly Partner[], numbers: readonly number[]): boolean {
  const isMeant = ({ plan }: Partner) => numbers.includes(plan.number);
  if (numbers.length === 0) return true;
  return numbers.length === 1 ? partners.some(isMeant) : partners.every(isMeant);
}

/** In the order of the document; what shares most first within each. A pair of several items stands below each of them. */
export function groupPairs(
  edition: Edition,
  pairs: readonly PartnerPair[],
  { partnerGroup }: Pick<PartnerChoice, "partnerGroup">,
): readonly PairGroup[] {
  if (partnerGroup === "none") return [{ key: "all", title: null, node: null, plans: [], pairs }];
  const groups = new Map<string, Omit<PairGroup, "pairs"> & { readonly pairs: PartnerPair[] }>();
  for (const pair of pairs)
    for (const about of aboutOf(pair, partnerGroup)) {
      const group = groups.get(about.key) ?? { ...about, pairs: [] };
      group.pairs.push(pair);
      groups.set(about.key, group);
    }
  const places = placesOf(edition, partnerGroup);
  return [...groups.values()].sort(
    (a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0) || (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
}

function aboutOf({ partners, items }: PartnerPair, by: "plans" | "item" | "department") {
  const nodes = (all: readonly Other[]) =>
    all.map((node) => ({ key: node.id, title: node.label, node, plans: [] as readonly Plan[] }));
  if (by === "item") return nodes(items);
  // Of a pair without any department nothing can be said.
  if (by === "department") return nodes(departmentsOf(partners));
  const plans = partners.map(({ plan }) => plan);
  const title = plans.map(({ number }) => circled(number)).join(" × ");
  return [{ key: plans.map(({ number }) => number).join("+"), title, node: null, plans }];
}

function placesOf({ plans, items }: Edition, by: "plans" | "item" | "department"): ReadonlyMap<string, number> {
  if (by === "item") return new Map(items.map(({ id }, i) => [id, i]));
  if (by === "department") return new Map();
  const keys = plans.flatMap((one, i) => plans.slice(i + 1).map((other) => `${one.number}+${other.number}`));
  return new Map(keys.map((key, i) => [key, i]));
}

/** Each once. */
export function departmentsOf(partners: readonly Partner[]): readonly Other[] {
  return [...new Map(partners.flatMap(({ departments }) => departments.map((one) => [one.id, one]))).values()];
}
