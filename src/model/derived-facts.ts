/** What follows from the facts of one edition: counts and crossings, as plain values; every one is recomputed with each load. */

/** What chance would give if each plan kept how many items it covers, and each item how many plans cover it. All null where the matrix is too large. */
export interface GivenBothTotals {
  /** Items on average. */
  readonly expectedItemCountGivenBothTotals: number | null;
  /** From … to: of 40 matrices at most one has less, and at most one more. */
  readonly leastItemCountGivenBothTotals: number | null;
  readonly mostItemCountGivenBothTotals: number | null;
  /** What there is less what is expected: the size of the effect, in items. */
  readonly excessItemCountGivenBothTotals: number | null;
  readonly pValueGivenBothTotals: number | null;
  /** Standard error of the p-value; 0 where all matrices were counted, above where some were drawn. */
  readonly pValueErrorGivenBothTotals: number | null;
  /** Benjamini–Hochberg. */
  readonly qValueGivenBothTotals: number | null;
}

/** Of their names those that are no whole numbers. */
export const REALS_GIVEN_BOTH_TOTALS = [
  "expectedItemCountGivenBothTotals",
  "excessItemCountGivenBothTotals",
  "pValueGivenBothTotals",
  "pValueErrorGivenBothTotals",
  "qValueGivenBothTotals",
] as const satisfies readonly (keyof GivenBothTotals)[];

/** Two plans of one edition, those that share nothing included; or three that share an item. */
export interface PlanOverlap {
  readonly id: string;
  /** 1, 2, …: pairs first, each kind in the order of the plans. */
  readonly position: number;
  /** In the order of the plans' numbers. */
  readonly planIds: readonly string[];
  readonly planNumbers: readonly number[];
  /** Items that every one of the plans covers, in document order. */
  readonly itemIds: readonly string[];
  /** Chance is told of two plans: at least as many items shared, the q-value among all pairs of the edition. All null for three. */
  readonly measures: GivenBothTotals & {
    /** Items that all of the plans cover ÷ items that at least one of them covers; null where none of them covers any. */
    readonly jaccard: number | null;
    // By chance, if each plan keeps how many items it covers, and nothing else. All null for three plans.
    /** Items that two plans of these sizes would share on average. */
    readonly expectedItemCount: number | null;
    /** Probability of at least as many (hypergeometric, upper tail). */
    readonly pValue: number | null;
    /** Of the p-values of all pairs of the edition (Benjamini–Hochberg). */
    readonly qValue: number | null;
  };
}

/** Two initiatives of different plans of one edition that advance at least one item in common. */
export interface InitiativeOverlap {
  readonly id: string;
  /** 1, 2, …: in the order of the initiatives. */
  readonly position: number;
  /** In document order. */
  readonly initiativeIds: readonly string[];
  readonly planNumbers: readonly number[];
  /** Items that both advance, in document order. */
  readonly itemIds: readonly string[];
  /** Chance: at least as many items shared, if each initiative keeps how long its list is, and each item how many name it; the q-value among all pairs of different plans. */
  readonly measures: GivenBothTotals & {
    /** Items that both advance ÷ items that at least one of them advances. */
    readonly jaccard: number;
  };
}

/** A cell of the table domains × plans, the empty ones included. Chance: so many items or a number as far out, on either side; the q-value among all cells. */
export interface DomainCoverage extends GivenBothTotals {
  readonly id: string;
  /** 1, 2, …: domain by domain, in each plan by plan. */
  readonly position: number;
  readonly domainId: string;
  readonly domainNumber: number;
  readonly planId: string;
  readonly planNumber: number;
  /** Items of the domain that the plan covers, in document order. */
  readonly itemIds: readonly string[];
  /** All items of the domain. */
  readonly domainItemCount: number;
  /** Covered items ÷ all items of the domain; null where the domain has none. */
  readonly share: number | null;
}

/** Derived numbers of one node by name: counts, shares, ranks in document order; null where a ratio has no denominator. */
export type Counts = Readonly<Record<string, number | null>>;

export interface DerivedFacts {
  readonly planOverlaps: readonly PlanOverlap[];
  readonly initiativeOverlaps: readonly InitiativeOverlap[];
  readonly domainCoverages: readonly DomainCoverage[];
  /** By the id of the node they belong to. */
  readonly counts: Readonly<Record<string, Counts>>;
}
