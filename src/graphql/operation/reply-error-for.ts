/** An error of a running operation in, the error its client gets out; what is masked is logged in full. */
import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import { type Log, logUnexpected } from "../../log.ts";
import { databaseFailure } from "../../store/database-failure.ts";
import type { Limits } from "./limits.ts";
import {
  databaseUnavailable,
  INTERNAL_SERVER_ERROR,
  internalError,
  queryTimeout,
  queryTooLarge,
  ReplyError,
} from "./reply-errors.ts";

/** A transaction that ends this close to its deadline, in milliseconds, was ended because of it. */
const NEAR_DEADLINE = 1_000;

/** `deadline` in milliseconds since the epoch. Path and locations are kept, messages only of errors that were meant for clients. */
export function replyErrorFor(error: GraphQLError, deadline: number, limits: Limits, log: Log): GraphQLError {
  const place = placeOf(error);
  const failure = databaseFailure(error);
  const outOfTime = failure === "timeout" || (failure === "terminated" && Date.now() > deadline - NEAR_DEADLINE);
  if (outOfTime) return queryTimeout(limits, place);
  if (failure === "memory") return queryTooLarge(place);
  if (failure) {
    log({ level: "warn", message: "The database does not answer a query", error });
    return databaseUnavailable(place);
  }
  if (isMeantForClients(error)) return error;
  // Nobody waits for the answer any more: there is nothing to tell the operator.
  return internalError(logUnexpected(isAborted(error) ? () => {} : log, error), place);
}

/** Whoever asked has gone, or the server is stopping. */
const isAborted = ({ originalError }: GraphQLError) => originalError?.name === "AbortError";

/** A resolver means an error for the client when it throws a GraphQLError with a code; any other Error may say anything. */
function isMeantForClients(error: GraphQLError): boolean {
  if (error instanceof ReplyError) return true;
  const { code } = error.extensions;
  if (typeof code !== "string" || code === INTERNAL_SERVER_ERROR) return false;
  let origin: unknown = error.originalError;
  for (let step = 0; step < 10 && origin instanceof GraphQLError; step += 1) origin = origin.originalError;
  return origin === undefined;
}

function placeOf({ nodes, path, source, positions }: GraphQLError): GraphQLErrorOptions {
  return { nodes: nodes ?? null, path: path ?? null, source: source ?? null, positions: positions ?? null };
}
