/** A schema in, its definition language out, sorted so that equal schemas are equal texts. */
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

export function schemaSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
