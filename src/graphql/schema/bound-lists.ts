/** A generated schema in; the same schema out, with a default and a maximum on every list and connection that a reader sees in it. */
import { type GraphQLArgument, GraphQLInt, GraphQLNonNull, type GraphQLSchema, isObjectType } from "graphql";
import { DEFAULT_ENTRIES, MAXIMUM_ENTRIES } from "./list-bounds.ts";

/**
 * Lists and connections of `Query` have 100 entries by default. Further down a default of 100 would cut answers without a word:
 * a connection has up to the maximum there (`hasNextPage` and `totalCount` tell of more), and a plain list is whole or refused.
 *
 * The defaults are put on the arguments, where a reader of the schema sees them.
 */
export function boundLists(schema: GraphQLSchema): void {
  const root = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const limit = field.args.find(({ name }) => name === "limit");
      const first = field.args.find(({ name }) => name === "first");
      if (first) setDefault(first, type === root ? DEFAULT_ENTRIES : MAXIMUM_ENTRIES);
      if (limit && type === root) setDefault(limit, DEFAULT_ENTRIES);
    }
  }
}

/** Not nullable: an explicit null would otherwise be a page size that only the library knows. */
function setDefault(argument: GraphQLArgument, value: number): void {
  argument.type = new GraphQLNonNull(GraphQLInt);
  argument.defaultValue = value;
}
