/** An index of editions and an item or a plan in, its counterparts in the plans of other organizations out, the likest first, each with what speaks for it. */
import { type Compared, type CounterpartIndex, type CounterpartKind, pauses } from "./counterpart-index.ts";

export interface Counterpart {
  readonly kind: CounterpartKind;
  readonly id: string;
  readonly editionId: string;
  readonly organizationId: string;
  /** The mean of the parts that there are, by their weights; as they, 0 to 1 in steps of 0.0001. */
  readonly score: number;
  /** Of names and texts; null where one of the two has none. */
  readonly words: number | null;
  /** Shared SDGs as a part of all that either names; null where one of the two names none. */
  readonly goals: number | null;
  /** Of where the two stand; null where nothing of it can be compared. */
  readonly structure: number | null;
  readonly sharedGoalIds: readonly string[];
  /** Ids of the plans that cover the item, or the plan's own. */
  readonly planIds: readonly string[];
}

type Parts = Pick<Counterpart, "words" | "goals" | "structure">;

/** An item is what it is called; a plan, which may be called anything, what it binds. */
export const COUNTERPART_WEIGHTS: Readonly<Record<CounterpartKind, Readonly<Record<keyof Parts, number>>>> = {
  PolicyItem: { words: 0.7, goals: 0.1, structure: 0.2 },
  Plan: { words: 0.3, goals: 0.1, structure: 0.6 },
};
/** Below it nothing is said; of plans it is less, since hardly two cities bind the same under the same names. */
export const LEAST_SCORE: Readonly<Record<CounterpartKind, number>> = { PolicyItem: 0.36, Plan: 0.25 };
/** Of words: without, whatever stands around it, an item is another one. */
export const LEAST_WORDS = 0.3;
/** So much a text adds to what names leave open. */
const TEXT_SHARE = 0.5;

/** Undefined where there is no such item or plan. Others have their turn meanwhile; throws what the signal says. */
export async function counterpartsOf(
  index: CounterpartIndex,
  id: string,
  signal?: AbortSignal,
): Promise<readonly Counterpart[] | undefined> {
  const found = index.placeOf.get(id);
  if (!found) return undefined;
  const { all } = found.kind === "Plan" ? index.plans : index.items;
  const own = all[found.place];
  if (!own) return undefined;
  const pause = pauses(signal);
  const words = wordsOf(index, own);
  await pause();
  const structure = structureOf(index, own, found.place);
  const counterparts: Counterpart[] = [];
  for (const [i, place] of candidates(own, all, words).entries()) {
    if (i % OFTEN === 0) await pause();
    const other = all[place];
    const inWords = rounded(words.of(place));
    if (!other || (own.kind === "PolicyItem" && (inWords ?? 0) < LEAST_WORDS)) continue;
    const parts = {
      words: inWords,
      goals: rounded(jaccard(own.goalIds, other.goalIds)),
      structure: rounded(structure(other, place)),
    };
    const score = scoreOf(own.kind, parts);
    if (score !== null) counterparts.push(counterpart(index, own, other, { ...parts, score }));
  }
  return counterparts.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
/** Of others, after how many to look at the clock. */
const OFTEN = 256;

/**
 * Of the items that no plan of an edition covers, one after the other in document order, those that have counterparts which plans elsewhere cover.
 * Nothing where there is no such edition.
 */
export async function* uncoveredElsewhere(
  index: CounterpartIndex,
  editionId: string,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly id: string; readonly counterparts: readonly Counterpart[] }> {
  const items = index.itemsOf.get(editionId) ?? [];
  const uncovered = items.filter(({ bound, position }) => position >= 0 && bound.length === 0);
  for (const { id } of [...uncovered].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
    const counterparts = ((await counterpartsOf(index, id, signal)) ?? []).filter(({ planIds }) => planIds.length > 0);
    if (counterparts.length > 0) yield { id, counterparts };
  }
}

/** Of counterparts those that are in one plan with a counterpart of something else. */
export function boundWith(some: readonly Counterpart[], others: readonly Counterpart[]): readonly Counterpart[] {
  const inPlan = new Map<string, Set<string>>();
  for (const { id, planIds } of others)
    for (const plan of planIds) inPlan.set(plan, (inPlan.get(plan) ?? new Set()).add(id));
  const isBound = ({ id, planIds }: Counterpart) =>
    planIds.some((plan) => [...(inPlan.get(plan) ?? [])].some((other) => other !== id));
  return some.filter(isBound);
}

/** Places among their kind of what may be a counterpart at all: of another organization's latest edition; of items those that words speak for. */
function candidates(own: Compared, all: readonly Compared[], { near }: Words): readonly number[] {
  const isElsewhere = (place: number) => all[place]?.edition.organizationId !== own.edition.organizationId;
  if (own.kind === "PolicyItem") return [...near].filter(isElsewhere);
  return [...all.keys()].filter((place) => all[place]?.isFound && isElsewhere(place));
}

/** null where it is too little to be said. */
function scoreOf(kind: CounterpartKind, parts: Parts): number | null {
  const weights = COUNTERPART_WEIGHTS[kind];
  let [sum, total] = [0, 0];
  for (const part of ["words", "goals", "structure"] as const) {
    const value = parts[part];
    if (value === null) continue;
    sum += weights[part] * value;
    total += weights[part];
  }
  const score = rounded(total === 0 ? null : sum / total);
  return score === null || score < LEAST_SCORE[kind] ? null : score;
}

interface Words {
  /** Of what is at a place among its kind; null where there is nothing to compare. */
  readonly of: (place: number) => number | null;
  /** Places of those that have any in common. */
  readonly near: ReadonlySet<number>;
}

/** By names as alike as the likest two of them; a text adds to it and takes nothing away, since no two cities write the same. */
function wordsOf(index: CounterpartIndex, own: Compared): Words {
  const { all, names, ownerOfName, texts } = own.kind === "Plan" ? index.plans : index.items;
  const [byName, byText] = [new Float64Array(all.length), new Float64Array(all.length)];
  const near = new Set<number>();
  for (const name of own.names)
    names.eachNear(name, (other, likeness) => {
      const place = ownerOfName[other] ?? 0;
      byName[place] = Math.max(byName[place] ?? 0, likeness);
      near.add(place);
    });
  texts.eachNear(own.text, (place, likeness) => {
    byText[place] = likeness;
    near.add(place);
  });
  const hasName = ({ names: some }: Compared) => some.some(names.hasGrams);
  const [isNamed, isDescribed] = [hasName(own), texts.hasGrams(own.text)];
  return {
    near,
    of: (place) => {
      const other = all[place];
      const isCompared = other && ((isNamed && hasName(other)) || (isDescribed && texts.hasGrams(other.text)));
      if (!isCompared) return null;
      const name = byName[place] ?? 0;
      return name + (1 - name) * TEXT_SHARE * (byText[place] ?? 0);
    },
  };
}

const NOTHING = new Uint32Array();

type Structure = (other: Compared, place: number) => number | null;

/** Of an item the mean of what its domain is called and of what plans bind with it; of a plan what it binds. */
function structureOf(index: CounterpartIndex, own: Compared, place: number): Structure {
  const { around } = own.kind === "Plan" ? index.plans : index.items;
  const bound = boundLikeness(index, around[place] ?? NOTHING);
  const withPlaces: Structure = (_, otherPlace) => bound(around[otherPlace] ?? NOTHING);
  if (own.kind === "Plan") return withPlaces;
  return (other, otherPlace) => {
    const parts = [index.domains.likeness(own.domain, other.domain), withPlaces(other, otherPlace)];
    const known = parts.flatMap((part) => part ?? []);
    return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0) / known.length;
  };
}

