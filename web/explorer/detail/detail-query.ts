/** What is asked of one node, whatever its kind, and how the answer comes. */

export interface NodeAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly name?: string;
  readonly nameVariants?: readonly string[];
  readonly description?: string;
  readonly plan?: Other | null;
  readonly plans?: readonly Other[];
  readonly initiatives?: readonly Other[];
  readonly items?: readonly Other[];
  readonly targets?: readonly Other[];
  readonly passagesConnection?: {
    readonly edges: readonly {
      readonly properties: { readonly role: string; readonly statedName: string | null };
      readonly node: { readonly line: number; readonly column: number; readonly text: string };
    }[];
  };
}
interface Other {
  readonly id: string;
  readonly label: string;
}
export interface DetailAnswer {
  readonly graphNodes: readonly NodeAnswer[];
}

export { default as DETAIL_QUERY } from "../queries/detail.graphql?raw";
