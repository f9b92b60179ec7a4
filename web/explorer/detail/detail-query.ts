/** What is asked of one node, whatever its kind, and how the answer comes. */
import { fullId } from "../address/short-id.ts";
import DEPARTMENT from "../queries/detail-department.graphql?raw";
import DOMAIN from "../queries/detail-domain.graphql?raw";
import GOAL from "../queries/detail-goal.graphql?raw";
import INITIATIVE from "../queries/detail-initiative.graphql?raw";
import ITEM from "../queries/detail-item.graphql?raw";
import PLAN from "../queries/detail-plan.graphql?raw";
import TARGET from "../queries/detail-target.graphql?raw";

export interface NodeAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly name?: string;
  readonly nameVariants?: readonly string[];
  readonly description?: string;
  /** Whether it is not the publication's own words. */
  readonly descriptionIsSummary?: boolean;
  /** Both null of a level of items that only groups others. */
  readonly planCount?: number | null;
  readonly initiativeCount?: number | null;
  readonly itemCount?: number;
  readonly coveredItemCount?: number;
  readonly sharedItemCount?: number;
  readonly ownItemCount?: number;
  readonly domainCount?: number;
  /** null where the document states none. */
  readonly statedMarkCount?: number | null;
  /** 0 where it is no level. */
  readonly partCount?: number;
  readonly levelName?: string | null;
  readonly scheme?: string;
  readonly identifier?: string | null;
  readonly status?: string | null;
  readonly periodFrom?: number | null;
  readonly periodTo?: number | null;
  readonly domain?: Other | null;
  readonly domains?: readonly Other[];
  readonly parent?: Other | null;
  readonly parts?: readonly Other[];
  /** Of a target, one of these is what it belongs to. */
  readonly item?: Other | null;
  readonly initiative?: Other | null;
  readonly departments?: readonly Other[];
  readonly goals?: readonly Other[];
  readonly notes?: readonly { readonly id: string; readonly head: string; readonly text: string }[];
  /** Of a goal, those of all editions that share it. */
  readonly allItems?: { readonly totalCount: number };
  /** With its edition where the node is an initiative. */
  readonly plan?: (Other & { readonly edition?: { readonly omittedInitiativeOverlapCount: number } | null }) | null;
  /** Of an item, with their targets. */
  readonly plans?: readonly (Other & { readonly targets?: readonly ValuedTarget[] })[];
  readonly initiatives?: readonly Other[];
  /** Of an item, with the place where each names it. */
  readonly initiativesConnection?: {
    readonly edges: readonly {
      readonly properties: { readonly place: string };
      readonly node: Other & { readonly plan: Other | null };
    }[];
  };
  readonly items?: readonly Other[];
  readonly targets?: readonly ValuedTarget[];
  /** Of a target: the items beside the one that it belongs to. */
  readonly contributesTo?: readonly Other[];
  readonly contributingTargets?: readonly ValuedTarget[];
  readonly unit?: string | null;
  readonly direction?: Direction | null;
  readonly source?: string | null;
  readonly requiredChange?: number | null;
  readonly requiredYearlyChange?: number | null;
  readonly requiredChangeShare?: number | null;
  /** In document order. */
  readonly measurements?: readonly Measurement[];
  /** Of two plans that share something, the largest first. */
  readonly planOverlaps?: readonly (Counted & { readonly id: string; readonly plans: readonly Other[] })[];
  readonly initiativeOverlaps?: readonly (Counted & { readonly initiatives: readonly Other[] })[];
  /** Of plans that cover something of the domain. */
  readonly coverages?: readonly (Counted & { readonly plan: Other | null })[];
  readonly findings?: readonly {
    readonly id: string;
    readonly rule: string;
    readonly place: string | null;
    readonly line: number | null;
  }[];
  /** What it was in other editions, and what became of it there: one for each edition that this one is compared with. */
  readonly correspondencesAsNew?: readonly Corresponding[];
  readonly correspondencesAsOld?: readonly Corresponding[];
  readonly passagesConnection?: {
    readonly edges: readonly {
      readonly properties: { readonly role: string };
      readonly node: Quoted;
    }[];
  };
}
/** A place of the document that was read. */
export interface Quoted {
  readonly place: string;
  readonly line: number | null;
  readonly text: string;
  /** Whether it is not the publication's own words. */
  readonly isSummary: boolean;
}
export type Direction = "INCREASE" | "DECREASE" | "MAINTAIN";
export type MeasurementKind = "BASELINE" | "ACTUAL" | "INTERIM" | "GOAL";
export type Bound = "EXACTLY" | "AT_LEAST" | "AT_MOST" | "MORE_THAN" | "LESS_THAN" | "ABOUT";
export interface Measurement {
  readonly id: string;
  readonly measurementKind: MeasurementKind;
  readonly year: number | null;
  /** null where the document has words in its place, or nothing. */
  readonly value: number | null;
  readonly bound: Bound;
  /** As it stands in the document. */
  readonly text: string;
}
export interface ValuedTarget extends Other {
  readonly unit: string | null;
  readonly latestValue: number | null;
  readonly latestYear: number | null;
  readonly goalValue: number | null;
  readonly goalYear: number | null;
}
export type Change = ("UNCHANGED" | "RENAMED" | "RENUMBERED" | "MOVED") | ("MERGED" | "SPLIT" | "ADDED" | "ABOLISHED");
export interface Corresponding {
  readonly id: string;
  readonly change: Change;
  /** PROPOSED asserts nothing. */
  readonly basis: "CONFIRMED" | "STATED" | "EXACT" | "PROPOSED";
  readonly comparison: { readonly oldEdition: Titled | null; readonly newEdition: Titled | null } | null;
  /** Of the other edition; empty of what was added or abolished. */
  readonly nodes: readonly Other[];
}
export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly organization: { readonly id: string; readonly name: string } | null;
}
interface Counted {
  readonly itemCount: number;
}
export interface Other {
  readonly id: string;
  readonly label: string;
}
export interface DetailAnswer {
  readonly nodes: readonly NodeAnswer[];
}

/** Each kind has a question of its own: the database takes long to plan one that asks for everything about any. */
const QUERIES = {
  item: ITEM,
  plan: PLAN,
  domain: DOMAIN,
  initiative: INITIATIVE,
  target: TARGET,
  department: DEPARTMENT,
  goal: GOAL,
} as const;

/** The question about a node of the edition, by its id in the address; null where there is no detail of its kind. */
export function detailQuestion(edition: { readonly id: string }, node: string) {
  const kind = kindOf(node);
  const id = fullId(edition, node);
  return kind && { query: QUERIES[kind], variables: kind === "goal" ? { id, within: `${edition.id}/` } : { id } };
}

/** Names, which departments and goals have in their ids, may have slashes. */
export function kindOf(node: string): keyof typeof QUERIES | null {
  if (node.startsWith("sdg/") || node.startsWith("goal/")) return "goal";
  if (node.startsWith("department/")) return "department";
  const [, kind] = /(?:^|\/)(item|plan|domain|initiative|target)\/[^/]+$/.exec(node) ?? [];
  return (kind as keyof typeof QUERIES | undefined) ?? null;
}
