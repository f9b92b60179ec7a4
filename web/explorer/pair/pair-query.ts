/** Two plans side by side: what is asked of the server, and the shape of its answer. */
import { fullId } from "../address/short-id.ts";
import type { Edition, Plan } from "../data/edition.ts";
import type { Other, ValuedTarget } from "../detail/detail-query.ts";
import type { Overlap } from "../overlaps/overlaps-query.ts";

export interface PairAnswer {
  readonly plans: readonly PlanAnswer[];
  /** One at most: none in an edition of very many plans. */
  readonly planOverlaps: readonly Overlap[];
}

export interface PlanAnswer {
  readonly id: string;
  readonly departments: readonly Other[];
  readonly targets: readonly ValuedTarget[];
  readonly initiatives: readonly (Other & {
    readonly departments: readonly Other[];
    readonly items: readonly Other[];
    readonly targets: readonly ValuedTarget[];
  })[];
}

export { default as PAIR_QUERY } from "../queries/pair.graphql?raw";

/** What the question is asked with. */
export function pairVariables(edition: Pick<Edition, "id">, [one, other]: readonly [Plan, Plan]) {
  return { plans: [one.id, other.id], overlap: fullId(edition, overlapOf(one, other)) };
}

/** As it stands in the address. */
export function overlapOf(one: Plan, other: Plan): string {
  return `plan-overlap/${[one.number, other.number].sort((a, b) => a - b).join("+")}`;
}
