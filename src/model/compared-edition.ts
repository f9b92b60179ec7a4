/** What of an edition is held against editions of other organizations: names, texts, goals, and what covers what. */
import { countedItems } from "./counted-items.ts";
import { groupBy } from "./group-by.ts";
import type { Edition, PolicyGraph } from "./policy-graph.ts";
import { isSharedGoal } from "./shared-goals.ts";

/** With what tells which of an organization's editions is the latest. */
export interface ComparedEdition extends Pick<Edition, "id" | "stage" | "periodFrom" | "sourceDate"> {
  readonly organizationId: string;
  readonly items: readonly ComparedItem[];
  readonly plans: readonly ComparedPlan[];
}

interface Compared {
  readonly id: string;
  readonly name: string;
  readonly nameVariants: readonly string[];
  readonly description: string;
  /** Of those that all editions share: `sdg/11`. */
  readonly goalIds: readonly string[];
}

export interface ComparedItem extends Compared {
  readonly position: number;
  readonly domainName: string;
  /** False of a level that only groups others. */
  readonly isCounted: boolean;
}

export interface ComparedPlan extends Compared {
  /** Items that it covers. */
  readonly itemIds: readonly string[];
}

export function comparedEdition(graph: PolicyGraph): ComparedEdition {
  const { edition, organization } = graph;
  const counted = new Set(countedItems(graph));
  const domains = new Map(graph.domains.map(({ id, name }) => [id, name]));
  const goals = groupBy(
    graph.contributesTo.filter(({ goalId }) => isSharedGoal(goalId)),
    ({ nodeId }) => nodeId,
  );
  const covers = groupBy(graph.covers, ({ planId }) => planId);
  const goalIdsOf = (id: string) => (goals.get(id) ?? []).map(({ goalId }) => goalId);
  return {
    ...{ id: edition.id, organizationId: organization.id, stage: edition.stage },
    ...{ periodFrom: edition.periodFrom, sourceDate: edition.sourceDate },
    items: graph.items.map((item) => ({
      ...{ id: item.id, name: item.name, nameVariants: item.nameVariants, description: item.description },
      ...{ goalIds: goalIdsOf(item.id), position: item.position, domainName: domains.get(item.domainId) ?? "" },
      isCounted: counted.has(item),
    })),
    plans: graph.plans.map((plan) => ({
      ...{ id: plan.id, name: plan.name, nameVariants: plan.nameVariants, description: plan.description },
      ...{ goalIds: goalIdsOf(plan.id), itemIds: (covers.get(plan.id) ?? []).map(({ itemId }) => itemId) },
    })),
  };
}
