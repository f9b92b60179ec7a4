/** Makes the read-only API out of the type definitions: the generated schema, which is the contract, and what the definitions say of the graph. */
import { Neo4jGraphQL } from "@neo4j/graphql";
import { extendSchema, type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import { boundLists } from "./bound-lists.ts";
import type { BuiltSchema } from "./built-schema.ts";
import { describeGenerated } from "./descriptions/describe-generated.ts";
import { graphModelOf } from "./graph-model.ts";
import { leaveOutAggregates } from "./leave-out-aggregates.ts";
import { orderLists } from "./order-lists.ts";
import { scopeLists } from "./scope-lists.ts";
import { readTypeDefinitions, type TypeDefinitions } from "./type-definitions.ts";

/** The first that a person reads in GraphiQL's documentation. */
const DESCRIPTION = [
  "Policy coordination plans (政策連携プラン) as a graph: the plans, what they cover, and what crosses them.",
  "Every question starts at `Query`: lists of each kind of node; what plans share (`planOverlaps`, プランの重なり); words (`search`);",
  "ways from one node to another (`paths`).",
].join(" ");

/** Of the program's own definitions, which are the same for every engine of a process. */
let own: Promise<BuiltSchema> | undefined;

/** @throws where a definition is malformed or asks for what the engine does not answer */
export function buildSchema(definitions?: TypeDefinitions): Promise<BuiltSchema> {
  if (definitions) return build(definitions);
  own ??= readTypeDefinitions().then(build);
  return own;
}

async function build({ graph, questions }: TypeDefinitions): Promise<BuiltSchema> {
  const generated = await new Neo4jGraphQL({
    typeDefs: graph,
    features: {
      excludeDeprecatedFields: {
        mutationOperations: true,
        aggregationFilters: true,
        aggregationFiltersOutsideConnection: true,
        relationshipFilters: true,
        attributeFilters: true,
      },
    },
  }).getSchema();
  boundLists(generated);
  orderLists(generated);
  scopeLists(generated);
  describeGenerated(generated, graph);
  const schema = leaveOutAggregates(extendSchema(generated, questions));
  // Extending a schema loses what it says of itself.
  schema.description = DESCRIPTION;
  removeResolvers(schema);
  return { schema, model: graphModelOf(graph) };
}

/** The library's own would answer some questions wrongly: nobody shall reach them. */
function removeResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = undefined;
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    type.isTypeOf = undefined;
    for (const field of Object.values(type.getFields())) {
      delete field.resolve;
      delete field.subscribe;
    }
  }
}
