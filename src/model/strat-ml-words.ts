/** The words by which our own StratML says what StratML has no element for: the export writes them, and the reader knows them again. */

/** How the OtherInformation of a plan begins that this program wrote. */
export const WRITTEN_BY = "Written by policy-graph from ";

/** What a goal or objective of Part 2 is in the graph. */
export const KIND_WORDS = {
  domain: "policy domain (政策大綱の分野)",
  item: "policy item (施策大項目)",
  plan: "policy coordination plan (政策連携プラン)",
  initiative: "initiative (推進のための取組)",
  /** An objective that does nothing but hold the indicators of its goal: StratML has them below objectives alone. */
  holder: "holds the indicators of the goal itself",
} as const;
export type KindInWords = keyof typeof KIND_WORDS;

/** What stands before the colon of a line in OtherInformation. */
export const LINE_WORDS = {
  kind: "Kind",
  partOf: "Part of",
  identifier: "Identifier in the document",
  level: "Level",
  status: "Status",
  period: "Period",
  direction: "Desired direction",
  source: "Source of the values",
  statedMarkCount: "Stated total of marks (計)",
  otherName: "Other name",
  covers: "Covers",
  advances: "Advances",
} as const;
export type LineInWords = keyof typeof LINE_WORDS;

/** Of the publication, in the OtherInformation of a plan. */
export const SOURCE_WORDS = {
  title: "Title of the source",
  publisher: "Publisher",
  date: "Date of the source",
  licence: "Licence",
  note: "Note",
  summarized: "Summaries, not the words of the source",
} as const;

/** The type of the relationship between an indicator and a further objective. */
export const CONTRIBUTES_TO = "Contributes_To";

/** The name of the role that a department has (担当課). */
export const RESPONSIBLE_ROLE = "担当課";

/** Of Part 1, which says in one line what has several names. */
export const PART_1_WORDS = {
  covers: "Policy items covered (施策大項目, ○)",
  advances: "Policy items advanced (施策大項目)",
  targets: "Numeric targets (数値目標)",
  otherNames: "Other names",
} as const;

/** A node as a line names it: its words, and its Identifier, which finds it again. */
export const referenceTo = (words: string, identifier: string) => `${words} (${identifier})`;
