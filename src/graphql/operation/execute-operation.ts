/** A validated document and its variables in, an execution result out: within the bounds, within the time, clean errors only. */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import type { Rewrite, ServerOptions } from "../../http/server/server-options.ts";
import type { Log } from "../../log.ts";
import type { Readiness } from "../../store/readiness.ts";
import type { Limits } from "./limits.ts";
import { replyErrorFor } from "./reply-error-for.ts";
import { databaseUnavailable, queryTimeout } from "./reply-errors.ts";
import { checkVariables } from "./variable-limits.ts";

/** Milliseconds after which a query without an answer asks whether the database is there at all. */
const SUSPICIOUS_AFTER = 2_000;

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the document does not have the operation that is asked for; graphql-js words the error. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** For resolvers. */
  readonly context: object;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly rewrite?: Rewrite | undefined;
}

export interface Execution {
  readonly limits: Limits;
  readonly readiness: Readiness;
  readonly checkOperation: ServerOptions["checkOperation"];
  readonly prepareOperation: ServerOptions["prepareOperation"];
  readonly log: Log;
}

/** A result without `data` is a refusal (HTTP 400 where its errors do not say otherwise). Never rejects but for a bug. */
export async function executeOperation(operation: Operation, execution: Execution): Promise<ExecutionResult> {
  const refusals = refusalsOf(operation, execution);
  if (refusals.length > 0) return { errors: refusals };
  const document = operation.rewrite?.(operation) ?? operation.document;
  const accepted = { ...operation, document };
  return runInTime({ ...accepted, ...execution.prepareOperation?.(accepted) }, execution);
}

function refusalsOf(operation: Operation, { limits, checkOperation }: Execution): readonly GraphQLError[] {
  const { schema, document, variables } = operation;
  const excess = checkVariables(variables, limits);
  if (excess.length > 0 || !operation.operation) return excess;
  const definitions = operation.operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables, { maxErrors: 10 });
  // Stripped of `originalError`: what a scalar says of a wrong value is for the client, not an unexpected error.
  if (errors) return errors.map(({ message, nodes }) => badUserInput(message, { nodes: nodes ?? null }));
  if (!checkOperation) return [];
  const operationName = operation.operation.name?.value ?? null;
  return checkOperation({ schema, document, operationName, variables: coerced }).map((error) =>
    typeof error.extensions.code === "string" ? error : badUserInput(error.message, { nodes: error.nodes ?? null }),
  );
}

function badUserInput(message: string, options: { nodes: GraphQLError["nodes"] | null }): GraphQLError {
  return new GraphQLError(message, { nodes: options.nodes ?? null, extensions: { code: "BAD_USER_INPUT" } });
}

/**
 * Whichever comes first: the result, the deadline, or the news that the database is gone. The database ends the transaction
 * at the same deadline; the race is there for the time when it does not answer at all. A loser's result is dropped.
 */
async function runInTime(operation: Operation, execution: Execution): Promise<ExecutionResult> {
  const { limits, readiness, log } = execution;
  const timers: NodeJS.Timeout[] = [];
  const after = (milliseconds: number) =>
    new Promise<void>((resolve) => timers.push(setTimeout(resolve, Math.max(0, milliseconds))));
  const outOfTime = after(operation.deadline - Date.now()).then(() => ({ errors: [queryTimeout(limits)], data: null }));
  const databaseGone = after(SUSPICIOUS_AFTER).then(async () => {
    if ((await readiness()) === undefined) return outOfTime;
    return { errors: [databaseUnavailable()], data: null };
  });
  try {
    return await Promise.race([run(operation, limits, log), outOfTime, databaseGone]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

async function run(operation: Operation, limits: Limits, log: Log): Promise<ExecutionResult> {
  const { schema, document, operationName, variables, context, deadline } = operation;
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: variables,
    operationName: operationName ?? null,
  });
  if (!result.errors || !operation.operation) return result;
  return { ...result, errors: result.errors.map((error) => replyErrorFor(error, deadline, limits, log)) };
}