/** Of the likeness of each to the likest on the other side the mean over both sides; null where one of them is empty. */
function boundLikeness({ items }: CounterpartIndex, own: Uint32Array) {
  const size = own.length;
  // Of each item all that is asked of it stands together: where it stands is the time it takes.
  const likenesses = new Float64Array(items.all.length * size);
  for (let i = 0; i < size; i += 1)
    items.names.eachNear(items.all[own[i] ?? 0]?.names[0] ?? 0, (name, likeness) => {
      const owner = items.ownerOfName[name] ?? 0;
      if (items.all[owner]?.names[0] === name) likenesses[owner * size + i] = likeness;
    });
  const bestOfOwn = new Float64Array(size);
  return (others: Uint32Array): number | null => {
    if (size === 0 || others.length === 0) return null;
    bestOfOwn.fill(0);
    let sum = 0;
    for (let j = 0; j < others.length; j += 1) {
      const start = (others[j] ?? 0) * size;
      let best = 0;
      for (let i = 0; i < size; i += 1) {
        const likeness = likenesses[start + i] ?? 0;
        if (likeness > best) best = likeness;
        if (likeness > (bestOfOwn[i] ?? 0)) bestOfOwn[i] = likeness;
      }
      sum += best;
    }
    for (let i = 0; i < size; i += 1) sum += bestOfOwn[i] ?? 0;
    return sum / (size + others.length);
  };
}

function jaccard(some: readonly string[], others: readonly string[]): number | null {
  if (some.length === 0 || others.length === 0) return null;
  const shared = sharedOf(some, others).length;
  return shared / (new Set(some).size + new Set(others).size - shared);
}

const sharedOf = (some: readonly string[], others: readonly string[]) =>
  [...new Set(some)].filter((one) => others.includes(one)).sort();

/** So that what is equal but for the last digits of a sum is equal. */
function rounded<T extends number | null>(value: T): T {
  return (value === null ? null : Math.round(value * 10_000) / 10_000) as T;
}

function counterpart(
  { plans }: CounterpartIndex,
  own: Compared,
  other: Compared,
  scored: Parts & Pick<Counterpart, "score">,
): Counterpart {
  const { kind, id, edition, goalIds, bound } = other;
  return {
    ...{ kind, id, editionId: edition.id, organizationId: edition.organizationId, ...scored },
    sharedGoalIds: sharedOf(own.goalIds, goalIds),
    planIds: kind === "Plan" ? [id] : bound.flatMap((place) => plans.all[place]?.id ?? []),
  };
}
