/** The type definitions in, the read-only GraphQL schema generated from them out. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { concatAST, type DefinitionNode, type DocumentNode, type GraphQLSchema, Kind, parse } from "graphql";
import { projectFile } from "../../project-files.ts";
import { addQuestions } from "../cross-cutting/add-questions.ts";
import { boundLists } from "./bound-lists.ts";
import { describeGenerated } from "./descriptions/describe-generated.ts";
import { orderLists } from "./order-lists.ts";
import { pageRootConnections } from "./page-root-connections.ts";

/** The first that a person reads in GraphiQL's documentation. */
const DESCRIPTION = [
  "Policy coordination plans (政策連携プラン) as a graph: the plans, what they cover, and what crosses them.",
  "Every question starts at `Query`: lists of each kind of node; what plans share (`planOverlaps`, プランの重なり); words (`search`);",
  "ways from one node to another (`paths`).",
].join(" ");

const TYPE_DEFINITIONS = projectFile("src/graphql/schema/type-definitions");

/** Needs no database: what a request reads from is its context's `executionContext`. Rejects when a definition is malformed. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const typeDefs = await readTypeDefinitions();
  const schema = await new Neo4jGraphQL({
    typeDefs,
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
  boundLists(schema);
  orderLists(schema);
  pageRootConnections(schema);
  describeGenerated(schema, typeDefs);
  const complete = addQuestions(schema);
  // Extending a schema loses what it says of itself.
  complete.description = DESCRIPTION;
  return complete;
}

/** Every .graphql file of the folder, in the order of names; interfaces first, without which the library doubts the limits of their types. */
async function readTypeDefinitions(): Promise<DocumentNode> {
  const names = (await readdir(TYPE_DEFINITIONS)).filter((name) => name.endsWith(".graphql")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(TYPE_DEFINITIONS, name), "utf8")));
  const { definitions } = concatAST(texts.map((text) => parse(text)));
  const isInterface = ({ kind }: DefinitionNode) => kind === Kind.INTERFACE_TYPE_DEFINITION;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...definitions.filter(isInterface), ...definitions.filter((one) => !isInterface(one))],
  };
}
