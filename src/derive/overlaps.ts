/** The overlaps of plans (every pair, and every three that share an item) and of initiatives of different plans: who should talk to whom. */
import { countedItems } from "../model/counted-items.ts";
import type { InitiativeOverlap, PlanOverlap } from "../model/derived-facts.ts";
import { initiativeOverlapId, planOverlapId } from "../model/ids.ts";
import type { Initiative, Plan, PolicyGraph, PolicyItem } from "../model/policy-graph.ts";
import { qValuesOf } from "./false-discoveries.ts";
import { marksOf, pairsGivenBothTotals, partedPairsGivenBothTotals, toldOf } from "./given-both-totals.ts";
import { expectedShared, upperTails } from "./hypergeometric.ts";
import { jaccardOf, type Member, type Memberships, membershipsOf, sharedItems } from "./memberships.ts";
import { OVERLAP_BOUNDS, type OverlapBounds, strongest } from "./strongest.ts";

export interface Overlaps<Overlap> {
  readonly overlaps: readonly Overlap[];
  /** Of those that share an item, how many are beyond the bounds. */
  readonly omitted: number;
}

export interface SharedByPair {
  /** Two. */
  readonly plans: readonly Plan[];
  /** In document order. */
  readonly items: readonly PolicyItem[];
}

/** Every pair; triples within the bounds. */
export function planOverlaps(
  graph: PolicyGraph,
  { plans }: Memberships,
  bounds: OverlapBounds = OVERLAP_BOUNDS,
): Overlaps<PlanOverlap> {
  const pairs = pairsOf(plans);
  const sharing = sharingCounter(plans);
  const triples = strongest(bounds);
  for (const [i, first] of plans.entries()) {
    for (const [j] of sharing(first.items, i)) {
      const ofBoth = sharedItems(membersAt(plans, [i, j]));
      for (const [k, count] of sharing(ofBoth, j)) triples.take({ members: [i, j, k], count });
    }
  }
  const { kept, omitted } = triples.kept();
  const sharedOfPairs = pairs.map(sharedItems);
  const chances = chancesOf(graph, plans, pairs, sharedOfPairs);
  const overlaps = [...pairs, ...kept.map(({ members }) => membersAt(plans, members))].map((members, index) => {
    const numbers = members.map(({ of }) => of.number);
    // Pairs come first.
    const shared = sharedOfPairs[index] ?? sharedItems(members);
    return {
      id: planOverlapId(graph.edition.id, numbers),
      position: index + 1,
      planIds: members.map(({ of }) => of.id),
      planNumbers: numbers,
      itemIds: shared.map(({ id }) => id),
      measures: { jaccard: jaccardOf(members, shared.length), ...(chances[index] ?? OF_THREE) },
    };
  });
  return { overlaps, omitted };
}

type Chance = Omit<PlanOverlap["measures"], "jaccard">;

/** What is to be expected of three depends on which pairs one takes for given, and the document does not say. */
const OF_THREE: Chance = { ...toldOf(0, undefined), expectedItemCount: null, pValue: null, qValue: null };

/** Of every pair. */
function chancesOf(
  graph: PolicyGraph,
  plans: readonly Member<Plan>[],
  pairs: readonly (readonly Member<Plan>[])[],
  sharedOfPairs: readonly (readonly PolicyItem[])[],
): readonly Chance[] {
  const itemCount = countedItems(graph).length;
  const upperTail = upperTails(itemCount);
  const givenBothTotals = pairsGivenBothTotals(marksOf(graph, plans));
  const givenPlans = pairs.map((members, pair) => {
    const [a = 0, b = 0] = members.map(({ items }) => items.length);
    const shared = sharedOfPairs[pair]?.length ?? 0;
    return { shared, expectedItemCount: expectedShared(itemCount, a, b), pValue: upperTail(a, b, shared) };
  });
  const qValues = qValuesOf(givenPlans.map(({ pValue }) => pValue));
  return givenPlans.map(({ shared, expectedItemCount, pValue }, pair) => ({
    ...toldOf(shared, givenBothTotals?.[pair]),
    ...{ expectedItemCount, pValue, qValue: qValues[pair] ?? null },
  }));
}

