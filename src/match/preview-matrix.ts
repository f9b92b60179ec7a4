/** A draft, and what became different from an older edition, in; the matrix items × plans out, with what is new and what is gone marked in it. */

import type { Change, Correspondence, MatchedKind } from "../model/correspondence.ts";
import { groupBy } from "../model/group-by.ts";
import type { Covers, Plan, PolicyDomain, PolicyGraph, PolicyItem } from "../model/policy-graph.ts";
import type { EditionComparison } from "./compare-editions.ts";

/** Of a draft that is compared with nothing every mark, plan and item is `same`. */
export type MarkChange = "same" | "new" | "lost" | "changed";

export interface PreviewMatrix {
  /** Of the draft, then those that it abolishes. */
  readonly plans: readonly (Known & { readonly number: number; readonly name: string })[];
  /** Of the draft, domain by domain; below each domain those that it abolishes. */
  readonly rows: readonly PreviewRow[];
}

export interface PreviewRow extends Known {
  readonly code: string | null;
  readonly name: string;
  readonly domain: string;
  /** By the place of their plan; where there is none, nothing is and nothing was. */
  readonly marks: readonly PreviewMark[];
}

export interface PreviewMark {
  /** The place of the plan among the plans. */
  readonly plan: number;
  /** As it is written now; of what is lost as it was. */
  readonly sign: string;
  readonly change: MarkChange;
}

interface Known {
  /** In the older edition, of what is abolished. */
  readonly id: string;
  /** What became of it; null where nothing is compared. */
  readonly change: Change | null;
  /** Whether that is proposed, and not certain. */
  readonly isProposed: boolean;
}

export function previewMatrix(graph: PolicyGraph, comparison: EditionComparison | null): PreviewMatrix {
  const known = comparison ? knownIn(comparison) : () => UNKNOWN;
  const gonePlans = comparison ? goneFrom(comparison, "Plan", comparison.old.plans) : [];
  const plans = [...graph.plans, ...gonePlans];
  const marksOf = markReader(graph, comparison, plans);
  const names = new Map(graph.domains.map(({ id, name }) => [id, name]));
  const gone = comparison ? goneItems(comparison) : new Map<string | null, readonly Gone[]>();
  const rowOf = (item: PolicyItem, domain: string): PreviewRow => {
    const { id, code, name } = item;
    return { id: plainId(id), ...known(id), code, name, domain, marks: marksOf(id) };
  };
  const ofDomain = groupBy(graph.items, ({ domainId }) => domainId);
  return {
    plans: plans.map(({ id, number, name }) => ({ id: plainId(id), ...known(id), number, name })),
    rows: [
      ...graph.domains.flatMap(({ id }) => [
        ...(ofDomain.get(id) ?? []).map((item) => rowOf(item, names.get(id) ?? "")),
        ...(gone.get(id) ?? []).map(({ item }) => rowOf(item, names.get(id) ?? "")),
      ]),
      ...(gone.get(null) ?? []).map(({ item, domain }) => rowOf(item, domain)),
    ],
  };
}

const UNKNOWN = { change: null, isProposed: false } as const;

/** Before the id of what is abolished, while this works: ids of the two editions may be the same. */
const GONE = "old ";
const plainId = (id: string) => (id.startsWith(GONE) ? id.slice(GONE.length) : id);

function knownIn({ correspondences }: EditionComparison): (id: string) => Omit<Known, "id"> {
  const all = new Map(
    correspondences.flatMap(({ change, basis, oldIds, newIds }) => {
      const about = { change, isProposed: basis === "proposed" && change !== "unchanged" };
      return newIds.length > 0
        ? newIds.map((id) => [id, about] as const)
        : oldIds.map((id) => [`${GONE}${id}`, about] as const);
    }),
  );
  return (id) => all.get(id) ?? UNKNOWN;
}

