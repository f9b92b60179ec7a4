/** Two editions in, what corresponds to what out: what is stated or of one name is taken, everything else is proposed and asserts nothing. */

import {
  type Basis,
  type Correspondence,
  MATCHED_KINDS,
  type MatchedKind,
  type StatedCorrespondence,
} from "../model/correspondence.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { changesBetween } from "./changed-aspects.ts";
import { type Group, isNew, matchKind } from "./match-kind.ts";
import type { Partners } from "./subject-likeness.ts";
import { byId, MATCHING_ORDER, type Subject, subjectsOf } from "./subjects.ts";

interface Matched extends Group {
  readonly basis: Basis;
}

/**
 * Every node of a matched kind is in exactly one correspondence. Kinds in their order, in each those of the new edition in document order, then what was abolished.
 *
 * @param stated what people say; what they confirm names nodes of the two graphs, none of them twice
 */
export function matchGraphs(
  old: PolicyGraph,
  next: PolicyGraph,
  stated: readonly StatedCorrespondence[] = [],
): readonly Correspondence[] {
  const [olds, news] = [subjectsOf(old), subjectsOf(next)];
  const [oldById, newById] = [byId(olds), byId(news)];
  const becomes = new Map<string, ReadonlySet<string>>();
  const proposed = new Set<string>();
  const rejected = new Set(
    stated
      .filter(({ basis }) => basis === "rejected")
      .flatMap(({ oldIds, newIds }) => oldIds.flatMap((one) => newIds.map((other) => `${one} ${other}`))),
  );
  const partners: Partners = {
    newOf: (id) => onlyOne(becomes.get(id)),
    isRejected: (one, other) => rejected.has(`${one.id} ${other.id}`),
    isProposed: (id) => id !== null && proposed.has(id),
    placeLikeness: (one, other) => placeLikeness(one, other, becomes),
  };
  const confirmed = stated.filter(({ basis }) => basis === "confirmed");
  const matched = new Map<MatchedKind, readonly Matched[]>();
  for (const kind of MATCHING_ORDER) {
    const said = confirmed.filter((one) => one.kind === kind).map((one) => confirmedGroup(one, oldById, newById));
    const settled = new Set(said.flatMap((one) => [...one.olds, ...one.news]));
    const isLeft = (one: Subject) => !settled.has(one);
    const found = matchKind(olds[kind].filter(isLeft), news[kind].filter(isLeft), partners).map(
      (group): Matched => ({ ...group, basis: group.score === null ? "exact" : "proposed" }),
    );
    const groups = [...said, ...found];
    const known = new Set(groups.flatMap((one) => [...one.olds, ...one.news]));
    const alone = (list: readonly Subject[]) => list.filter((one) => !known.has(one));
    const all: readonly Matched[] = [
      ...groups,
      ...alone(news[kind]).map(
        (one): Matched => ({ olds: [], news: [one], score: null, basis: isNew(one) ? "stated" : "proposed" }),
      ),
      ...alone(olds[kind]).map((one): Matched => ({ olds: [one], news: [], score: null, basis: "proposed" })),
    ];
    for (const { olds: from, news: to, basis } of all) {
      const news = new Set(to.map(({ id }) => id));
      for (const { id } of from) {
        if (news.size > 0) becomes.set(id, news);
        if (basis === "proposed") proposed.add(id);
      }
    }
    matched.set(kind, all);
  }
  const describe = changesBetween(old, next, becomes);
  return MATCHED_KINDS.flatMap((kind) => {
    const rank = new Map([...news[kind], ...olds[kind]].map((one, index) => [one, index]));
    const rankOf = ({ olds: [one], news: [other] }: Matched) => rank.get((other ?? one) as Subject) ?? 0;
    return [...(matched.get(kind) ?? [])]
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map(({ olds: from, news: to, basis, score }): Correspondence => {
        const [oldIds, newIds] = [from.map(({ id }) => id), to.map(({ id }) => id)];
        return { kind, basis, score, oldIds, newIds, ...describe(oldIds, newIds) };
      });
  });
}

function onlyOne<T>(set: ReadonlySet<T> | undefined): T | undefined {
  return set?.size === 1 ? [...set][0] : undefined;
}

/** 1 where what owned the old one became what owns the new one, or a part of it, 0 where it became something else; between where that is not known. */
function placeLikeness(old: Subject, one: Subject, becomes: ReadonlyMap<string, ReadonlySet<string>>): number {
  if (old.ownerId === null || one.ownerId === null) return Number(old.ownerId === one.ownerId);
  const owners = becomes.get(old.ownerId);
  return owners === undefined ? 0.5 : Number(owners.has(one.ownerId));
}

function confirmedGroup(
  { oldIds, newIds }: StatedCorrespondence,
  oldById: ReadonlyMap<string, Subject>,
  newById: ReadonlyMap<string, Subject>,
): Matched {
  const known = (ids: readonly string[], subjects: ReadonlyMap<string, Subject>) =>
    ids.map((id) => subjects.get(id) ?? unknown(id));
  return { olds: known(oldIds, oldById), news: known(newIds, newById), score: null, basis: "confirmed" };
}

function unknown(id: string): never {
  throw new Error(`a correspondence names ${id}, which neither edition has`);
}
