/** What is asked of one node, whatever its kind, and how the answer comes. */

export interface NodeAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly name?: string;
  readonly nameVariants?: readonly string[];
  readonly description?: string;
  readonly planCount?: number;
  readonly initiativeCount?: number;
  readonly itemCount?: number;
  readonly coveredItemCount?: number;
  readonly sharedItemCount?: number;
  readonly ownItemCount?: number;
  readonly domainCount?: number;
  /** null where the document states none. */
  readonly statedMarkCount?: number | null;
  readonly domain?: Other | null;
  /** With its edition where the node is an initiative. */
  readonly plan?: (Other & { readonly edition?: { readonly omittedInitiativeOverlapCount: number } | null }) | null;
  readonly plans?: readonly Other[];
  readonly initiatives?: readonly Other[];
  /** Of an item, with the place where each names it. */
  readonly initiativesConnection?: {
    readonly edges: readonly {
      readonly properties: { readonly place: string };
      readonly node: Other & { readonly plan: Other | null };
    }[];
  };
  readonly items?: readonly Other[];
  readonly targets?: readonly Other[];
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
  readonly passagesConnection?: {
    readonly edges: readonly {
      readonly properties: { readonly role: string };
      readonly node: { readonly place: string; readonly line: number | null; readonly text: string };
    }[];
  };
}
interface Counted {
  readonly itemCount: number;
}
export interface Other {
  readonly id: string;
  readonly label: string;
}
export interface DetailAnswer {
  readonly graphNodes: readonly NodeAnswer[];
}

export { default as DETAIL_QUERY } from "../queries/detail.graphql?raw";
