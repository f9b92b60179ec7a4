/** A valid operation and its coerced variables in, out the arguments that are refused: beyond a bound, or bound to be answered wrongly. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { inputObject, isFilter } from "./filter-kinds.ts";
import { relatedConditions } from "./filter-weight.ts";
import { guardFilter } from "./guard-filter.ts";
import { guardPaging } from "./guard-paging.ts";
import { guardSort } from "./guard-sort.ts";
import { MAXIMUM_RELATED_CONDITIONS } from "./list-bounds.ts";

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Null where the document has one operation only. */
  readonly operationName: string | null;
  /** Coerced, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The values that resolvers would get are looked at, so it is all the same whether they come from the document or from variables. */
export function guardArguments({ schema, document, operationName, variables }: Operation): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  const types = new TypeInfo(schema);
  let conditions = 0;
  for (const definition of definitionsOf(document, operationName)) {
    visit(
      definition,
      visitWithTypeInfo(types, {
        Field(node) {
          const field = types.getFieldDef();
          if (!field || field.args.length === 0) return;
          const guarded = guardField(field, node, variables);
          errors.push(...guarded.errors);
          conditions += guarded.conditions;
          const isOver =
            conditions > MAXIMUM_RELATED_CONDITIONS && conditions - guarded.conditions <= MAXIMUM_RELATED_CONDITIONS;
          if (isOver) errors.push(badUserInput(TOO_MANY_CONDITIONS, node));
        },
      }),
    );
  }
  return errors;
}

const TOO_MANY_CONDITIONS = `More than ${MAXIMUM_RELATED_CONDITIONS} conditions on related nodes, those under all or single counted \
twice for each of them around it. Ask in several requests, or write none: {NOT: {…}} in place of all.`;

interface Guarded {
  readonly errors: readonly GraphQLError[];
  /** Conditions on related nodes. */
  readonly conditions: number;
}

function guardField(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Operation["variables"],
): Guarded {
  try {
    const values = getArgumentValues(field, node, variables);
    const where = inputObject(field.args.find(({ name }) => name === "where")?.type);
    const filter = isFilter(values.where) ? values.where : {};
    const refusals = [
      ...guardPaging(values),
      ...guardSort(values.sort),
      ...(where ? guardFilter(filter, where, "where") : []),
    ];
    return {
      errors: refusals.map((refusal) => badUserInput(`${field.name}: ${refusal}`, node)),
      conditions: where ? relatedConditions(filter, where) : 0,
    };
  } catch (error) {
    // What graphql-js says of a missing or null value, which it would say again at execution.
    if (error instanceof GraphQLError) {
      return { errors: [badUserInput(`${field.name}: ${error.message}`, node)], conditions: 0 };
    }
    throw error;
  }
}

function badUserInput(message: string, node: FieldNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: "BAD_USER_INPUT" } });
}

/** The operation and the fragments it reaches, each once: the same fragment has the same variables wherever it is spread. */
function definitionsOf(
  document: DocumentNode,
  operationName: string | null,
): readonly (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = document.definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === null || definition.name?.value === operationName),
  );
  const found = new Set<OperationDefinitionNode | FragmentDefinitionNode>();
  if (operation?.kind === Kind.OPERATION_DEFINITION) found.add(operation);
  for (const definition of found) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) found.add(fragment);
      },
    });
  }
  return [...found];
}
