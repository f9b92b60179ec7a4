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

const PASSAGES = "passagesConnection { edges { properties { role statedName } node { line column text } } }";
const OTHERS = "{ id label }";

export const DETAIL_QUERY = `query Detail($id: ID!) {
  graphNodes(where: { id: { eq: $id } }) {
    __typename
    id
    label
    ... on PolicyItem { name nameVariants plans ${OTHERS} initiatives ${OTHERS} ${PASSAGES} }
    ... on Plan { name nameVariants description initiatives ${OTHERS} items ${OTHERS} targets ${OTHERS} ${PASSAGES} }
    ... on PolicyDomain { name items ${OTHERS} ${PASSAGES} }
    ... on Initiative { name description plan ${OTHERS} items ${OTHERS} ${PASSAGES} }
    ... on Target { name plan ${OTHERS} ${PASSAGES} }
  }
}`;
