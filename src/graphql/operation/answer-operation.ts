/** Answers a valid document: within the bounds, within the time, with clean errors only. What computes the answer is given. */
import { setMaxListeners } from "node:events";
import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { Log } from "../../log.ts";
import { didYouMean } from "../../model/names.ts";
import type { Readiness } from "../../store/readiness.ts";
import { DatabaseSilentError, watched } from "../../store/watchdog.ts";
import { withHelpOnVariables } from "./help.ts";
import type { Variables } from "./input.ts";
import type { Limits } from "./limits.ts";
import { replyErrorFor } from "./reply-error-for.ts";
import { databaseUnavailable, queryTimeout } from "./reply-errors.ts";
import { checkVariables } from "./variable-limits.ts";

/** A document that is valid and within the bounds, and how it is to be answered. */
export interface OperationRequest {
  readonly document: DocumentNode;
  /** Undefined or null where the document has one operation only. */
  readonly operationName?: string | null | undefined;
  /** As the client sent them. */
  readonly variables?: Variables | null | undefined;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly identified?: boolean | undefined;
  readonly onAccepted?: ((operation: AcceptedOperation) => void) | undefined;
  /** Whoever asked does not want the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** An operation that may be answered. */
export interface AcceptedOperation extends Pick<OperationRequest, "identified" | "onAccepted"> {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** As the client sent them. */
  readonly given: Variables;
  /** Coerced. */
  readonly variables: Variables;
  readonly deadline: number;
}

export interface Answering {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly readiness: Readiness;
  readonly log: Log;
  /** A result without `data` is a refusal. May reject with whatever the database throws. The signal comes when nobody waits any more. */
  readonly run: (operation: AcceptedOperation, signal: AbortSignal) => Promise<ExecutionResult>;
}

/** A result without `data` is a refusal (HTTP 400 where its errors do not say otherwise). Never rejects but for a bug. */
export async function answerOperation(request: OperationRequest, answering: Answering): Promise<ExecutionResult> {
  const accepted = accept(request, answering);
  return "errors" in accepted ? accepted : runInTime(accepted, request.signal, answering);
}

interface Refused {
  readonly errors: readonly GraphQLError[];
}

/** The operation that is meant, with its variables; or what is refused of it. */
export function accept(
  request: OperationRequest,
  { schema, limits }: Pick<Answering, "schema" | "limits">,
): AcceptedOperation | Refused {
  const { document, operationName, deadline } = request;
  const variables = request.variables ?? {};
  const excess = checkVariables(variables, limits);
  if (excess.length > 0) return { errors: excess };
  const operation = getOperationAST(document, operationName || undefined);
  if (!operation) return refused(unknownOperation(document, operationName));
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 10,
  });
  // Stripped of `originalError`: what a scalar says of a wrong value is for the client, not an unexpected error.
  if (errors) {
    const said = withHelpOnVariables(errors, operation, variables, schema);
    return { errors: said.map(({ message, nodes }) => badUserInput(message, nodes)) };
  }
  const { identified, onAccepted } = request;
  const fragments = fragmentsOf(document);
  return {
    schema,
    document,
    operation,
    fragments,
    given: variables,
    variables: coerced,
    deadline,
    identified,
    onAccepted,
  };
}

function refused(message: string): Refused {
  return { errors: [badUserInput(message, undefined)] };
}

function badUserInput(message: string, nodes: GraphQLError["nodes"]): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: "BAD_USER_INPUT" } });
}

function unknownOperation({ definitions }: DocumentNode, name: string | null | undefined): string {
  const names = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
  );
  if (!name) {
    return names.length === 0
      ? "The document has no operation. Write one, e.g. { plans { number name } }."
      : `The document has several operations: give the operation name (operationName) of one of ${names.join(", ")}.`;
  }
  const known = names.length === 0 ? "" : ` There are: ${names.join(", ")}.`;
  return `The document has no operation "${name}"${didYouMean(name, names)}.${known}`;
}

export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/**
 * Whichever comes first: the result, the deadline, or the news that the database is silent. The database ends the transaction at the same
 * deadline; the race is there for the time when it does not answer at all. A loser is told to stop, and its result is dropped.
 */
async function runInTime(
  operation: AcceptedOperation,
  asker: AbortSignal | undefined,
  answering: Answering,
): Promise<ExecutionResult> {
  const { limits, readiness, log, run } = answering;
  const { deadline } = operation;
  let timer: NodeJS.Timeout | undefined;
  const over = new AbortController();
  const signal = asker ? AbortSignal.any([asker, over.signal]) : over.signal;
  // Each statement of an operation listens.
  setMaxListeners(0, signal);
  const outOfTime = new Promise<ExecutionResult>((resolve) => {
    const result = { errors: [queryTimeout(limits)], data: null };
    timer = setTimeout(() => resolve(result), Math.max(0, deadline - Date.now()));
  });
  try {
    operation.onAccepted?.(operation);
    const result = await watched(Promise.race([run(operation, signal), outOfTime]), readiness);
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map((error) => replyErrorFor(error, deadline, limits, log)) };
  } catch (error) {
    if (error instanceof DatabaseSilentError) return { errors: [databaseUnavailable()], data: null };
    throw error;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
