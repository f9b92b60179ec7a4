/** Two plans of an edition in, out what one of them covers, what both cover and what the other covers, domain by domain, in the order of the document. */
import type { Domain, Edition, Item, Plan } from "../data/edition.ts";

interface Sides {
  readonly onlyOne: readonly Item[];
  readonly both: readonly Item[];
  readonly onlyOther: readonly Item[];
}

export interface PlanComparison extends Sides {
  /** Those of which one of the two covers something. */
  readonly domains: readonly (Sides & { readonly domain: Domain })[];
  /** Items of the edition that neither covers. */
  readonly neither: readonly Item[];
}

export function comparePlans(edition: Edition, one: Plan, other: Plan): PlanComparison {
  const has = (item: Item, plan: Plan) => edition.marks.get(item.id)?.has(plan.id) ?? false;
  const sidesOf = (items: readonly Item[]): Sides => ({
    onlyOne: items.filter((item) => has(item, one) && !has(item, other)),
    both: items.filter((item) => has(item, one) && has(item, other)),
    onlyOther: items.filter((item) => !has(item, one) && has(item, other)),
  });
  return {
    ...sidesOf(edition.items),
    domains: edition.domains
      .map((domain) => ({ domain, ...sidesOf(domain.items) }))
      .filter(({ onlyOne, both, onlyOther }) => onlyOne.length + both.length + onlyOther.length > 0),
    neither: edition.items.filter((item) => !has(item, one) && !has(item, other)),
  };
}

/** The two plans with these numbers; where one is not named or not there, that which shares most with the other. null in an edition of a single plan. */
export function twoPlans(edition: Edition, numbers: readonly number[]): readonly [Plan, Plan] | null {
  const { plans } = edition;
  const [one, other] = numbers.flatMap((number) => plans.find((plan) => plan.number === number) ?? []);
  if (one && other && one !== other) return [one, other];
  if (one) {
    const partner = mostSharing(edition, one);
    return partner && [one, partner.plan];
  }
  const best = plans.reduce<{ one: Plan; other: Plan; shared: number } | null>((most, plan) => {
    const partner = mostSharing(edition, plan);
    return partner && partner.shared > (most?.shared ?? -1)
      ? { one: plan, other: partner.plan, shared: partner.shared }
      : most;
  }, null);
  return best && [best.one, best.other];
}

/** The first of several that share as much. */
function mostSharing({ plans, marks }: Edition, plan: Plan) {
  const shared = new Map<string, number>();
  for (const ofItem of marks.values())
    if (ofItem.has(plan.id)) for (const id of ofItem.keys()) shared.set(id, (shared.get(id) ?? 0) + 1);
  const others = plans.filter((one) => one !== plan).map((one) => ({ plan: one, shared: shared.get(one.id) ?? 0 }));
  return others.reduce<(typeof others)[number] | null>(
    (most, one) => (one.shared > (most?.shared ?? -1) ? one : most),
    null,
  );
}
