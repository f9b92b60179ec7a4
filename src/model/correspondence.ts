/** What corresponds to what in two editions, as plain values: the outcome of matching, and the words that it is said in. */

/** In the order in which they are listed. */
export const MATCHED_KINDS = ["PolicyDomain", "PolicyItem", "Plan", "Initiative", "Target", "Department"] as const;
export type MatchedKind = (typeof MATCHED_KINDS)[number];

/** 変更なし, 名称変更, 番号変更, 移動, 統合 (n:1), 分割 (1:n), 新設, 廃止. */
export const CHANGES = [
  ...(["unchanged", "renamed", "renumbered", "moved"] as const),
  ...(["merged", "split", "added", "abolished"] as const),
] as const;
export type Change = (typeof CHANGES)[number];

/** Confirmed by a person, stated by a document, of the same name, or proposed: of these the last alone asserts nothing. */
export const BASES = ["confirmed", "stated", "exact", "proposed"] as const;
export type Basis = (typeof BASES)[number];

/** What of a node is not as it was. */
export const ASPECTS = ["name", "code", "place", "text", "status", "period", "values", "departments"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Every node of a matched kind is in exactly one. */
export interface Correspondence {
  readonly kind: MatchedKind;
  readonly change: Change;
  readonly basis: Basis;
  /** 0 to 1, how much speaks for it; null where it rests on something else, and where nothing was found. */
  readonly score: number | null;
  /** In document order; empty of what was added. */
  readonly oldIds: readonly string[];
  /** In document order; empty of what was abolished. */
  readonly newIds: readonly string[];
  /** Of one node that became one: what is not as it was, in the order of `ASPECTS`. */
  readonly changed: readonly Aspect[];
}

/** Whether there is anything to say of it. */
export const isDifferent = ({ change, changed }: Correspondence) => change !== "unchanged" || changed.length > 0;

/** What a person says, before anything is compared. Without new nodes: abolished; without old ones: added. `rejected`: none of these is one of those. */
export interface StatedCorrespondence {
  readonly kind: MatchedKind;
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
  readonly basis: "confirmed" | "rejected";
}

/** The same as it is kept beside two loaded editions: with what each node was called, so that it is not taken for one of another name later on. */
export interface RememberedCorrespondence extends Pick<StatedCorrespondence, "kind" | "basis"> {
  readonly olds: readonly RememberedNode[];
  readonly news: readonly RememberedNode[];
}

export interface RememberedNode {
  /** What follows the edition's in it. */
  readonly id: string;
  readonly label: string;
}
