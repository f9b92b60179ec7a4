/** The generated schema in, the same schema with the questions that generated filters cannot ask in a few words out. */
import { readdirSync, readFileSync } from "node:fs";
import { concatAST, extendSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType, parse } from "graphql";
import { projectFile } from "../../project-files.ts";
import { pathStep, paths } from "./paths.ts";
import { policyItemsOf, policyItemsOfConnection } from "./policy-items-of.ts";
import { related, relatedNode } from "./related.ts";
import { search, searchHit } from "./search.ts";

// biome-ignore lint/suspicious/noExplicitAny: resolvers differ in their sources and arguments, which graphql-js does not type
type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<any, any>>>>>;

const RESOLVERS: Resolvers = {
  Query: { policyItemsOf, policyItemsOfConnection, search, paths, related },
  SearchHit: searchHit,
  PathStep: pathStep,
  RelatedNode: relatedNode,
};

const FOLDER = projectFile("src/graphql/schema/type-definitions/questions");

/** Their nodes are of the generated types: an answer is traversed further like any other. */
export function addQuestions(schema: GraphQLSchema): GraphQLSchema {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));
  const definitions = concatAST(files.sort().map((file) => parse(readFileSync(`${FOLDER}/${file}`, "utf8"))));
  const extended = extendSchema(schema, definitions);
  for (const [typeName, fields] of Object.entries(RESOLVERS)) {
    const type = extended.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the schema has no type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`the schema has no field ${typeName}.${name}`);
      field.resolve = resolve;
    }
  }
  return extended;
}