/** Every pair of plans, in the order of the plans, and what they share: for whoever asks no more of overlaps than that. */
export function sharedByPairs(graph: PolicyGraph): readonly SharedByPair[] {
  const { plans } = membershipsOf(graph);
  return pairsOf(plans).map((pair) => ({ plans: pair.map(({ of }) => of), items: sharedItems(pair) }));
}

function pairsOf<T>(members: readonly T[]): readonly (readonly T[])[] {
  return members.flatMap((first, i) => members.slice(i + 1).map((second) => [first, second]));
}

/** Pairs that share no item are none; nor are those of which one belongs to no plan. */
export function initiativeOverlaps(
  graph: PolicyGraph,
  memberships: Memberships,
  bounds: OverlapBounds = OVERLAP_BOUNDS,
): Overlaps<InitiativeOverlap> {
  const { edition, plans } = graph;
  const numbers = new Map(plans.map(({ id, number }) => [id, number]));
  const initiatives = memberships.initiatives.filter(({ of }) => numbers.has(of.ownerId));
  const sharing = sharingCounter(initiatives);
  const pairs = strongest(bounds);
  const ownerOf = (place: number) => initiatives[place]?.of.ownerId ?? "";
  for (const [i, { items }] of initiatives.entries()) {
    for (const [j, count] of sharing(items, i)) {
      if (ownerOf(j) !== ownerOf(i)) pairs.take({ members: [i, j], count });
    }
  }
  const chanceOf = partedPairsGivenBothTotals(marksOf(graph, initiatives), ownerOf);
  const planNumber = ({ of }: Member<Initiative>) => numbers.get(of.ownerId) ?? 0;
  const { kept, omitted } = pairs.kept();
  const overlaps = kept.map((pair, index) => {
    const members = membersAt(initiatives, pair.members);
    const shared = sharedItems(members);
    const [one = 0, other = 0] = pair.members;
    return {
      id: initiativeOverlapId(
        edition.id,
        members.map((member) => `${planNumber(member)}.${member.of.position}`),
      ),
      position: index + 1,
      initiativeIds: members.map(({ of }) => of.id),
      planNumbers: members.map(planNumber),
      itemIds: shared.map(({ id }) => id),
      measures: { jaccard: jaccardOf(members, shared.length) ?? 0, ...toldOf(shared.length, chanceOf(one, other)) },
    };
  });
  return { overlaps, omitted };
}

/** Members that come after a place in their list and have some of these items: each with how many, in the order of the list. */
type SharingCounter = (
  items: readonly PolicyItem[],
  after: number,
) => readonly (readonly [member: number, count: number])[];

/** By the items that they have: most pairs share nothing, and need not be looked at. */
function sharingCounter<T>(members: readonly Member<T>[]): SharingCounter {
  const ownersOf = new Map<string, number[]>();
  for (const [index, { items }] of members.entries()) {
    for (const { id } of items) {
      const owners = ownersOf.get(id);
      if (owners) owners.push(index);
      else ownersOf.set(id, [index]);
    }
  }
  return (items, after) => {
    const counts = new Uint32Array(members.length);
    for (const { id } of items) {
      const owners = ownersOf.get(id) ?? [];
      for (let at = owners.length - 1; at >= 0; at -= 1) {
        const member = owners[at] ?? 0;
        if (member <= after) break;
        counts[member] = (counts[member] ?? 0) + 1;
      }
    }
    const found: (readonly [number, number])[] = [];
    for (let member = after + 1; member < members.length; member += 1) {
      const count = counts[member] ?? 0;
      if (count > 0) found.push([member, count]);
    }
    return found;
  };
}

function membersAt<T>(list: readonly T[], places: readonly number[]): readonly T[] {
  return places.flatMap((place) => list[place] ?? []);
}
