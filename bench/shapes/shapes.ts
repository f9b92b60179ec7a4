/** Shapes of questions that nobody asked before: an alias in, a question that the API and the database must plan anew out. */

export interface Shape {
  readonly name: string;
  /** The alias comes into the Cypher too; `$edition` is the only variable. */
  readonly graphql: (alias: string) => string;
}

export const SHAPES: readonly Shape[] = [
  {
    name: "items of an edition",
    graphql: (alias) =>
      `query ($edition: ID!) { policyItems(where: { domain: { edition: { id: { eq: $edition } } } }) { ${alias}: name } }`,
  },
  {
    name: "nested: plans, initiatives, items, domain",
    graphql: (alias) =>
      `query ($edition: ID!) { plans(where: { edition: { id: { eq: $edition } } }) { name initiatives { name items { code domain { ${alias}: name } } } } }`,
  },
  {
    name: "a filter on related nodes",
    graphql: (alias) =>
      `query ($edition: ID!) { initiatives(where: { plan: { edition: { id: { eq: $edition } } }, items: { some: { planCount: { gte: 2 } } } }) { ${alias}: name } }`,
  },
  {
    name: "overlaps of an edition, sorted",
    graphql: (alias) =>
      `query ($edition: ID!) { planOverlaps(where: { edition: { id: { eq: $edition } } }, sort: [{ itemCount: DESC }]) { itemCount plans { ${alias}: name } } }`,
  },
  {
    name: "search, with nodes of every kind",
    graphql: (alias) =>
      `query ($edition: ID!) { search(phrase: "推進", edition: $edition) { node { id ... on PolicyItem { ${alias}: name } ... on Plan { name } } } }`,
  },
];
