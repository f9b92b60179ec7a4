/** Subjects of one kind of two editions in, what corresponds among them out: by name where that decides, else by the best whole set of proposals. */
import { groupBy } from "../model/group-by.ts";
import { bestAssignment, type ScoredPair } from "./best-assignment.ts";
import { containment, foldedName, gramsAmong, type NameGrams, nameLikeness } from "./name-grams.ts";
import { likenessOf, type Partners } from "./subject-likeness.ts";
import type { Subject } from "./subjects.ts";

/** Old and new nodes that belong together; `score` null where their names decide. */
export interface Group {
  readonly olds: readonly Subject[];
  readonly news: readonly Subject[];
  readonly score: number | null;
}

/** Nothing less is proposed. */
const LEAST = 0.4;
/** However alike two names are: what is certain is not proposed. */
const MOST = 0.99;
/** So much of a name must stand in another for the one to have become a part of the other. */
const CONTAINED = 0.75;
/** Of so few of a kind every pair is looked at. */
const FEW = 60;
/** A gram of more names than that says too little to look at all of them. */
const COMMON = 200;
/** As many are looked at closely. */
const MOST_CANDIDATES = 25;

export function matchKind(olds: readonly Subject[], news: readonly Subject[], partners: Partners): readonly Group[] {
  const byName = sameNames(olds, news, partners);
  const settled = new Set(byName.flatMap((group) => [...group.olds, ...group.news]));
  const left = olds.filter((one) => !settled.has(one));
  // What the document calls new has no predecessor, unless it has its name.
  const right = news.filter((one) => !settled.has(one) && !isNew(one));
  const grams = gramsAmong([...olds, ...news].map(({ name }) => name));
  const pairs = bestAssignment(scoredPairs(left, right, partners, grams));
  return [...byName, ...withParts(pairs, left, right, partners, grams)];
}

/** 新規 and the like. */
export const isNew = ({ status }: Subject) => /^新(?:規|設)?$/u.test(status ?? "");

/** Names that are the same once folded: below the same owner first, then wherever one is left on either side. */
function sameNames(olds: readonly Subject[], news: readonly Subject[], partners: Partners): readonly Group[] {
  const folded = new Map([...olds, ...news].map((one) => [one, foldedName(one.name)]));
  const below = (owner: string | null, one: Subject) => `${owner ?? ""} ${folded.get(one)}`;
  const ownerOf = ({ ownerId }: Subject) => (ownerId === null ? null : (partners.newOf(ownerId) ?? `was ${ownerId}`));
  const isTaken = ({ olds: [old], news: [one] }: Group) => !(old && one && partners.isRejected(old, one));
  const near = onlyPairs(
    groupBy(olds, (one) => below(ownerOf(one), one)),
    groupBy(news, (one) => below(one.ownerId, one)),
  )
    .filter(isTaken)
    .map((group) => (group.olds.some(({ ownerId }) => partners.isProposed(ownerId)) ? doubtful(group, BELOW) : group));
  const taken = new Set(near.flatMap((group) => [...group.olds, ...group.news]));
  const left = (list: readonly Subject[]) =>
    groupBy(
      list.filter((one) => !taken.has(one)),
      (one) => folded.get(one) ?? "",
    );
  const far = onlyPairs(left(olds), left(news)).filter(isTaken);
  return [...near, ...far.map((group) => doubtful(group, ELSEWHERE))];
}

/** 参加者数 of one plan is not that of another: of what is done and measured a name decides only below an owner that is settled. */
function doubtful(group: Group, score: number): Group {
  return group.olds.some(({ kind }) => kind === "Target" || kind === "Initiative") ? { ...group, score } : group;
}
/** What such a name says below an owner that is itself proposed, or where several have it; and below another owner. */
const BELOW = 0.9;
const ELSEWHERE = 0.75;

/** Of as many on either side under one key: one with the other, or, of several, each with the one that has its code or else its place among them. */
function onlyPairs(
  olds: ReadonlyMap<string, readonly Subject[]>,
  news: ReadonlyMap<string, readonly Subject[]>,
): readonly Group[] {
  return [...olds].flatMap(([key, before]) => {
    const after = news.get(key) ?? [];
    if (before.length !== after.length) return [];
    if (before.length === 1) return [{ olds: before, news: after, score: null }];
    return inTurn(before, after);
  });
}

