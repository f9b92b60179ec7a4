/** Editions of all organizations in, what their items and plans are compared by out: made once, and asked of any of them. */
import { setImmediate } from "node:timers/promises";
import type { ComparedEdition, ComparedItem, ComparedPlan } from "../model/compared-edition.ts";
import { groupBy } from "../model/group-by.ts";
import { NAME_WEIGHTS, nameGrams, textGrams } from "./counterpart-grams.ts";
import { BY_RARITY, collectGrams, type GramVectors } from "./gram-vectors.ts";
import { latestOf } from "./succession.ts";

export type CounterpartKind = "PolicyItem" | "Plan";

/** An item or a plan. */
export interface Compared {
  readonly kind: CounterpartKind;
  readonly id: string;
  readonly edition: Pick<ComparedEdition, "id" | "organizationId">;
  /** Whether it is of the latest edition of its organization: of others nothing is found. */
  readonly isFound: boolean;
  /** Its name and its other names, by their places among the names of its kind. */
  readonly names: readonly number[];
  /** Its place among the texts of its kind. */
  readonly text: number;
  readonly goalIds: readonly string[];
  /** Of an item its plans, of a plan its items, by their places among their kind. */
  readonly bound: readonly number[];
  /** Of an item that is counted its place in the document; -1 of all else. */
  readonly position: number;
  /** Of an item: its domain's place among the names of domains. */
  readonly domain: number;
}

export interface ComparedKind {
  readonly all: readonly Compared[];
  readonly names: GramVectors;
  /** Of each name, whose it is. */
  readonly ownerOfName: Uint32Array;
  readonly texts: GramVectors;
  /** Of each plan its items, of each item the others that its plans cover: places among items. */
  readonly around: readonly Uint32Array[];
}

export interface CounterpartIndex {
  readonly items: ComparedKind;
  readonly plans: ComparedKind;
  readonly domains: GramVectors;
  readonly placeOf: ReadonlyMap<string, { readonly kind: CounterpartKind; readonly place: number }>;
  /** Items of each edition, by its id. */
  readonly itemsOf: ReadonlyMap<string, readonly Compared[]>;
}

export async function counterpartIndex(unordered: readonly ComparedEdition[]): Promise<CounterpartIndex> {
  // Whatever order they come in: sums are taken in one.
  const editions = inOrder(unordered);
  const latest = latestEditions(editions);
  const pause = pauses();
  const domains = collectGrams(NAME_WEIGHTS);
  const domainOf = new Map<string, number>();
  const [items, plans] = [collectKind("PolicyItem"), collectKind("Plan")];
  const placeOfItem = new Map<string, number>();
  const itemsOf = new Map<string, readonly Compared[]>();
  for (const edition of editions) {
    await pause();
    const isFound = latest.has(edition.id);
    const bound = new Map<string, number[]>();
    const inPlans = inOrder(edition.plans);
    for (const [i, plan] of inPlans.entries())
      for (const id of plan.itemIds) bound.set(id, [...(bound.get(id) ?? []), plans.all.length + i]);
    const domainPlace = ({ domainName }: ComparedItem) => {
      const key = `${edition.id}\n${domainName}`;
      const known = domainOf.get(key) ?? domains.add(nameGrams(domainName), isFound);
      domainOf.set(key, known);
      return known;
    };
    const own = inOrder(edition.items).map((item) => {
      placeOfItem.set(item.id, items.all.length);
      const { isCounted, position } = item;
      return items.add(edition, item, isFound, {
        ...{ bound: bound.get(item.id) ?? [], domain: domainPlace(item), position: isCounted ? position : -1 },
      });
    });
    itemsOf.set(edition.id, own);
    for (const plan of inPlans) {
      const itemPlaces = plan.itemIds.flatMap((id) => placeOfItem.get(id) ?? []).sort((a, b) => a - b);
      plans.add(edition, plan, isFound, { bound: itemPlaces, domain: -1, position: -1 });
    }
  }
  const around: Uint32Array[] = [];
  for (const [place, { bound }] of items.all.entries()) {
    await pause();
    const others = new Set(bound.flatMap((plan) => plans.all[plan]?.bound ?? []));
    others.delete(place);
    around.push(firstOf([...others]));
  }
  const ofItems = items.finish(around);
  const ofPlans = plans.finish(plans.all.map(({ bound }) => firstOf(bound)));
  const placeOf = new Map(
    [...ofItems.all.entries(), ...ofPlans.all.entries()].map(([place, { id, kind }]) => [id, { kind, place }] as const),
  );
  return { items: ofItems, plans: ofPlans, domains: domains.finish(), placeOf, itemsOf };
}

/** Of what plans bind, so many are compared, from the first. */
const MOST_AROUND = 50;

const firstOf = (places: readonly number[]) => Uint32Array.from(places).sort().slice(0, MOST_AROUND);

const inOrder = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Of each organization the one that all its others come before, as successive editions are told. */
function latestEditions(editions: readonly ComparedEdition[]): ReadonlySet<string> {
  const byOrganization = groupBy(editions, ({ organizationId }) => organizationId);
  return new Set([...byOrganization.values()].flatMap((ofOne) => latestOf(ofOne)?.id ?? []));
}

function collectKind(kind: CounterpartKind) {
  const [names, texts] = [collectGrams(NAME_WEIGHTS), collectGrams(BY_RARITY)];
  const all: Compared[] = [];
  const owners: number[] = [];
  return {
    all,
    add: (
      { id: edition, organizationId }: ComparedEdition,
      { id, name, nameVariants, description, goalIds }: ComparedItem | ComparedPlan,
      isFound: boolean,
      rest: Pick<Compared, "bound" | "domain" | "position">,
    ): Compared => {
      const compared: Compared = {
        ...{ kind, id, edition: { id: edition, organizationId }, isFound, goalIds, ...rest },
        names: [name, ...nameVariants].map((one) => names.add(nameGrams(one), isFound)),
        text: texts.add(textGrams(description), isFound && description !== ""),
      };
      for (const _ of compared.names) owners.push(all.length);
      all.push(compared);
      return compared;
    },
    finish: (around: ComparedKind["around"]): ComparedKind => ({
      ...{ all, around, names: names.finish(), texts: texts.finish() },
      ownerOfName: Uint32Array.from(owners),
    }),
  };
}

/** Milliseconds of work after which others have their turn. */
const TURN = 10;

/** What is awaited now and then in long work; throws what the signal says when nobody waits for it any more. */
export function pauses(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < TURN) return;
    await setImmediate();
    since = performance.now();
  };
}
