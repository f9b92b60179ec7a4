/** Descriptions of what the library generates once for all kinds of nodes: by type, the type's own (`""`) and its fields'. */

const SIZE = {
  eq: "Equal to this.",
  in: "Equal to one of these; an empty list matches nothing.",
  lt: "Less than this.",
  lte: "Less than this or equal to it.",
  gt: "Greater than this.",
  gte: "Greater than this or equal to it.",
};

const TEXT = {
  eq: "Exactly this text, by code point: width, case and composition of kana count. Null: not stated.",
  in: "Exactly one of these texts; an empty list matches nothing.",
  contains: "Contains this text; the empty text is in every text.",
  startsWith: "Starts with this text.",
  endsWith: "Ends with this text.",
};

const ENUMERATION = {
  "": "Conditions on the value; all that are given must hold.",
  eq: "This value. Null: not stated.",
  in: "One of these values; an empty list matches nothing.",
};

const COMPUTED_NUMBER = {
  average: "On the arithmetic mean, within 12 digits; never holds where there is no number.",
  max: "On the greatest; never holds where there is no number.",
  min: "On the least; never holds where there is no number.",
  sum: "On the sum, of real numbers within 12 digits; 0 where there is no number.",
};

const NUMBERS = {
  average: "Arithmetic mean; null where there is no number.",
  max: "The greatest; null where there is no number.",
  min: "The least; null where there is no number.",
  sum: "The sum; 0 where there is no number.",
};

export const COMMON_DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  IDScalarFilters: { "": "Conditions on an id; all that are given must hold.", ...TEXT },
  StringScalarFilters: { "": "Conditions on a text; all that are given must hold.", ...TEXT },
  StringListFilters: {
    "": "Conditions on a list of texts; all that are given must hold.",
    eq: "Exactly these texts, in this order.",
    includes: "Exactly this text is among them.",
  },
  IntListFilters: {
    "": "Conditions on a list of whole numbers; all that are given must hold.",
    eq: "Exactly these numbers, in this order.",
    includes: "Exactly this number is among them.",
  },
  IntScalarFilters: {
    "": "Conditions on a whole number; all that are given must hold.",
    ...SIZE,
    eq: "Equal to this. Null: not stated.",
  },
  FloatScalarFilters: {
    "": "Conditions on a number; all that are given must hold.",
    ...SIZE,
    eq: "Equal to this. Null: not stated.",
  },
  GraphNodesConnection: {
    "": "Nodes of every kind, counted. They come as a list only: `graphNodes`.",
    aggregate: "What is computed over all nodes that match `where`.",
  },
  GraphNodeAggregate: {
    "": "What is computed over nodes of every kind.",
    count: "How many there are.",
    node: "Computed from their labels.",
  },
  GraphNodeAggregateNode: { "": "What is found of labels.", label: "Over `label`." },
  GraphNodeImplementation: { "": "The kinds of nodes." },
  SummarizedProseListEnumScalarFilters: {
    "": "Conditions on a list of values; all that are given must hold.",
    eq: "The list is exactly this, in this order.",
    includes: "The list has this entry.",
  },
  DocumentTextStateEnumScalarFilters: ENUMERATION,
  EditionStageEnumScalarFilters: ENUMERATION,
  MarkStrengthEnumScalarFilters: ENUMERATION,
  MeasurementKindEnumScalarFilters: ENUMERATION,
  TargetDirectionEnumScalarFilters: ENUMERATION,
  ValueBoundEnumScalarFilters: ENUMERATION,
  OrganizationKindEnumScalarFilters: ENUMERATION,
  FindingSeverityEnumScalarFilters: ENUMERATION,
  PassageRoleEnumScalarFilters: ENUMERATION,
  ComparisonReasonEnumScalarFilters: ENUMERATION,
  CorrespondenceBasisEnumScalarFilters: ENUMERATION,
  CorrespondenceChangeEnumScalarFilters: ENUMERATION,
  CorrespondenceKindEnumScalarFilters: ENUMERATION,
  CrossingChangeKindEnumScalarFilters: ENUMERATION,
  CrossingEnumScalarFilters: ENUMERATION,
  BooleanScalarFilters: { "": "Conditions on what is true or false.", eq: "Equal to this." },
  IntScalarAggregationFilters: {
    "": "Conditions on what is computed from a whole number over related nodes; all that are given must hold.",
    ...COMPUTED_NUMBER,
  },
  FloatScalarAggregationFilters: {
    "": "Conditions on what is computed from a number over related nodes; all that are given must hold.",
    ...COMPUTED_NUMBER,
  },
  StringScalarAggregationFilters: {
    "": "Conditions on the lengths of a text over related nodes, in characters; all that are given must hold.",
    averageLength: "On the mean length, within 12 digits; never holds where there is no text.",
    longestLength: "On the length of the longest; never holds where there is no text.",
    shortestLength: "On the length of the shortest; never holds where there is no text.",
  },
  ConnectionAggregationCountFilterInput: {
    "": "Conditions on how many there are; both must hold where both are given.",
    nodes: "On the number of related nodes, each counted once.",
    edges: "On the number of relationships.",
  },
  Count: { "": "How many nodes there are.", nodes: "Number of nodes that match, whatever the page." },
  CountConnection: {
    "": "How many related nodes and relationships there are.",
    nodes: "Number of related nodes that match, each counted once, whatever the page.",
    edges: "Number of relationships that match, whatever the page.",
  },
  IntAggregateSelection: {
    "": "What is computed from a whole number over nodes or relationships; those that do not state it are left out.",
    ...NUMBERS,
  },
  FloatAggregateSelection: {
    "": "What is computed from a number over nodes or relationships; those that do not state it are left out.",
    ...NUMBERS,
  },
  StringAggregateSelection: {
    "": "What is found of a text over nodes or relationships; those that do not state it are left out.",
    longest: "The longest text, one of them where several are as long; null where there is none.",
    shortest: "The shortest text, one of them where several are as short; null where there is none.",
  },
  PageInfo: {
    "": "Where a page stands among the entries that match.",
    hasNextPage: "True when more entries follow: ask for them with `after: endCursor`.",
    hasPreviousPage: "True when entries come before the page.",
    startCursor: "Cursor of the page's first entry; null where the page is empty.",
    endCursor: "Cursor of the page's last entry; null where the page is empty.",
  },
  SortDirection: {
    "": "Which way to sort. Texts are sorted by code point, not by a Japanese dictionary's order.",
    ASC: "From the least to the greatest; what is not stated comes last.",
    DESC: "From the greatest to the least; what is not stated comes last, here too.",
  },
};
