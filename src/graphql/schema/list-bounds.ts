/** What one question may ask for, in numbers: for the schema, its descriptions and the checks on arguments alike. */

/** Largest value of `limit` and `first`; the smallest is 1. */
export const MAXIMUM_ENTRIES = 1_000;
/** Entries of a list or connection of `Query` where the question does not say how many. */
export const DEFAULT_ENTRIES = 100;
/** Conditions on related nodes in all filters of an operation together. */
export const MAXIMUM_RELATED_CONDITIONS = 30;
