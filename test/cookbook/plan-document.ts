/** What a plan's document says, as the cookbook's answers are worked out from it: numbers, codes, names and places, and no ids. */

export interface Place {
  readonly line: number;
  /** In code points. */
  readonly column: number;
  readonly text: string;
}

export interface Domain {
  readonly number: number;
  readonly name: string;
  readonly at: Place;
}

export interface Item {
  readonly code: string;
  readonly name: string;
  /** Number of its domain. */
  readonly domain: number;
  readonly at: Place;
}

export interface Plan {
  readonly number: number;
  readonly name: string;
  readonly at: Place;
  readonly description: readonly Place[];
  /** Head of its column; the text is the name there. */
  readonly head: Place;
}

export interface Initiative {
  /** Number of its plan. */
  readonly plan: number;
  readonly position: number;
  readonly name: string;
  readonly at: Place;
  readonly description: readonly Place[];
}

export interface Target {
  /** Number of its plan. */
  readonly plan: number;
  readonly position: number;
  readonly name: string;
  readonly at: Place;
}

/** A ○ of the matrix. */
export interface Mark {
  readonly plan: number;
  readonly code: string;
  readonly at: Place;
}

/** An entry of a 【施策大項目】 list. */
export interface Mention {
  readonly plan: number;
  /** Position of its initiative within the plan. */
  readonly initiative: number;
  readonly code: string;
  readonly name: string;
  readonly at: Place;
}

/** Each list is in the document's order. */
export interface PlanDocument {
  readonly title: Place;
  readonly domains: readonly Domain[];
  readonly items: readonly Item[];
  readonly plans: readonly Plan[];
  readonly initiatives: readonly Initiative[];
  readonly targets: readonly Target[];
  readonly marks: readonly Mark[];
  readonly mentions: readonly Mention[];
}
