/** What is known of a node in, every other node that it crosses out, under the headings of the panel. */
import { type Address, ALL_ITEMS, ALL_PAIRS } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { meantBy } from "../matrix/choose-rows.ts";
import type { Words } from "../words/words.ts";
import type { NodeAnswer, Other } from "./detail-query.ts";
import { valuesInShort } from "./values-in-short.ts";

interface Crossing {
  readonly other: Other;
  /** Policy items that both have, where they meet in items. */
  readonly itemCount?: number;
  /** Where the items that are counted are shown; none where no view shows just these. */
  readonly to?: Partial<Address>;
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
    { title: words.kinds.Plan, crossings: [...plain([node.plan]), ...plain(node.plans), ...plansOf(node, edition)] },
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
    { title: words.targetsOfPlans, crossings: targetsOfPlans(node, words) },
    { title: words.kinds.PolicyDomain, crossings: plain(node.domains ?? [node.domain]) },
    { title: words.kinds.Department, crossings: plain(node.departments) },
    { title: words.kinds.Goal, crossings: plain(node.goals) },
    {
      title: words.sharingPlans,
      crossings: (node.planOverlaps ?? []).flatMap(({ id, itemCount, plans }) =>
        others(plans).map((other) => ({
          ...{ other, itemCount },
          to: { view: "overlaps", overlap: shortId(edition, id) },
        })),
      ),
    },
    {
      title: words.sharingInitiatives(node.plan?.edition?.omittedInitiativeOverlapCount ?? 0),
      crossings: (node.initiativeOverlaps ?? []).flatMap(({ itemCount, initiatives }) =>
        others(initiatives).map((other) => ({
          ...{ other, itemCount },
          to: { view: "partners", ...ALL_PAIRS, partner: shortId(edition, node.id) },
        })),
      ),
    },
  ];
  return all.filter(({ crossings }) => crossings.length > 0);
}

function plansOf({ id: nodeId, coverages = [] }: NodeAnswer, { plans, domains }: Edition): Crossing[] {
  const domain = domains.find(({ id }) => id === nodeId);
  return coverages.flatMap(({ plan: other, itemCount }) => {
    const plan = plans.find(({ id }) => id === other?.id);
    if (!other || !plan || !domain) return other ? [{ other, itemCount }] : [];
    return [{ other, itemCount, to: { view: "matrix", ...ALL_ITEMS, plans: [plan.number], domains: [domain.number] } }];
  });
}

/** What a plan is to reach bears on all that it covers; the document does not say on which item most. */
function targetsOfPlans({ plans = [] }: NodeAnswer, { language }: Words): Crossing[] {
  return plans.flatMap(({ label, targets = [] }) =>
    targets.map((other) => ({ other, aside: [label, valuesInShort(other, language)].filter(Boolean).join(" ") })),
  );
}

/** The items of a department or a goal, each with the numbers of the plans that cover it. */
function coveredItems({ items = [] }: NodeAnswer, { plans, marks }: Edition): Crossing[] {
  return items.map((other) => {
    const covering = plans.filter((plan) => marks.get(other.id)?.has(plan.id));
    return { other, aside: covering.map(({ number }) => circled(number)).join(" ") };
  });
}

function coveringPlans(node: NodeAnswer, edition: Edition): Crossing[] {
  const { items = [] } = node;
  const { plans, marks } = edition;
  const only = onlyItemsOf(edition, node);
  return plans.flatMap((plan): Crossing[] => {
    const itemCount = items.filter(({ id }) => marks.get(id)?.has(plan.id)).length;
    if (itemCount === 0) return [];
    // The matrix counts what is below a level, too: where that makes a difference, it does not show these.
    const choice = { ...ALL_ITEMS, ...only, plans: [plan.number] };
    const isShown = only !== null && edition.items.filter(meantBy(edition, choice)).length === itemCount;
    return [{ other: plan, itemCount, ...(isShown && { to: { view: "matrix", ...choice } }) }];
  });
}

/** What the matrix is to be told for the items of a department or a goal; null for other nodes, and where it would find none. */
export function onlyItemsOf(edition: Edition, { id, name, __typename }: NodeAnswer): Partial<Address> | null {
  const { departments, goals } = edition;
  if (__typename === "Department" && name && departments.some((one) => one.id === id))
    return { ...ALL_ITEMS, departments: [name] };
  if (__typename === "Goal" && goals.some((one) => one.id === id))
    return { ...ALL_ITEMS, goals: [shortId(edition, id)] };
  return null;
}
