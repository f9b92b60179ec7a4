/** The table of node kinds: what each is called, in what order its nodes come, which of its texts are searched. A new kind begins with an entry here. */
import { REALS_GIVEN_BOTH_TOTALS } from "./derived-facts.ts";

type Properties = Readonly<Record<string, unknown>>;

export interface NodeKind {
  /** The type in GraphQL, the label in Neo4j, the `kind` in exported files. */
  readonly name: string;
  /** Root field of the API that lists the nodes of the kind. */
  readonly plural: string;
  /** What descriptions call one of them, with the documents' own word. */
  readonly one: string;
  readonly many: string;
  /** Properties that put the nodes in document order; the last is unique, so that no two nodes are equal in all of them. */
  readonly order: readonly string[];
  /** Properties in the full-text index. */
  readonly texts: readonly string[];
  /** Whether a search finds nodes of the kind by their own texts. A passage is found through what it states; derived nodes have no text. */
  readonly searched: boolean;
  /** Properties that are real numbers, also where their value is whole; every other number is an integer. */
  readonly reals: readonly string[];
  /** Whether its nodes follow from the facts, instead of being stated. */
  readonly derived: boolean;
  /** The words by which a person knows a node: its property `label`. Properties as in GraphQL. */
  readonly label: (properties: Properties, id: string) => string;
}

/** From the whole to its parts, then what is derived, then what is found and where it stands. */
export const NODE_KINDS = [
  {
    name: "Organization",
    plural: "organizations",
    one: "organization (自治体・機関)",
    many: "organizations (自治体・機関)",
    order: ["id"],
    texts: ["code", "name", "prefecture"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ name }) => `${name}`,
  },
  {
    name: "Edition",
    plural: "editions",
    one: "edition (版)",
    many: "editions (版)",
    order: ["id"],
    texts: ["title", "documentName"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ title }) => `${title}`,
  },
  {
    name: "PolicyDomain",
    plural: "policyDomains",
    one: "policy domain (政策大綱の分野)",
    many: "policy domains (政策大綱の分野)",
    order: ["number", "id"],
    texts: ["name", "description"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ name }) => `${name}`,
  },
  {
    name: "PolicyItem",
    plural: "policyItems",
    one: "policy item (施策大項目)",
    many: "policy items (施策大項目)",
    order: ["position", "id"],
    texts: ["code", "name", "nameVariants", "description"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ code, name }) => ((code ?? null) === null ? `${name}` : `${code} ${name}`),
  },
  {
    name: "Plan",
    plural: "plans",
    one: "plan (政策連携プラン)",
    many: "plans (政策連携プラン)",
    order: ["number", "id"],
    texts: ["name", "nameVariants", "description"],
    searched: true,
    reals: ["ownItemShare"],
    derived: false,
    label: ({ number, name }) => `${circled(number)}${name}`,
  },
  {
    name: "Initiative",
    plural: "initiatives",
    one: "initiative (推進のための取組)",
    many: "initiatives (推進のための取組)",
    order: ["ordinal", "id"],
    texts: ["name", "description"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ name }) => `${name}`,
  },
  {
    name: "Target",
    plural: "targets",
    one: "target (数値目標)",
    many: "targets (数値目標)",
    order: ["ordinal", "id"],
    texts: ["name", "source"],
    searched: true,
    reals: [
      "baselineValue",
      "latestValue",
      "goalValue",
      "requiredChange",
      "requiredYearlyChange",
      "requiredChangeShare",
    ],
    derived: false,
    label: ({ name }) => `${name}`,
  },
  {
    name: "Measurement",
    plural: "measurements",
    one: "measurement (実績値・目標値)",
    many: "measurements (実績値・目標値)",
    order: ["ordinal", "id"],
    texts: ["text"],
    searched: true,
    reals: ["value"],
    derived: false,
    label: ({ year, text }) => ((year ?? null) === null ? `${text}` : `${year}: ${text}`),
  },
  {
    name: "Department",
    plural: "departments",
    one: "department (担当課)",
    many: "departments (担当課)",
    order: ["position", "id"],
    texts: ["name"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ name }) => `${name}`,
  },
  {
    name: "Goal",
    plural: "goals",
    one: "goal (SDGsなどの目標)",
    many: "goals (SDGsなどの目標)",
    order: ["scheme", "position", "id"],
    texts: ["name"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ scheme, code, name }) => [scheme, code ?? null, name].filter((part) => part !== null).join(" "),
  },
  {
    name: "Note",
    plural: "notes",
    one: "note (備考)",
    many: "notes (備考)",
    order: ["ordinal", "id"],
    texts: ["head", "text"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ head, text }) => `${head}: ${text}`,
  },
  {
    name: "PlanOverlap",
    plural: "planOverlaps",
    one: "overlap of plans (プランの重なり)",
    many: "overlaps of plans (プランの重なり)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: ["jaccard", ...REALS_GIVEN_BOTH_TOTALS, "expectedItemCount", "pValue", "qValue"],
    derived: true,
    label: ({ planNumbers }) => listed(planNumbers).map(circled).join(" × "),
  },
  {
    name: "InitiativeOverlap",
    plural: "initiativeOverlaps",
    one: "overlap of initiatives (取組の重なり)",
    many: "overlaps of initiatives (取組の重なり)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: ["jaccard", ...REALS_GIVEN_BOTH_TOTALS],
    derived: true,
    label: (_properties, id) => id.slice(id.lastIndexOf("/") + 1).replaceAll("+", " × "),
  },
  {
    name: "DomainCoverage",
    plural: "domainCoverages",
    one: "domain coverage (分野別の該当状況)",
    many: "domain coverages (分野別の該当状況)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: ["share", ...REALS_GIVEN_BOTH_TOTALS],
    derived: true,
    label: ({ domainNumber, planNumber }) => `${domainNumber} × ${circled(planNumber)}`,
  },
  {
    name: "EditionComparison",
    plural: "editionComparisons",
    one: "comparison of editions (新旧比較)",
    many: "comparisons of editions (新旧比較)",
    order: ["id"],
    texts: [],
    searched: false,
    reals: [],
    derived: true,
    label: ({ oldLabel, newLabel }) => changeOf(oldLabel, newLabel),
  },
  {
    name: "Correspondence",
    plural: "correspondences",
    one: "correspondence (対応)",
    many: "correspondences (対応)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: ["score"],
    derived: true,
    label: ({ oldLabel, newLabel }) => changeOf(oldLabel, newLabel),
  },
  {
    name: "CrossingChange",
    plural: "crossingChanges",
    one: "change of a crossing (○・施策の増減)",
    many: "changes of crossings (○・施策の増減)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: [],
    derived: true,
    label: ({ ownerLabel, itemLabel }) => `${ownerLabel} × ${itemLabel}`,
  },
  {
    name: "OverlapChange",
    plural: "overlapChanges",
    one: "change of an overlap (プランの重なりの増減)",
    many: "changes of overlaps (プランの重なりの増減)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: [],
    derived: true,
    label: ({ planNumbers, oldItemCount, newItemCount }) =>
      `${listed(planNumbers).map(circled).join(" × ")}: ${oldItemCount} → ${newItemCount}`,
  },
  {
    name: "Finding",
    plural: "findings",
    one: "finding",
    many: "findings",
    order: ["placeOrder", "id"],
    texts: ["rule", "message", "messageJa"],
    searched: true,
    reals: [],
    derived: false,
    label: ({ rule, place }) => ((place ?? null) === null ? `${rule}` : `${rule} ${place}`),
  },
  {
    name: "Passage",
    plural: "passages",
    one: "passage",
    many: "passages",
    order: ["placeOrder", "id"],
    texts: ["text"],
    searched: false,
    reals: [],
    derived: false,
    label: ({ place }) => `${place}`,
  },
  {
    name: "DocumentLine",
    plural: "documentLines",
    one: "line of a document (本文の行)",
    many: "lines of documents (本文の行)",
    order: ["position", "id"],
    texts: [],
    searched: false,
    reals: [],
    derived: false,
    label: ({ place }) => `${place}`,
  },
] as const satisfies readonly NodeKind[];
for (const kind of NODE_KINDS) Object.freeze(kind);
Object.freeze(NODE_KINDS);

