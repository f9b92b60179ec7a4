/** Answers what is asked about the schema itself, a few milliseconds at a time: an answer may be large, and others want to be served meanwhile. */
import { setImmediate as others } from "node:timers/promises";
import {
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isObjectType,
  locatedError,
} from "graphql";
import type { AnswerBudget } from "./answer-budget.ts";
import type { AcceptedOperation } from "./answer-operation.ts";
import { BoundedMap } from "./bounded-map.ts";
import { ReplyError } from "./reply-errors.ts";
import { isTypename, type SelectedField } from "./selection.ts";

/** Fields whose answers are kept: every client of a kind asks the same of the schema. */
const KEPT = 20;
/** Milliseconds without a break. */
const AT_A_TIME = 10;

/** A field's answer, or what is wrong with its arguments. */
interface Known {
  readonly values: number;
  readonly answer: unknown;
  readonly error?: GraphQLError;
}

export interface AboutSchema {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly GraphQLError[];
}

export type Introspect = (
  fields: readonly SelectedField[],
  accepted: AcceptedOperation,
  budget: AnswerBudget,
) => Promise<AboutSchema>;

/** Of one schema. */
export function introspection(): Introspect {
  const known = new BoundedMap<string, Known>(KEPT);
  return async (fields, accepted, budget) => {
    const data: Record<string, unknown> = {};
    const errors: GraphQLError[] = [];
    const { document, operation, variables } = accepted;
    for (const field of fields) {
      const text = document.loc?.source.body;
      const key = JSON.stringify([text, operation.name?.value, variables, field.key]);
      const kept = text === undefined ? undefined : known.get(key);
      if (kept) budget.spend(kept.values);
      const { answer, error } = kept ?? (await answerNow(field, key));
      data[field.key] = answer;
      if (error) errors.push(error);
    }
    return { data, errors };

    async function answerNow(field: SelectedField, key: string): Promise<Known> {
      let values = 0;
      const spend = (more: number) => {
        values += more;
        return budget.spend(more);
      };
      const answered = await answerField(field, accepted, spend);
      const now = { ...answered, values };
      known.set(key, now);
      return now;
    }
  };
}

async function answerField(
  root: SelectedField,
  { schema, variables }: AcceptedOperation,
  spend: AnswerBudget["spend"],
): Promise<Omit<Known, "values">> {
  // All that the schema's own resolvers look at.
  const info = { schema } as GraphQLResolveInfo;
  let since = performance.now();
  const answer = async ({ definition, nodes, selection }: SelectedField, source: unknown): Promise<unknown> => {
    if (!definition.resolve) throw new Error(`${definition.name} is no field of the introspection`);
    const args = getArgumentValues(definition, nodes[0], variables);
    const type = getNamedType(definition.type);
    return complete(definition.resolve(source, args, undefined, info));

    async function complete(value: unknown): Promise<unknown> {
      spend(1);
      if (value === null || value === undefined) return null;
      if (Array.isArray(value)) {
        const list: unknown[] = [];
        for (const one of value) list.push(await complete(one));
        return list;
      }
      if (isLeafType(type)) return type.serialize(value);
      if (!isObjectType(type)) throw new Error(`the introspection has no ${type.name}`);
      return objectOf(type, value);
    }

    async function objectOf(type: GraphQLObjectType, value: unknown): Promise<unknown> {
      if (performance.now() - since > AT_A_TIME) {
        await others();
        since = performance.now();
      }
      const object: Record<string, unknown> = {};
      for (const inner of selection?.of(type) ?? []) {
        if (isTypename(inner)) spend(1);
        object[inner.key] = isTypename(inner) ? type.name : await answer(inner, value);
      }
      return object;
    }
  };
  try {
    return { answer: await answer(root, null) };
  } catch (error) {
    // An argument's value, which only the variables tell: of `__type`, for no other argument may be missing.
    if (!(error instanceof GraphQLError) || error instanceof ReplyError) throw error;
    return { answer: null, error: locatedError(error, root.nodes, [root.key]) };
  }
}