/** Which is which of several of one name nobody can know: proposed. */
function inTurn(before: readonly Subject[], after: readonly Subject[]): readonly Group[] {
  const left = new Set(after);
  const next = (isMeant: (one: Subject) => boolean) => {
    const found = [...left].find(isMeant);
    if (found) left.delete(found);
    return found;
  };
  const byCode = before.map((old) => [old, next(({ code }) => code !== null && code === old.code)] as const);
  return byCode.flatMap(([old, one]) => {
    const other = one ?? next(() => true);
    return other ? [{ olds: [old], news: [other], score: BELOW }] : [];
  });
}

type Grams = (name: string) => NameGrams;

function scoredPairs(
  olds: readonly Subject[],
  news: readonly Subject[],
  partners: Partners,
  grams: Grams,
): readonly ScoredPair[] {
  const candidatesOf = candidates(olds, news, grams);
  return olds.flatMap((old, left) =>
    candidatesOf(old).flatMap((right) => {
      const one = news[right];
      const score =
        one && !partners.isRejected(old, one)
          ? likenessOf(old, one, nameLikeness(grams(old.name), grams(one.name)), partners)
          : 0;
      return score < LEAST ? [] : [{ left, right, score: Math.min(score, MOST) }];
    }),
  );
}

/** Indexes of new ones that may be what an old one became: of many, those that share the rarest parts of its name. */
function candidates(
  olds: readonly Subject[],
  news: readonly Subject[],
  grams: Grams,
): (old: Subject) => readonly number[] {
  if (Math.max(olds.length, news.length) <= FEW) {
    const all = [...news.keys()];
    return () => all;
  }
  const holders = new Map<string, number[]>();
  for (const [index, { name }] of news.entries())
    for (const gram of grams(name).weights.keys()) {
      const list = holders.get(gram);
      if (list) list.push(index);
      else holders.set(gram, [index]);
    }
  return ({ name }) => {
    const shared = new Map<number, number>();
    for (const [gram, weight] of grams(name).weights) {
      const list = holders.get(gram) ?? [];
      if (list.length <= COMMON) for (const index of list) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([index]) => index);
  };
}

interface Growing {
  readonly olds: Subject[];
  readonly news: Subject[];
  score: number;
}

/** What is left became a part of what was merged, or was split off, where names say so; what rests on a name alone is left as it is. */
function withParts(
  pairs: readonly ScoredPair[],
  olds: readonly Subject[],
  news: readonly Subject[],
  partners: Partners,
  grams: Grams,
): readonly Group[] {
  const groups = pairs.map(
    ({ left, right, score }): Growing => ({ olds: [olds[left] as Subject], news: [news[right] as Subject], score }),
  );
  const taken = new Set(groups.flatMap((group) => [...group.olds, ...group.news]));
  // Of several that are called alike none is a part of another.
  const contained = (part: Subject, whole: Subject) =>
    grams(part.name).folded === grams(whole.name).folded ? 0 : containment(grams(part.name), grams(whole.name));
  const isRejected = (one: Subject, other: Subject) =>
    partners.isRejected(one, other) || partners.isRejected(other, one);
  const near = (old: Subject, one: Subject) => (old.ownerId === null ? 0 : partners.placeLikeness(old, one) / 10);
  const join = (list: readonly Subject[], side: "olds" | "news", scoreOf: (one: Subject, group: Growing) => number) => {
    const other = side === "olds" ? "news" : "olds";
    for (const one of list.filter((subject) => !taken.has(subject))) {
      const [best] = groups
        .filter((group) => group[other].length === 1 && !group[other].some((whole) => isRejected(one, whole)))
        .map((group) => ({ group, score: scoreOf(one, group) }))
        .filter(({ score }) => score >= CONTAINED)
        .sort((a, b) => b.score - a.score);
      if (!best) continue;
      best.group[side].push(one);
      best.group.score = Math.min(best.group.score, best.score);
    }
  };
  join(olds, "olds", (old, { news: [whole] }) => (whole ? contained(old, whole) + near(old, whole) : 0));
  // Parts have the whole's subject in their names, or stand in its name themselves.
  join(news, "news", (one, { olds: [whole] }) =>
    whole ? Math.max(contained(one, whole), contained(whole, one)) + near(whole, one) : 0,
  );
  const rank = new Map([...olds, ...news].map((one, index) => [one, index]));
  const inOrder = (list: readonly Subject[]) => [...list].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return groups.map((group) => ({ olds: inOrder(group.olds), news: inOrder(group.news), score: group.score }));
}