type Entry = (typeof NODE_KINDS)[number];
export type NodeKindName = Entry["name"];
/** Kinds whose nodes are stated, not derived; the text that states them is none. */
export type FactKindName = Exclude<Extract<Entry, { readonly derived: false }>["name"], "DocumentLine">;

/** What is true of nodes of every kind: the interface that all of them implement, and the label that all of them bear. */
export const GRAPH_NODE = Object.freeze({
  name: "GraphNode",
  plural: "graphNodes",
  one: "node of the graph",
  many: "nodes of the graph, of every kind",
  order: ["id"],
}) satisfies Pick<NodeKind, "name" | "plural" | "one" | "many" | "order">;

const BY_NAME: ReadonlyMap<string, NodeKind> = new Map(NODE_KINDS.map((kind) => [kind.name, kind]));

/** @throws Error where the table has no such kind: whoever asks would otherwise pass over its nodes without a word. */
export function nodeKind(name: string): NodeKind {
  const kind = BY_NAME.get(name);
  if (!kind) throw new Error(`There is no kind of node ${name} in the table of kinds (src/model/node-kinds.ts).`);
  return kind;
}

/** What was added comes from nothing, what was abolished leads to nothing. */
const changeOf = (old: unknown, next: unknown) => `${old ?? "–"} → ${next ?? "–"}`;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** As documents number their plans; Unicode has twenty of these in one row. */
export function circled(value: unknown): string {
  const number = Number(value);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
}
