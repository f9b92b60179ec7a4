/** Pairs of initiatives of different plans that share items: what is asked of the server, the shape of its answer, and how it is read. */
import type { Edition, Item, Plan } from "../data/edition.ts";
import type { Other } from "../detail/detail-query.ts";
import { LARGEST_SHARE_OF_CHANCE } from "../overlaps/chance-verdict.ts";

export interface PartnersAnswer {
  readonly editions: readonly { readonly omittedInitiativeOverlapCount: number }[];
  readonly initiativeOverlapsConnection: { readonly totalCount: number };
  /** Those that share most first. */
  readonly initiativeOverlaps: readonly OverlapAnswer[];
}

interface OverlapAnswer {
  readonly id: string;
  readonly itemCount: number;
  /** null in an edition too large for it. */
  readonly qValueGivenBothTotals: number | null;
  readonly initiatives: readonly {
    readonly id: string;
    readonly name: string;
    readonly departments: readonly Other[];
    readonly plan: { readonly id: string; readonly number: number; readonly departments: readonly Other[] } | null;
  }[];
  readonly items: readonly Other[];
}

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
  /** Its own, or else its plan's; empty where the document names none. */
  readonly departments: readonly Other[];
}

/** Two initiatives of different plans, that of the lower number first, and what both advance. */
export interface PartnerPair {
  readonly id: string;
  readonly partners: readonly [Partner, Partner];
  /** In document order. */
  readonly items: readonly Pick<Item, "id" | "label">[];
  /** Whether they share more items than chance would give, all pairs of the edition considered; null where that is not known. */
  readonly isBeyondChance: boolean | null;
}

export interface Partners {
  /** Those that share most first. */
  readonly pairs: readonly PartnerPair[];
  /** Pairs of the edition that are not among them. */
  readonly omitted: number;
}

/** What the question is asked with: for all pairs of the edition, or for those that are shown of them. */
export function partnersVariables({ id }: Pick<Edition, "id">, shown: readonly PartnerPair[] | null) {
  const where = shown === null ? { edition: { id: { eq: id } } } : { id: { in: shown.map((pair) => pair.id) } };
  return { edition: id, where };
}

export { default as PARTNERS_QUERY } from "../queries/partners.graphql?raw";

export function readPartners(edition: Edition, answer: PartnersAnswer): Partners {
  const planOf = new Map(edition.plans.map((plan) => [plan.id, plan]));
  const places = new Map(edition.items.map(({ id }, i) => [id, i]));
  const placeOf = ({ id }: { readonly id: string }) => places.get(id) ?? places.size;
  const pairs = answer.initiativeOverlaps.flatMap(
    ({ id, initiatives, items, qValueGivenBothTotals: qValue }): PartnerPair[] => {
      const [first, second] = initiatives
        .flatMap(({ plan, departments, ...initiative }): Partner[] => {
          const known = plan && planOf.get(plan.id);
          if (!known) return [];
          return [{ ...initiative, plan: known, departments: departments.length > 0 ? departments : plan.departments }];
        })
        .sort((a, b) => a.plan.number - b.plan.number);
      if (!first || !second) return [];
      const isBeyondChance = qValue === null ? null : qValue <= LARGEST_SHARE_OF_CHANCE;
      const inOrder = [...items].sort((a, b) => placeOf(a) - placeOf(b));
      return [{ id, partners: [first, second], items: inOrder, isBeyondChance }];
    },
  );
  const cut = answer.initiativeOverlapsConnection.totalCount - answer.initiativeOverlaps.length;
  return { pairs, omitted: cut + (answer.editions[0]?.omittedInitiativeOverlapCount ?? 0) };
}
