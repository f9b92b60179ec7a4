/** Makes the read-only API out of the type definitions: the generated schema, which is the contract, and what the definitions say of the graph. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Neo4jGraphQL } from "@neo4j/graphql";
import {
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
} from "graphql";
import { projectFile } from "../../project-files.ts";
import { boundLists } from "./bound-lists.ts";
import { describeGenerated } from "./descriptions/describe-generated.ts";
import { type GraphModel, graphModelOf } from "./graph-model.ts";
import { orderLists } from "./order-lists.ts";

/** The first that a person reads in GraphiQL's documentation. */
const DESCRIPTION = [
  "Policy coordination plans (政策連携プラン) as a graph: the plans, what they cover, and what crosses them.",
  "Every question starts at `Query`: lists of each kind of node; what plans share (`planOverlaps`, プランの重なり); words (`search`);",
  "ways from one node to another (`paths`).",
].join(" ");

const TYPE_DEFINITIONS = projectFile("src/graphql/schema/type-definitions");

export interface TypeDefinitions {
  /** Of the graph: the library generates the API from them. */
  readonly graph: DocumentNode;
  /** Of fields of our own, which extend what was generated. */
  readonly questions: DocumentNode;
}

export interface BuiltSchema {
  /** Nothing in it resolves anything: the engine answers. */
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
}

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
  describeGenerated(generated, graph);
  const schema = extendSchema(generated, questions);
  // Extending a schema loses what it says of itself.
  schema.description = DESCRIPTION;
  removeResolvers(schema);
  return { schema, model: graphModelOf(graph) };
}

/** Every .graphql file of the folder, in the order of names. */
export async function readTypeDefinitions(): Promise<TypeDefinitions> {
  const [graph, questions] = await Promise.all(
    [TYPE_DEFINITIONS, join(TYPE_DEFINITIONS, "questions")].map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
      return concatAST(texts.map((text) => parse(text)));
    }),
  );
  if (!graph || !questions) throw new Error("there are no type definitions");
  return { graph: interfacesFirst(graph), questions };
}

/** Without them the library doubts the limits of their types. */
function interfacesFirst({ definitions }: DocumentNode): DocumentNode {
  const isInterface = ({ kind }: DefinitionNode) => kind === Kind.INTERFACE_TYPE_DEFINITION;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...definitions.filter(isInterface), ...definitions.filter((one) => !isInterface(one))],
  };
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

/** A schema in its definition language, sorted so that equal schemas are equal texts. */
export function schemaSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
