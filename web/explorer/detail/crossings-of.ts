/** What is known of a node in, every other node that it crosses out, under the headings of the panel. */
import type { Words } from "../words/words.ts";
import type { NodeAnswer, Other } from "./detail-query.ts";

interface Crossing {
  readonly other: Other;
  /** Policy items that both have, where they meet in items. */
  readonly itemCount?: number;
  /** Id of the overlap of plans that is meant. */
  readonly overlap?: string;
}

export function crossingsOf(node: NodeAnswer, words: Words) {
  const plain = (nodes: readonly (Other | null | undefined)[] = []): Crossing[] =>
    nodes.flatMap((other) => (other ? [{ other }] : []));
  const others = (nodes: readonly Other[]) => nodes.filter(({ id }) => id !== node.id);
  const all: readonly { readonly title: string; readonly crossings: readonly Crossing[] }[] = [
    { title: words.kinds.Plan, crossings: [...plain([node.plan]), ...plain(node.plans), ...plansOf(node)] },
    {
      title: words.kinds.Initiative,
      crossings: [...plain(node.initiatives), ...plain(node.initiativesConnection?.edges.map((edge) => edge.node))],
    },
    { title: words.kinds.PolicyItem, crossings: plain(node.items) },
    { title: words.kinds.Target, crossings: plain(node.targets) },
    { title: words.kinds.PolicyDomain, crossings: plain([node.domain]) },
    {
      title: words.sharingPlans,
      crossings: (node.planOverlaps ?? []).flatMap(({ id, itemCount, plans }) =>
        others(plans).map((other) => ({ other, itemCount, overlap: id })),
      ),
    },
    {
      title: words.sharingInitiatives(node.plan?.edition?.omittedInitiativeOverlapCount ?? 0),
      crossings: (node.initiativeOverlaps ?? []).flatMap(({ itemCount, initiatives }) =>
        others(initiatives).map((other) => ({ other, itemCount })),
      ),
    },
  ];
  return all.filter(({ crossings }) => crossings.length > 0);
}

function plansOf({ coverages = [] }: NodeAnswer): Crossing[] {
  return coverages.flatMap(({ plan, itemCount }) => (plan ? [{ other: plan, itemCount }] : []));
}