function goneFrom<Node extends { readonly id: string }>(
  { correspondences }: EditionComparison,
  kind: MatchedKind,
  nodes: readonly Node[],
): readonly Node[] {
  const ids = new Set(
    correspondences.filter((one) => one.kind === kind && one.newIds.length === 0).flatMap(({ oldIds }) => oldIds),
  );
  return nodes.filter(({ id }) => ids.has(id)).map((node) => ({ ...node, id: `${GONE}${node.id}` }));
}

interface Gone {
  readonly item: PolicyItem;
  readonly domain: string;
}

/** By the domain of the draft that theirs became; null: it has none. */
function goneItems(comparison: EditionComparison): ReadonlyMap<string | null, readonly Gone[]> {
  const { old, correspondences } = comparison;
  const becameOf = new Map(
    correspondences
      .filter(({ kind }) => kind === "PolicyDomain")
      .flatMap(({ oldIds, newIds }) => oldIds.map((id) => [id, newIds[0] ?? null] as const)),
  );
  const names = new Map<string, PolicyDomain["name"]>(old.domains.map(({ id, name }) => [id, name]));
  const gone = goneFrom(comparison, "PolicyItem", old.items).map((item) => ({
    item,
    domain: names.get(item.domainId) ?? "",
  }));
  return groupBy(gone, ({ item }) => becameOf.get(item.domainId) ?? null);
}

/** The marks in the row of an item. As in the table of old and new, what was split has lost a mark only where no part has it. */
function markReader(
  graph: PolicyGraph,
  comparison: EditionComparison | null,
  plans: readonly Plan[],
): (itemId: string) => readonly PreviewMark[] {
  const is = byEnds(graph.covers);
  if (!comparison)
    return (itemId) =>
      plans.flatMap(({ id }, plan): readonly PreviewMark[] => {
        const mark = is.get(`${id} ${itemId}`);
        return mark ? [{ plan, sign: signOf(mark), change: "same" }] : [];
      });
  const was = byEnds(comparison.old.covers);
  const ends = endsIn(comparison);
  return (itemId) => {
    const item = ends(itemId);
    return plans.flatMap(({ id }, plan): readonly PreviewMark[] => {
      const owner = ends(id);
      const among = (marks: ReadonlyMap<string, Covers>, planIds: readonly string[], itemIds: readonly string[]) =>
        planIds.flatMap((one) => itemIds.flatMap((other) => marks.get(`${one} ${other}`) ?? []));
      const before = among(was, owner.oldIds, item.oldIds);
      const mark = is.get(`${id} ${itemId}`);
      const [earlier] = before;
      if (mark) {
        const isOne = [owner, item].every(({ oldIds, newIds }) => oldIds.length === 1 && newIds.length === 1);
        const isOther = isOne && earlier?.strength && mark.strength && earlier.strength !== mark.strength;
        return [{ plan, sign: signOf(mark), change: !earlier ? "new" : isOther ? "changed" : "same" }];
      }
      const isElsewhere = among(is, owner.newIds, item.newIds).length > 0;
      return earlier && !isElsewhere ? [{ plan, sign: signOf(earlier), change: "lost" }] : [];
    });
  };
}

function endsIn({ correspondences }: EditionComparison) {
  const all = new Map(
    correspondences
      .filter(({ kind }) => kind === "Plan" || kind === "PolicyItem")
      .flatMap((one): readonly (readonly [string, Correspondence])[] =>
        one.newIds.length > 0
          ? one.newIds.map((id) => [id, one] as const)
          : one.oldIds.map((id) => [`${GONE}${id}`, one] as const),
      ),
  );
  return (id: string): Pick<Correspondence, "oldIds" | "newIds"> => all.get(id) ?? { oldIds: [], newIds: [id] };
}

const byEnds = (covers: readonly Covers[]): ReadonlyMap<string, Covers> =>
  new Map(covers.map((mark) => [`${mark.planId} ${mark.itemId}`, mark]));

/** Where the document has no matrix, the entry of a list stands for a mark. */
const signOf = ({ text }: Covers) => ([...text].length > 1 ? "○" : text);
