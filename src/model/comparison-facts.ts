/** What follows from two editions: what corresponds and what became different between them, as plain values; recomputed when either of them changes. */
import type { Aspect, Basis, Change, MatchedKind } from "./correspondence.ts";

/** 前後の版だから, or because somebody asked for it. */
export const COMPARISON_REASONS = ["succession", "request"] as const;
export type ComparisonReason = (typeof COMPARISON_REASONS)[number];

/** Two editions, by id. */
export interface EditionPair {
  readonly oldId: string;
  readonly newId: string;
}

/** Two editions and why they are compared. */
export interface ComparedEditions extends EditionPair {
  readonly reason: ComparisonReason;
}

/** A correspondence as a node of the graph. */
export interface CorrespondenceFact {
  readonly id: string;
  /** 1, 2, …: kinds in their order, in each what the new edition has in document order, then what was abolished. */
  readonly position: number;
  readonly kind: MatchedKind;
  readonly change: Change;
  readonly basis: Basis;
  readonly score: number | null;
  /** In the order of `ASPECTS`. */
  readonly changed: readonly Aspect[];
  readonly isDifferent: boolean;
  /** In document order. */
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
  /** What a person calls them; null where there are none. */
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  /** Of its new items those that had a plan, as what they were, and have none now; and those that had none. */
  readonly uncoveredItemCount: number;
  readonly newlyCoveredItemCount: number;
}

/** A mark of a plan or a mention of an initiative, between what both editions have. */
export const CROSSINGS = ["mark", "mention"] as const;
export const CROSSING_CHANGES = ["gained", "lost", "changed"] as const;

export interface CrossingChangeFact {
  readonly id: string;
  /** 1, 2, …: marks first; by plan or initiative, in each by item. */
  readonly position: number;
  readonly crossing: (typeof CROSSINGS)[number];
  readonly change: (typeof CROSSING_CHANGES)[number];
  /** The weakest that it rests on. */
  readonly basis: Basis;
  /** Ids of correspondences: of the plan or initiative, and of the item. */
  readonly ownerId: string;
  readonly itemId: string;
  readonly ownerLabel: string;
  readonly itemLabel: string;
}

export interface OverlapChangeFact {
  readonly id: string;
  /** 1, 2, …: in the order of the new plans. */
  readonly position: number;
  readonly basis: Basis;
  /** Ids of the two plans' correspondences. */
  readonly planIds: readonly string[];
  /** Ids of the overlaps, as each edition has them. */
  readonly oldOverlapId: string;
  readonly newOverlapId: string;
  /** In the new edition. */
  readonly planNumbers: readonly number[];
  readonly oldItemCount: number;
  readonly newItemCount: number;
  readonly itemCountChange: number;
}

export interface ComparisonFacts extends ComparedEditions {
  readonly id: string;
  readonly oldLabel: string;
  readonly newLabel: string;
  /** A few sentences, in Japanese and in English. */
  readonly summary: string;
  readonly summaryInEnglish: string;
  readonly counts: Readonly<Record<ComparisonCount, number>>;
  readonly correspondences: readonly CorrespondenceFact[];
  readonly crossingChanges: readonly CrossingChangeFact[];
  readonly overlapChanges: readonly OverlapChangeFact[];
  /** Nodes of the new edition that are surely those of the old one: nothing proposed is among them. Empty but for a succession. */
  readonly successions: readonly { readonly newId: string; readonly oldId: string }[];
}

export const COMPARISON_COUNTS = [
  ...(["correspondenceCount", "differentCount", "proposedCount"] as const),
  ...(["gainedMarkCount", "lostMarkCount", "changedMarkCount", "gainedMentionCount", "lostMentionCount"] as const),
  ...(["overlapChangeCount", "uncoveredItemCount", "newlyCoveredItemCount"] as const),
] as const;
export type ComparisonCount = (typeof COMPARISON_COUNTS)[number];
