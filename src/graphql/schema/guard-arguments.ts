/** A valid operation and its coerced variables in, out the arguments that are refused: beyond a bound, or bound to be answered wrongly. */
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { inputObject, isFilter } from "../where/filter-kinds.ts";
import { relatedConditions } from "../where/filter-weight.ts";
import { guardAggregate } from "../where/guard-aggregate.ts";
import { guardFilter } from "../where/guard-filter.ts";
import { guardPaging } from "./guard-paging.ts";
import { guardSort } from "./guard-sort.ts";
import { MAXIMUM_RELATED_CONDITIONS } from "./list-bounds.ts";
import { definitionsOf } from "./operation-definitions.ts";

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Null where the document has one operation only. */
  readonly operationName: string | null;
  /** Coerced, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The values that resolvers would get are looked at, so it is all the same whether they come from the document or from variables. */
export function guardArguments(operation: Operation): readonly GraphQLError[] {
  const { schema, document, operationName } = operation;
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
          const guarded = guardField(field, node, operation);
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

function guardField(field: GraphQLField<unknown, unknown>, node: FieldNode, operation: Operation): Guarded {
  try {
    const values = getArgumentValues(field, node, operation.variables);
    const where = inputObject(field.args.find(({ name }) => name === "where")?.type);
    const filter = isFilter(values.where) ? values.where : {};
    const ofFilter = where ? guardFilter(filter, where, "where") : [];
    const ofAggregate = where && ofFilter.length === 0 ? guardAggregate(node, filter, where, operation) : [];
    const refusals = [...guardPaging(values), ...guardSort(values.sort), ...ofFilter, ...ofAggregate];
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
