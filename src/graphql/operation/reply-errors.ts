/** The errors that the program itself puts into a reply, each with a code. */
import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import { LIMIT_NAMES, type Limits } from "./limits.ts";

/** Codes of `extensions.code` that this server adds to Apollo's own. */
export const LIMIT_EXCEEDED = "LIMIT_EXCEEDED";
export const QUERY_TIMEOUT = "QUERY_TIMEOUT";
export const DATABASE_UNAVAILABLE = "DATABASE_UNAVAILABLE";
export const SERVER_BUSY = "SERVER_BUSY";
export const QUERY_TOO_LARGE = "QUERY_TOO_LARGE";
export const INTERNAL_SERVER_ERROR = "INTERNAL_SERVER_ERROR";

/** Seconds after which a client may try again when the database is gone; the driver finds it again by itself. */
export const RETRY_AFTER_SECONDS = 5;

/** An error whose message and code are written for the client; everything else is masked. */
export class ReplyError extends GraphQLError {}

/** Names the bound and its value. `found` is left out where counting on would cost what the bound saves. */
export function limitExceeded(limit: keyof Limits, limits: Limits, found?: number): ReplyError {
  const excess =
    found === undefined ? "" : `, this request has ${found > 1_000_000 ? "over a million" : format(found)}`;
  return new ReplyError(`Limit exceeded: at most ${format(limits[limit])} ${LIMIT_NAMES[limit]}${excess}.`, {
    extensions: { code: LIMIT_EXCEEDED, limit, maximum: limits[limit] },
  });
}

/** @param about values that the answer would have, where that is known before; `path` names the fields that bring most of them */
export function answerTooLarge(maximum: number, about?: { readonly values: number; readonly path: readonly string[] }) {
  const limit = `Limit exceeded: an answer has at most ${format(maximum)} values`;
  const found = about ? `, and this one would have about ${roughly(about.values)}` : ", and this one has more";
  const reason =
    about && about.path.length > 1 ? ` Each level of ${about.path.join(" › ")} multiplies the one before.` : "";
  const instead = "Ask for fewer levels at a time, or for fewer entries of each (limit, first, where).";
  return new ReplyError(`${limit}${found}.${reason} ${instead}`, {
    extensions: { code: LIMIT_EXCEEDED, limit: "answerValues", maximum },
  });
}

/** Too many large answers are being made. The request itself was in order. */
export function serverBusy(): ReplyError {
  return new ReplyError("The server is busy with other large answers. Try again shortly, or ask for less at a time.", {
    extensions: { code: SERVER_BUSY },
  });
}

/** A query that ran into its deadline. The request itself was in order. */
export function queryTimeout(limits: Limits, options?: GraphQLErrorOptions): ReplyError {
  const seconds = limits.queryMilliseconds / 1_000;
  const time = `${format(seconds)} ${seconds === 1 ? "second" : "seconds"}`;
  return new ReplyError(`Limit exceeded: the query took longer than ${time}. Ask for less at a time.`, {
    ...options,
    extensions: { code: QUERY_TIMEOUT, limit: "queryMilliseconds", maximum: limits.queryMilliseconds },
  });
}

export function databaseUnavailable(options?: GraphQLErrorOptions): ReplyError {
  return new ReplyError("The database does not answer at the moment. Try again shortly.", {
    ...options,
    extensions: { code: DATABASE_UNAVAILABLE },
  });
}

export function queryTooLarge(options?: GraphQLErrorOptions): ReplyError {
  return new ReplyError("The query needs more memory than the database gives to one query. Ask for less at a time.", {
    ...options,
    extensions: { code: QUERY_TOO_LARGE },
  });
}

/** As `queryTooLarge`, of this program's own memory. */
export function answerNeedsMemory(): ReplyError {
  return new ReplyError("The answer needs more memory than the server gives to one answer. Ask for less at a time.", {
    extensions: { code: QUERY_TOO_LARGE },
  });
}

export function internalError(id: string, options?: GraphQLErrorOptions): ReplyError {
  return new ReplyError(`Internal error; the server's log has it under id ${id}.`, {
    ...options,
    extensions: { code: INTERNAL_SERVER_ERROR, id },
  });
}

function roughly(value: number): string {
  if (value >= 1e12) return "a million million or more";
  if (value >= 1e9) return `${format(Math.round(value / 1e9))} thousand million`;
  if (value >= 1e6) return `${format(Math.round(value / 1e6))} million`;
  return format(Number(value.toPrecision(2)));
}

function format(value: number): string {
  return value.toLocaleString("en-US");
}
