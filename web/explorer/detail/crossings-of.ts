/** What is known of a node in, every other node that it crosses out, under the headings of the panel. */
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import type { Words } from "../words/words.ts";
import type { NodeAnswer, Other } from "./detail-query.ts";
import { valuesInShort } from "./values-in-short.ts";

interface Crossing {
  readonly other: Other;
  /** Policy items that both have, where they meet in items. */
  readonly itemCount?: number;
  /** Id of the overlap of plans that is meant. */
  readonly overlap?: string;
  /** What else is to be known of the other. */
  readonly aside?: string;
}

export function crossingsOf(node: NodeAnswer, edition: Edition, words: Words) {
  const plain = (nodes: readonly (Other | null | undefined)[] = []): Crossing[] =>
    nodes.flatMap((other) => (other ? [{ other }] : []));
  const valued = (targets: NodeAnswer["targets"] = []): Crossing[] =>
    targets.map((other) => ({ other, aside: valuesInShort(other, words.language) }));
  const others = (nodes: readonly Other[]) => nodes.filter(({ id }) => id !== node.id);
  const isAcross = node.__typename === "Department" || node.__typename === "Goal";
  const all: readonly { readonly title: string; readonly crossings: readonly Crossing[] }[] = [
    { title: words.kinds.Plan, crossings: [...plain([node.plan]), ...plain(node.plans), ...plansOf(node)] },
    {
      title: words.kinds.Initiative,
      crossings: [
        ...plain([node.initiative]),
        ...plain(node.initiatives),
        ...plain(node.initiativesConnection?.edges.map((edge) => edge.node)),
      ],
    },
    { title: words.above, crossings: plain([node.parent]) },
    { title: words.below, crossings: plain(node.parts) },
    {
      title: words.kinds.PolicyItem,
      crossings: isAcross ? coveredItems(node, edition) : plain(node.items ?? [node.item]),
    },
    { title: words.plansOfItems, crossings: isAcross ? coveringPlans(node, edition) : [] },
    { title: words.contributesTo, crossings: plain(node.contributesTo) },
    { title: words.kinds.Target, crossings: valued(node.targets) },
    { title: words.contributingTargets, crossings: valued(node.contributingTargets) },
    { title: words.kinds.PolicyDomain, crossings: plain(node.domains ?? [node.domain]) },
    { title: words.kinds.Department, crossings: plain(node.departments) },
    { title: words.kinds.Goal, crossings: plain(node.goals) },
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

/** The items of a department or a goal, each with the numbers of the plans that cover it. */
function coveredItems({ items = [] }: NodeAnswer, { plans, marks }: Edition): Crossing[] {
  return items.map((other) => {
    const covering = plans.filter((plan) => marks.get(other.id)?.has(plan.id));
    return { other, aside: covering.map(({ number }) => circled(number)).join(" ") };
  });
}

function coveringPlans({ items = [] }: NodeAnswer, { plans, marks }: Edition): Crossing[] {
  return plans.flatMap((plan) => {
    const itemCount = items.filter(({ id }) => marks.get(id)?.has(plan.id)).length;
    return itemCount === 0 ? [] : [{ other: plan, itemCount }];
  });
}
