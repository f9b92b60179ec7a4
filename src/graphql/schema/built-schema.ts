/** The schema that was made out of the type definitions, its text, and the same made again of its text, without the library that generates it. */
import { type GraphQLSchema, lexicographicSortSchema, buildSchema as parseSchema, printSchema } from "graphql";
import { type GraphModel, graphModelOf } from "./graph-model.ts";
import { readTypeDefinitions } from "./type-definitions.ts";

export interface BuiltSchema {
  /** Nothing in it resolves anything: the engine answers. */
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
}

/** A schema in its definition language, sorted so that equal schemas are equal texts. */
export function schemaSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The text is that of a schema made of the program's own definitions, as `printSchema` has it: it has neither scalars nor directives of its own, which a text would not hold whole. */
export async function schemaAgain(text: string): Promise<BuiltSchema> {
  const { graph } = await readTypeDefinitions();
  return { schema: parseSchema(text, { assumeValidSDL: true }), model: graphModelOf(graph) };
}
