/** A question in, its answer out, as the server gives it: guarded, and through the read-only driver where one is given. */
import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from "graphql";
import type { Driver } from "neo4j-driver";
import { buildSchema } from "../../../src/graphql/schema/build-schema.ts";
import { guardArguments } from "../../../src/graphql/schema/guard-arguments.ts";
import { type ReadOnlyOptions, readOnly } from "../../../src/graphql/schema/read-only-driver.ts";

type Variables = Readonly<Record<string, unknown>>;

let built: Promise<GraphQLSchema> | undefined;

export function testSchema(): Promise<GraphQLSchema> {
  built ??= buildSchema();
  return built;
}

/** Messages of the guard's refusals; the question itself must be valid. */
export async function refusals(question: string, variables: Variables = {}): Promise<readonly string[]> {
  return (await guard(question, variables)).map(({ message }) => message);
}

/** The guard's errors, for those who look at more than messages. */
export async function guard(question: string, variables: Variables = {}) {
  const schema = await testSchema();
  const document = parse(question);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join("\n"));
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return guardArguments({ schema, document, operationName: null, variables: coerced });
}

export interface AskOptions {
  readonly variables?: Variables;
  readonly onQuery?: ReadOnlyOptions["onQuery"];
  /** Milliseconds. */
  readonly timeout?: number;
}

export async function askUnguarded(
  driver: Driver,
  question: string,
  options: AskOptions = {},
): Promise<ExecutionResult> {
  const { variables = {}, onQuery, timeout = 30_000 } = options;
  return execute({
    schema: await testSchema(),
    document: parse(question),
    variableValues: variables,
    contextValue: { executionContext: readOnly(driver, { deadline: Date.now() + timeout, onQuery }) },
  });
}

/** The data of an answer; throws where there are errors or refusals. */
export async function ask(driver: Driver, question: string, options: AskOptions = {}): Promise<unknown> {
  const refused = await refusals(question, options.variables);
  if (refused.length > 0) throw new Error(refused.join("\n"));
  const { data, errors } = await askUnguarded(driver, question, options);
  if (errors) throw new Error(errors.map(({ message, path }) => `${path?.join(".")}: ${message}`).join("\n"));
  // Plain objects, which compare.
  return JSON.parse(JSON.stringify(data));
}
