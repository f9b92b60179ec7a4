/** Answers what is asked about the schema itself: by graphql-js, after counting what the answer will hold. */
import { setImmediate as others } from "node:timers/promises";
import {
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
  Kind,
} from "graphql";
import type { AnswerBudget } from "./answer-budget.ts";
import type { AcceptedOperation } from "./answer-operation.ts";
import { BoundedMap } from "./bounded-map.ts";
import { isTypename, type SelectedField } from "./selection.ts";

/** Fields whose answers are kept: every client of a kind asks the same of the schema. */
const KEPT = 20;

interface Known {
  readonly values: number;
  readonly result: ExecutionResult;
}

export type Introspect = (
  fields: readonly SelectedField[],
  accepted: AcceptedOperation,
  budget: AnswerBudget,
) => Promise<ExecutionResult>;

/** Of one schema. The fields are answered one after the other, so that nobody waits for all of them. */
export function introspection(): Introspect {
  const known = new BoundedMap<string, Known>(KEPT);
  return async (fields, accepted, budget) => {
    const data: Record<string, unknown> = {};
    const errors: GraphQLError[] = [];
    const { document, operation, variables } = accepted;
    for (const field of fields) {
      const key = JSON.stringify([document.loc?.source.body, operation.name?.value, variables, field.key]);
      const found = document.loc && known.get(key);
      if (found) budget.spend(found.values);
      const { result } = found ?? answer(field, key);
      Object.assign(data, result.data);
      errors.push(...(result.errors ?? []));
      await others();
    }
    return { data, errors };

    function answer(field: SelectedField, key: string): Known {
      let values = 0;
      countValues(field, undefined, accepted, () => {
        values += 1;
        budget.spend(1);
      });
      const answered = { values, result: executeField(field.nodes, accepted) };
      known.set(key, answered);
      return answered;
    }
  };
}

function executeField(nodes: readonly FieldNode[], accepted: AcceptedOperation): ExecutionResult {
  const { schema, operation, fragments, variables } = accepted;
  const about = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const;
  const result = execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [about, ...fragments.values()] },
    variableValues: variables,
  });
  if (result instanceof Promise) throw new Error("a schema knows itself");
  return result;
}

/** Tells of each value: it walks what the answer would walk, and makes nothing of it. */
function countValues(field: SelectedField, source: unknown, accepted: AcceptedOperation, tell: () => void): void {
  if (isTypename(field)) {
    tell();
    return;
  }
  const { schema, variables } = accepted;
  const { resolve } = field.definition;
  if (!resolve) throw new Error(`${field.name} is no field of the introspection`);
  const info = { schema } as GraphQLResolveInfo;
  const count = (value: unknown): void => {
    tell();
    if (Array.isArray(value)) for (const one of value) count(one);
    const type = field.selection?.type;
    if (Array.isArray(value) || value === null || value === undefined || !isObjectType(type)) return;
    for (const inner of field.selection?.of(type) ?? []) countValues(inner, value, accepted, tell);
  };
  count(resolve(source, argumentsOf(field, variables), undefined, info));
}

/** What is wrong with them is said when it is answered. */
function argumentsOf({ definition, nodes }: SelectedField, variables: AcceptedOperation["variables"]): object {
  try {
    return getArgumentValues(definition, nodes[0], variables);
  } catch (error) {
    if (error instanceof GraphQLError) return {};
    throw error;
  }
}
