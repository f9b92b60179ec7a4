/** What is asked both ways, as plain data: GraphQL over HTTP on one side, hand-written Cypher over the bare driver on the other. */

export interface Question {
  readonly name: string;
  /** Has one root field. */
  readonly graphql: string;
  /** One row for each entry of the answer, of one value that has the entry's fields. */
  readonly cypher: string;
  /** Whether the answer is one thing and no list, as a connection is. */
  readonly isOne?: boolean;
}
