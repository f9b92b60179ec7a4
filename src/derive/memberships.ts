/** Which items each plan and each initiative has: the sets from which everything else is derived. */
import type { Initiative, Plan, PolicyGraph, PolicyItem } from "../model/policy-graph.ts";

export interface Member<T> {
  readonly of: T;
  /** Each item once, in document order. */
  readonly items: readonly PolicyItem[];
  readonly itemIds: ReadonlySet<string>;
}

export interface Memberships {
  /** By the matrix (COVERS), in the order of the plans. */
  readonly plans: readonly Member<Plan>[];
  /** By the lists of policy items (ADVANCES), in document order. */
  readonly initiatives: readonly Member<Initiative>[];
}

export function membershipsOf(graph: PolicyGraph): Memberships {
  const covered = setsOf(graph.covers.map(({ planId, itemId }) => [planId, itemId]));
  const advanced = setsOf(graph.advances.map(({ initiativeId, itemId }) => [initiativeId, itemId]));
  const places = new Map(graph.items.map(({ id }, place) => [id, place]));
  const member = <T extends { readonly id: string }>(of: T, sets: ReadonlyMap<string, ReadonlySet<string>>) => {
    const own = [...(sets.get(of.id) ?? [])].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
    const items = own.flatMap((place) => graph.items[place] ?? []);
    return { of, items, itemIds: new Set(items.map(({ id }) => id)) };
  };
  return {
    plans: graph.plans.map((plan) => member(plan, covered)),
    initiatives: graph.initiatives.map((initiative) => member(initiative, advanced)),
  };
}

function setsOf(
  pairs: readonly (readonly [owner: string, itemId: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>();
  for (const [owner, itemId] of pairs) {
    const set = sets.get(owner);
    if (set) set.add(itemId);
    else sets.set(owner, new Set([itemId]));
  }
  return sets;
}

/** Items that every one of these members has, in document order. */
export function sharedItems<T>([first, ...others]: readonly Member<T>[]): readonly PolicyItem[] {
  return first?.items.filter(({ id }) => others.every(({ itemIds }) => itemIds.has(id))) ?? [];
}

/** Shared items ÷ items that at least one of the members has; null where none has any. */
export function jaccardOf<T>(members: readonly Member<T>[], shared: number): number | null {
  const union = sizeOfUnion(members, shared);
  return union === 0 ? null : shared / union;
}

function sizeOfUnion<T>(members: readonly Member<T>[], shared: number): number {
  const [a, b, ...others] = members;
  if (a && b && others.length === 0) return a.items.length + b.items.length - shared;
  return new Set(members.flatMap(({ itemIds }) => [...itemIds])).size;
}
