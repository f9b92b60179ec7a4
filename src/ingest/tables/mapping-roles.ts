/** What a row of a table may name, and what the cells of a column may say: the words that a mapping is written in. */

/** What a row may name: each is a node of the graph. In the order of a plan, from the whole to its parts. */
export const SUBJECTS = ["domain", "level", "item", "plan", "initiative", "target"] as const;
export type Subject = (typeof SUBJECTS)[number];
export const isSubject = (role: ColumnRole | null | undefined): role is Subject =>
  SUBJECTS.some((subject) => subject === role);

/** What the cells of a column say. */
export const COLUMN_ROLES = [
  ...SUBJECTS,
  /** The head is a plan's name; its cells are marks. */
  "mark",
  /** Codes or names of the items that the row's initiative or plan advances. */
  "mentions",
  /** 計: how many marks the row has. */
  "total",
  "code",
  "identifier",
  /** The identifier of the node that the row's own belongs to. */
  "parent",
  "description",
  "department",
  "status",
  "period",
  "goal",
  "note",
  "unit",
  "direction",
  "source",
  "value",
  "year",
  /** Not read, on purpose. */
  "ignore",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
