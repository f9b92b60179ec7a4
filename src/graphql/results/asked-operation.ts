/** A question as it was put, which says what its answer means: columns, nodes, edges and attributes come from here, not from the data. */
import type { DocumentNode, GraphQLSchema } from "graphql";

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  /** Valid, and as its author wrote it: without hidden fields. */
  readonly document: DocumentNode;
  /** Null or undefined where the document has one operation only. */
  readonly operationName?: string | null | undefined;
  /** As the client sent them. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}
