/** An accepted operation in, the same operation out with every filter in it written so that the library answers what the filter says. */

import { isDeepStrictEqual } from "node:util";
import {
  type ArgumentNode,
  astFromValue,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { definitionsOf } from "../schema/operation-definitions.ts";
import { type Filter, inputObject, isFilter } from "./filter-kinds.ts";
import { levelOf, readFilter } from "./filter-read.ts";
import { writeFilter } from "./filter-write.ts";
import { scopeFilter } from "./scope-filter.ts";

export interface FilteredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Null or undefined where the document has one operation only. */
  readonly operationName?: string | null | undefined;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * The library drops filters without conditions (`{plans: {none: {}}}` would return every item) and reads some others wrongly. The values
 * that resolvers would get are looked at, so it is all the same whether they come from the document or from variables; a filter that
 * is written otherwise stands in the document as a literal.
 */
export function mendFilters<T extends FilteredOperation>(operation: T): T {
  const { schema, document, operationName } = operation;
  const variables = coercedVariables(operation);
  const types = new TypeInfo(schema);
  const mended = new Map(
    definitionsOf(document, operationName).map((definition) => [
      definition,
      visit(
        definition,
        visitWithTypeInfo(types, {
          Field(node) {
            const field = types.getFieldDef();
            const atRoot = types.getParentType() === schema.getQueryType();
            return field ? mendField(field, node, variables, schema, atRoot) : undefined;
          },
        }),
      ),
    ]),
  );
  const definitions = document.definitions.map((definition) => mended.get(definition as never) ?? definition);
  return { ...operation, document: { ...document, definitions } };
}

function coercedVariables({ schema, document, operationName, variables }: FilteredOperation): Variables {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables).coerced ?? {};
}

/** Undefined where there is nothing to mend. */
function mendField(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
  schema: GraphQLSchema,
  atRoot: boolean,
): FieldNode | undefined {
  const argument = node.arguments?.find(({ name }) => name.value === "where");
  const type = inputObject(field.args.find(({ name }) => name === "where")?.type);
  if (!argument || !type) return undefined;
  const { where } = getArgumentValues(field, node, variables);
  if (!isFilter(where)) return undefined;
  const meant = mendFilter(where, type, schema);
  const written = atRoot ? scopeFilter(meant) : meant;
  const value = isSame(where, written) ? undefined : astFromValue(written, type);
  if (!value) return undefined;
  const mended: ArgumentNode = { ...argument, value };
  return { ...node, arguments: node.arguments?.map((one) => (one === argument ? mended : one)) ?? [] };
}

/** One filter, coerced, as the library reads it rightly. */
export function mendFilter(filter: Filter, type: GraphQLInputObjectType, schema: GraphQLSchema): Filter {
  return writeFilter(readFilter(filter, type, schema), levelOf(type));
}

/** Coerced values have no prototype. */
function isSame(a: Filter, b: Filter): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
